package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door: signing in, being refused kindly, another language. */
@WorkbenchTest
class SignInJourneyTests {

    @LocalServerPort
    private int port;

    @Test
    void whoMistypesKeepsTheAddressAndIsToldWhatIsWrong() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.phone();
            page.navigate("/aanmelden");
            browser.check(page);
            page.locator("#field-email").fill("niemand@proef.example");
            page.locator("#field-wachtwoord").fill("verkeerd wachtwoord");
            page.locator("main form button[type=submit]").first().click();
            assertThat(page.locator("main").innerText()).contains("horen niet bij elkaar");
            assertThat(page.locator("#field-email").inputValue()).isEqualTo("niemand@proef.example");
            browser.check(page);
        }
    }

    @Test
    void theLanguageSwitchesAndStays() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.withoutScript();
            page.navigate("/aanmelden");
            page.locator("header button", new Page.LocatorOptions().setHasText("English")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }
}
