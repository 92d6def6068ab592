package nl.draagvlak.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.anthology.QuoteWithdrawn;
import nl.draagvlak.anthology.Quotes;
import nl.draagvlak.anthology.UseRefused;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.FrozenDocuments;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.statements.Removals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a quote that is withdrawn, or refused for a use, out of what was frozen, in the transaction of the withdrawal itself. */
@Component
class Withdrawals {

    private final FrozenDocuments documents;
    private final Editions editions;
    private final Versions versions;
    private final Quotes quotes;
    private final Removals removals;
    private final Journal journal;

    Withdrawals(FrozenDocuments documents, Editions editions, Versions versions, Quotes quotes, Removals removals, Journal journal) {
        this.versions = versions;
        this.quotes = quotes;
        this.removals = removals;
        this.documents = documents;
        this.editions = editions;
        this.journal = journal;
    }

    @EventListener
    void on(QuoteWithdrawn withdrawn) {
        List<UUID> changed = documents.withdraw(withdrawn.quoteId());
        record(withdrawn.act(), withdrawn.programmeId(), withdrawn.quoteId(), changed);
        tell(withdrawn, changed);
    }

    /** Every edition is public; one of the anthology or the plan needs that use as well. */
    @EventListener
    void on(UseRefused refused) {
        List<UUID> reached = new ArrayList<>();
        editions.list(refused.programmeId()).stream().filter(edition -> reaches(edition.product(), refused.uses())).forEach(edition -> reached.add(edition.documentId()));
        record(refused.act(), refused.programmeId(), refused.quoteId(), documents.withdraw(refused.quoteId(), reached));
    }

    private static boolean reaches(Product product, Set<Use> refused) {
        return refused.contains(Use.PUBLIC) || product == Product.ANTHOLOGY && refused.contains(Use.ANTHOLOGY) || product == Product.PLAN && refused.contains(Use.PLAN);
    }

    private void record(Act act, UUID programmeId, UUID quoteId, List<UUID> changed) {
        for (UUID document : changed) {
            journal.record(act, programmeId, "edition.quote-removed", document, quoteId);
        }
    }

    /** For who said it: each document by its name, and since when others could save it. */
    private void tell(QuoteWithdrawn withdrawn, List<UUID> changed) {
        UUID statement = quotes.find(withdrawn.quoteId()).orElseThrow().statementId();
        for (Edition edition : editions.list(withdrawn.programmeId())) {
            if (changed.contains(edition.documentId())) {
                removals.from(withdrawn.act(), statement, Text.of(
                        "uitgave " + edition.number() + " van: " + edition.product().label().nl() + " (de openbare pagina en het PDF-bestand)",
                        "edition " + edition.number() + " of: " + edition.product().label().en() + " (the public page and the PDF file)"),
                        since(edition.frozenAt(), "Dit was openbaar sinds {}. Wie het toen heeft opgeslagen of gedrukt, heeft het nog.",
                                "This was public since {}. Whoever saved or printed it then still has it."));
            }
        }
        for (Version version : versions.list(withdrawn.programmeId())) {
            if (changed.contains(version.documentId())) {
                removals.from(withdrawn.act(), statement, Text.of("versie " + version.number() + " van het plan", "version " + version.number() + " of the plan"),
                        since(version.frozenAt(), "Organisaties konden dit lezen sinds {}. Wat zij toen hebben opgeslagen of gedrukt, hebben zij nog.",
                                "Organisations could read this since {}. What they saved or printed then they still have."));
            }
        }
    }

    private static Text since(Instant when, String nl, String en) {
        LocalDate day = when.atZone(Frame.ZONE).toLocalDate();
        return Text.of(nl.replace("{}", day(day, Language.NL)), en.replace("{}", day(day, Language.EN)));
    }

    private static String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
