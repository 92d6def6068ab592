package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A room votes; the landscape appears on the big screen by itself, on the facilitator's page, and with one's own place on one's own phone. */
@WorkbenchTest
class LandscapeJourneyTests {

    private static final List<String> SAID = List.of("Slachtoffers horen binnen een week een vaste hulpverlener te hebben", "Een melding doen kost een agent te veel tijd",
            "Zonder aangifte geen opvang: dat moet anders", "Werkgevers die wegkijken verdienen een hogere boete", "Hotels zien het eerder dan de politie",
            "Gemeenten moeten meer zelf mogen beslissen", "Eén landelijk meldpunt werkt beter dan regionale loketten", "Geld gaat beter naar opsporing dan naar voorlichting",
            "Scholen moeten dit elk jaar in de klas bespreken", "Er is al genoeg overleg");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    private Browser browser;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private Person team;
    private final List<UUID> statements = new ArrayList<>();

    @BeforeEach
    void open() {
        browser = new Browser(port);
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        team = browser.person(house.session(house.member(programme, Role.TEAM)));
        TestVisitor speaker = rooms.joined(port, gathering);
        for (String words : SAID) {
            UUID id = UUID.randomUUID();
            speaker.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", id.toString(), "tekst", words, "scherm", "ja");
            statements.add(id);
        }
        team.goTo(programme.path() + "/bijeenkomsten/" + gathering.id() + "/stemmen").press("Stemmen openen").sees("Open");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void vote(TestVisitor phone, int statement, int stance) {
        phone.post("/bijeenkomsten/" + gathering.joinCode() + "/stemmen", "id", Ids.next().toString(), "uitspraak", statements.get(statement).toString(),
                "stem", stance > 0 ? "eens" : stance < 0 ? "oneens" : "weet-niet");
    }

    /** Two camps with some who pass, everybody for the first statement; the same every time. */
    private void theRoomVotes(int people) {
        List<TestVisitor> phones = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            phones.add(rooms.joined(port, gathering));
        }
        for (int s = 0; s < SAID.size(); s++) {
            for (int i = 0; i < people; i++) {
                int side = i % 5 < 3 ? 1 : -1;
                int stance = s == 0 ? 1 : (s * 7 + i * 3) % 9 == 0 ? 0 : (s * 5 + i) % 8 == 0 ? -side : s < 6 ? side : -side;
                vote(phones.get(i), s, stance);
            }
        }
    }

    @Test
    void aRoomSeesWhereItStands() {
        String base = programme.path() + "/bijeenkomsten/" + gathering.id();
        team.goTo(base + "/landschap").sees("als genoeg mensen").looks("landschap-leeg");
        Person screen = browser.person(house.session(house.member(programme, Role.FACILITATOR)));
        screen.page().setViewportSize(1920, 1080);
        screen.goTo(base + "/landschap/scherm").sees("als genoeg mensen");

        theRoomVotes(24);
        assertThat(screen.main()).containsText("Dit verbindt alle groepen", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        screen.sees("Slachtoffers horen binnen een week").looks("landschap-scherm");

        team.goTo(base + "/landschap").sees("Dit verbindt alle groepen", "Hierover verschillen de groepen", "Waar elke groep voor staat", "Deze groepen").looks("landschap");
        team.follow("Slachtoffers horen binnen een week").sees("Slachtoffers horen binnen een week");

        Person phone = new Person(browser, browser.phone());
        phone.goTo("/meedoen/" + gathering.joinCode()).fill("Onder welke naam", "Wulp 9").tick("Ja").press("Meedoen").press("Ik heb de code bewaard");
        phone.goTo("/meedoen/stemmen").sees("Waar staan wij?").follow("Waar staan wij?").sees("Stem op een paar uitspraken meer").looks("landschap-telefoon");
    }
}
