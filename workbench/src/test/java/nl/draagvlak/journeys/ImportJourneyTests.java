package nl.draagvlak.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.drafting.Reading;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.LibreOffice;
import nl.draagvlak.rendering.WordFiles;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team that lives in Word brings its draft in: looked at first, then as sections with tables and footnotes; what is hostile gets a page that says what to do. */
@WorkbenchTest
class ImportJourneyTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Reading reading;
    private Browser browser;
    private Programme programme;
    private String session;
    private Person team;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        programme = house.programme();
        session = house.session(house.member(programme, Role.TEAM));
        team = browser.person(session);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static WordFiles draft() {
        return new WordFiles().title("Droge kelders in Dijkwijk").paragraph("Dit stuk is gemaakt door de werkgroep.").heading(1, "1. Inleiding")
                .paragraph("In Dijkwijk staan na elke bui kelders onder water. Bewoners vroegen om een plan.").bullet(0, "Wat er aan de hand is").bullet(1, "In de laagste straten").bullet(0, "Wat wij gaan doen")
                .commented("Wij komen ", "elke week", " langs bij wie dat wil.", "Anna de Vries", "Is elke week haalbaar voor de gemeente?")
                .heading(1, "Doelen").footnote("In 2030 staan half zo veel kelders onder water.", "Geteld door de gemeente in 2025.")
                .table(new String[] {"Doel", "Wanneer", "Wie"}, new String[] {"Halveren", "2030", "Gemeente"}, new String[] {"Iedereen een pomp", "2028", "Waterschap"})
                .heading(1, "Hoe bewoners meedenken").commented("", "Elke straat kiest een vertegenwoordiger.", "", "Bob Jansen", "Ook de huurders?").number(0, "Eerst een avond").number(0, "Dan een ronde langs de deuren");
    }

    private Person choose(Person person, String name, byte[] content) {
        person.goTo(programme.path() + "/concepten/invoer");
        person.main().getByLabel("Bestand").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return person.press("Bekijk wat ervan komt");
    }

    private Person onPhone(Page page) {
        page.context().addCookies(List.of(new Cookie("draagvlak_sessie", session).setUrl("http://localhost:" + port)));
        return new Person(browser, page);
    }

    @Test
    void aWordDraftBecomesSectionsWithTablesAndFootnotesAndItsCommentsRemarks() {
        house.inTransaction(() -> reading.open(house.act(), programme, "Eerste lezing", "", LocalDate.of(2030, 1, 1), path -> "http://localhost" + path));
        team.goTo(programme.path() + "/concepten").follow("Tekst inlezen").sees("Uit Word of LibreOffice").looks("inlezen");
        choose(team, "dijkwijk.docx", draft().bytes()).sees("Er is nog niets veranderd", "onderdeel met deze titel", "Hoe bewoners meedenken", "geen onderdeel met deze titel", "schrijver 2");
        team.unfold("De opmerkingen").unfold("Wie zijn deze schrijvers").sees("Bij “elke week”", "Anna de Vries").looks("inlezen-bekijken");
        String preview = team.path();
        Person phone = onPhone(browser.phone());
        phone.goTo(preview).unfold("Zo leest het").looks("inlezen-bekijken-telefoon");
        Person dark = onPhone(browser.dark());
        dark.goTo(preview).looks("inlezen-bekijken-donker");

        team.choose("Komt in: Hoe bewoners meedenken", "Hoe dit plan tot stand kwam");
        team.main().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Ja, neem over")).focus();
        team.page().keyboard().press("Enter");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(team.page().locator("body")).containsText("3 onderdelen hebben nieuwe tekst. 2 opmerkingen zijn overgenomen.");
        team.sees("Droge kelders in Dijkwijk").goTo(programme.path() + "/concepten/onderdelen/doelen").sees("In 2030 staan half zo veel kelders onder water.", "Geteld door de gemeente", "Iedereen een pomp")
                .looks("inlezen-onderdeel");
        team.goTo(programme.path() + "/concepten/onderdelen/bijlage-proces").sees("Hoe bewoners meedenken", "Elke straat kiest een vertegenwoordiger.");
        team.goTo(programme.path() + "/concepten/rondes").follow("Eerste lezing");
        team.goTo(team.path() + "/opmerkingen").sees("Bij “elke week”", "Is elke week haalbaar", "(schrijver 1)").doesNotSee("Anna de Vries");

        choose(team, "dijkwijk.docx", draft().bytes()).sees("2 opmerkingen zijn al eerder overgenomen", "Deze tekst staat er al: er verandert niets.").looks("inlezen-tweemaal");
    }

    @Test
    void aTextFromLibreOfficeComesInWithoutScript() {
        byte[] odt = LibreOffice.convert("<html><head><meta charset='utf-8'></head><body><h1>Inleiding</h1><p>Wij willen <b>droge</b> kelders.</p><h2>Voor wie</h2><ol><li>Huurders</li><li>Eigenaren</li></ol>"
                + "<h1>Doelen</h1><table border='1'><tr><th>Doel</th><th>Jaar</th></tr><tr><td>Halveren</td><td>2030</td></tr></table></body></html>", "html", "odt:writer8");
        Person person = onPhone(browser.withoutScript());
        choose(person, "plan.odt", odt).sees("Er is nog niets veranderd", "koppen", "Doelen").press("Ja, neem over");
        person.goTo(programme.path() + "/concepten/onderdelen/inleiding").sees("Wij willen droge kelders.", "Voor wie", "Eigenaren");
        person.goTo(programme.path() + "/concepten/onderdelen/doelen").sees("Halveren", "2030");
    }

    @Test
    void whatIsHostileOrWrongGetsAPageThatSaysWhatToDo() {
        choose(team, "plan.doc", "{\\rtf1 oud}".getBytes(StandardCharsets.US_ASCII)).sees("RTF-bestand", "sla het op als .docx").looks("inlezen-geweigerd");
        choose(team, "plan.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).sees("Dit is een PDF", "Kies het Word- of ODT-bestand");
        choose(team, "plan.docx", java.util.Arrays.copyOf(draft().bytes(), 3_000)).sees("stuk of anders dan het hoort");
        team.goTo(programme.path() + "/concepten/invoer").press("Bekijk wat ervan komt").sees("Kies een bestand");
    }

    @Test
    void whatIsTooLargeGetsAPageAndNoBrokenConnection() throws Exception {
        for (int megabytes : new int[] {12, 45}) {
            Path large = Files.createTempFile("groot", ".docx");
            Files.write(large, new byte[megabytes * 1_000_000]);
            team.goTo(programme.path() + "/concepten/invoer");
            team.main().getByLabel("Bestand").setInputFiles(large);
            team.press("Bekijk wat ervan komt").sees("Dit bestand is te groot", "hoogstens 10 MB", "kies een kleiner bestand");
            Files.delete(large);
        }
        team.looks("inlezen-te-groot");
    }
}
