package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 1 of the walk: a programme begins, gets its own words and steps, and hears others before it writes down its own view. */
@WorkbenchTest
class ProgrammeJourneyTests {

    private static final String TODAY = LocalDate.now(nl.draagvlak.shell.Frame.ZONE).toString();

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    private Browser browser;
    private Person team;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        team = browser.person(house.session(house.member(house.programme(), Role.TEAM)));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** Begins a programme and answers its address. */
    private String begin() {
        String name = "Schoon water " + UUID.randomUUID();
        team.goTo("/programmas").follow("Nieuw programma beginnen");
        team.fill("Naam van het programma", name).fill("Opgave", "Het water in de polder is niet schoon genoeg om in te zwemmen.")
                .fill("Ambitie", "In tien jaar zwemt iedereen er weer.").fill("Samenvatting", "Samen met boeren en bewoners naar schoon water.");
        team.press("Programma beginnen").sees(name);
        return team.path();
    }

    @Test
    void whoForgetsTheNameIsToldSoAndKeepsWhatWasTyped() {
        team.goTo("/programmas").looks("programma-lijst").follow("Nieuw programma beginnen").looks("programma-nieuw");
        team.fill("Opgave", "Een opgave zonder naam").fill("Wanneer begint", "").press("Programma beginnen");
        team.sees("Naam van het programma: ").stillHas("Opgave", "Een opgave zonder naam").looks("programma-nieuw-fout");
    }

    @Test
    void aProgrammeStartsWithTheStepsOfTheMethodAndShowsThemAsAPicture() {
        String programme = begin();
        team.sees("Het water in de polder", "Stappen en producten", "Analysefase", "Synthesefase", "Rondetafel 1: perspectieven", "Bloemlezing", "0 van 9 producten")
                .looks("programma-begin");
        team.follow("Naar de aanpak").sees("Waardoor ontstaan deze problemen").looks("programma-aanpak");
        Person phone = new Person(browser, browser.phone());
        phone.page().context().addCookies(team.page().context().cookies());
        phone.goTo(programme).sees("Rondetafel 1: perspectieven").looks("programma-begin-320");
    }

    @Test
    void theTeamGivesItsListsAndStepsItsOwnWords() {
        String programme = begin();
        team.goTo(programme + "/aanpak/lijsten").looks("programma-lijsten").follow("Leeftijdsgroepen");
        assertThat(team.main().getByLabel("Nederlands").first()).hasValue("Kinderen (tot 12 jaar)");
        team.fill("Nederlands", "Kinderen tot 10 jaar").looks("programma-lijst-wijzigen").press("Lijst opslaan");
        team.goTo(programme + "/aanpak/lijsten").sees("Kinderen tot 10 jaar", "Jongeren (12 tot 18 jaar)");
        team.goTo(programme + "/aanpak").follow("Inventarisatie").follow("Stap wijzigen").looks("programma-stap-wijzigen");
        team.fill("Naam", "Wie is er nodig").press("Opslaan").sees("Wie is er nodig");
    }

    @Test
    void aGateWarnsAndIsPassedWithAReasonThatStays() {
        String programme = begin();
        team.goTo(programme + "/aanpak").follow("Rondetafel 3").sees("is er nog niet");
        team.fill("Geopend op", TODAY).press("Stap openen").sees("Schrijf waarom u toch verdergaat").looks("programma-poort");
        team.fill("Waarom wacht u niet?", "De minister wil voor de zomer doelen zien.").press("Stap openen");
        team.sees("Eerder geopend, met reden", "De minister wil voor de zomer doelen zien.").looks("programma-stap-open");
        team.goTo(programme).sees("Eerder geopend, met reden");
        team.goTo(programme + "/aanpak").sees("De minister wil voor de zomer doelen zien.");
    }

    @Test
    void theOwnViewIsShutUntilTheFirstRoundIsClosed() {
        String programme = begin();
        team.goTo(programme + "/aanpak/eigen-probleem").sees("Nog dicht").doesNotSee("Hoe zag u het probleem zelf?").looks("eigen-beeld-dicht");
        team.goTo(programme + "/aanpak").follow("Rondetafel 1").fill("Geopend op", TODAY);
        team.fill("Waarom wacht u niet?", "De inventarisatie loopt nog door.").press("Stap openen");
        team.fill("Gesloten op", TODAY).press("Stap sluiten").sees("gesloten");
        team.goTo(programme + "/aanpak/eigen-probleem").doesNotSee("Nog dicht");
        team.fill("Hoe zag u het probleem zelf?", "Wij dachten dat het aan de boeren lag.").press("Opslaan");
        team.sees("De anderen spraken eerst.", "Wij dachten dat het aan de boeren lag.").looks("eigen-beeld");
    }

    @Test
    void whoCannotWaitOpensTheOwnViewWithAReasonAndThatShows() {
        String programme = begin();
        team.goTo(programme + "/aanpak/eigen-probleem").press("Openen met deze reden").sees("Waarom wacht u niet?");
        team.fill("Waarom wacht u niet?", "De Kamer vraagt er nu om.").press("Openen met deze reden");
        team.fill("Hoe zag u het probleem zelf?", "Het ligt aan de sloten.").press("Opslaan");
        team.sees("Het team schreef eerst.", "De Kamer vraagt er nu om.").looks("eigen-beeld-te-vroeg");
    }
}
