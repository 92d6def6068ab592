package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sample's budget and choices, as who tries the workbench meets them. */
@SampleTest
class SampleChoiceTests {

    private static final String BUDGET = "/programmas/voorbeeld/budget";

    @LocalServerPort
    private int port;
    private Browser browser;
    private Person person;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        person = new Person(browser, browser.signedIn("thijmen@voorbeeld.example"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theStateOfTheMoneyIsSeenPerYearCategoryAndStep() {
        person.goTo(BUDGET + "/brugprojecten/bord").sees("Besloten", "Naar oogmerk en vorm").looks("voorbeeld-bord");
        person.goTo(BUDGET + "/uitgaven/stand").sees("Het hele jaar", "Vervolg op een afgerond project").looks("voorbeeld-besteding");
        person.goTo(BUDGET + "/stappen").sees("Er is voor acties").looks("voorbeeld-stappen");
        Page phone = browser.signIn(browser.phone(), "thijmen@voorbeeld.example");
        for (String part : List.of("/brugprojecten/bord", "/uitgaven/stand", "/stappen", "/prioriteiten")) {
            phone.navigate(BUDGET + part);
            browser.check(phone);
            browser.picture(phone, "voorbeeld-320" + part.replace('/', '-'));
        }
    }

    @Test
    void theDecidedChoiceTellsWhoPaidWhatWouldHaveFlippedItAndWhatItMeansForAnAction() {
        person.goTo(BUDGET + "/keuzes").sees("Stemmen is open", "Besloten").follow("Wat zetten wij in 2026 en 2027 voort").sees("hebben gestemd", "Grenzen en regel")
                .looks("voorbeeld-keuze");
        person.follow("Bekijk de uitkomst").sees("Wie wint en wie verliest", "Ervaringsdeskundigheid").unfold("Bon").looks("voorbeeld-uitkomst");
        person.follow("Naast elkaar").sees("Als er € 200.000 minder is").looks("voorbeeld-naast-elkaar");
        person.follow("Kantelpunten").sees("komt hij erin").looks("voorbeeld-kantelpunten");
        person.follow("De streep").looks("voorbeeld-streep");
        person.goTo(BUDGET + "/keuzes").follow("Wat zetten wij in 2026 en 2027 voort");
        person.main().locator(".let-op-good a").click();
        person.sees("De steden hadden het plan per regio", "Stuurgroep", "Gelijke delen").looks("voorbeeld-keuze-besluit");
        Locator chosen = person.main().locator(".rijen").first().getByRole(AriaRole.LINK).first();
        chosen.click();
        assertThat(person.page().locator("aside.marge")).containsText("is gekozen in");
        person.goTo("/programmas/voorbeeld/besluiten").sees("Keuze: Wat zetten wij");
        person.goTo(BUDGET + "/keuzes").follow("Welke kleine acties").follow("Stemmen").page().waitForURL(url -> url.endsWith("/stembiljet"));
    }
}
