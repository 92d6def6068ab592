package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.WordFiles;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft comes from Word, is read by three, on a desktop and on two phones; answered, changed, frozen, explained, taken along its way and sent with a letter in every format. */
@ChangedSampleTest
class CoReadingJourneyTests {

    private static final String AT = "/programmas/voorbeeld";
    private static final String CHANGED = "Dit plan begint met luisteren. Wij noemen nu ook de scholen. Wat er met uw woorden is gebeurd, kunt u nalezen.";

    private String version;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Papers papers;
    @Autowired
    private SectionTexts texts;

    @Test
    void threeReadersAreAnsweredAndTheNewVersionGoesItsWay() {
        try (Browser browser = new Browser(port)) {
            Person team = new Person(browser, browser.signedIn("jurre@voorbeeld.example"));
            fromWord(team);
            open(team);
            String round = team.page().url();

            Person desktop = new Person(browser, browser.signedIn("fleur@voorbeeld.example"));
            desktop.page().navigate(round + "/onderdelen/inleiding");
            remark(desktop.page(), 0, "MISSING", "In deze inleiding ontbreken de scholen.");
            assertThat(desktop.page().locator(".opmerkingen").innerText()).contains("In deze inleiding ontbreken de scholen.");
            desktop.looks("co-reading-desktop-1440");

            Page phone = browser.phone();
            String own = begin(phone, mailed());
            browser.picture(phone, "co-reading-phone-contents-320");
            phone.navigate(own + "/onderdelen/inleiding");
            remark(phone, 0, "MISSING", "De scholen ontbreken in deze inleiding!");
            browser.check(phone);
            browser.picture(phone, "co-reading-phone-320");
            phone.locator("input[name=stand][value=LIVE_WITH]").check();
            phone.locator("form[action$='/oordeel'] button[type=submit]").click();
            assertThat(phone.locator(".melding").innerText()).contains("Opgeslagen");

            Page second = browser.phone();
            String other = begin(second, AT + "/meelezen/sleutel/" + openKey());
            second.navigate(other + "/onderdelen/inleiding");
            byKeyboard(second);
            assertThat(second.locator(".opmerkingen").innerText()).contains("Wie zijn").contains("tachtig").doesNotContain("ontbreken");

            answer(team, round);
            phone.navigate(own + "/mijn");
            assertThat(phone.locator("main").innerText()).contains("De scholen staan er nu bij.").contains("Wij noemen nu ook de scholen.");
            browser.check(phone);
            browser.picture(phone, "co-reading-answers-320");
            assertThat(jdbc.sql("select count(*) from mail.message where recipient = 'school@voorbeeld.example' and body like '%De scholen staan er nu bij.%'").query(Long.class).single())
                    .as("the answer came unasked").isEqualTo(1);

            decide(browser, team);
            letter(team);
        }
    }

    private void fromWord(Person team) {
        byte[] word = new WordFiles().title("Actieplan").heading(1, "Inleiding").paragraph("Dit plan begint met luisteren. Wij spraken met tachtig mensen. Wat er met uw woorden is gebeurd, kunt u nalezen.").bytes();
        team.goTo(AT + "/concepten/invoer");
        team.main().getByLabel("Bestand").setInputFiles(new FilePayload("inleiding.docx", "application/octet-stream", word));
        team.press("Bekijk wat ervan komt").sees("Er is nog niets veranderd", "onderdeel met deze titel").press("Ja, neem over").sees("nieuwe tekst");
        team.goTo(AT + "/concepten/onderdelen/inleiding").sees("Wij spraken met tachtig mensen.");
    }

