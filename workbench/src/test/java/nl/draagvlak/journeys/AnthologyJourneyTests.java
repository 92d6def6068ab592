package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 4 of the walk: quotes are chosen from what was said, with consent; the anthology holds only what may be shown. */
@WorkbenchTest
class AnthologyJourneyTests {

    private static final String OPEN = "De sloot ruikt in de zomer";
    private static final String SHUT = "Dit blijft tussen ons";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    private Browser browser;
    private Programme programme;
    private Person team;

    @BeforeEach
    void say() {
        browser = new Browser(port);
        programme = house.programme();
        team = browser.person(house.session(house.member(programme, Role.TEAM)));
        Roundtable table = Roundtable.open(browser, team, programme.path());
        table.say("Zwaan 5", OPEN);
        table.say("Fuut 3", SHUT);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theAnthologyHoldsWhatMayBeShownAndNothingElse() {
        team.goTo(programme.path() + "/bloemlezing").looks("bloemlezing-leeg").follow("Thema toevoegen").looks("thema-nieuw");
        team.press("Thema opslaan").sees("Naam: ").fill("Naam", "Ruiken en zien").press("Thema opslaan").sees("Ruiken en zien").looks("thema");
        quote(OPEN, "Openbaar, zonder naam");
        team.looks("citaat-opgenomen");
        quote(SHUT, "Alleen het programmateam");

        team.goTo(programme.path() + "/bloemlezing").looks("bloemlezing").follow("De bloemlezing lezen").sees(OPEN, "Ruiken en zien").doesNotSee(SHUT).looks("bloemlezing-lezen");
        String pdf = Pdf.text(team.page().request().get(programme.path() + "/bloemlezing/uitgave/pdf").body());
        assertThat(pdf).contains(OPEN).doesNotContain(SHUT);
        team.goTo(programme.path() + "/bloemlezing/citaten").sees(OPEN, SHUT).looks("citaten");
    }

    @Test
    void aQuoteWithoutAThemeStandsInTheAnthologyTooAndIsWithdrawnOnlyWithAReason() {
        team.goTo(programme.path() + "/uitspraken").follow(OPEN).follow("Kies hieruit een citaat").press("Citaat voorstellen");
        team.tick("Openbaar, zonder naam").press("Wijzigingen opslaan").press("In de bloemlezing opnemen").sees("Het citaat staat nu in de bloemlezing");
        String quote = team.path();
        team.goTo(programme.path() + "/bloemlezing/uitgave").sees(OPEN);
        team.goTo(quote).unfold("Niet opnemen of intrekken").press("Intrekken").sees("Waarom wordt het citaat ingetrokken?: ").looks("citaat-intrekken-zonder-reden");
        team.stillHas("Het citaat", OPEN).fill("Waarom wordt het citaat ingetrokken?", "De spreker vroeg erom.").press("Intrekken").sees("Het citaat is ingetrokken");
        team.goTo(programme.path() + "/bloemlezing/uitgave").doesNotSee(OPEN);
    }

    /** Chooses a quote from a statement, tries to include it too early, records consent and includes it. */
    private void quote(String words, String consent) {
        team.goTo(programme.path() + "/uitspraken").follow(words).looks("uitspraak").follow("Kies hieruit een citaat").looks("citaat-kiezen");
        team.tick("Ruiken en zien").press("Citaat voorstellen").sees("toestemming nog niet gevraagd");
        team.press("In de bloemlezing opnemen").sees("Leg eerst vast wat de spreker goedvindt").looks("citaat-zonder-toestemming");
        team.stillHas("Het citaat", words).tick(consent).press("Wijzigingen opslaan").press("In de bloemlezing opnemen");
        team.sees("Het citaat staat nu in de bloemlezing");
    }
}
