package nl.draagvlak.disclosure;

import java.util.Objects;
import java.util.Set;

/**
 * What was agreed about one quote.
 *
 * @param approvedText the words that the speaker approved for this use; the words as first said never leave
 * @param attribution  how the speaker wants to be called; empty for none. Shown only with {@link Consent#PUBLIC}
 * @param uses         for what the speaker said yes; nothing when the consent is for the team only
 * @param waiting      whether a second person must look at it before it goes anywhere
 */
public record QuoteConsent(Consent consent, boolean withdrawn, String approvedText, String attribution, Set<Use> uses, boolean waiting) {

    public QuoteConsent {
        Objects.requireNonNull(consent);
        approvedText = approvedText == null ? "" : approvedText.strip();
        attribution = attribution == null ? "" : attribution.strip();
        uses = consent == Consent.TEAM ? Set.of() : Set.copyOf(uses);
    }

    /** Consent that was asked in person for the anthology as anybody may read it; it does not speak of the plan. */
    public QuoteConsent(Consent consent, boolean withdrawn, String approvedText, String attribution) {
        this(consent, withdrawn, approvedText, attribution, Set.of(Use.ANTHOLOGY, Use.PUBLIC), false);
    }
}
