package nl.draagvlak.disclosure;

import java.util.Objects;

/**
 * What was agreed about one quote.
 *
 * @param approvedText the words that the speaker approved for this use; the words as first said never leave
 * @param attribution  how the speaker wants to be called; empty for none. Shown only with {@link Consent#PUBLIC}
 */
public record QuoteConsent(Consent consent, boolean withdrawn, String approvedText, String attribution) {

    public QuoteConsent {
        Objects.requireNonNull(consent);
        approvedText = approvedText == null ? "" : approvedText.strip();
        attribution = attribution == null ? "" : attribution.strip();
    }
}
