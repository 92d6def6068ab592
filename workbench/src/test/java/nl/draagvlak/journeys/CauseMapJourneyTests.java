package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.draagvlak.anthology.AnthologyGrammar;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 5 of the walk: two people build the map of problems and causes at once. */
@WorkbenchTest
class CauseMapJourneyTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Problems problems;
    @Autowired
    private Causes causes;
    @Autowired
    private Arrows arrows;
    @Autowired
    private Elements elements;

    private Browser browser;
    private Programme programme;
    private UUID problem;
    private UUID cause;
    private UUID root;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        programme = house.programme();
        problem = problems.add(house.act(), programme.id(), new Problem.Draft("Wie meldt, hoort niets terug", "", "", "", "", "", List.of()));
        cause = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand heeft de tijd om te bellen", "", "", List.of()));
        root = causes.add(house.act(), programme.id(), new Cause.Draft("Geld komt per project", "", "", List.of()));
        arrows.draw(house.act(), cause, problem, Arrow.Draft.PLAIN);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Person editor(Role role) {
        Person person = browser.person(house.session(house.member(programme, role)));
        return person.goTo(programme.path() + "/problemen");
    }

    private static Locator node(Page page, UUID id) {
        return page.locator("#kaartwerk [data-id='" + id + "']");
    }

    private static void drag(Page page, UUID from, UUID to) {
        BoundingBox a = node(page, from).boundingBox();
        BoundingBox b = node(page, to).boundingBox();
        page.mouse().move(a.x + a.width / 2, a.y + a.height / 2);
        page.mouse().down();
        page.mouse().move(b.x + b.width / 2 - 9, b.y + b.height / 2, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().move(b.x + b.width / 2, b.y + b.height / 2);
        page.mouse().up();
    }

    @Test
    void twoEditorsSeeEachOtherAndEachOthersChanges() {
        Person anna = editor(Role.TEAM);
        Person bart = editor(Role.FACILITATOR);
        assertThat(anna.page().locator(".kaartwerk-mensen")).containsText("gespreksleider");
        assertThat(node(bart.page(), root)).isVisible();

        drag(anna.page(), root, cause);

        anna.sees("Pijl getekend van O2 naar O1.");
        assertThat(bart.page().locator(".laag-pijlen .pijl")).hasCount(2);
        node(bart.page(), problem).click();
        assertThat(anna.page().locator(".kaartwerk-mensen")).containsText("bij P1");
        assertThat(anna.page().locator(".iemand")).hasCount(1);
        anna.looks("oorzakenkaart-samen");

        anna.press("Ongedaan maken");
        anna.sees("Uw laatste wijziging is ongedaan gemaakt.");
        assertThat(bart.page().locator(".laag-pijlen .pijl")).hasCount(1);
        bart.goTo(programme.path() + "/problemen/lijst");
        assertThat(anna.page().locator(".kaartwerk-mensen")).containsText("U bent hier alleen.");
    }

    @Test
    void whatBothChangeIsShownToBothAndNothingIsLost() {
        Person anna = editor(Role.TEAM);
        Person bart = editor(Role.FACILITATOR);
        for (Person person : List.of(anna, bart)) {
            node(person.page(), problem).click();
            person.page().locator(".kaartwerk-paneel").getByText("Wijzigen").click();
            assertThat(person.page().locator(".paneel-inhoud textarea[name=tekst]")).isVisible();
        }
        anna.page().locator(".paneel-inhoud textarea[name=tekst]").fill("Wie meldt, hoort weken niets");
        anna.page().locator(".paneel-inhoud .acties button").click();
        anna.sees("Opgeslagen");

        bart.sees("Iemand wijzigde dit zojuist");
        bart.page().locator(".paneel-inhoud textarea[name=tekst]").fill("Melders horen niets terug");
        bart.page().locator(".paneel-inhoud textarea[name=toelichting]").fill("Vooral ’s avonds.");
        bart.page().locator(".paneel-inhoud .acties button").click();
        bart.sees("U schreef tegelijk met iemand anders", "Wie meldt, hoort weken niets", "Melders horen niets terug").looks("oorzakenkaart-tweespalt");
        bart.page().locator(".paneel-inhoud input[value=samen]").check();
        bart.page().locator(".paneel-inhoud textarea[name=samen-tekst]").fill("Wie meldt, hoort weken of nooit iets terug");
        bart.page().locator(".paneel-inhoud .acties button").click();

        assertThat(node(anna.page(), problem)).hasAttribute("aria-label", Pattern.compile(".*weken of nooit.*"));
        anna.goTo(programme.path() + "/problemen/" + problem).sees("Wie meldt, hoort weken of nooit iets terug", "Vooral ’s avonds.").unfold("Eerdere woorden").sees("Wie meldt, hoort weken niets");
    }

    @Test
    void changesOfDifferentFieldsComeTogetherByThemselves() {
        Person anna = editor(Role.TEAM);
        Person bart = editor(Role.WORKING_GROUP);
        anna.goTo(programme.path() + "/problemen/" + problem + "/wijziging");
        bart.goTo(programme.path() + "/problemen/" + problem + "/wijziging");
        anna.fill("Sinds wanneer speelt dit?", "sinds 2015").press("Opslaan").sees("sinds 2015");
        bart.fill("Aan welk breder vraagstuk raakt het?", "vertrouwen in de overheid").press("Opslaan").sees("beide wijzigingen staan erin", "sinds 2015", "vertrouwen in de overheid");
    }

    @Test
    void whatWasTakenAwayWhileOneWroteComesBackWithTheirWords() {
        Person anna = editor(Role.TEAM);
        Person bart = editor(Role.FACILITATOR);
        bart.goTo(programme.path() + "/oorzaken/" + cause + "/wijziging");
        anna.goTo(programme.path() + "/oorzaken/" + cause).unfold("Intrekken").fill("Waarom trekt u dit in?", "Dubbel.").press("Intrekken").sees("Ingetrokken");
        bart.fill("De oorzaak", "Er zijn te weinig bellers").press("Opslaan").sees("haalde dit weg terwijl u schreef", "Dubbel.", "Er zijn te weinig bellers").looks("oorzaak-weg-terwijl");
        bart.press("Zet terug met mijn woorden").sees("Er zijn te weinig bellers", "Wie meldt, hoort niets terug");
    }

    @Test
    void theWholeMapGoesByKeyboard() {
        Person anna = editor(Role.TEAM);
        Page page = anna.page();
        assertThat(node(page, root)).isVisible();
        node(page, root).focus();
        page.keyboard().press("p");
        anna.sees("Kies waartoe O2 leidt");
        page.keyboard().press("Escape");
        anna.doesNotSee("Kies waartoe O2 leidt");
        page.keyboard().press("p");
        walk(page, problem);
        page.keyboard().press("Enter");
        anna.sees("Pijl getekend van O2 naar P1.", "Pijl O2 → P1");
        walk(page, cause);
        page.keyboard().press("Enter");
        assertThat(page.locator(".paneel-inhoud h2")).containsText("Niemand heeft de tijd om te bellen");
        assertThat(page.locator(".paneel-inhoud h2")).isFocused();
    }

    /** Goes by arrow keys, as somebody does who looks where they are. */
    private static void walk(Page page, UUID to) {
        if (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('#kaartwerk [data-id]')"))) {
            page.locator("#kaartwerk [data-id][tabindex='0']").focus();
        }
        for (int i = 0; i < 12 && !to.toString().equals(page.evaluate("() => document.activeElement.dataset.id")); i++) {
            String key = (String) page.evaluate("""
                    to => { const a = document.activeElement.getBoundingClientRect(), b = document.querySelector(`#kaartwerk [data-id="${to}"]`).getBoundingClientRect();
                      const dx = b.x - a.x, dy = b.y - a.y; return Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 'ArrowRight' : 'ArrowLeft') : (dy > 0 ? 'ArrowDown' : 'ArrowUp'); }""", to.toString());
            page.keyboard().press(key);
        }
        assertThat(node(page, to)).isFocused();
    }

    @Test
    void aCauseIsAddedFromAQuoteBesideTheMap() {
        elements.add(house.act(), programme.id(), AnthologyGrammar.QUOTE, "Ik belde drie keer.", "", Audience.TEAM);
        Person anna = editor(Role.TEAM);
        anna.goTo(programme.path() + "/problemen/citaten").looks("citaten-naast-de-kaart");
        anna.goTo(programme.path() + "/problemen");
        anna.page().locator(".kaartwerk-paneel").getByText("Oorzaak toevoegen").click();
        anna.page().locator(".paneel-inhoud textarea[name=tekst]").fill("Er is geen terugbelafspraak");
        anna.page().locator(".paneel-inhoud .acties button").click();
        anna.sees("Er is geen terugbelafspraak");
        assertThat(anna.page().locator("#kaartwerk .node")).hasCount(4);
    }

    @Test
    void membersVoteAndSeeNoSmallGroup() {
        Person holder = editor(Role.HOLDER);
        holder.goTo(programme.path() + "/problemen/eens").sees("Hoe gedeeld is dit beeld?").looks("kaart-stemmen");
        holder.page().locator("input[name='stem-" + problem + "'][value='1']").check();
        holder.press("Stem").sees("Uw stem is geteld", "1 van 4", "Nog te weinig stemmen om te tonen.");
    }

    @Test
    void aFingerOnAPhoneDrawsAnArrow() {
        Page page = browser.touch();
        page.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie("draagvlak_sessie", house.session(house.member(programme, Role.TEAM))).setUrl("http://localhost:" + port)));
        page.navigate(programme.path() + "/problemen");
        assertThat(node(page, root)).isVisible();
        page.locator(".kaartwerk-venster").scrollIntoViewIfNeeded();
        BoundingBox a = node(page, root).boundingBox();
        BoundingBox b = node(page, cause).boundingBox();
        var session = page.context().newCDPSession(page);
        touch(session, "touchStart", a.x + a.width / 2, a.y + a.height / 2);
        for (int i = 1; i <= 6; i++) {
            touch(session, "touchMove", a.x + a.width / 2 + (b.x + b.width / 2 - a.x - a.width / 2) * i / 6, a.y + a.height / 2 + (b.y + b.height / 2 - a.y - a.height / 2) * i / 6);
        }
        touch(session, "touchEnd", -1, -1);
        assertThat(page.locator(".laag-pijlen .pijl")).hasCount(2);
        browser.check(page);
        browser.picture(page, "oorzakenkaart-telefoon");
    }

    private static void touch(com.microsoft.playwright.CDPSession session, String type, double x, double y) {
        com.google.gson.JsonObject event = new com.google.gson.JsonObject();
        event.addProperty("type", type);
        com.google.gson.JsonArray points = new com.google.gson.JsonArray();
        if (x >= 0) {
            com.google.gson.JsonObject point = new com.google.gson.JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
