package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRenderingTests {

    @Test
    void isWhatADutchSpreadsheetOpens() {
        byte[] csv = CsvRendering.csv(row("Actie", "Houder"), List.of(row("Eén; twee", "Zegt \"ja\""), row("regel 1\nregel 2", "")));
        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\ufeffActie;Houder\r\n\"Eén; twee\";\"Zegt \"\"ja\"\"\"\r\n\"regel 1\nregel 2\";\r\n");
        assertThat(csv).startsWith(0xef, 0xbb, 0xbf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://kwaad.example\")", "+31 6", "-cmd|'/c calc'!A0", "@SUM(A1)", "\tx", "\n=1", "＝1+1"})
    void aFormulaIsMadeText(String cell) {
        assertThat(CsvRendering.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gewoon", "a=b", "-12", "-1.250,50", "€ 5", "'t kan"})
    void whatIsNoFormulaStays(String cell) {
        assertThat(CsvRendering.safe(cell)).isEqualTo(cell);
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> CsvRendering.csv(row("a", "b"), List.of(row("1")))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Publishable<String>> row(String... cells) {
        return Stream.of(cells).map(Disclosure::ownWords).toList();
    }
}
