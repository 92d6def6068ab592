package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven as a person would, with an eye on accessibility and on what the page complains of. */
final class Browser implements AutoCloseable {

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final String address;

    Browser(int port) {
        this.address = "http://localhost:" + port;
        start();
    }

    private static synchronized void start() {
        if (playwright == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
        }
    }

    Page desktop() {
        return open(1440, 1000, true, ColorScheme.LIGHT);
    }

    Page phone() {
        return open(320, 640, true, ColorScheme.LIGHT);
    }

    /** A phone of today that is touched. */
    Page touch() {
        return open(390, 780, true, ColorScheme.LIGHT, true);
    }

    Page dark() {
        return open(1440, 1000, true, ColorScheme.DARK);
    }

    Page withoutScript() {
        return open(1024, 900, false, ColorScheme.LIGHT);
    }

    private Page open(int width, int height, boolean script, ColorScheme scheme) {
        return open(width, height, script, scheme, false);
    }

    private Page open(int width, int height, boolean script, ColorScheme scheme, boolean touch) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address).setViewportSize(width, height).setJavaScriptEnabled(script).setColorScheme(scheme).setHasTouch(touch)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE).setLocale("nl-NL"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                complaints.add(page.url() + " asked elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** A page of the sample, signed in as one of its people. */
    Page signedIn(String email) {
        return signIn(desktop(), email);
    }

    Page signIn(Page page, String email) {
        page.navigate("/aanmelden");
        page.locator("#field-email").fill(email);
        page.locator("#field-wachtwoord").fill("draagvlak-voorbeeld");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/aanmelden"));
        return page;
    }

    /** Somebody of a programme of the test's own, at a desktop. */
    Person person(String session) {
        Page page = desktop();
        page.context().addCookies(List.of(new Cookie("draagvlak_sessie", session).setUrl(address)));
        return new Person(this, page);
    }

    /** WCAG 2.2 AA as far as a machine can see it, no page that is wider than its window, and no complaint of the browser. */
    void check(Page page) {
        assertThat(problems(page)).isEmpty();
    }

    /** What {@link #check} would complain of. */
    List<String> problems(Page page) {
        return problems(page, new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** Only what another theme can change. */
    List<String> problemsOfTheme(Page page) {
        return problems(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /** Only what a smaller window can change. */
    List<String> problemsOfWidth(Page page) {
        List<String> problems = new ArrayList<>();
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        if (wider > 1) {
            problems.add(page.url() + " is " + wider + " pixels wider than its window of " + page.viewportSize().width);
        }
        return problems;
    }

    private List<String> problems(Page page, AxeBuilder axe) {
        List<String> problems = problemsOfWidth(page);
        axe.analyze().getViolations()
                .forEach(rule -> problems.add(page.url() + " accessibility: " + rule.getId() + " " + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).limit(3).toList()));
        problems.addAll(complaints);
        complaints.clear();
        return problems;
    }

    /** Keeps a picture of the page for people who look, under target/screenshots. */
    void picture(Page page, String name) {
        try {
            Path folder = Path.of("target", "screenshots");
            Files.createDirectories(folder);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
