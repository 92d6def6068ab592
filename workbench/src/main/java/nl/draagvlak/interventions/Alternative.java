package nl.draagvlak.interventions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Text;

/**
 * An option that can be chosen: a combination of interventions, or doing nothing more.
 *
 * @param id       null for doing nothing more as long as nobody wrote anything of it
 * @param number   0 for doing nothing more
 * @param expected what is expected of it; what is absent was not said yet
 */
public record Alternative(UUID id, int number, boolean withdrawn, Draft draft) {

    public static final String ZERO = "nul";

    /** What the group judges an option by. */
    public enum Criterion {
        EFFECT("Effect", "Effect", ""),
        FEASIBILITY("Haalbaarheid", "Feasibility", ""),
        COST("Kosten", "Cost", "€"),
        CAPACITY("Menskracht", "Capacity", "fte"),
        SIDE_EFFECTS("Bijwerkingen", "Side effects", "");

        private final Text label;
        private final String unit;

        Criterion(String nl, String en, String unit) {
            this.label = Text.of(nl, en);
            this.unit = unit;
        }

        public Text label() {
            return label;
        }

        /** Of its figure, a year; empty when it has none. */
        public String unit() {
            return unit;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    /**
     * What is expected by one criterion.
     *
     * @param rating 1 bad to 5 good; null when the group did not judge
     * @param figure euros or fte a year; null when not said
     */
    public record Expected(Integer rating, String words, BigDecimal figure) {

        public static final Expected UNKNOWN = new Expected(null, "", null);

        public boolean known() {
            return rating != null || !words.isEmpty() || figure != null;
        }
    }

    /** For whom it is better or worse: −2 much worse to 2 much better. */
    public record ForWhom(ListName list, String key, int effect, String words) {}

    /**
     * What somebody writes of an option.
     *
     * @param supplement what it adds to standing policy and to what others do
     */
    public record Draft(String name, String explanation, String supplement, Set<UUID> interventions, Set<UUID> efforts, Set<UUID> lessons, Map<Criterion, Expected> expected,
                        List<ForWhom> forWhom) {}

    public boolean zero() {
        return number == 0;
    }

    /** Such as "Optie 2"; letters would be taken for kinds of elements. */
    public Text label() {
        return zero() ? Text.of("Nuloptie", "Zero option") : Text.of("Optie " + number, "Option " + number);
    }

    public String name() {
        return draft.name();
    }

    /** As it stands in an address. */
    public String key() {
        return zero() ? ZERO : id.toString();
    }

    public Expected expected(Criterion criterion) {
        return draft.expected().getOrDefault(criterion, Expected.UNKNOWN);
    }
}
