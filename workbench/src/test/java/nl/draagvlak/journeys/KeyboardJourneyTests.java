package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same walk without a mouse: everything is reached by tab, and one always sees where one is. */
@WorkbenchTest
class KeyboardJourneyTests {

    private static final String PASSWORD = "een lang wachtwoord 42";
    private static final int MOST_TABS = 80;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Accounts accounts;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** Goes on by tab until the thing with this name has the focus; each stop on the way must show that it has it. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Assertions.assertThat(page.evaluate("""
                    () => {
                      const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
                      if (e === document.body) return true;
                      return box.width > 0 && box.height > 0 && (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none');
                    }""")).as("focus shows on " + focused(page)).isEqualTo(true);
            if (focused(page).contains(name)) {
                return;
            }
        }
        throw new AssertionError("not reached by tab: " + name);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => { const e = document.activeElement; return [...(e.labels || [])].map(l => l.textContent).join(' ') + ' ' + (e.getAttribute('aria-label') || '') + ' ' + (e.textContent || ''); }");
    }

    @Test
    void theSkipLinkComesFirstAndSigningInNeedsNoMouse() {
        Programme programme = house.programme();
        Account account = house.inTransaction(() -> {
            Account opened = accounts.open("Noor Tast", UUID.randomUUID() + "@proef.example", PASSWORD);
            accounts.grant(house.act(), programme.id(), opened.id(), Role.TEAM);
            return opened;
        });
        Page page = browser.desktop();
        page.navigate("/aanmelden");
        page.keyboard().press("Tab");
        Assertions.assertThat(focused(page)).contains("Naar de inhoud");
        assertThat(page.locator(".nl-skip-link")).isInViewport();
        browser.picture(page, "toetsenbord-overslaan");
        page.keyboard().press("Enter");
        tabTo(page, "E-mail");
        page.keyboard().type(account.email());
        tabTo(page, "Wachtwoord");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("header")).containsText("Afmelden");
        tabTo(page, programme.name());
        browser.picture(page, "toetsenbord-programma");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(programme.name());
    }

    @Test
    void joiningAndSayingSomethingNeedsNoMouse() {
        Programme programme = house.programme();
        Person leader = browser.person(house.session(house.member(programme, Role.FACILITATOR)));
        Roundtable table = Roundtable.open(browser, leader, programme.path());
        Page page = browser.phone();
        page.navigate("/meedoen");
        tabTo(page, "Code van de bijeenkomst");
        page.keyboard().type(table.code());
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Wat er met uw woorden gebeurt");
        tabTo(page, "Ja");
        page.keyboard().press("Space");
        browser.picture(page, "toetsenbord-meedoen");
        tabTo(page, "Meedoen");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Schrijf deze code op");
        tabTo(page, "Ik heb de code bewaard");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("U doet mee als");
        tabTo(page, "nog geen antwoord van u");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Vraag 1 van");
        tabTo(page, "Uw antwoord");
        page.keyboard().type("Alles gaat ook zonder muis");
        tabTo(page, "Opslaan");
        page.keyboard().press("Enter");
        assertThat(page.locator(".eigen-tekst")).hasText("Alles gaat ook zonder muis");
        browser.picture(page, "toetsenbord-gezegd");
    }
}
