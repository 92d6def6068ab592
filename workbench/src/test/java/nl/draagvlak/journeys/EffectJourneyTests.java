package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The three effect questions answered in the sample: from a file to a figure to a document, how many there really are, whether something changed, and who may know what. */
@ChangedSampleTest
class EffectJourneyTests {

    private static final String EFFECT = "/programmas/voorbeeld/effect";
    private static final String ODATA = """
            {"odata.metadata":"https://opendata.cbs.nl/ODataApi/OData/99999NED/$metadata#TypedDataSet","value":[
             {"ID":0,"Soort":"Totaal","Perioden":"2021JJ00","Meldingen_1":1210},{"ID":1,"Soort":"Totaal","Perioden":"2022JJ00","Meldingen_1":1295},
             {"ID":2,"Soort":"Totaal","Perioden":"2023JJ00","Meldingen_1":1342},{"ID":3,"Soort":"Totaal","Perioden":"2023KW01","Meldingen_1":330},
             {"ID":4,"Soort":"Online","Perioden":"2022JJ00","Meldingen_1":402},{"ID":5,"Soort":"Online","Perioden":"2023JJ00","Meldingen_1":455}]}""";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Person team() {
        return new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anIndicatorGoesFromAFileOfTheStatisticsOfficeToItsChartToTheDocument() throws Exception {
        Person team = team();
        team.goTo(EFFECT + "/indicatoren/nieuw");
        team.fill("Naam", "Meldingen bij meldpunten").fill("Wat telt wel mee, en wat niet?", "Elke melding, ook anonieme.").fill("Eenheid", "meldingen per jaar");
        team.main().locator("#field-begin").fill("1210");
        team.main().locator("#field-begin-jaar").fill("2021");
        team.main().locator("#field-streef").fill("1500");
        team.main().locator("#field-streef-jaar").fill("2027");
        team.tick("Omgeving: wat eromheen gebeurt").tick("Een stijging kan goed en slecht nieuws zijn").fill("Waarom leest u het zo?",
                "Meer melden kan meer zicht zijn.");
        team.tick("Worden er door ons werk minder mensen uitgebuit?").press("Sla indicator op").sees("Begon op", "1.210 in 2021", "Streefwaarde");
        String indicator = team.path();
        team.follow("Cijfers uit een bestand");
        team.main().locator("#field-bestand").setInputFiles(file("99999NED.json", "application/json", ODATA));
        team.press("Bekijk wat erin staat").sees("Wat staat waar in dit bestand?", "2021JJ00").looks("effect-kolommen");
        assertThat(team.main().locator("#field-kolom-periode")).hasValue("Perioden");
        team.fill("Bron", "CBS, tabel 99999NED").press("Lees het bestand zo").sees("Over hetzelfde jaar staan er nu meer cijfers");
        team.choose("Soort", "Totaal").press("Lees het bestand zo").sees("nieuw", "Er is nog niets opgeslagen.").looks("effect-voorbeeld");
        team.press("Sla deze cijfers op").sees("Opgeslagen: 3 nieuw", "1.342");
        assertThat(team.main().locator("figure svg .target")).hasCount(2);
        team.looks("effect-indicator-met-streefwaarde");
        Page phone = browser.signIn(browser.phone(), "marloes@voorbeeld.example");
        new Person(browser, phone).goTo(indicator).looks("effect-indicator-telefoon");
        team.goTo(EFFECT + "/uitgave").sees("Meldingen bij meldpunten", "CBS, tabel 99999NED", "Wat wij maten", "Wat wij niet weten",
                "Wat het plan kan hebben bijgedragen",
                "Wat ons van mening zou doen veranderen").looks("effect-uitgave");
        byte[] pdf = team.page().request().get(EFFECT + "/uitgave/pdf").body();
        Files.write(Path.of("target/screenshots/effect-uitgave.pdf"), pdf);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void howManyThereReallyAreIsARangeWithModelsBesideEachOther() {
        Person team = team();
        team.goTo(EFFECT + "/omvang").sees("Mogelijke slachtoffers in Nederland", "Naar schatting zijn het er tussen", "Proef in één regio").looks("effect-omvang");
        team.follow("Mogelijke slachtoffers in Nederland").sees("lijsten los van elkaar", "Noem daarom nooit één getal.", "regel van 2014 (VK)",
                "twijfelachtig").looks("effect-omvang-nederland");
        String study = team.path();
        Page dark = browser.signIn(browser.dark(), "marloes@voorbeeld.example");
        new Person(browser, dark).goTo(study).looks("effect-omvang-donker");
        Page phone = browser.signIn(browser.phone(), "marloes@voorbeeld.example");
        new Person(browser, phone).goTo(study).looks("effect-omvang-telefoon");

        team.goTo(EFFECT + "/omvang/nieuw").looks("effect-omvang-nieuw");
        team.fill("Welke lijsten zijn er?", "politie, opvang, inspectie").press("Maak het invulschema").sees("politie + opvang + inspectie")
                .looks("effect-omvang-invullen");
        // By keyboard alone: every field in its order, and the button by Enter.
        team.main().locator("#field-aantal-1").focus();
        for (String count : List.of("112", "80", "61", "24", "18", "15", "6", "Regio Zuid", "2023", "2024", "Eigen telling")) {
            team.page().keyboard().type(count);
            team.page().keyboard().press(count.equals("Eigen telling") ? "Enter" : "Tab");
        }
        team.sees("Regio Zuid", "Naar schatting zijn het er tussen");
        assertThat(team.main().locator("figure svg")).isVisible();
        team.looks("effect-omvang-regio");
        team.unfold("Anders berekenen");
        team.tick("Stap voor stap toevoegen wat opvalt").press("Start de berekening").sees("Eerdere berekeningen", "Stap voor stap").looks("effect-omvang-opnieuw");
    }

    @Test
    void whetherSomethingChangedIsSaidWithWhatWouldHaveBeen() {
        Person team = team();
        team.goTo(EFFECT + "/veranderingen").sees("de deur gaat open op werkdagen", "strengere privacyregels").looks("effect-veranderingen");
        team.follow("Eerste gesprekken aan de ene deur").sees("Te beantwoorden: gestegen", "Waardoor iets veranderde, zegt het niet.",
                "voordat de cijfers er waren", "Actie 2.1").looks("effect-verandering");
        String change = team.path();
        new Person(browser, browser.signIn(browser.phone(), "marloes@voorbeeld.example")).goTo(change).looks("effect-verandering-telefoon");
        new Person(browser, browser.signIn(browser.dark(), "marloes@voorbeeld.example")).goTo(change).looks("effect-verandering-donker");
        team.goTo(EFFECT + "/veranderingen").follow("Geregistreerde mogelijke slachtoffers: strengere").sees("Niet te beantwoorden met deze cijfers")
                .looks("effect-verandering-onbekend");
        team.goTo(EFFECT + "/veranderingen/nieuw").looks("effect-verandering-nieuw");
        team.main().locator("#field-reeks").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        team.press("Bekijk wat er te zeggen is").sees("Kies iets uit de redeneerlijn, of vul in wat er gebeurde en wanneer.").looks("effect-verandering-fout");
    }

    @Test
    void aSmallGroupAppearsInNoOutput() {
        Person team = team();
        team.goTo(EFFECT + "/uitsplitsingen").looks("effect-uitsplitsingen");
        team.follow("Mensen die via de ene deur hulp kregen").sees("Zoals het is uitgegeven", "Alleen voor het programmateam").looks("effect-uitsplitsing-team");
        String breakdown = team.path();
        Person steering = new Person(browser, browser.signIn(browser.phone(), "marloes@voorbeeld.example"));
        steering.goTo(breakdown).looks("effect-uitsplitsing-telefoon");
        // Three adults of one form: the row is a row of dots, and so is enough around it.
        String csv = team.page().request().get(breakdown + "/csv").text();
        String row = csv.lines().filter(line -> line.contains("Gedwongen orgaanverwijdering")).findFirst().orElseThrow();
        assertThat(row).doesNotContain(";3").doesNotContain(";4").contains("·");
        team.goTo(EFFECT + "/uitgave").sees("Gedwongen orgaanverwijdering");
        assertThat(team.main().locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Gedwongen orgaanverwijdering")).first())
                .containsText("·");
        assertThat(team.main().locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Gedwongen orgaanverwijdering")).first())
                .not().containsText("3");

        team.goTo(breakdown + "/aantallen").looks("effect-aantallen");
        team.main().getByLabel("Seksuele uitbuiting, Jongeren (12 tot en met 17 jaar)").fill("36");
        team.press("Sla aantallen op").sees("Gearceerd is wat bij uitgave verborgen blijft.").looks("effect-uitsplitsing-volgende");
        team.press("Geef deze aantallen uit").sees("Uitgegeven.");
        String second = team.page().request().get(breakdown + "/csv").text();
        assertThat(second.lines().filter(line -> line.contains("Seksuele")).findFirst().orElseThrow()).doesNotContain("36").contains("·");
    }
}
