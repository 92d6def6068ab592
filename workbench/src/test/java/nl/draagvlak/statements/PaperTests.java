package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stood on paper comes in as a list. */
@WorkbenchTest
class PaperTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Elements elements;
    private TestGatherings rooms;
    private Programme programme;
    private TestVisitor team;
    private String address;

    @BeforeEach
    void close() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        Gathering gathering = rooms.open(programme);
        rooms.close(gathering);
        team = rooms.signedIn(port, programme, Role.TEAM);
        address = programme.path() + gathering.path() + "/invoer";
    }

    private Answer upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8), "lijst.csv");
    }

    private Answer upload(byte[] content, String name) {
        return team.upload(address, "bestand", name, content);
    }

    private long kept() {
        return elements.count(programme.id(), StatementGrammar.STATEMENT);
    }

    private static String rows(Answer preview) {
        Matcher rows = Pattern.compile("name=\"rijen\" value=\"([^\"]*)\"").matcher(preview.body());
        assertThat(rows.find()).isTrue();
        return rows.group(1).replace("&#34;", "\"").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&amp;", "&");
    }

    @Test
    void rowsAreShownFirstAndKeptAfterAYes() {
        Answer preview = upload("tekst;soort;tafel;perspectief;vormen\nNiemand belt terug;probleem;1;care;a;\n\"Eerst \"\"wachten\"\",\ndan pas hulp\";TREND;;;\n");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("2 rijen kunnen worden opgeslagen", "Er is nog niets opgeslagen");
        assertThat(kept()).isZero();

        String rows = rows(preview);
        assertThat(team.post(address + "/bevestiging", "rijen", rows).status()).isEqualTo(303);
        assertThat(elements.list(programme.id(), StatementGrammar.STATEMENT)).extracting(Element::text)
                .containsExactlyInAnyOrder("Niemand belt terug", "Eerst \"wachten\",\ndan pas hulp");
        assertThat(team.post(address + "/bevestiging", "rijen", rows).status()).as("said yes twice").isEqualTo(422);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void everyRowThatIsWrongSaysWhyAndTheOthersCanBeKept() {
        Answer preview = upload("""
                tekst,soort,tafel,perspectief,vormen
                Goede rij,trend,1,care,b
                Verkeerde soort,mening,1,,
                Verkeerde tafel,trend,77,,
                Verkeerd perspectief,trend,1,maan,
                Verkeerde vorm,trend,1,,vierkant
                ,trend,1,,
                Goede rij,trend,1,,
                Bel mevrouw Jansen,trend,1,,
                """ + "x".repeat(1001) + ",trend,1,,\n");
        assertThat(preview.body()).contains("2 rijen kunnen worden opgeslagen", "7 rijen niet", "Soort “mening”", "Tafel “77”", "Perspectief “maan”",
                "Vorm “vierkant”", "Er staat geen tekst", "Staat er al", "Lijkt te bevatten: een naam van iemand", "langer dan 1000 tekens");
    }

    @Test
    void theSameListTwiceAddsNothing() {
        String list = "tekst,soort\nNiemand belt terug,probleem\n";
        team.post(address + "/bevestiging", "rijen", rows(upload(list)));
        assertThat(upload(list).body()).contains("0 rijen kunnen worden opgeslagen", "Staat er al");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aListFromAnOldSpreadsheetProgramIsReadWithAWarning() {
        Answer preview = upload("tekst;soort\nCafé zonder één raam;trend\n".getBytes(Charset.forName("windows-1252")), "oud.csv");
        assertThat(preview.body()).contains("Café zonder één raam", "let-op-warn");
    }

    @Test
    void whatIsNoListIsRefusedAndNothingIsKept() {
        assertThat(upload("").body()).contains("error-bestand");
        assertThat(team.post(address).body()).contains("Kies een bestand");
        assertThat(upload("naam,leeftijd\nJan,12\n").body()).contains("De kolom “tekst” ontbreekt");
        assertThat(upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "plaatje.csv").status()).isEqualTo(422);
        assertThat(upload("tekst,soort\n" + "a,trend\n".repeat(501)).status()).isEqualTo(422);
        assertThat(team.post(address + "/bevestiging", "rijen", "onzin").status()).isEqualTo(422);
        assertThat(team.post(address + "/bevestiging", "rijen", "1,geen-id,1,trend,,,tekst").status()).isEqualTo(422);
        assertThat(kept()).isZero();
    }

    @Test
    void aFormulaIsNotTaken() {
        assertThat(upload("tekst,soort\n\"=HYPERLINK(\"\"http://ergens.example\"\")\",trend\nGewoon,trend\n").body()).contains("1 rij");
        assertThat(kept()).isZero();
    }
}
