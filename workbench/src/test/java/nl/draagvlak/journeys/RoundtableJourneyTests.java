package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 3 of the walk: a roundtable is prepared, people speak by phone and at the table, the room sees it come in. */
@WorkbenchTest
class RoundtableJourneyTests {

    private static final List<String> ABOUT = List.of("een trend", "een probleem", "een ambitie", "samenwerking");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Organisations organisations;
    private Browser browser;
    private Programme programme;
    private Person leader;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        programme = house.programme();
        leader = browser.person(house.session(house.member(programme, Role.FACILITATOR)));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Roundtable roundtable() {
        return Roundtable.open(browser, leader, programme.path());
    }

    @Test
    void aRoundtableIsPreparedWithQuestionsAgendaTablesAndGuests() {
        house.inTransaction(() -> organisations.add(house.act(), programme.id(), "Gemeente Dijkwijk", "", "state", "care", ""));
        leader.goTo(programme.path() + "/bijeenkomsten").looks("bijeenkomsten-leeg").follow("Een bijeenkomst voorbereiden");
        leader.fill("Naam van de bijeenkomst", "Avond in het gemaal").press("Opslaan").sees("Datum: ").stillHas("Naam van de bijeenkomst", "Avond in het gemaal").looks("bijeenkomst-fout");
        leader.fill("Datum", "2026-11-24").press("Opslaan").looks("bijeenkomst-voorbereiden");
        String path = leader.path();
        leader.follow("Er zijn nog geen vragen").sees("Wat u vraagt").looks("bijeenkomst-vragen").press("Vragen opslaan");
        leader.goTo(path + "/agenda").looks("bijeenkomst-agenda");
        leader.goTo(path + "/tafels").looks("bijeenkomst-tafels");
        leader.goTo(path + "/genodigden").fill("Organisatie of persoon", "Gemeente Dijkwijk").press("Op de lijst zetten").sees("1 uitnodiging").looks("bijeenkomst-genodigden");
        leader.goTo(path).doesNotSee("Er is nog niemand uitgenodigd").press("Openen voor deelnemers").sees("De bijeenkomst is open");
        String own = leader.goTo(path + "/genodigden").main().locator("a[href^='/meedoen/']").first().getAttribute("href");
        Person guest = new Person(browser, browser.phone()).goTo(own).sees("Wat er met uw woorden gebeurt").stillHas("Vanuit welke kant kijkt u mee", "care").looks("meedoen-eigen-link");
        guest.goTo(own.replaceAll("/[^/]+$", "/" + java.util.UUID.randomUUID())).sees("Wat er met uw woorden gebeurt");
    }

    @Test
    void threePhonesJoinAndTheRoomSeesWhatTheySayAsTheySayIt() {
        Roundtable table = roundtable();
        leader.looks("bijeenkomst-open").follow("Groot scherm");
        Locator screen = leader.page().locator("#stand");
        assertThat(leader.page().locator("svg").first()).isVisible();
        assertThat(leader.page().locator(".scherm-code")).hasText(java.util.regex.Pattern.compile(".*" + table.code().charAt(0) + ".*"));
        assertThat(screen).containsText("Hier komt wat u zegt");

        Person phone = table.join(browser.phone(), "Reiger 4").looks("meedoen-code");
        table.firstQuestion(phone.press("Ik heb de code bewaard").sees("Reiger 4").looks("meedoen-vragen"));
        for (int i = 0; i < ABOUT.size(); i++) {
            String words = "Reiger zegt iets over " + ABOUT.get(i);
            phone.fill("Uw antwoord", words).press("Opslaan").sees(words);
            assertThat(screen).containsText(words);
            if (i + 1 < ABOUT.size()) {
                phone.follow("Naar de volgende vraag").sees("Vraag " + (i + 2) + " van");
            }
        }
        phone.looks("meedoen-vraag");

        Person other = table.atTheFirstQuestion(browser.phone(), "Meerkoet 8");
        Person plain = table.atTheFirstQuestion(browser.withoutScript(), "Wilg 9");
        plain.fill("Uw antwoord", "Zonder script komt dit ook aan").press("Opslaan").sees("Zonder script komt dit ook aan", "Opgeslagen");
        browser.picture(plain.page(), "meedoen-zonder-script");
        other.fill("Uw antwoord", "De derde telefoon zegt ook iets").press("Opslaan").sees("Opgeslagen");
        phone.fill("Uw antwoord", "Reiger heeft nog iets").press("Opslaan").sees("Reiger heeft nog iets");
        assertThat(screen).containsText("De derde telefoon zegt ook iets");
        assertThat(screen).containsText("Reiger heeft nog iets");
        assertThat(screen).containsText("Zonder script komt dit ook aan");
        assertThat(leader.page().locator("body")).not().containsText("Wilg 9");
        browser.check(leader.page());
        browser.picture(leader.page(), "scherm");
    }

    @Test
    void whatWasTypedSurvivesALostLineAndIsKeptOnce() {
        Person phone = roundtable().atTheFirstQuestion(browser.phone(), "Lisdodde 2");
        phone.page().context().setOffline(true);
        phone.fill("Uw antwoord", "Dit mag niet verloren gaan").press("Opslaan");
        phone.sees("Nog niet opgeslagen").stillHas("Uw antwoord", "Dit mag niet verloren gaan");
        browser.picture(phone.page(), "meedoen-zonder-verbinding");
        phone.page().context().setOffline(false);
        assertThat(phone.main().locator(".eigen-tekst")).hasText("Dit mag niet verloren gaan");
        phone.goTo("/meedoen/vragen");
        assertThat(phone.main().locator(".eigen-tekst")).hasCount(1);
    }

