package nl.draagvlak.publication;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.QuoteWithdrawn;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a withdrawn quote out of everything that was frozen, in the transaction of the withdrawal itself. */
@Component
class Withdrawals {

    private final FrozenDocuments documents;
    private final Journal journal;

    Withdrawals(FrozenDocuments documents, Journal journal) {
        this.documents = documents;
        this.journal = journal;
    }

    @EventListener
    void on(QuoteWithdrawn withdrawn) {
        List<UUID> changed = documents.withdraw(withdrawn.quoteId());
        for (UUID document : changed) {
            journal.record(withdrawn.act(), withdrawn.programmeId(), "edition.quote-removed", document, withdrawn.quoteId());
        }
    }
}
