package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A map of 500 nodes and 1,500 arrows is drawn whole and can be edited; says on the way how long that took here, for docs/benchmarks.md. */
@WorkbenchTest
class LargeCauseMapJourneyTests {

    private static final int NODES = 500;
    private static final int PROBLEMS = 60;
    private static final int ARROWS = 1_500;

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

    private Browser browser;
    private Programme programme;

    @BeforeEach
    void build() {
        browser = new Browser(port);
        programme = house.programme();
        house.inTransaction(() -> {
            Random random = new Random(11);
            List<UUID> nodes = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                String text = "Nummer " + i + ": niemand weet wie het eerste gesprek voert";
                nodes.add(i < PROBLEMS ? problems.add(house.act(), programme.id(), new Problem.Draft(text, "", "", "", "", "", List.of()))
                        : causes.add(house.act(), programme.id(), new Cause.Draft(text, "", "", List.of())));
            }
            Set<Integer> seen = new HashSet<>();
            while (seen.size() < ARROWS) {
                int from = random.nextInt(PROBLEMS, NODES);
                int to = random.nextInt(Math.max(0, from - 60), from);
                if (seen.add(from * NODES + to)) {
                    arrows.draw(house.act(), nodes.get(from), nodes.get(to), Arrow.Draft.PLAIN);
                }
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void isDrawnPannedAndEdited() {
        Person anna = browser.person(house.session(house.member(programme, Role.TEAM)));
        Page page = anna.page();
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            anna.goTo(programme.path() + "/problemen");
            assertThat(page.locator("#kaartwerk .node")).hasCount(NODES);
            say("open and draw", (System.nanoTime() - begun) / 1e6);
        }
        assertThat(page.locator("#kaartwerk .pijl")).hasCount(ARROWS);

        page.evaluate("""
                () => { window.frames_ = []; let last = performance.now(); const tick = now => { window.frames_.push(now - last); last = now; window.ticking = requestAnimationFrame(tick); }; requestAnimationFrame(tick); }""");
        var map = page.locator(".kaartwerk-venster").boundingBox();
        page.mouse().move(map.x + 8, map.y + 8);
        page.mouse().down();
        page.mouse().move(map.x + map.width - 8, map.y + map.height - 8, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(90));
        page.mouse().up();
        say("frames while panning, median", ((Number) page.evaluate("() => { cancelAnimationFrame(window.ticking); const f = window.frames_.slice(1).sort((a, b) => a - b); return f[Math.floor(f.length / 2)]; }")).doubleValue());
        say("frames while panning, 95 %", ((Number) page.evaluate("() => { const f = window.frames_.slice(1).sort((a, b) => a - b); return f[Math.floor(f.length * 0.95)]; }")).doubleValue());

        page.evaluate("""
                () => { new MutationObserver(list => list.forEach(m => m.addedNodes.forEach(n => {
                          if (n.classList && n.classList.contains('voorlopig')) { window.early = performance.now() - window.begun; }
                          if (n.classList && n.classList.contains('pijl')) { window.drawn = performance.now() - window.begun; } })))
                        .observe(document.querySelector('.laag-pijlen'), { childList: true });
                  document.addEventListener('keydown', e => { if (e.key === 'Enter') { window.begun = performance.now(); } }, true); }""");
        Locator from = page.locator("#kaartwerk .node").last();
        from.focus();
        page.keyboard().press("p");
        page.locator("#kaartwerk .node").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#kaartwerk .pijl")).hasCount(ARROWS + 1);
        say("an arrow stands there", ((Number) page.evaluate("() => window.early")).doubleValue());
        say("an arrow is saved, arranged and drawn", ((Number) page.evaluate("() => window.drawn")).doubleValue());
        assertThat(arrows.list(programme.id())).hasSize(ARROWS + 1);
        browser.picture(page, "oorzakenkaart-groot");
    }

    private static void say(String what, double milliseconds) {
        System.out.printf("cause map of %d and %,d: %s %.1f ms%n", NODES, ARROWS, what, milliseconds);
    }
}