    @Test
    void aReloadTakesNothingAwayAndPressingTwiceSavesOnce() {
        Person phone = roundtable().atTheFirstQuestion(browser.phone(), "Fuut 3");
        phone.fill("Uw antwoord", "Half getypt en toch bewaard");
        phone.page().onceDialog(dialog -> dialog.accept());
        phone.page().reload();
        phone.stillHas("Uw antwoord", "Half getypt en toch bewaard");
        phone.main().locator("[data-postvak] form").evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");
        assertThat(phone.main().locator(".eigen-tekst")).hasCount(1);
        phone.goTo("/meedoen/vragen");
        assertThat(phone.main().locator(".eigen-tekst")).hasCount(1);
    }

    @Test
    void withoutScriptAFormThatArrivesTwiceIsKeptOnce() {
        Person plain = roundtable().atTheFirstQuestion(browser.withoutScript(), "Meerkoet 8");
        FormData form = FormData.create().set("tekst", "Twee keer aangekomen");
        for (Locator hidden : plain.main().locator("form[action*='/meedoen/vraag/'] input[type=hidden]").all()) {
            form.set(hidden.getAttribute("name"), hidden.getAttribute("value"));
        }
        String address = plain.main().locator("form[action*='/meedoen/vraag/']").getAttribute("action");
        for (int i = 0; i < 2; i++) {
            APIResponse response = plain.page().request().post(address, RequestOptions.create().setForm(form));
            Assertions.assertThat(response.status()).isEqualTo(200);
        }
        plain.goTo("/meedoen/vragen");
        assertThat(plain.main().locator(".eigen-tekst")).hasCount(1);
    }

    @Test
    void whatSeemsToNameSomebodyAsksForASecondLookAndWhatIsEmptyIsNotSaved() {
        Person phone = roundtable().atTheFirstQuestion(browser.phone(), "Kievit 6");
        phone.press("Opslaan").sees("Uw antwoord: ").looks("meedoen-leeg");
        phone.fill("Uw antwoord", "Bel mij op 06 12345678 of mail jan@voorbeeld.nl").press("Opslaan");
        phone.sees("Ik heb het nagekeken").stillHas("Uw antwoord", "Bel mij op 06 12345678 of mail jan@voorbeeld.nl").looks("meedoen-nagekeken");
    }

    @Test
    void aWrongCodeIsToldKindly() {
        Person phone = new Person(browser, browser.phone());
        phone.goTo("/meedoen").looks("meedoen").fill("Code van de bijeenkomst", "ZZZZZZ").press("Verder");
        phone.sees("Deze code kennen wij niet").stillHas("Code van de bijeenkomst", "ZZZZZZ").looks("meedoen-verkeerde-code");
    }

    @Test
    void someoneTypesForATableOneAfterAnother() {
        Roundtable table = roundtable();
        leader.goTo(table.path()).follow("Tafel 1");
        for (String words : List.of("De sloot ruikt in de zomer", "Niemand ruimt het op")) {
            Locator field = leader.main().getByLabel("Wat er wordt gezegd");
            field.fill(words);
            leader.page().keyboard().press("Control+Enter");
            leader.sees(words);
            assertThat(field).hasValue("");
            assertThat(field).isFocused();
        }
        leader.looks("tafel");
        leader.goTo(programme.path() + "/uitspraken").sees("2 uitspraken", "De sloot ruikt in de zomer").looks("uitspraken");
    }

    @Test
    void theDoorCountsWhoCamePerOrganisationAndClosingEndsIt() {
        house.inTransaction(() -> organisations.add(house.act(), programme.id(), "Gemeente Dijkwijk", "", "state", "care", ""));
        Roundtable table = roundtable();
        table.say("Zwaan 5", "Wij horen te weinig van elkaar");
        leader.goTo(table.path() + "/genodigden").fill("Organisatie of persoon", "Gemeente Dijkwijk").press("Op de lijst zetten");
        leader.goTo(table.path() + "/aanwezig").fill("Aantal van Gemeente Dijkwijk", "veel").press("Opslaan");
        leader.stillHas("Aantal van Gemeente Dijkwijk", "veel").looks("aanwezig-fout");
        leader.fill("Aantal van Gemeente Dijkwijk", "3").press("Opslaan").sees("1 van 1").looks("aanwezig");
        table.close();
        leader.sees("Wij weten nu wat er speelt aan de dijk.").looks("bijeenkomst-gesloten");
        Person late = new Person(browser, browser.phone());
        late.goTo("/meedoen/" + table.code()).sees("Deze bijeenkomst is afgelopen").looks("meedoen-afgelopen");
    }

    @Test
    void anAnswerIsChangedAndAfterTheClosingNothingIsAdded() {
        Roundtable table = roundtable();
        Person phone = table.atTheFirstQuestion(browser.phone(), "Karekiet 5");
        phone.fill("Uw antwoord", "Eerst dit").press("Opslaan").sees("Eerst dit");
        phone.follow("Wijzig").looks("meedoen-wijzigen").fill("Uw antwoord", "Liever zo").press("Wijziging opslaan").sees("Liever zo");

        leader.goTo(table.path() + "/sluiting").looks("bijeenkomst-sluiten").fill("Wat kwam eruit?", "Een eerste beeld").press("Sluiten");
        leader.sees("De bijeenkomst is gesloten", "Een eerste beeld");
        phone.goTo("/meedoen/vragen").sees("niet meer open", "Liever zo").looks("meedoen-gesloten");
        phone.goTo("/terugblik").sees("Liever zo", "nog niets mee gemaakt").looks("terugblik-leeg");
    }
}
