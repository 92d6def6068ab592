package nl.draagvlak.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 2 of the walk: who is concerned comes in from the files that a team has, and who is missing shows before anyone complains. */
@WorkbenchTest
class StakeholdersJourneyTests {

    private static final String ORGANISATIONS = """
            organisatie,afkorting,sector,perspectief,schaal,gremia,consultatie,bron
            Waterschap De Grutto,WDG,Waterschap,Uitvoering,regionaal,werkgroep;stuurgroep,,ledenlijst
            Gemeente Rietmeer,,Gemeente,Gemeenten,lokaal,werkgroep,,ledenlijst
            Zwemclub Het Diepe,,Ngo,Maatschappelijke organisaties,lokaal,,,website
            ,,Ngo,,lokaal,,,zonder naam
            Stichting Sloot,,Ngo,,overal,,,verkeerde schaal
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    private Browser browser;
    private Person team;
    private String programme;

    @BeforeEach
    void begin() {
        browser = new Browser(port);
        team = browser.person(house.session(house.member(house.programme(), Role.TEAM)));
        team.goTo("/programmas/nieuw").fill("Naam van het programma", "Schoon water " + UUID.randomUUID()).fill("Opgave", "Het water is niet schoon.")
                .press("Programma beginnen");
        programme = team.path();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Person bring(String what, String name, String type, byte[] content) {
        team.goTo(programme + "/belanghebbenden/invoer").tick(what);
        team.main().getByLabel("Bestand").setInputFiles(new FilePayload(name, type, content));
        return team.press("Bekijken");
    }

    private Person bringOrganisations() {
        return bring("Organisaties", "deelnemers.csv", "text/csv", ORGANISATIONS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListIsLookedAtRowByRowBeforeItIsBroughtIn() {
        team.goTo(programme + "/belanghebbenden").sees("Hebt u al een lijst").looks("belanghebbenden-leeg").follow("Lijst invoeren").looks("invoer");
        bringOrganisations().sees("Er is nog niets veranderd", "De naam ontbreekt", "‘overal’ kennen wij niet", "Sectoren: Waterschap").looks("invoer-bekijken");
        team.goTo(programme + "/belanghebbenden").sees("Hebt u al een lijst");

        bringOrganisations().choose("Sectoren: Waterschap", "+").press("Ja, voer in").sees("3 organisaties", "Waterschap De Grutto");
        team.goTo(programme + "/belanghebbenden").looks("belanghebbenden").choose("Sector", "gemeente").press("Toon");
        team.sees("1 organisatie", "Gemeente Rietmeer").doesNotSee("Zwemclub");
        team.goTo(programme + "/belanghebbenden/gremia").sees("Waterschap De Grutto", "Gemeente Rietmeer").doesNotSee("Zwemclub").looks("gremia");

        bringOrganisations().sees("Dit bestand verandert niets").looks("invoer-tweemaal");
    }

    @Test
    void peopleComeFromASpreadsheetAndAFileThatIsNoneIsRefusedInPlainWords() throws IOException {
        bringOrganisations().choose("Sectoren: Waterschap", "+").press("Ja, voer in").sees("Waterschap De Grutto");
        bring("Personen", "mensen.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                sheet("naam,functie,organisatie", "Sanne de Voorbeeld,adviseur,WDG", "Iemand Anders,,Onbekend Bureau"));
        team.sees("Sanne de Voorbeeld", "Onbekend Bureau").looks("invoer-mensen").press("Ja, voer in");
        team.goTo(programme + "/belanghebbenden").follow("Waterschap De Grutto").sees("Sanne de Voorbeeld", "adviseur").doesNotSee("Iemand Anders").looks("organisatie");

        bring("Organisaties", "foto.csv", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        team.sees("Bestand").looks("invoer-geweigerd");
        team.goTo(programme + "/belanghebbenden").sees("3 organisaties", "Zwemclub Het Diepe");
    }

    @Test
    void whoIsMissingShowsAndWhoWasHeardIsWrittenDown() {
        bringOrganisations().choose("Sectoren: Waterschap", "+").press("Ja, voer in").sees("Waterschap De Grutto");
        team.goTo(programme + "/aanpak/lijsten").sees("Perspectieven");
        team.goTo(programme + "/belanghebbenden/perspectieven").sees("Mensen om wie het gaat", "Nodig, en niemand bekend", "zoek iemand").looks("wie-missen-wij");
        Person phone = new Person(browser, browser.phone());
        phone.page().context().addCookies(team.page().context().cookies());
        phone.goTo(programme + "/belanghebbenden/perspectieven").sees("Mensen om wie het gaat").looks("wie-missen-wij-320");

        team.goTo(programme + "/belanghebbenden/betrokkenheid/nieuw").fill("Organisatie", "Niemand").press("Vastleggen").stillHas("Organisatie", "Niemand").looks("betrokkenheid-fout");
        team.fill("Organisatie", "Zwemclub Het Diepe").fill("Datum", LocalDate.now(nl.draagvlak.shell.Frame.ZONE).toString()).fill("Moment", "Werkbezoek aan de plas")
                .fill("Als wat?", "gastheer").fill("Wat kwam ervan?", "Het water is in juni al dicht.").press("Vastleggen");
        team.sees("Werkbezoek aan de plas", "Zwemclub Het Diepe").looks("betrokkenheid");
    }

    private static byte[] sheet(String... lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int r = 0; r < lines.length; r++) {
                Row row = sheet.createRow(r);
                String[] cells = lines[r].split(",", -1);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
