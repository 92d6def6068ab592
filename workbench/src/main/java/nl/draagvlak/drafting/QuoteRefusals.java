package nl.draagvlak.drafting;

import nl.draagvlak.anthology.UseRefused;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a quote that may no longer stand in the plan out of its frozen versions and of what readers were given. */
@Component
class QuoteRefusals {

    private final JdbcClient jdbc;
    private final FrozenDocuments documents;
    private final Journal journal;

    QuoteRefusals(JdbcClient jdbc, FrozenDocuments documents, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.journal = journal;
    }

    @EventListener
    void on(UseRefused refused) {
        if (refused.uses().contains(Use.PLAN)) {
            var own = jdbc.sql("""
                    select document_id from drafting.version where programme_id = :programme
                    union select document_id from drafting.round_section where programme_id = :programme
                    """).param("programme", refused.programmeId()).query(java.util.UUID.class).list();
            documents.withdraw(refused.quoteId(), own).forEach(id -> journal.record(refused.act(), refused.programmeId(), "plan.quote-removed", id, refused.quoteId()));
        }
    }
}
