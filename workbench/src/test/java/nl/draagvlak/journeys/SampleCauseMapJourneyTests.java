package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sample's map of problems and causes, as its team sees it on a desk, in the dark and on a phone. */
@SampleTest
class SampleCauseMapJourneyTests {

    private static final String PEOPLE = "marloes@voorbeeld.example";

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

    private void look(Page page, String name) {
        browser.signIn(page, PEOPLE);
        page.navigate("/programmas/voorbeeld/problemen");
        assertThat(page.locator("#kaartwerk .node").first()).isVisible();
        browser.check(page);
        page.locator("#kaartwerk .node-problem").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".paneel-inhoud h2")).isFocused();
        browser.check(page);
        page.locator("[data-doe=beeld]").check();
        page.locator(".kaartwerk-venster").screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "screenshots", name + "-beeld.png")));
        browser.picture(page, name);
    }

    @Test
    void theMapIsLegibleOnADeskInTheDarkAndOnAPhone() {
        look(browser.desktop(), "oorzakenkaart-voorbeeld");
        look(browser.dark(), "oorzakenkaart-voorbeeld-donker");
        look(browser.phone(), "oorzakenkaart-voorbeeld-smal");
    }

    @Test
    void whoFocusesOnOneSeesItsSurroundings() {
        Page page = browser.signedIn(PEOPLE);
        page.navigate("/programmas/voorbeeld/problemen");
        assertThat(page.locator("#kaartwerk .node").first()).isVisible();
        int all = page.locator("#kaartwerk .node").count();
        page.locator("#kaartwerk .node-problem").first().focus();
        page.keyboard().press("Enter");
        page.locator("[data-doe=stappen]").selectOption("1");
        assertThat(page.locator("#kaartwerk .node.weg").first()).isHidden();
        assertThat(page.locator("#kaartwerk .node.gekozen")).isVisible();
        page.getByText("Alles", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("#kaartwerk .node:not(.weg)")).hasCount(all);
    }

    @Test
    void withoutScriptTheMapAndEveryFormAreThere() {
        Page page = browser.signIn(browser.withoutScript(), PEOPLE);
        page.navigate("/programmas/voorbeeld/problemen");
        assertThat(page.locator("#kaartwerk")).isHidden();
        assertThat(page.locator(".figuur svg.net")).isVisible();
        browser.picture(page, "oorzakenkaart-zonder-script");
    }

    @Test
    void theBeleidskompasIsAnsweredFromTheThread() {
        Person team = new Person(browser, browser.signedIn(PEOPLE));
        team.goTo("/programmas/voorbeeld/aanpak/beleidskompas").sees("Wat zijn de oorzaken van het probleem?", "grondoorzaken", "Wat is de voorkeursoptie?", "nog geen antwoord").looks("beleidskompas");
        team.goTo("/programmas/voorbeeld/problemen/eens").sees("Gedeeld", "Verdeeld").looks("kaart-hoe-gedeeld");
        team.goTo("/programmas/voorbeeld/problemen/lijst").looks("oorzaken-lijst").goTo("/programmas/voorbeeld/problemen/tabel").looks("oorzaken-tabel");
        String pdf = Pdf.text(team.page().request().get("/programmas/voorbeeld/aanpak/beleidskompas/uitgave").body());
        org.assertj.core.api.Assertions.assertThat(pdf).contains("Wat zijn de gevolgen van deze opties?", "Hierop is nog geen antwoord.");
    }
}
