package nl.draagvlak.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round in which every holder is asked how the actions stand.
 *
 * @param asOf     the day as of which is told
 * @param deadline the last day on which word is in time
 * @param closedAt null while it is open
 */
record ReportRound(UUID id, UUID programmeId, String title, LocalDate asOf, LocalDate deadline, Instant openedAt, Instant closedAt) {

    boolean open() {
        return closedAt == null;
    }

    /** Its page, below the programme's address. */
    String path() {
        return "/voortgang/rondes/" + id;
    }
}
