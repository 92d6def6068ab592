package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 11 of the walk, in the sample: the thread both ways, what a participant sees of it, and where it does not run on. */
@SampleTest
class LookBackJourneyTests {

    private static final String KNOWN_CODE = "2222-3333-4444-5555";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aParticipantSeesWhatHappenedWithTheirWordsDownToTheActions() {
        Person speaker = new Person(browser, browser.phone());
        speaker.goTo("/terugblik").fill("Uw persoonlijke code", "2222 3333 4444 5556").press("Kijk terug").sees("Deze code kennen wij niet").looks("terugblik-verkeerde-code");
        speaker.fill("Uw persoonlijke code", KNOWN_CODE).press("Kijk terug");
        speaker.sees("Hieruit is een citaat gekozen", "Het staat bij een probleem dat wij samen zien", "Daarom is dit bedacht", "Dit wordt eraan gedaan").looks("terugblik-voorbeeld");
        assertThat(speaker.page()).hasTitle(java.util.regex.Pattern.compile("^(?!.*(mensenhandel|uitbuiting|slachtoffer)).*$", java.util.regex.Pattern.CASE_INSENSITIVE));
        speaker.press("Sluit af op dit toestel").goTo("/terugblik").doesNotSee("Hieruit is een citaat gekozen");
    }

    @Test
    void anActionShowsItsWholeThreadAsAPictureAndAsAListAndLeadsBackToWhatWasSaid() {
        Person team = new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
        team.goTo("/programmas/voorbeeld/redeneerlijn").looks("redeneerlijn");
        team.goTo("/programmas/voorbeeld/acties").looks("acties");
        team.goTo(firstAction(team)).looks("actie").page().locator("a[href*='/redeneerlijn/']").first().click();
        assertThat(team.main().locator("figure svg")).isVisible();
        team.sees("uitspra", "Alle verbindingen als lijst").looks("draad-van-een-actie");
        team.main().locator("li.draad-soort").first().locator("a").first().click();
        assertThat(team.main().locator("figure svg")).isVisible();
        team.sees("acti").looks("draad-van-een-uitspraak");
    }

    private static String firstAction(Person team) {
        return (String) team.page().evaluate("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href')).find(h => /\\/acties\\/[0-9a-f-]{36}$/.test(h))");
    }

    @Test
    void theGapsPageShowsWhereTheThreadDoesNotRunOn() {
        Person team = new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
        team.goTo("/programmas/voorbeeld/redeneerlijn").follow("Alle hiaten bekijken").sees("Waar de draad nog niet doorloopt").looks("hiaten");
    }
}
