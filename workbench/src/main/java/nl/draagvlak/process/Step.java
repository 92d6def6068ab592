package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A step of the approach, with the question that it answers and the product that it leaves. A step can be closed while its product
 * is still being made, so both have their dates.
 *
 * @param productKey what other steps call the product, such as {@code bloemlezing}; empty when none of them makes it
 * @param room       where the work of this step is done, below the programme's address; empty when nowhere in particular
 * @param afterStep  the step whose product must be there before this one opens, or null
 */
public record Step(UUID id, UUID programmeId, UUID phaseId, int position, String key, Text name, Text question, Text product, String productKey,
                   String room, UUID afterStep, Dates dates, String delayReason) {

    /** What was planned and what became of it; each may be null. */
    public record Dates(LocalDate plannedStart, LocalDate plannedEnd, LocalDate productPlanned, LocalDate start, LocalDate end, LocalDate product) {

        static final Dates NONE = new Dates(null, null, null, null, null, null);

        static Dates planned(LocalDate start, LocalDate end, LocalDate product) {
            return new Dates(start, end, product, null, null, null);
        }

        /** When the product was to be there: at the end of the step, unless something else was planned. */
        public LocalDate productDue() {
            return productPlanned == null ? plannedEnd : productPlanned;
        }
    }

    /** How far a step is. */
    public enum State { PLANNED, OPEN, CLOSED }

    public State state() {
        return dates.end() != null ? State.CLOSED : dates.start() != null ? State.OPEN : State.PLANNED;
    }

    public boolean open() {
        return state() == State.OPEN;
    }

    public boolean planned() {
        return state() == State.PLANNED;
    }

    public boolean closed() {
        return state() == State.CLOSED;
    }

    /** Whether its product exists. */
    public boolean established() {
        return dates.product() != null;
    }

    public boolean hasProduct() {
        return !product.nl().isEmpty();
    }

    /** Whether the step or its product came, or is still coming, after what was planned. */
    public boolean late(LocalDate today) {
        return after(dates.end(), dates.plannedEnd(), today) || hasProduct() && after(dates.product(), dates.productDue(), today);
    }

    /** Whether it runs on past its planned end now, or its product is overdue. */
    public boolean overdue(LocalDate today) {
        return !closed() && after(null, dates.plannedEnd(), today) || hasProduct() && !established() && after(null, dates.productDue(), today);
    }

    private static boolean after(LocalDate real, LocalDate planned, LocalDate today) {
        return planned != null && (real == null ? today : real).isAfter(planned);
    }

    /** The name for where there is little room: what stands before a colon. */
    public Text shortName() {
        return Text.of(name.nl().split(":", 2)[0], name.en().split(":", 2)[0]);
    }

    /** The step's own page, below the programme's address. */
    public String path() {
        return "/aanpak/stappen/" + id;
    }
}
