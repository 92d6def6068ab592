package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A holder gives word on a phone, whoever steers sees it, and the effect is told with what cannot be concluded. */
@ChangedSampleTest
class OutcomeJourneyTests {

    private static final String AT = "/programmas/voorbeeld";

    @LocalServerPort
    private int port;

    @Test
    void aHolderGivesWordOnAPhoneAndWhoeverSteersSeesIt() {
        try (Browser browser = new Browser(port)) {
            Page phone = browser.signIn(browser.phone(), "anouk@voorbeeld.example");
            phone.navigate(AT + "/voortgang/mijn");
            browser.check(phone);
            browser.picture(phone, "progress-mine-320");
            phone.locator("main .rijen .rij-titel a").first().click();
            browser.check(phone);
            browser.picture(phone, "progress-report-320");
            phone.locator("input[name=status][value=aandacht]").check();
            phone.locator("#field-gedaan").fill("Wij spraken met drie regio's.");
            phone.locator("main form.formulier button[type=submit]").first().click();
            assertThat(phone.locator("main").innerText()).contains("Zeg in één zin wat er tegenzit.");
            assertThat(phone.locator("#field-gedaan").inputValue()).isEqualTo("Wij spraken met drie regio's.");
            phone.locator("#field-obstakel").fill("De planning schuift door ziekte.");
            phone.locator("main form.formulier button[type=submit]").first().click();
            assertThat(phone.locator(".melding").innerText()).contains("Opgeslagen");

            Page steering = browser.signedIn("huub@voorbeeld.example");
            steering.navigate(AT + "/voortgang");
            assertThat(steering.locator("main").innerText()).contains("De planning schuift door ziekte.");
            browser.check(steering);
            browser.picture(steering, "progress-steering-1440");
            steering.navigate(AT + "/voortgang/bijlage");
            assertThat(steering.locator("main").innerText()).contains("De planning schuift door ziekte.");
            browser.check(steering);
            browser.picture(steering, "progress-annex-1440");
        }
    }

    @Test
    void theEffectIsToldWithWhatCannotBeConcluded() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.signedIn("marloes@voorbeeld.example");
            for (String path : List.of("/effect", "/effect/indicatoren", "/effect/uitgave", "/voortgang/resultaten", "/voortgang/lessen", "/voortgang/peilmomenten")) {
                page.navigate(AT + path);
                browser.check(page);
                browser.picture(page, path.substring(1).replace('/', '-') + "-1440");
            }
            page.navigate(AT + "/effect");
            page.locator("main .kaart h2 a").first().click();
            assertThat(page.locator("main").innerText()).contains("Niet te beantwoorden met deze cijfers").contains("tussen 4.000 en 7.000");
            browser.check(page);
            browser.picture(page, "effect-question-1440");
            String question = page.url();
            page.setViewportSize(320, 640);
            page.navigate(question);
            browser.check(page);
            browser.picture(page, "effect-question-320");
        }
    }
}
