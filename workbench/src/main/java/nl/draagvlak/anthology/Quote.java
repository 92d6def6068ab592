package nl.draagvlak.anthology;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.QuoteConsent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.reasoning.Element;

/**
 * A chosen quote: the words as they may be used, what the speaker agreed to, and where it stands.
 *
 * @param consentAt when consent was recorded; null while it was not
 * @param reason    why it was left out or withdrawn; else empty
 * @param asked     what was asked of the speaker, use by use; empty when the team asked in person or not at all
 * @param waiting   whether a second person must look at it before it goes anywhere
 */
public record Quote(Element element, UUID statementId, Standing standing, Consent consent, Instant consentAt, String attribution, String reason,
                    List<Asked> asked, boolean waiting) {

    /** What was agreed, as disclosure asks it. */
    public QuoteConsent agreement() {
        boolean gone = standing == Standing.WITHDRAWN || !element.active();
        return new QuoteConsent(consentAt == null ? Consent.TEAM : consent, gone, element.text() == null ? "" : element.text(), attribution, uses(), waiting);
    }

    private Set<Use> uses() {
        if (asked.isEmpty()) {
            return Set.of(Use.ANTHOLOGY, Use.PUBLIC);
        }
        Set<Use> granted = EnumSet.noneOf(Use.class);
        asked.stream().filter(Asked::granted).forEach(each -> granted.add(each.use()));
        return granted;
    }

    /** Whether something that was asked has no answer yet. */
    public boolean open() {
        return asked.stream().anyMatch(Asked::open);
    }
}
