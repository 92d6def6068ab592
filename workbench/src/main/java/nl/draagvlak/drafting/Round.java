package nl.draagvlak.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;

/**
 * A round in which others read the draft.
 *
 * @param question what the readers are asked to look at; may be empty
 * @param closedAt null while it is open
 * @param asked    whose accounts were asked to read
 * @param openKey  the key of the link with which anybody can read along; null when only who was asked can
 */
public record Round(UUID id, UUID programmeId, int number, String title, String question, LocalDate deadline, Instant openedAt, Instant closedAt,
                    Set<Role> asked, String openKey) {

    /** A section as it stood when the round opened. */
    public record ReadSection(String section, String title, UUID documentId) {}

    public boolean open() {
        return closedAt == null;
    }

    public boolean late(LocalDate today) {
        return open() && deadline.isBefore(today);
    }

    /** Where somebody without an account reads along, below the programme's address. */
    public String publicPath() {
        return "/meelezen/" + number;
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/concepten/rondes/" + id;
    }
}
