package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A round of progress: the team asks all holders at once, one of them tells by the link in a real mail on a phone, and the team sees who has and who has not. */
@ChangedSampleTest
class ReportRoundJourneyTests {

    private static final String AT = "/programmas/voorbeeld";
    private static final Letterbox POST = new Letterbox();

    @LocalServerPort
    private int port;
    private Browser browser;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.receive(properties);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        POST.stop();
    }

    private Person team() {
        return new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
    }

    private Person phone(String link) {
        Page page = browser.phone();
        return new Person(browser, page).goTo(link);
    }

    private static String link(String email) {
        return POST.link(email, "Wij horen graag hoe het gaat", "/melden");
    }

    @Test
    void theTeamAsksEverybodyAndAHolderTellsInTwoMinutesOnAPhone() {
        Person team = team();
        team.goTo(AT + "/voortgang/rondes").sees("Een ronde openen").looks("ronde-openen-1440").press("Open de ronde en verstuur de vragen").sees("De ronde is open.", "0 van")
                .looks("ronde-open-1440");

        String link = link("anouk@voorbeeld.example");
        Person phone = phone(link).sees("Graag uw bericht tot en met").looks("ronde-link-320").follow("Begin met de eerste").sees("Actie 1 van").looks("ronde-actie-320");
        phone.tick("Vraagt aandacht").press("Sla op en ga verder").sees("Zeg in één zin wat er tegenzit.").looks("ronde-actie-fout-320");
        phone.page().locator("#field-gedaan").fill("Twee avonden gehouden met huisartsen.");
        phone.page().locator("#field-obstakel").fill("Te weinig tijd bij de partners.");
        phone.press("Sla op en ga verder").sees("Opgeslagen");
        phone.goTo(link).sees("Gemeld in deze ronde").looks("ronde-link-gemeld-320");

        // By keyboard alone: the first action of the list is opened and told.
        Person keys = phone(link);
        keys.page().locator("#inhoud").focus();
        boolean there = false;
        for (int i = 0; i < 40 && !there; i++) {
            keys.page().keyboard().press("Tab");
            there = keys.page().evaluate("document.activeElement.matches('.rijen a')").equals(Boolean.TRUE);
        }
        keys.page().keyboard().press("Enter");
        keys.page().waitForURL("**/acties/**");
        keys.sees("Hoe staat het?");

        team.goTo(AT + "/voortgang/rondes");
        team.follow("kwartaal").sees("Gemeld").looks("ronde-stand-1440");
        Person plain = new Person(browser, browser.withoutScript()).goTo(link).sees("Gemeld in deze ronde");
        assertThat(plain.page().title()).doesNotContain("Samen tegen");
    }
}
