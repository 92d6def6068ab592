package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** People vote on each other's statements by phone: on a bad line, by keyboard, without script, on the smallest screen. */
@WorkbenchTest
class VotingJourneyTests {

    private static final List<String> SAID = List.of("De wachttijd is te lang", "Niemand weet wie erover gaat", "Er is te weinig opvang");
    private static final String VOTES = "**/bijeenkomsten/*/stemmen";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private JdbcClient jdbc;
    private Browser browser;
    private Programme programme;
    private Person leader;
    private Roundtable table;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        programme = house.programme();
        leader = browser.person(house.session(house.member(programme, Role.FACILITATOR)));
        table = Roundtable.open(browser, leader, programme.path());
        Person speaker = table.atTheFirstQuestion(browser.phone(), "Reiger 4");
        SAID.forEach(words -> speaker.fill("Uw antwoord", words).press("Opslaan").sees(words));
        leader.goTo(table.path() + "/stemmen");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void openVoting() {
        leader.press("Stemmen openen").sees("Het stemmen is open");
    }

    private Person voter(com.microsoft.playwright.Page device, String pseudonym) {
        return table.join(device, pseudonym).press("Ik heb de code bewaard").follow("Stem op wat anderen zeggen");
    }

    private static Locator sentence(Person phone) {
        return phone.main().locator("#stem-zin");
    }

    private static Locator saved(Person phone) {
        return phone.main().locator("[data-stand]");
    }

    private void holds(int votes) {
        Assertions.assertThat(jdbc.sql("select count(*) from statements.vote where programme_id = ?").param(programme.id()).query(Integer.class).single()).isEqualTo(votes);
    }

    @Test
    void aPhoneVotesOneStatementAfterTheOtherAndChangesItsMind() {
        leader.looks("stemmen-dicht");
        Person phone = voter(browser.phone(), "Wulp 3").sees("Er wordt nu niet gestemd").looks("meedoen-stemmen-dicht");
        openVoting();
        phone.goTo("/meedoen/stemmen").sees("U hebt op 0 van de 3 uitspraken gestemd").looks("meedoen-stemmen");
        String first = sentence(phone).innerText();
        phone.press("Eens");
        assertThat(sentence(phone)).not().hasText(first);
        assertThat(sentence(phone)).isFocused();
        assertThat(saved(phone)).hasText("Opgeslagen");
        phone.sees("U hebt op 1 van de 3").looks("meedoen-stemmen-opgeslagen");
        phone.press("Oneens").press("Weet ik niet").sees("U hebt op alles gestemd", "Waarop u stemde").looks("meedoen-stemmen-klaar");
        holds(3);
        Locator row = phone.main().locator("li.rij").filter(new Locator.FilterOptions().setHasText(first));
        assertThat(row).containsText("U stemde: Eens");
        row.getByRole(AriaRole.LINK).click();
        phone.sees("U stemde: Eens. Uw laatste keuze telt.").looks("meedoen-stem-wijzigen").press("Oneens").sees("U hebt op alles gestemd");
        assertThat(row).containsText("U stemde: Oneens");
        holds(4);
    }

    @Test
    void aLostLineCostsNoVoteAndStopsNobody() {
        openVoting();
        Person phone = voter(browser.phone(), "Fuut 8").sees("U hebt op 0 van de 3");
        phone.page().context().setOffline(true);
        String first = sentence(phone).innerText();
        phone.press("Eens").sees("Nog niet opgeslagen: geen verbinding");
        assertThat(sentence(phone)).not().hasText(first);
        phone.press("Oneens").sees("U hebt op 2 van de 3", "Nog niet opgeslagen");
        browser.picture(phone.page(), "meedoen-stemmen-zonder-verbinding");
        holds(0);
        phone.page().context().setOffline(false);
        assertThat(saved(phone)).hasText("Opgeslagen");
        holds(2);
    }

    @Test
    void whatWasNotSentYetIsSentAfterAReloadAndNotAskedAgain() {
        openVoting();
        Person phone = voter(browser.phone(), "Karekiet 1").sees("U hebt op 0 van de 3");
        phone.page().route(VOTES, Route::abort);
        String first = sentence(phone).innerText();
        phone.press("Eens").sees("Nog niet opgeslagen");
        phone.page().reload();
        assertThat(sentence(phone)).not().hasText(first);
        holds(0);
        phone.page().unroute(VOTES);
        phone.page().reload();
        assertThat(saved(phone)).hasText("Opgeslagen");
        assertThat(sentence(phone)).not().hasText(first);
        holds(1);
        Assertions.assertThat(phone.page().evaluate("Object.keys(localStorage).filter(key => key.startsWith('draagvlak-stemmen')).length")).isEqualTo(0);
    }

    @Test
    void anAnswerThatGotLostMakesTheVoteNoSecondOne() {
        openVoting();
        Person phone = voter(browser.phone(), "Lisdodde 5").sees("U hebt op 0 van de 3");
        AtomicInteger sent = new AtomicInteger();
        phone.page().route(VOTES, route -> {
            if (sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.press("Eens");
        assertThat(saved(phone)).hasText("Opgeslagen");
        Assertions.assertThat(sent).hasValue(2);
        holds(1);
    }

    @Test
    void theKeyboardIsEnough() {
        openVoting();
        Person phone = voter(browser.phone(), "Meerkoet 2").sees("U hebt op 0 van de 3");
        sentence(phone).focus();
        for (int i = 1; i < SAID.size(); i++) {
            phone.page().keyboard().press("Tab");
            assertThat(phone.main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Eens").setExact(true))).isFocused();
            phone.page().keyboard().press("Enter");
            phone.sees("U hebt op " + i + " van de 3");
            assertThat(sentence(phone)).isFocused();
        }
    }

    @Test
    void withoutScriptItWorksAsAForm() {
        openVoting();
        Person plain = voter(browser.withoutScript(), "Wilg 9").sees("U hebt op 0 van de 3");
        plain.press("Oneens").sees("Opgeslagen", "U hebt op 1 van de 3", "U stemde: Oneens");
        browser.picture(plain.page(), "meedoen-stemmen-zonder-script");
        plain.follow("Wijzig").sees("U stemde: Oneens. Uw laatste keuze telt.").press("Eens").sees("U stemde: Eens");
        holds(2);
    }

    @Test
    void whenItClosesMeanwhileThatIsSaidAndTheVoteIsNotKept() {
        openVoting();
        Person phone = voter(browser.phone(), "Uil 7").sees("U hebt op 0 van de 3");
        leader.press("Stemmen sluiten").sees("Het stemmen is gesloten");
        phone.press("Eens").sees("Het stemmen is gesloten. Deze stem is niet opgeslagen.").looks("meedoen-stemmen-gesloten");
        holds(0);
    }

    @Test
    void theFacilitatorSeesFiguresOfFivePeopleTogetherAndPhonesSeeThemMove() {
        openVoting();
        Person watcher = voter(browser.phone(), "Mees 1").sees("U hebt op 0 van de 3");
        for (int i = 0; i < 5; i++) {
            voter(browser.withoutScript(), "Vink 1" + i).press("Eens").sees("Opgeslagen");
        }
        watcher.sees("In de zaal: 5 stemmen van 5 mensen");
        leader.goTo(table.path() + "/stemmen").sees("stemmen geteld").looks("stemmen-open");
        assertThat(leader.main().locator(".cijfer").first()).containsText("5");
    }
}
