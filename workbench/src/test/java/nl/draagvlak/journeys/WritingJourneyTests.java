package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes a section in the editor, with bad lines and with others at the same desk; nothing that was typed is lost. */
@WorkbenchTest
class WritingJourneyTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Papers papers;
    @Autowired
    private SectionTexts texts;
    private Browser browser;
    private Programme programme;
    private String section;
    private Page page;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        programme = house.programme();
        section = programme.path() + "/concepten/onderdelen/inleiding";
        page = writer();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Page writer() {
        return browser.person(house.session(house.member(programme, Role.TEAM))).page();
    }

    private static Locator sheet(Page page) {
        return page.locator(".schrijfblad");
    }

    private static Locator button(Page page, String name) {
        return page.locator(".werkbalk").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void saved(Page page) {
        assertThat(page.locator("[data-stand]")).hasText(Pattern.compile("Opgeslagen \\d\\d:\\d\\d"));
    }

    private Page open(Page page) {
        page.navigate(section + "/wijziging");
        assertThat(sheet(page)).isVisible();
        return page;
    }

    private String kept() {
        return texts.find(papers.plan(programme.id()).id(), "inleiding").map(text -> text.text().json()).orElse("");
    }

    private String words() {
        return texts.find(papers.plan(programme.id()).id(), "inleiding").map(text -> text.text().words()).orElse("");
    }

    @Test
    void aSectionIsWrittenWithAllThatATextHolds() throws IOException {
        open(page);
        sheet(page).click();
        page.keyboard().type("## Waarom dit plan\nDit is **echt** nodig.");
        page.keyboard().press("Enter");
        page.keyboard().type("- Eerste punt");
        page.keyboard().press("Enter");
        page.keyboard().type("Tweede punt");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("Na de lijst.");
        button(page, "Voetnoot").click();
        page.getByLabel("Tekst van de voetnoot").fill("Zie de bloemlezing.");
        page.locator("dialog[open]").getByText("Goed").click();
        button(page, "Tabel").click();
        page.keyboard().type("Wie");
        page.keyboard().press("Tab");
        page.keyboard().type("Wat");
        page.keyboard().press("Tab");
        page.keyboard().type("Wanneer");
        button(page, "Bijschrift").click();
        page.getByLabel("Wat laat de tabel zien?").fill("Wie wat doet");
        page.locator("dialog[open]").getByText("Goed").click();
        saved(page);
        assertThat(kept()).contains("\"heading\"", "Waarom dit plan", "\"strong\"", "\"bullet_list\"", "\"footnote\"", "Zie de bloemlezing.", "\"table_header\"", "Wie wat doet");

        button(page, "Beeld").click();
        page.locator("dialog[open]").getByText("Goed").click();
        assertThat(page.locator("dialog[open] [data-fout]")).hasText("Schrijf wat er op het beeld te zien is, voor wie het niet ziet.");
        page.getByLabel("Bestand").setInputFiles(new FilePayload("nep.png", "image/png", "geen beeld".getBytes()));
        page.getByLabel("Wat is er te zien?").fill("Een vlak in één kleur");
        page.locator("dialog[open]").getByText("Goed").click();
        assertThat(page.locator("dialog[open] [data-fout]")).containsText("geen beeld dat wij kunnen gebruiken");
        page.getByLabel("Bestand").setInputFiles(new FilePayload("vlak.png", "image/png", picture()));
        page.locator("dialog[open]").getByText("Goed").click();
        assertThat(sheet(page).locator("figure img")).hasAttribute("alt", "Een vlak in één kleur");

        button(page, "Levend blok").click();
        page.getByLabel("Welk blok?").selectOption("geld");
        assertThat(page.locator("[data-voorbeeld]")).containsText("nog geen bedragen");
        browser.check(page);
        browser.picture(page, "schrijven-levend-blok");
        page.locator("dialog[open]").getByText("Goed").click();
        assertThat(sheet(page).locator(".levend")).containsText("Er zijn nog geen bedragen.");
        saved(page);
        browser.check(page);
        browser.picture(page, "schrijven");

        page.getByLabel("Waarom deze wijziging?").first().fill("Eerste opzet");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Klaar")).click();
        assertThat(page).hasURL(Pattern.compile("/onderdelen/inleiding$"));
        assertThat(page.locator("main")).containsText("Waarom dit plan");
        assertThat(page.locator("main")).containsText("Wie wat doet");
        browser.check(page);
        browser.picture(page, "schrijven-gelezen");
        page.navigate(section + "/versies");
        assertThat(page.locator("main")).containsText("Eerste opzet");
        browser.check(page);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void withTheKeyboardAloneEverythingIsReachedAndLeft() {
        open(page);
        sheet(page).focus();
        page.keyboard().type("Een zin.");
        page.keyboard().press("Alt+F10");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.keyboard().type(" Nadruk.");
        saved(page);
        assertThat(kept()).contains("\"strong\"");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).not().hasClass(Pattern.compile("schrijfblad"));
        page.keyboard().press("Shift+Tab");
        assertThat(sheet(page)).isFocused();
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+k");
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(sheet(page)).isFocused();
    }

    @Test
    void whatComesFromWordIsCleaned() {
        open(page);
        sheet(page).click();
        page.evaluate("""
                html => { const data = new DataTransfer(); data.setData('text/html', html); data.setData('text/plain', 'x');
                  document.querySelector('.schrijfblad').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
                """, """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h1 style="color:red">Kop uit Word</h1>
                <p class=MsoNormal style="margin:0"><b>Vet</b> en <span style="color:blue">blauw</span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a>.<o:p></o:p></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>Punt een</p>
                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Daaronder</p>
                <table><tr><td colspan=2>Breed</td></tr><tr><td>a</td><td>b</td></tr></table>
                <img src="file:///c:/geheim.png"><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> De noot.</p></div>
                <script>alert(1)</script></body></html>
                """);
        saved(page);
        assertThat(kept()).contains("\"heading\"", "Kop uit Word", "\"level\":2", "De noot.", "\"bullet_list\"", "Punt een", "Breed").doesNotContain("color", "alert", "Mso", "[1]");
        assertThat(page.locator("[data-bericht]")).containsText("Beelden komen bij plakken niet mee");
        browser.check(page);
    }

    @Test
    void aLostConnectionLosesNothing() {
        open(page);
        sheet(page).click();
        page.keyboard().type("Voor de storing.");
        saved(page);
        page.route("**/opslag", Route::abort);
        page.route("**/plaats", Route::abort);
        page.keyboard().type(" In de trein.");
        assertThat(page.locator("[data-bericht]")).containsText("Geen verbinding. Uw tekst staat op dit apparaat");
        assertThat(page.locator("[data-stand]")).hasText("");
        browser.picture(page, "schrijven-geen-verbinding");
        assertThat(words()).isEqualTo("Voor de storing.");

        page.unroute("**/opslag");
        page.unroute("**/plaats");
        saved(page);
        assertThat(words()).isEqualTo("Voor de storing. In de trein.");
        assertThat(page.locator("[data-bericht]")).isHidden();
    }

    @Test
    void aLaptopThatWasClosedBringsItsTextBack() {
        open(page);
        sheet(page).click();
        page.context().setOffline(true);
        page.keyboard().type("Getypt en dichtgeklapt.");
        assertThat(page.locator("[data-bericht]")).containsText("Geen verbinding");
        Page again = page.context().newPage();
        page.close();
        page.context().setOffline(false);
        assertThat(words()).isEmpty();

        open(again);
        assertThat(again.locator("[data-bericht]")).containsText("U zelf, in een ander venster");
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Overnemen")).click();
        assertThat(sheet(again)).hasText("Getypt en dichtgeklapt.");
        assertThat(again.locator("[data-bericht]")).containsText("Er stond nog tekst op dit apparaat");
        browser.picture(again, "schrijven-teruggezet");
        saved(again);
        assertThat(words()).isEqualTo("Getypt en dichtgeklapt.");
    }

    @Test
    void twoPeopleInASectionSeeEachOtherAndNeitherLosesAWord() {
        open(page);
        sheet(page).click();
        page.keyboard().type("Van de eerste.");
        saved(page);

        Page second = open(writer());
        assertThat(second.locator("[data-bericht]")).containsText("schrijft hier sinds");
        assertThat(sheet(second)).hasAttribute("contenteditable", "false");
        browser.check(second);
        browser.picture(second, "schrijven-ander");
        second.navigate(programme.path() + "/concepten");
        assertThat(second.locator("[data-onderdeel=inleiding] [data-wie]")).containsText("schrijft nu");
        browser.check(second);

        page.route("**/opslag", Route::abort);
        page.keyboard().type(" Nog niet opgeslagen.");
        assertThat(page.locator("[data-bericht]")).containsText("Geen verbinding");
        open(second);
        second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Overnemen")).click();
        assertThat(sheet(second)).hasAttribute("contenteditable", "true");
        sheet(second).click();
        second.keyboard().press("Control+End");
        second.keyboard().type(" Van de tweede.");
        saved(second);
        page.unroute("**/opslag");
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("[data-bericht]")).containsText("heeft het schrijven om");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Overnemen")).click();
        assertThat(page.locator("[data-bericht]")).containsText("Er zijn twee teksten");
        assertThat(page.locator("[data-naast]")).containsText("Nog niet opgeslagen");
        assertThat(page.locator("[data-naast]")).containsText("Van de tweede");
        assertThat(browser.problems(page)).allMatch(problem -> problem.contains("net::ERR_FAILED"));
        browser.picture(page, "schrijven-twee-teksten");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verder met de tekst van dit apparaat")).click();
        saved(page);
        assertThat(words()).isEqualTo("Van de eerste. Nog niet opgeslagen.");
        assertThat(texts.history(programme.id(), "inleiding", 10)).extracting(text -> text.text().words()).contains("Van de eerste. Van de tweede.");
    }

    @Test
    void versionsAreComparedAndPutBack() {
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "De regio krijgt een bed. Dat is weinig.\n\nDeze alinea blijft.");
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "De regio krijgt twee bedden. Dat is weinig.\n\nDeze alinea blijft.\n\nEn een nieuwe.");
        page.navigate(section + "/versies");
        browser.check(page);
        browser.picture(page, "versies");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wat veranderde er in versie 2")).click();
        assertThat(page.locator("ins").first()).containsText("twee bedden");
        assertThat(page.locator("del").first()).containsText("een bed");
        assertThat(page.locator("main")).containsText("5 woorden erbij, 2 woorden eraf");
        browser.check(page);
        browser.picture(page, "vergelijken");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naast elkaar zetten")).click();
        browser.check(page);
        browser.picture(page, "vergelijken-naast");
        page.setViewportSize(320, 640);
        assertThat(browser.problemsOfWidth(page)).isEmpty();
        browser.picture(page, "vergelijken-naast-320");
        page.navigate(section + "/versies/1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deze versie terugzetten")).click();
        assertThat(words()).startsWith("De regio krijgt een bed.");
        open(page);
        assertThat(browser.problemsOfWidth(page)).isEmpty();
        browser.picture(page, "schrijven-320");
    }

    @Test
    void withoutAScriptThePlainFieldKeepsWhatItCannotShow() {
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "Een begin.");
        Page plain = browser.withoutScript();
        plain.context().addCookies(List.of(new com.microsoft.playwright.options.Cookie("draagvlak_sessie", house.session(house.member(programme, Role.TEAM))).setUrl("http://localhost:" + port)));
        plain.navigate(section + "/wijziging");
        plain.getByLabel("Eigen tekst").fill("Een ander begin.\n\n## Een kop");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tekst opslaan")).click();
        assertThat(plain.locator("main h2, main h3").first()).hasText("Een kop");
        assertThat(words()).isEqualTo("Een ander begin.\nEen kop");
    }

    @Test
    void aPaperBeginsFromItsTemplateThatTheTeamCanChange() {
        page.navigate(programme.path() + "/concepten/sjablonen/beslisnota");
        browser.check(page);
        browser.picture(page, "sjabloon");
        page.locator("[name=kop5]").fill("Communicatie");
        page.locator("[name=plaats5]").fill("1");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sjabloon opslaan")).click();
        assertThat(page.locator("main")).containsText("Van het team");
        browser.check(page);
        page.navigate(programme.path() + "/concepten/stukken/nieuw");
        browser.check(page);
        page.getByLabel("Beslisnota").check();
        page.getByLabel("Titel").fill("Nota over het plan");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beginnen")).click();
        assertThat(page.locator("main .rij-titel")).containsText(new String[] {"Aanleiding", "Communicatie", "Geadviseerd besluit", "Kernpunten", "Toelichting"});
        browser.check(page);
        browser.picture(page, "stuk");
        page.locator("main").getByText("Concept lezen").click();
        assertThat(page.locator("main")).containsText("Kernpunten");
        browser.check(page);
        page.navigate(programme.path() + "/concepten/stukken");
        browser.check(page);
    }
}
