package nl.draagvlak.rendering;

import static nl.draagvlak.disclosure.Disclosure.ownWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Makers.Stand;
import nl.draagvlak.rendering.Makers.Wish;
import org.junit.jupiter.api.Test;

class MakersTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration NOT = Duration.ZERO;

    @Test
    void theSameDocumentIsMadeOnceAndAnotherAnew() {
        Makers makers = new Makers(2, 10, 10 << 20);
        byte[] first = makers.ask(wish("Een", Format.DOCX), LONG).orElseThrow();
        assertThat(makers.ask(wish("Een", Format.DOCX), NOT)).containsSame(first);
        assertThat(makers.ask(wish("Een", Format.ODT), LONG)).isPresent();
        assertThat(makers.ask(wish("Twee", Format.DOCX), LONG).orElseThrow()).isNotEqualTo(first);
    }

    /** One maker that is busy with a long document: whoever comes later waits behind it, in the order of asking. */
    @Test
    void aFewAreMadeAtATimeAndTheRestSeesItsPlace() {
        Makers makers = new Makers(1, 3, 50 << 20);
        Wish heavy = LongDocuments.wish("Zwaar");
        assertThat(makers.ask(heavy, NOT)).isEmpty();
        List<Wish> later = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            later.add(wish("Later " + i, Format.HTML));
            assertThat(makers.ask(later.get(i), NOT)).isEmpty();
        }
        assertThat(makers.stand(heavy).map(Stand::place)).contains(0);
        assertThat(later).extracting(wish -> makers.stand(wish).orElseThrow().place()).containsExactly(1, 2, 3);
        assertThat(makers.ask(later.getFirst(), NOT)).as("asking again is no second place").isEmpty();
        assertThatThrownBy(() -> makers.ask(wish("Te veel", Format.HTML), NOT)).isInstanceOf(Makers.Busy.class);
        for (Wish wish : later) {
            assertThat(makers.ask(wish, LONG)).isPresent();
        }
        assertThat(makers.ask(heavy, NOT)).isPresent();
        assertThat(makers.stand(heavy)).isEmpty();
    }

    @Test
    void whatIsKeptIsBoundedAndTheOldestGoesFirst() {
        byte[] one = Format.HTML.file(document("Groot 0"));
        Makers makers = new Makers(1, 10, 3L * one.length);
        for (int i = 0; i < 6; i++) {
            makers.ask(wish("Groot " + i, Format.HTML), LONG);
        }
        byte[] last = makers.ask(wish("Groot 5", Format.HTML), NOT).orElseThrow();
        assertThat(makers.ask(wish("Groot 5", Format.HTML), NOT)).containsSame(last);
        assertThat(makers.ask(wish("Groot 0", Format.HTML), LONG).orElseThrow()).isEqualTo(one).isNotSameAs(one);
    }

    @Test
    void whatCannotBeMadeSaysSoAndStopsNoOther() {
        Makers makers = new Makers(1, 10, 1 << 20);
        Document broken = new Document(document("Stuk").head(), List.of(new Block.Picture("<svg></svg>", "t", "a", null)));
        assertThatThrownBy(() -> makers.ask(new Wish(broken, Format.DOCX), LONG)).isInstanceOf(IllegalStateException.class).hasMessageContaining("Stuk");
        assertThat(makers.ask(wish("Heel", Format.DOCX), LONG)).isPresent();
    }

    private static Wish wish(String title, Format format) {
        return new Wish(document(title), format);
    }

    private static Document document(String title) {
        return Document.titled(ownWords(title), Language.NL).paragraph(ownWords("Tekst. ".repeat(200))).build();
    }
}
