package nl.draagvlak.journeys;

import com.microsoft.playwright.Page;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Options are compared and one is chosen; the tree of goals is changed in its place, by mouse and by keyboard only. */
@ChangedSampleTest
class OptionsJourneyTests {

    private static final String AT = "/programmas/voorbeeld";

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

    private static void write(Person person, String field, String value) {
        person.main().locator("#field-" + field).fill(value);
    }

    @Test
    void optionsAreComparedAndOneIsChosen() {
        Person group = new Person(browser, browser.signedIn("fleur@voorbeeld.example"));
        group.goTo(AT + "/interventies/opties").sees("Niets meer doen", "Eerst vertrouwen", "Eerst de keten", "deels aanname").looks("opties-1440");
        group.main().locator("a[href$='/opties/nul']").click();
        group.sees("Wat gebeurt er als u niets meer doet dan nu?").looks("optie-nul-1440");
        group.goTo(AT + "/interventies/opties/nieuw");
        group.press("Opslaan").sees("Kies ten minste één interventie");
        write(group, "naam", "Eerst de jeugd");
        group.main().locator("#kies-interventies input[type=checkbox]").first().check();
        group.main().locator("#field-oordeel-effect").selectOption("3");
        group.main().locator("#field-wie-0").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        group.press("Opslaan").sees("Beter of slechter?").stillHas("Hoe noemt u deze optie?", "Eerst de jeugd");
        group.main().locator("#field-wie-0-effect").selectOption("2");
        group.looks("optie-nieuw-1440").press("Opslaan").sees("Eerst de jeugd", "veel beter");

        Person team = new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
        team.goTo(AT + "/interventies/opties").tick("Optie 3: Eerst de jeugd");
        write(team, "reden", "Wie jong is, heeft er het langst baat bij.");
        write(team, "tegen", "De keten blijft ongelijk.");
        team.press("Keuze vastleggen").sees("Gekozen: Eerst de jeugd", "Wie jong is, heeft er het langst baat bij.", "Eerdere keuzes", "Eerst vertrouwen").looks("opties-gekozen-1440");

        Person phone = new Person(browser, browser.signIn(browser.phone(), "huub@voorbeeld.example"));
        phone.goTo(AT + "/interventies/opties").sees("Gekozen: Eerst de jeugd").looks("opties-320");
        Person dark = new Person(browser, browser.signIn(browser.dark(), "huub@voorbeeld.example"));
        dark.goTo(AT + "/interventies/opties").looks("opties-donker");
    }

    @Test
    void theReasoningBehindAnInterventionIsAChain() {
        Person group = new Person(browser, browser.signedIn("fleur@voorbeeld.example"));
        group.goTo(AT + "/interventies?zoek=deur").follow("Maak één deur").follow("De redenering stap voor stap").sees("omstreden", "de drempel was de angst").looks("beleidstheorie-1440");
        Person phone = new Person(browser, browser.signIn(browser.phone(), "fleur@voorbeeld.example"));
        phone.goTo(group.path()).looks("beleidstheorie-320");
    }

    @Test
    void theTreeOfGoalsIsChangedByKeyboardOnlyAndByDragging() {
        Page page = browser.signedIn("marloes@voorbeeld.example");
        Person team = new Person(browser, page);
        team.goTo(AT + "/doelen").follow("Boom bewerken").looks("doelenboom-bewerken-1440");
        String first = page.locator(".doel-kaart").first().getAttribute("data-doel");
        page.locator(".doel-kaart select").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        team.sees("Opgeslagen");
        String second = page.locator(".doel-tak").nth(1).getAttribute("data-naar");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".doel-tak[data-naar='" + second + "'] [data-doel='" + first + "']")).hasCount(1);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".doel-tak[data-naar='" + second + "'] [data-doel='" + first + "'] select")).isFocused();

        // A window in which both ends of the drag are in sight.
        page.setViewportSize(1440, 6000);
        page.locator(".doel-tak[data-naar='" + second + "'] [data-doel='" + first + "']").dragTo(page.locator(".doel-tak").nth(2).locator("h2"),
                new com.microsoft.playwright.Locator.DragToOptions().setSourcePosition(6, 6));
        String third = page.locator(".doel-tak").nth(2).getAttribute("data-naar");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".doel-tak[data-naar='" + third + "'] [data-doel='" + first + "']")).hasCount(1);

        com.microsoft.playwright.Locator card = page.locator(".doel-tak[data-naar='" + third + "'] [data-doel='" + first + "']");
        card.locator("summary").click();
        card.locator("textarea").first().fill("Woorden op hun plaats gewijzigd");
        card.locator("details button[type=submit]").click();
        team.sees("Woorden op hun plaats gewijzigd");
        Person phone = new Person(browser, browser.signIn(browser.phone(), "marloes@voorbeeld.example"));
        phone.goTo(AT + "/doelen/ordenen").looks("doelenboom-bewerken-320");
    }
}
