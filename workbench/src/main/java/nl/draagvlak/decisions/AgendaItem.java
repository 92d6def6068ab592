package nl.draagvlak.decisions;

import java.time.Instant;
import java.util.UUID;

/**
 * A point on the agenda of a meeting.
 *
 * @param question    what the body is asked; may be empty
 * @param source      what it is the same by at a next meeting; empty for what the body put there itself
 * @param path        where it is looked at, below the programme's address; empty for none
 * @param discussedAt when it was closed without a decision; null when it was not
 * @param outcome     what came of it when it was closed without a decision; else empty
 */
public record AgendaItem(UUID id, UUID programmeId, UUID meetingId, int position, String title, String question, String source, String path, Instant discussedAt,
                         String outcome) {

    public boolean discussed() {
        return discussedAt != null;
    }
}
