package nl.draagvlak.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar stands where a sentence ends. */
class SplittingTests {

    @ParameterizedTest
    @ValueSource(strings = {
            "Dit is een zin.| Dit ook.",
            "Gemeenten, bijv. Utrecht en Tilburg, doen mee.| De rest volgt.",
            "Zie art. 273f Sr en lid 2 van de wet.| Daarna verandert het.",
            "Wij spraken o.a. De Regenboog en dr. A.B. de Vries.| Zij waren het eens.",
            "Het kost 1.250.000 euro, d.w.z. 2,5 procent.| Dat is veel.",
            "In 2023 begon het.| In 2024 ging het door.",
            "Het begon in 2023.| Toen ging het door.",
            "Kan dat?| Ja!| “Dat kan.”| Zo is het.",
            "Hij zei: “Dat kan.”| Zij knikte.",
            "1. Inleiding",
            "1.2. Wat wij doen.| Hoe wij het doen.",
            "Bedden, hulp, enz.| Daarna komt de rest.",
            "’s Avonds is het dicht.| ’s Ochtends ook.",
            "Zonder punt aan het eind",
            "De heer J. Jansen sprak namens het O.M. in Den Haag.",
            "Wacht…| Nog even.",
            "Zie blz. 12 e.v. en hfst. 3.| Meer staat er niet.",
            "Om 14.30 uur.| Niet eerder."})
    void aSentenceEndsWhereAReaderSaysSo(String marked) {
        assertThat(Splitting.sentences(marked.replace("|", ""))).isEqualTo(Arrays.stream(marked.split("\\|")).map(String::strip).toList());
    }
}
