package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A step of the approach, with the question that it answers and the product that it leaves.
 *
 * @param productKey what other steps call the product, such as {@code bloemlezing}; empty when none of them makes it
 * @param room       where the work of this step is done, below the programme's address; empty when nowhere in particular
 * @param productAt  when the product was established, or null
 */
public record Step(UUID id, UUID programmeId, UUID phaseId, int position, String key, Text name, Text question, Text product, String productKey,
                   String room, LocalDate plannedStart, LocalDate plannedEnd, LocalDate actualStart, LocalDate actualEnd, String delayReason,
                   LocalDate productAt) {

    /** How far a step is. */
    public enum State { PLANNED, OPEN, CLOSED }

    public State state() {
        return actualEnd != null ? State.CLOSED : actualStart != null ? State.OPEN : State.PLANNED;
    }

    public boolean open() {
        return state() == State.OPEN;
    }

    /** Whether its product exists. */
    public boolean established() {
        return productAt != null;
    }

    /** Whether it ended, or is still running, after its planned end. */
    public boolean late(LocalDate today) {
        LocalDate end = actualEnd == null ? today : actualEnd;
        return plannedEnd != null && end.isAfter(plannedEnd);
    }

    /** The step's own page, below the programme's address. */
    public String path() {
        return "/aanpak/stappen/" + id;
    }

    /** Where one goes to work on it. */
    public String workPath() {
        return room.isEmpty() ? path() : room;
    }
}
