package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import nl.draagvlak.programme.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What seems to name a person is seen, and what people say of policy is left in peace. */
class PersonalDataTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mail mij op jan.jansen@voorbeeld.example | een e-mailadres",
        "Bel 06-12345678 | een telefoonnummer",
        "Bel +31 6 1234 5678 na zessen | een telefoonnummer",
        "Op NL91 ABNA 0417 1643 00 gestort | een rekeningnummer",
        "Zij woont op 1234 AB | een postcode",
        "Geboren op 3-4-1999 | een precieze datum",
        "Op 3 april 1999 begon het | een precieze datum",
        "Mevrouw de Vries wist ervan | een naam van iemand",
        "Zijn nummer is 111222333 | een burgerservicenummer"
    })
    void seesWhatSeemsToNameAPerson(String text, String what) {
        assertThat(PersonalData.in(text)).extracting(Text::nl).contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "In 2022 waren er 1.013 meldingen, in 2023 nog 868",
        "De wet van 2012 werkt niet",
        "Het kost 2.000.000 euro per jaar, 10 jaar lang",
        "Wij zijn met 79 mensen van 50 organisaties",
        "De heer des huizes bepaalt alles",
        "Na 12 weken is iemand pas aan de beurt",
        "112233445 meldingen is te veel"
    })
    void leavesInPeaceWhatIsAboutPolicy(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(PersonalData.in("Bel mevrouw Jansen op 06 12345678")).hasSize(2);
    }
}
