package nl.draagvlak.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round in which others read the draft.
 *
 * @param question what the readers are asked to look at; may be empty
 * @param closedAt null while it is open
 */
public record Round(UUID id, UUID programmeId, int number, String title, String question, LocalDate deadline, Instant openedAt, Instant closedAt) {

    /** A section as it stood when the round opened. */
    record ReadSection(String section, String title, UUID documentId) {}

    public boolean open() {
        return closedAt == null;
    }

    public boolean late(LocalDate today) {
        return open() && deadline.isBefore(today);
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/concepten/rondes/" + id;
    }
}
