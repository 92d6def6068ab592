package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * What was decided on a choice, as it was then.
 *
 * @param way        the rule and limits in words
 * @param dissent    who saw it otherwise, and how; may be empty
 * @param money      the limit then
 * @param fte        the limit then; null when people were none
 * @param replacedBy the decision that took its place; null while it stands
 */
record Resolution(Element element, UUID choiceId, UUID bodyId, LocalDate decidedOn, String way, String reason, String dissent, BigDecimal money, BigDecimal fte,
                  Instant recordedAt, UUID recordedBy, UUID replacedBy) {

    /** A candidate as it was when it was chosen or not. */
    record Part(Candidate candidate, boolean chosen) {}

    /** What somebody decides. */
    record Draft(UUID bodyId, LocalDate decidedOn, String way, String reason, String dissent, BigDecimal money, BigDecimal fte, List<Part> parts) {}

    boolean stands() {
        return replacedBy == null;
    }
}