    private void open(Person team) {
        team.goTo(AT + "/concepten/rondes/nieuw").looks("co-reading-open-1440");
        team.fill("Naam van de ronde", "Tweede ronde").fill("Waar moeten lezers op letten?", "Missen wij iemand?").fill("Lezers zonder account", "school@voorbeeld.example, Scholenkoepel");
        team.page().locator("input[name=termijn]").fill(today().plusDays(20).toString());
        team.tick("Iedereen met de link mag meelezen").press("Ronde openen");
        team.sees("Tweede ronde", "Iedereen met deze link kan meelezen").looks("co-reading-round-1440");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    private String mailed() {
        Matcher link = Pattern.compile(AT + "/meelezen/sleutel/\\S+").matcher(jdbc.sql("select body from mail.message where recipient = 'school@voorbeeld.example' limit 1").query(String.class).single());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String openKey() {
        return jdbc.sql("select open_key from drafting.round where open_key is not null").query(String.class).single();
    }

    /** Begins to read by a link and returns where the round is read. */
    private static String begin(Page phone, String link) {
        phone.navigate(link);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beginnen met lezen")).click();
        assertThat(phone.locator(".code-groot").innerText().strip()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik heb de code bewaard")).click();
        phone.waitForURL("**/meelezen/*");
        return phone.url();
    }

    /** Selects the words of a piece of the text and remarks on them. */
    private static void remark(Page page, int piece, String kind, String words) {
        page.evaluate("n => { const range = document.createRange(); range.selectNodeContents(document.querySelector(`[data-stuk='${n}']`)); "
                + "const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range); }", piece);
        page.locator(".zeg-knop").click();
        assertThat(page.locator("[data-gekozen]").innerText()).isNotBlank();
        page.locator("input[name=soort][value=" + kind + "]").check();
        page.locator("#field-opmerking").fill(words);
        page.locator("#opmerking-form button[type=submit]").click();
        page.locator(".melding").waitFor();
    }

    /** The same without a pointer: a sentence is chosen from a list. */
    private static void byKeyboard(Page page) {
        page.locator("[data-keuze] summary").focus();
        page.keyboard().press("Enter");
        page.locator("#field-van").selectOption("2");
        page.locator("input[name=soort][value=ERROR]").focus();
        page.keyboard().press("Space");
        page.locator("#field-opmerking").focus();
        page.keyboard().type("Wie zijn die tachtig mensen?");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".melding").waitFor();
    }

    private void answer(Person team, String round) {
        team.page().navigate(round + "/bundels");
        team.sees("Deze lijken op elkaar").looks("co-reading-bundles-1440").press("Zet bij elkaar");
        var programme = programmes.findBySlug("voorbeeld").orElseThrow();
        texts.write(Act.bySystem(Instant.now()), papers.plan(programme.id()), "inleiding", CHANGED);
        team.follow("Beantwoord deze 2");
        team.page().locator("input[name=oordeel][value=ADOPTED]").check();
        team.fill("Waarom?", "De scholen staan er nu bij.").tick("Wij noemen nu ook de scholen.").looks("co-reading-answer-1440").press("Antwoorden bewaren");
        team.page().navigate(round);
        team.sees("Sluiten kan als elke opmerking een antwoord heeft.").follow("Opmerkingen beantwoorden").follow("Beantwoorden");
        team.page().locator("input[name=oordeel][value=OUTSIDE]").check();
        team.fill("Waarom?", "Dat staat in de bloemlezing.").press("Antwoord bewaren");
        team.page().navigate(round + "/steun");
        team.sees("1 / 1").looks("co-reading-support-1440");
        team.page().navigate(round);
        team.press("Ronde sluiten").sees("Gesloten");
        team.page().navigate(round + "/onderdelen/inleiding");
        team.looks("co-reading-answered-1440").page().locator(".opmerkingen .veranderd a").first().click();
        team.sees("Veranderd door deze opmerkingen", "In deze inleiding ontbreken de scholen.").looks("co-reading-sentence-1440");
        team.goTo(AT + "/concepten/onderdelen/inleiding/opmerkingen").sees("Veranderd door 2 opmerkingen").looks("co-reading-changed-1440");
    }

    private void decide(Browser browser, Person team) {
        team.goTo(AT + "/concepten/vastlegging");
        team.page().locator("input[name=grond][value=REMARK]").check();
        team.fill("Waarom nu deze versie?", "Na de tweede ronde van meelezen").fill("Waarom legt u vast", "De rest volgt").press("Versie vastleggen").sees("is vastgelegd");
        // Other journeys freeze versions too.
        version = team.path().replaceAll(".*/", "");

        team.goTo(AT + "/besluiten/wijzigingen/" + version).sees("nog geen reden").looks("deciding-changes-1440");
        for (var each : team.page().locator("input[name=wijziging]").all()) {
            each.check();
        }
        String remark = team.page().locator("#field-grond option", new Page.LocatorOptions().setHasText("ontbreken de scholen")).first().getAttribute("value");
        team.page().locator("#field-grond").selectOption(remark);
        team.press("Geef deze reden").sees("Elke wijziging heeft een reden.").looks("deciding-explained-1440");

        team.goTo(AT + "/besluiten/beslisnotas/nieuw?versie=" + version);
        team.page().locator("#field-versie").selectOption(version);
        team.fill("Titel", "Beslisnota bij versie " + version).fill("Kenmerk", "VB-2026-1").fill("Aan", "De staatssecretaris").fill("Aanleiding", "De scholen lazen mee.")
                .fill("Geadviseerd besluit", "Wij vragen u akkoord.").fill("Kernpunten", "De scholen staan erin.");
        team.page().locator("main textarea").all().stream().filter(area -> area.inputValue().isEmpty()).filter(area -> !area.getAttribute("name").equals("ondertekenaars"))
                .forEach(area -> area.fill("Zoals besproken."));
        team.page().locator("input[name=datum]").fill(today().toString());
        team.page().locator("main form.formulier button[type=submit]").first().click();
        team.sees("Beslisnota bij versie " + version);

        station(browser, team, "team", "marloes", "AGREED");
        station(browser, team, "stuurgroep", "huub", "AGREED");
        station(browser, team, "bewindspersoon", "hessel", "AGREED");
        station(browser, team, "ministerraad", "lotte", "AGREED");
        station(browser, team, "kamer", "marloes", "SENT");
        team.goTo(AT + "/besluiten/route/" + version).sees("Akkoord").looks("deciding-route-1440");
        assertThat(team.page().locator(".routelijn .klaar").count()).isEqualTo(5);
        team.page().setViewportSize(320, 640);
        team.goTo(AT + "/besluiten/route/" + version).looks("deciding-route-320");
        team.goTo(AT + "/besluiten/wijzigingen/" + version).looks("deciding-changes-320");
        team.goTo(AT + "/besluiten").follow("Stuurgroep: versie 2 en het vervolg").looks("deciding-meeting-320");
        Person steering = new Person(browser, browser.signedIn("huub@voorbeeld.example"));
        steering.goTo(AT + "/besluiten").follow("Stuurgroep: versie 2 en het vervolg").sees("Rondvraag").looks("deciding-meeting-1440").follow("Agenda wijzigen").looks("deciding-agenda-1440");
        steering.goTo(AT + "/besluiten/moties").looks("deciding-motions-1440");
    }

    /** The letter to Parliament with its annexes as files that others open. */
    private void letter(Person team) {
        String pdf = Pdf.text(file(team, "kamerbrief", "pdf"));
        assertThat(pdf).contains("Geachte voorzitter,", "versie " + version, "De ministerraad stemde op");
        String docx = Packed.text(file(team, "kamerbrief", "docx"), "word/document.xml");
        String odt = Packed.text(file(team, "kamerbrief", "odt"), "content.xml");
        assertThat(List.of(docx, odt)).allSatisfy(words -> assertThat(words).contains("Geachte voorzitter,", "versie " + version, "De ministerraad stemde op"));
        for (String annex : List.of("actieplan", "beslisnota-versie-" + version)) {
            assertThat(Pdf.text(file(team, annex, "pdf"))).hasSizeGreaterThan(300);
            assertThat(Packed.text(file(team, annex, "docx"), "word/document.xml")).hasSizeGreaterThan(300);
            assertThat(Packed.text(file(team, annex, "odt"), "content.xml")).hasSizeGreaterThan(300);
        }
        assertThat(Pdf.text(file(team, "actieplan", "pdf"))).contains("Wij noemen nu ook de scholen.");
    }

    private static byte[] file(Person team, String name, String format) {
        APIResponse answer = team.page().request().get(AT + "/documenten/" + name + "/" + format);
        assertThat(answer.headers().getOrDefault("content-disposition", "")).as(name + "." + format).contains(name + "." + format);
        return answer.body();
    }

    /** Jurre asks; another judges. */
    private void station(Browser browser, Person team, String stop, String judge, String outcome) {
        team.goTo(AT + "/besluiten/route/" + version + "/" + stop).fill("Wat vraagt u?", "Akkoord met versie " + version + "?");
        team.page().locator("input[name=gepland]").fill(today().toString());
        team.press("Vraag klaarzetten").sees("Route van versie " + version);
        Person other = new Person(browser, browser.signedIn(judge + "@voorbeeld.example"));
        other.goTo(AT + "/besluiten/route/" + version + "/" + stop);
        other.page().locator("input[name=uitkomst][value=" + outcome + "]").check();
        other.page().locator("input[name=werkelijk]").fill(today().toString());
        other.press("Uitkomst vastleggen");
        other.page().waitForURL("**/besluiten/route/" + version);
    }
}
