package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.budget.BudgetYear;
import nl.draagvlak.budget.BudgetYears;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The steering group's choice: from criteria and scores to ballots, rules side by side, the line and the decision with its reason. */
@WorkbenchTest
class ChoiceJourneyTests {

    private static final int MOST_TABS = 120;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Journal journal;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private BudgetYears years;
    @Autowired
    private Bodies bodies;
    private Browser browser;
    private Programme programme;
    private Person team;
    private String path;
    private int year;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        programme = house.programme();
        year = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).getYear();
        house.inTransaction(() -> {
            programmes.setList(programme.id(), ListName.CRITERION, List.of(new Choice("effect", "Meeste effect", "Most effect", 0, ""), new Choice("real", "Realistisch", "Realistic", 1, "")));
            journal.record(house.act(), programme.id(), "lists.set", programme.id());
            return null;
        });
        bodies.require(house.act(), programme.id(), Body.STEERING_GROUP);
        years.set(house.act(), programme.id(), new BudgetYear(year, 200_000, 0, 0, new BigDecimal("5"), ""));
        UUID line = lines.add(house.act(), programme.id(), 1, Text.of("Slachtoffers zien en helpen", ""), "", List.of());
        action(line, "Opvang voor mannen in twee regio's", 80_000, "2");
        action(line, "Voorlichting in de eigen taal", 60_000, "1.5");
        action(line, "Een meldpunt dat doorverwijst", 70_000, "2");
        action(line, "Scholing van eerste contacten", 40_000, "1");
        team = browser.person(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/budget";
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void action(UUID line, String text, long cost, String fte) {
        actions.add(house.act(), programme.id(), new ActionPlan(line, null, text, "", null, null, false, "", "", "", null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Map.of(), List.of(), List.of(new Yearly(year, cost, new BigDecimal(fte))), List.of()));
    }

    private Person member(Role role) {
        return browser.person(house.session(house.member(programme, role)));
    }

    private Person onPhone(Role role) {
        Page page = browser.phone();
        page.context().addCookies(List.of(new Cookie("draagvlak_sessie", house.session(house.member(programme, role))).setUrl("http://localhost:" + port)));
        return new Person(browser, page);
    }

    /** Goes on by tab until the thing with this name has the focus. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (focused(page).contains(name)) {
                return;
            }
        }
        throw new AssertionError("not reached by tab: " + name);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => { const e = document.activeElement; return [...(e.labels || [])].map(l => l.textContent).join(' ') + ' ' + (e.getAttribute('aria-label') || '') + ' ' + (e.textContent || ''); }");
    }

    private static void typeAt(Page page, String label, String words) {
        do {
            tabTo(page, label);
        } while (!page.evaluate("document.activeElement.tagName").equals("INPUT") && !page.evaluate("document.activeElement.tagName").equals("TEXTAREA"));
        page.keyboard().press("Control+a");
        page.keyboard().type(words);
    }

    private static void press(Page page, String name) {
        tabTo(page, name);
        page.keyboard().press("Enter");
    }

    /** A choice that is open for ballots; its address. */
    private String opened(String ballot) {
        team.goTo(path + "/keuzes/nieuw").fill("Waarover gaat de keuze?", "Wat kan in " + year + "?").tick("Elk lid van werkgroep en stuurgroep").tick(ballot);
        team.looks("keuze-nieuw").press("Opslaan").sees("Opvang voor mannen");
        team.page().locator("input[name=kandidaat]").all().forEach(Locator::check);
        team.choose("Kandidaat", "1.1").choose("Andere kandidaat", "1.4").looks("keuze-kandidaten");
        team.press("Opslaan").sees("In voorbereiding", "heeft nodig").press("Stemmen openen").sees("Het stemmen is open");
        return team.path();
    }

    @Test
    void theSteeringGroupGoesFromCriteriaToADecisionWithItsReason() {
        team.goTo(path + "/prioriteiten/gewichten").fill("Meeste effect", "2").looks("keuze-gewichten").press("Opslaan").sees("telt voor 67 %");
        Person weigher = member(Role.STEERING_GROUP);
        weigher.goTo(path + "/prioriteiten").follow("Begin met wegen");
        for (int i = 0; i < 4; i++) {
            List<Locator> groups = weigher.main().locator("fieldset").all();
            groups.get(0).locator("input").nth(i == 2 ? 1 : 3).check();
            groups.get(1).locator("input").nth(i).check();
            weigher.press("Opslaan en volgende actie");
        }
        weigher.goTo(path + "/prioriteiten").sees("U woog 4 van de 4 acties").looks("keuze-prioriteiten");
        String choice = opened("Aankruisen wat u wilt");
        for (int i = 0; i < 6; i++) {
            Person voter = i == 0 ? onPhone(Role.STEERING_GROUP) : member(i % 2 == 0 ? Role.STEERING_GROUP : Role.WORKING_GROUP);
            voter.goTo(choice + "/stembiljet").tick(i % 2 == 0 ? "Opvang voor mannen" : "Een meldpunt").tick("Scholing");
            if (i == 0) {
                voter.looks("keuze-stembiljet-telefoon");
            }
            voter.press("Stemmen").sees("Uw stem is geteld");
        }
        assertThat(team.main().locator("[data-getal]")).hasText("6");
        team.looks("keuze-open").press("Stemmen sluiten").sees("Wat de afgesproken regel geeft").looks("keuze-gesloten");
        team.follow("Bekijk de uitkomst").sees("Gekozen", "Scholing").unfold("Bon").looks("keuze-uitkomst");
        team.follow("Naast elkaar").sees("Op score", "Phragmén").looks("keuze-naast-elkaar");
        team.fill("Naam van het scenario", "Als er meer geld is").fill("Geld", "260.000").press("Scenario bewaren").sees("Als er meer geld is");
        team.follow("Kantelpunten").sees("Wat nu niet gekozen is").looks("keuze-kantelpunten");
        team.follow("De streep").sees("De streep").looks("keuze-streep");
        team.goTo(choice + "/met-de-hand").fill("Naam van het scenario", "Het voorstel van de stuurgroep").looks("keuze-met-de-hand").press("Scenario bewaren").sees("Het voorstel van de stuurgroep");
        team.follow("Dit pakket besluiten").fill("Waarom dit en niet dat?", "Dit helpt de meeste mensen met wie er nu zijn.").fill("Wie zag het anders", "Een lid wilde eerst voorlichting.")
                .looks("keuze-besluit").press("Leg het besluit vast").sees("Dit helpt de meeste mensen", "Een lid wilde eerst voorlichting.", "Nu niet gekozen").looks("keuze-besloten");
        team.follow("Scholing").page().waitForURL(url -> url.contains("/acties/"));
        team.goTo(choice).sees("Besloten");
        Page dark = browser.dark();
        dark.context().addCookies(team.page().context().cookies());
        dark.navigate(choice + "/regels");
        browser.check(dark);
        browser.picture(dark, "keuze-naast-elkaar-donker");
        dark.navigate(choice + "/streep");
        browser.check(dark);
        browser.picture(dark, "keuze-streep-donker");
    }

    @Test
    void theLineFollowsMouseTouchAndKeysAndANumberWithoutScript() {
        String choice = opened("Aankruisen wat u wilt");
        team.press("Stemmen sluiten").goTo(choice + "/streep");
        Page page = team.page();
        Locator line = page.getByRole(AriaRole.SLIDER);
        int before = Integer.parseInt(line.getAttribute("aria-valuenow"));
        line.focus();
        page.keyboard().press("End");
        assertThat(line).hasAttribute("aria-valuenow", "4");
        assertThat(page.locator("[data-grens=geld] [data-over]")).hasText("te veel");
        page.keyboard().press("Home");
        assertThat(line).hasAttribute("aria-valuenow", "0");
        for (int i = 0; i < before; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.getByLabel("Hoeveel van bovenaf?")).hasValue(String.valueOf(before));
        BoundingBox from = line.boundingBox();
        BoundingBox last = page.locator("[data-code]").last().boundingBox();
        page.mouse().move(from.x + 40, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + 40, last.y + last.height, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        assertThat(line).hasAttribute("aria-valuenow", "4");
        browser.check(page);
        browser.picture(page, "keuze-streep-te-ver");
        Page small = browser.phone();
        small.context().addCookies(page.context().cookies());
        small.navigate(choice + "/streep");
        browser.check(small);
        browser.picture(small, "keuze-streep-320");
        for (String part : List.of("", "/uitkomst", "/regels", "/kantelpunten", "/met-de-hand", "/besluit")) {
            small.navigate(choice + part);
            browser.check(small);
            browser.picture(small, "keuze-320" + part.replace('/', '-'));
        }
        Page plain = browser.withoutScript();
        plain.context().addCookies(page.context().cookies());
        plain.navigate(choice + "/streep");
        plain.getByLabel("Hoeveel van bovenaf?").fill("1");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toon")).click();
        assertThat(plain.locator(".streep")).containsText("1 erin, 3 eruit");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ga verder")).click();
        assertThat(plain.locator("input[name=keuze]:checked")).hasCount(1);
    }

    @Test
    void aBallotIsRankedByTappingAndPointsAreDividedByKeyboardAlone() {
        String ranked = opened("Op volgorde zetten");
        Page phone = onPhone(Role.WORKING_GROUP).goTo(ranked + "/stembiljet").page();
        Locator next = phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kies als volgende"));
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scholing")).click();
        next.first().click();
        assertThat(phone.locator("[data-stand]")).hasText("2 gekozen.");
        assertThat(phone.locator("[name='plaats-1.4']")).hasValue("1");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scholing")).click();
        assertThat(phone.locator("[name='plaats-1.1']")).hasValue("1");
        browser.check(phone);
        browser.picture(phone, "keuze-rangorde-320");
        phone.locator("main form button[type=submit]").first().click();
        assertThat(phone.locator("main")).containsText("Uw stem is geteld");
        String points = opened("Punten verdelen");
        Page page = onPhone(Role.STEERING_GROUP).goTo(points + "/stembiljet").page();
        typeAt(page, "Een meldpunt", "12");
        assertThat(page.locator("[data-stand]")).hasText("2 punten te veel.");
        press(page, "Stemmen");
        assertThat(page.locator("main")).containsText("van 0 tot en met 10");
        typeAt(page, "Een meldpunt", "6");
        press(page, "Stemmen");
        assertThat(page.locator("main")).containsText("Uw stem is geteld");
        browser.check(page);
        browser.picture(page, "keuze-punten-320");
    }

    @Test
    void theDecisionIsTakenByKeyboardOnTheSmallestScreen() {
        String choice = opened("Aankruisen wat u wilt");
        Page page = onPhone(Role.STEERING_GROUP).goTo(choice).page();
        press(page, "Stemmen");
        page.waitForURL(url -> url.endsWith("/stembiljet"));
        tabTo(page, "Een meldpunt");
        page.keyboard().press("Space");
        tabTo(page, "Scholing");
        page.keyboard().press("Space");
        press(page, "Stemmen");
        assertThat(page.locator("main")).containsText("Uw stem is geteld");
        team.press("Stemmen sluiten").sees("Wat de afgesproken regel geeft");
        page.navigate(choice);
        press(page, "Bekijk de uitkomst");
        page.waitForURL(url -> url.contains("/uitkomst"));
        press(page, "De streep");
        page.waitForURL(url -> url.contains("/streep"));
        tabTo(page, "De streep: ");
        page.keyboard().press("ArrowUp");
        press(page, "Ga verder met wat erboven ligt");
        page.waitForURL(url -> url.contains("/met-de-hand"));
        while (page.locator("input[name=keuze]:checked").count() > 0) {
            page.locator("input[name=keuze]:checked").first().press("Space");
        }
        tabTo(page, "1.4 Scholing");
        page.keyboard().press("Space");
        typeAt(page, "Naam van het scenario", "Alleen scholing");
        page.keyboard().press("Enter");
        List<String> seen = new ArrayList<>();
        page.waitForURL(url -> seen.add(url) && url.contains("scenario="));
        press(page, "Dit pakket besluiten");
        page.waitForURL(url -> url.contains("/besluit"));
        typeAt(page, "Waarom dit en niet dat?", "Meer mensen zijn er niet");
        press(page, "Leg het besluit vast");
        page.waitForURL(url -> url.contains("/besluiten/"));
        assertThat(page.locator("main")).containsText("Meer mensen zijn er niet");
        Assertions.assertThat(page.locator("main").innerText()).contains("Scholing van eerste contacten");
        browser.check(page);
        browser.picture(page, "keuze-besloten-320");
    }
}
