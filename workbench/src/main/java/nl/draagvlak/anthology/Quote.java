package nl.draagvlak.anthology;

import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.QuoteConsent;
import nl.draagvlak.reasoning.Element;

/**
 * A chosen quote: the words as they may be used, what the speaker agreed to, and where it stands.
 *
 * @param consentAt when consent was recorded; null while it was not
 * @param reason    why it was left out or withdrawn; else empty
 */
public record Quote(Element element, UUID statementId, Standing standing, Consent consent, Instant consentAt, String attribution, String reason) {

    /** What was agreed, as disclosure asks it. */
    QuoteConsent agreement() {
        boolean gone = standing == Standing.WITHDRAWN || !element.active();
        return new QuoteConsent(consentAt == null ? Consent.TEAM : consent, gone, element.text() == null ? "" : element.text(), attribution);
    }
}
