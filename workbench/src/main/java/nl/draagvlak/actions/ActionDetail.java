package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;

/**
 * An action as the plan has it.
 *
 * @param code          such as 2.3: the third of line 2; empty when it was withdrawn
 * @param exploring     whether it explores what might be done, instead of doing it
 * @param supplement    what it adds to standing policy
 * @param cooperation   where cooperation strengthens, and what was agreed about it
 * @param withoutReason why it was put in the plan without an intervention; empty when it never was
 * @param holder        the organisation that was asked or accepted; null when there is none now
 */
public record ActionDetail(Element element, String code, UUID lineId, int lineNumber, Integer position, LocalDate start, LocalDate end, boolean exploring,
                           String supplement, String cooperation, String withoutReason, Holder holder) {

    public UUID id() {
        return element.id();
    }

    public String text() {
        return element.text();
    }

    public Optional<Holder> current() {
        return Optional.ofNullable(holder);
    }

    /** Whether an organisation holds it: was asked, and said yes. */
    public boolean held() {
        return holder != null && holder.accepted();
    }
}
