package nl.draagvlak.gatherings.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Setting.AgendaItem;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The script of the evening and the sheets for the tables are whole on paper. */
@WorkbenchTest
class ScriptTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Script script;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.prepared(programme, null);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private void twoRounds() {
        house.inTransaction(() -> {
            settings.setAgenda(house.act(), gathering, List.of(new AgendaItem(LocalTime.of(9, 30), 45, "Welkom en uitleg")));
            rounds.set(house.act(), gathering, List.of(
                    Round.planned(Ids.next(), gathering.id(), 0, "Wat verandert er?", 20, Round.Setup.TABLES, Set.of(rooms.prompt(gathering, StatementKind.TREND).id())),
                    Round.planned(Ids.next(), gathering.id(), 1, "Oogst", 15, Round.Setup.PLENARY, Set.of())));
            return null;
        });
    }

    @Test
    void theScriptTellsWhenWhatWhereAndWhatToDoWhenItGoesOtherwise() throws IOException {
        twoRounds();
        String printed = text(PdfRendering.pdf(script.script(gathering, Language.NL)));
        assertThat(printed).contains("Draaiboek", "Proeftafel", gathering.spokenCode(), "09:30", "10:15", "Welkom en uitleg", "Wat verandert er?", "Aan tafels, 20 minuten",
                "Wat ziet u veranderen?", "Oogst", "Plenair, 15 minuten", "De hulplijn", "deel de tafelvellen uit", "1 Wilg");
        assertThat(text(PdfRendering.pdf(script.script(gathering, Language.EN)))).contains("Script of the evening", "hand out the table sheets");
    }

    @Test
    void everyTableHasASheetForEveryRoundAtTables() throws IOException {
        twoRounds();
        String printed = text(PdfRendering.pdf(script.sheets(gathering, Language.NL)));
        assertThat(printed).contains("Tafel 1, Wilg: Wat verandert er?", "Tafel 2: Wat verandert er?", "Wat ziet u veranderen? (trend)", "tekst", "soort", "perspectief").doesNotContain("Oogst");
    }

    @Test
    void withoutRoundsASheetHoldsAllQuestionsAndAnEmptyGatheringIsStillPaper() throws IOException {
        assertThat(text(PdfRendering.pdf(script.sheets(gathering, Language.NL)))).contains("Tafel 2: Alle vragen", "Wat gaat er mis? (probleem)");
        house.inTransaction(() -> {
            settings.setTables(house.act(), gathering, List.of());
            settings.setPrompts(house.act(), gathering, List.of());
            return null;
        });
        assertThat(text(PdfRendering.pdf(script.script(gathering, Language.NL)))).contains("Als het anders loopt");
        assertThat(text(PdfRendering.pdf(script.sheets(gathering, Language.NL)))).contains("Tafelvellen");
    }

    @Test
    void thePapersAreForWhoLeads() {
        String path = programme.path() + gathering.path();
        assertThat(rooms.signedIn(port, programme, Role.FACILITATOR).get(path + "/draaiboek/pdf").status()).isEqualTo(200);
        assertThat(rooms.signedIn(port, programme, Role.FACILITATOR).get(path + "/tafelvellen/pdf").status()).isEqualTo(200);
        assertThat(rooms.signedIn(port, programme, Role.HOLDER).get(path + "/draaiboek/pdf").status()).isEqualTo(403);
    }
}
