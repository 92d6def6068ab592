package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Follows every link of the sample, as a member of the programme team, a holder and a passer-by, and looks at one page of every route:
 * on a desktop with axe, on a phone of 320 pixels for its width, and for a part of them in the dark for contrast.
 */
@SampleTest
class EveryPageTests {

    /** Not pages: files, streams, and what only a form or a secret leads to. */
    private static final Set<String> NO_PAGES = Set.of("/error", "/.well-known/security.txt", "/uitnodiging/{secret}",
            // Only while a gathering is open, and all of the sample are closed: RoundtableJourneyTests looks at these.
            "/meedoen/{code}", "/meedoen/code", "/meedoen/vragen", "/meedoen/vraag/{id}", "/meedoen/uitspraken/{id}", "/meedoen/stemmen",
            "/programmas/{programme}/bijeenkomsten/{id}/scherm", "/programmas/{programme}/bijeenkomsten/{id}/stroom",
            "/programmas/{programme}/bijeenkomsten/{id}/sluiting");

    private final List<String> problems = new ArrayList<>();

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageIsAccessibleInTheLightInTheDarkAndOnAPhone() {
        try (Browser browser = new Browser(port)) {
            Map<String, String> pages = new HashMap<>();
            Page team = browser.signedIn("marloes@voorbeeld.example");
            Page dark = browser.signIn(browser.dark(), "marloes@voorbeeld.example");
            Page phone = browser.signIn(browser.phone(), "marloes@voorbeeld.example");
            walk(browser, team, phone, dark, "/programmas", pages);
            Page holder = browser.signIn(browser.phone(), "anouk@voorbeeld.example");
            walk(browser, holder, null, null, "/programmas", pages);
            walk(browser, browser.desktop(), browser.phone(), null, "/", pages);
            walk(browser, browser.phone(), null, null, "/meedoen", pages);
            Set<String> never = new TreeSet<>(getRoutes());
            never.removeAll(pages.keySet());
            assertThat(problems).isEmpty();
            assertThat(pages).as("pages looked at, without %s", never).hasSizeGreaterThan(100);
        }
    }

    /** Follows links from a page; the phone sees whether they fit, and a part of them is looked at in the dark. */
    private void walk(Browser browser, Page first, Page phone, Page dark, String start, Map<String, String> pages) {
        Deque<String> todo = new ArrayDeque<>(List.of(start));
        Set<String> seen = new LinkedHashSet<>(todo);
        Set<String> shut = new TreeSet<>();
        while (!todo.isEmpty()) {
            String path = todo.poll();
            String route = route(path);
            if (route == null || pages.containsKey(route) || shut.contains(route)) {
                continue;
            }
            Response response = isFile(path) ? null : opened(first, path);
            if (response == null) {
                int status = first.request().get(path).status();
                if (status != 200) {
                    problems.add(path + " answered " + status);
                }
                pages.put(route, path);
                continue;
            }
            if (response.status() == 403) {
                shut.add(route);
                continue;
            }
            pages.put(route, path);
            if (response.status() != 200) {
                problems.add(path + " answered " + response.status());
                continue;
            }
            problems.addAll(browser.problems(first));
            if (phone != null) {
                phone.navigate(path);
                problems.addAll(browser.problemsOfWidth(phone));
            }
            // The themes share their components, so that a part of the pages shows them all.
            if (dark != null && pages.size() % 6 == 0) {
                dark.navigate(path);
                problems.addAll(browser.problemsOfTheme(dark));
            }
            for (String link : links(first)) {
                if (seen.add(link)) {
                    todo.add(link);
                }
            }
        }
    }

    /** The page, or null when what is behind the address is a file that the browser takes along. */
    private static Response opened(Page page, String path) {
        try {
            return page.navigate(path);
        } catch (PlaywrightException file) {
            if (file.getMessage().contains("Download is starting")) {
                return null;
            }
            throw file;
        }
    }

    private static boolean isFile(String path) {
        return path.matches(".*(/(pdf|docx|odt|html|csv|svg|stroom|uitvoer)|\\.csv)(\\?.*)?$");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> found = new ArrayList<>((List<String>) page.evaluate(
                "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href') instanceof Object ? '' : a.getAttribute('href') ?? '').filter(h => h.startsWith('/'))"));
        found.addAll((List<String>) page.evaluate("[...document.querySelectorAll('svg a')].map(a => a.getAttribute('href') ?? '').filter(h => h.startsWith('/'))"));
        return found.stream().map(link -> link.replaceAll("#.*", "")).distinct().toList();
    }

    private String route(String path) {
        PathContainer container = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        List<PathPattern> matching = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().toString().contains("GET")) {
                info.getPathPatternsCondition().getPatterns().stream().filter(pattern -> pattern.matches(container)).forEach(matching::add);
            }
        });
        return matching.stream().sorted().map(PathPattern::getPatternString).findFirst().orElse(null);
    }

    private Set<String> getRoutes() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("nl.draagvlak") && info.getMethodsCondition().getMethods().toString().contains("GET")) {
                routes.addAll(info.getPathPatternsCondition().getPatternValues());
            }
        });
        routes.removeAll(NO_PAGES);
        return routes;
    }
}
