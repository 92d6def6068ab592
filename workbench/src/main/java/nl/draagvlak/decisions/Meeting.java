package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting of a body. */
public record Meeting(UUID id, UUID programmeId, UUID bodyId, String title, LocalDate heldOn) {

    /** Whether it is still to come. */
    public boolean planned(LocalDate today) {
        return heldOn.isAfter(today);
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/besluiten/vergaderingen/" + id;
    }
}
