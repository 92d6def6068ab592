package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** A facilitator leads an evening with two phones: rounds, seats, holding and releasing, merging and parting, themes by keyboard. */
@WorkbenchTest
class MeetingJourneyTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
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
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void planRounds() {
        leader.goTo(table.path() + "/rondes").looks("rondes-leeg").follow("Deel de rondes in").sees("Dit is een voorstel").looks("rondes-indelen");
        leader.press("Rondes opslaan").sees("Er loopt nu geen ronde").looks("rondes");
    }

    private void begin(String round) {
        leader.goTo(table.path() + "/rondes");
        leader.main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(round)).getByRole(AriaRole.BUTTON).first().click();
        leader.sees("De ronde loopt");
    }

    @Test
    void roundsRunOnEveryScreenWithOneClock() {
        planRounds();
        Person one = table.join(browser.phone(), "Reiger 4");
        one.press("Ik heb de code bewaard").sees("Er zijn nu geen vragen").looks("ronde-nog-geen");
        begin("Wat ziet u veranderen?");
        leader.looks("ronde-loopt");
        assertThat(leader.main().locator("[data-einde] [data-tel]")).hasText(java.util.regex.Pattern.compile("\\d+:\\d\\d"));
        one.goTo("/meedoen/vragen").sees("Wat ziet u veranderen?").doesNotSee("Wat gaat er mis").looks("ronde-op-telefoon");
        String before = one.main().locator("[data-einde]").getAttribute("data-einde");
        leader.press("5 minuten erbij").sees("5 minuten erbij.");
        one.page().reload();
        String after = one.main().locator("[data-einde]").getAttribute("data-einde");
        Assertions.assertThat(Long.parseLong(after) - Long.parseLong(before)).isEqualTo(5 * 60_000L);
        table.firstQuestion(one).fill("Uw antwoord", "Half getypt en dan gaat de ronde verder");
        leader.follow("Tafel 1").fill("Wat er wordt gezegd", "Dit brengt onze tafel").press("Opslaan en de volgende").sees("Dit brengt onze tafel").press("Breng naar plenair");
        leader.sees("naar plenair").looks("tafel-met-oogst");
        begin("Oogst van de tafels");
        one.stillHas("Uw antwoord", "Half getypt en dan gaat de ronde verder").press("Opslaan").sees("Half getypt en dan gaat de ronde verder");
        leader.goTo(table.path() + "/oogst").sees("Dit brengt onze tafel").looks("oogst");
        leader.goTo(table.path() + "/scherm");
        assertThat(leader.page().locator(".oogst-tafel")).containsText("Dit brengt onze tafel");
        assertThat(leader.page().locator(".scherm-ronde [data-tel]")).hasText(java.util.regex.Pattern.compile("\\d+:\\d\\d"));
        browser.check(leader.page());
        browser.picture(leader.page(), "scherm-oogst");
    }

    @Test
    void phonesAreSeatedAndSeeWhere() {
        leader.goTo(table.path() + "/tafels").fill("Nummer, regel 2", "2").press("Tafels opslaan");
        Person one = table.join(browser.phone(), "Reiger 4").press("Ik heb de code bewaard");
        Person two = table.join(browser.phone(), "Wilg 9").press("Ik heb de code bewaard");
        leader.goTo(table.path() + "/plaatsen").looks("plaatsen-leeg").press("Verdeel de telefoons").sees("tafel 1: 1, tafel 2: 1").looks("plaatsen");
        one.goTo("/meedoen/vragen").sees("U zit aan tafel").looks("plaats-op-telefoon");
        two.goTo("/meedoen/vragen").sees("U zit aan tafel");
        Assertions.assertThat(one.main().locator(".nu-plaats").innerText()).isNotEqualTo(two.main().locator(".nu-plaats").innerText());
        leader.goTo(table.path() + "/overdracht").sees("Niemand heeft nog gezegd").looks("overdracht").press("Ik neem het over").sees("U leidt nu");
    }

    @Test
    void whatIsHeldIsToldToTheSpeakerAndReleased() {
        leader.goTo(table.path() + "/zorg").looks("zorg").tick("Een ander kijkt mee").press("Opslaan").sees("Opgeslagen");
        Person one = table.atTheFirstQuestion(browser.phone(), "Reiger 4");
        one.fill("Uw antwoord", "Wij horen het altijd te laat").press("Opslaan").sees("Dit wacht even", "Een tweede persoon leest mee").looks("wacht-op-telefoon");
        one.fill("Uw antwoord", "Ik durf niet naar huis").press("Opslaan").sees("Dank u dat u dit schrijft", "Bel 112").looks("nood-op-telefoon");
        leader.goTo(table.path() + "/wachtrij").sees("klinkt als nood", "tweede blik").looks("wachtrij");
        leader.main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Wij horen het altijd te laat")).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Geef vrij")).click();
        leader.sees("Vrijgegeven").doesNotSee("Wij horen het altijd te laat");
        leader.unfold("Stel andere woorden voor").fill("Zonder wat iemand herkenbaar maakt", "Ik heb een veilige plek nodig").press("Leg dit voor").sees("wacht op antwoord").looks("wachtrij-voorstel");
        one.goTo("/meedoen/vragen").sees("Iemand stelt voor", "Ik heb een veilige plek nodig").looks("voorstel-op-telefoon").press("Ja, zo is het goed");
        one.doesNotSee("Dit wacht even", "Ik durf niet naar huis").sees("Ik heb een veilige plek nodig");
        leader.goTo(table.path() + "/wachtrij").sees("Er wacht niets").looks("wachtrij-leeg");
    }

    @Test
    void alikeStatementsAreHintedAtMergedAndPartedAgain() {
        table.say("Reiger 4", "Er zijn te weinig woningen voor wie verder kan");
        Person two = table.atTheFirstQuestion(browser.phone(), "Wilg 9");
        two.fill("Uw antwoord", "Te weinig woningen voor wie verder kan").sees("Lijkt dit hierop?", "Er zijn te weinig woningen").looks("lijkt-op");
        two.press("Opslaan").sees("Opgeslagen", "Te weinig woningen voor wie verder kan");
        leader.goTo(table.path() + "/ordenen").sees("1 paar lijkt op elkaar").looks("ordenen-paren").press("Voeg samen").sees("1 uitspraak zegt hetzelfde").looks("ordenen-samen");
        two.goTo("/meedoen/vragen").sees("Iemand anders zei hetzelfde").looks("samengevoegd-op-telefoon");
        leader.press("Maak ongedaan").sees("Weer los van elkaar", "1 paar lijkt op elkaar");
        two.goTo("/meedoen/vragen").doesNotSee("Iemand anders zei hetzelfde");
    }

    @Test
    void themesAreFilledByKeyboardOnly() {
        table.say("Reiger 4", "De sloot ruikt in de zomer");
        Page page = leader.goTo(table.path() + "/ordenen").page();
        focus(page, "Nieuw thema");
        page.keyboard().type("Water");
        page.keyboard().press("Enter");
        leader.sees("Opgeslagen", "Water");
        focus(page, "Thema van U");
        page.keyboard().type("Water");
        focus(page, "Zet hier");
        page.keyboard().press("Enter");
        assertThat(page.locator("section[data-thema] h3").filter(new Locator.FilterOptions().setHasText("Water"))).containsText("1");
        leader.sees("Alles heeft een plek").looks("ordenen-themas");
    }

    @Test
    void aThemeIsFilledByDraggingToo() {
        table.say("Reiger 4", "De sloot ruikt in de zomer");
        leader.goTo(table.path() + "/ordenen").fill("Nieuw thema", "Water").press("Voeg toe").sees("Water");
        leader.page().locator(".sorteerkaart").first().dragTo(leader.page().locator("section[data-thema]").last());
        leader.sees("Alles heeft een plek");
    }

    /** By tab, until this has the focus. */
    private static void focus(Page page, String name) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            String here = (String) page.evaluate(
                    "() => { const e = document.activeElement; return [...(e.labels || [])].map(l => l.textContent).join(' ') + ' ' + (e.getAttribute('aria-label') || '') + ' ' + (e.tagName === 'BUTTON' ? e.textContent : ''); }");
            if (here.contains(name)) {
                return;
            }
        }
        throw new AssertionError("not reached by tab: " + name);
    }

    @Test
    void leavingQuicklyTakesThePlaceOfThePageAndForgetsThePhone() {
        Person one = table.atTheFirstQuestion(browser.phone(), "Reiger 4");
        one.fill("Uw antwoord", "Dit mag niemand zien");
        one.page().locator(".snel-weg").click();
        one.sees("U kunt dit tabblad sluiten").doesNotSee("Dit mag niemand zien");
        one.page().goBack();
        assertThat(one.page().locator("body")).not().containsText("Dit mag niemand zien");
        assertThat(one.page().locator("body")).not().containsText("Reiger 4");
    }

    @Test
    void anEveningIsRehearsed() {
        leader.goTo(table.path() + "/oefening").sees("verzonnen deelnemers").looks("oefening");
    }
}
