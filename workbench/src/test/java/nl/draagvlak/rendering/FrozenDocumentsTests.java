package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.QuoteConsent;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@WorkbenchTest
class FrozenDocumentsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    private FrozenDocuments frozen;

    @Autowired
    private Journal journal;

    @Autowired
    private TestHouse house;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFrozenDocumentStaysAsItWas() {
        Programme programme = house.programme();
        Document document = Specimen.document(2);
        UUID id = freeze(programme, document);
        assertThat(frozen.find(id)).contains(document);
        assertThat(frozen.find(Ids.next())).isEmpty();
    }

    @Test
    void aWithdrawnQuoteLeavesAllOfThemAndTheTableToo() {
        Programme programme = house.programme();
        UUID quote = Ids.next();
        String marker = "kenmerkende zin " + quote;
        UUID first = freeze(programme, with(quote, marker));
        UUID second = freeze(programme, with(quote, marker));
        UUID other = freeze(programme, with(Ids.next(), "blijft staan"));

        assertThat(house.inTransaction(() -> {
            journal.record(house.act(), programme.id(), "quote.withdrawn", quote);
            return frozen.withdraw(quote);
        })).containsExactlyInAnyOrder(first, second);

        assertThat(jdbc.sql("select count(*) from rendering.frozen_document where document::text like ?").param("%" + marker + "%").query(Long.class).single()).isZero();
        assertThat(HtmlRendering.article(frozen.find(second).orElseThrow()).toString()).contains("op verzoek ingetrokken");
        assertThat(HtmlRendering.article(frozen.find(other).orElseThrow()).toString()).contains("blijft staan");
        assertThat(house.inTransaction(() -> frozen.withdraw(quote))).isEmpty();
    }

    @Test
    void freezingIsPartOfALargerChange() {
        Programme programme = house.programme();
        assertThatThrownBy(() -> frozen.freeze(programme.id(), Specimen.document(1), NOW)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> house.inTransaction(() -> frozen.freeze(programme.id(), Specimen.document(1), NOW))).as("without a journal entry").isInstanceOf(Exception.class);
    }

    private UUID freeze(Programme programme, Document document) {
        return house.inTransaction(() -> {
            UUID id = frozen.freeze(programme.id(), document, NOW);
            journal.record(house.act(), programme.id(), "document.frozen", id);
            return id;
        });
    }

    private static Document with(UUID quote, String words) {
        return Document.titled(ownWords("Bloemlezing"), Language.NL)
                .quote(Disclosure.quote(quote, new QuoteConsent(Consent.ANONYMOUS, false, words, ""), Use.PUBLIC).orElseThrow()).build();
    }
}
