package nl.draagvlak.interventions;

import java.util.Collection;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * Something that could be done about a cause or a problem.
 *
 * @param assumption why it would work: the theory behind it
 */
public record Intervention(Element element, String assumption, Consequences consequences) {

    public UUID id() {
        return element.id();
    }

    /** What is expected of it besides, in words; each may be empty. */
    public record Consequences(String effect, String feasibility, String cost, String capacity, String sideEffects) {

        public static final Consequences UNKNOWN = new Consequences("", "", "", "", "");

        public boolean known() {
            return !equals(UNKNOWN);
        }
    }

    /**
     * What somebody writes of an intervention.
     *
     * @param actsOn      the causes and problems that it acts on
     * @param suggestedBy the quotes that suggested it
     */
    public record Draft(String text, String explanation, String assumption, Consequences consequences, Collection<UUID> actsOn,
                        Collection<UUID> suggestedBy) {}
}
