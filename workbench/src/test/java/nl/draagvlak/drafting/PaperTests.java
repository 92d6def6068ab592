package nl.draagvlak.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers begin from templates, hold what follows the thread, and are written by one at a time. */
@WorkbenchTest
class PaperTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Papers papers;
    @Autowired
    private Writing writing;
    @Autowired
    private Sections sections;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private PaperDocument documents;
    @Autowired
    private Lines lines;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private TestVisitor team;
    private String base;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/concepten";
        team = member();
    }

    private TestVisitor member() {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
    }

    private String read(Paper paper) {
        return HtmlRendering.article(documents.document(programme, Language.NL, paper, LocalDate.of(2026, 11, 22))).toString();
    }

    @Test
    void everyKindBeginsWithItsHeadings() {
        for (PaperKind kind : PaperKind.values()) {
            if (kind != PaperKind.ACTION_PLAN) {
                Paper paper = writing.begin(house.act(), programme, kind, "Proef");
                assertThat(sections.list(paper)).as(kind.name()).hasSizeGreaterThan(1);
                assertThat(read(paper)).contains(sections.list(paper).getFirst().title().nl());
            }
        }
        Paper note = papers.list(programme.id()).stream().filter(paper -> paper.kind() == PaperKind.DECISION_NOTE).findFirst().orElseThrow();
        assertThat(sections.list(note)).extracting(section -> section.title().nl()).startsWith("Aanleiding", "Geadviseerd besluit", "Kernpunten", "Toelichting");
    }

    @Test
    void aLivingBlockFollowsTheThread() {
        lines.add(house.act(), programme.id(), 1, Text.of("Veilig wonen", "Safe living"), "", List.of());
        Paper letter = writing.begin(house.act(), programme, PaperKind.PROGRESS_LETTER, "Voortgang");
        assertThat(texts.find(letter.id(), "bijlage-acties").orElseThrow().text().living()).hasSize(1);
        assertThat(read(letter)).contains("In deze lijn staat nog geen actie.");
    }

    @Test
    void aChangedTemplateHoldsForNewPapersOnly() {
        Paper old = writing.begin(house.act(), programme, PaperKind.LETTER, "Oud");
        assertThat(team.post(base + "/sjablonen/kamerbrief", "kop0", "Tweede", "plaats0", "2", "kop1", "Eerste", "plaats1", "1", "blokken1", "geld").location()).endsWith("/sjablonen");
        Paper fresh = writing.begin(house.act(), programme, PaperKind.LETTER, "Nieuw");
        assertThat(sections.list(fresh)).extracting(Section::key).containsExactly("eerste", "tweede");
        assertThat(read(fresh)).contains("Er zijn nog geen bedragen.");
        assertThat(sections.list(old)).extracting(Section::key).startsWith("aanbieding");

        TestVisitor.Answer refused = team.post(base + "/sjablonen/kamerbrief", "kop0", "", "uitleg0", "Alleen uitleg");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("minstens één onderdeel").contains("Alleen uitleg");
        team.post(base + "/sjablonen/kamerbrief", "stap", "terug");
        assertThat(sections.list(writing.begin(house.act(), programme, PaperKind.LETTER, "Weer"))).extracting(Section::key).startsWith("aanbieding");
    }

    @Test
    void aPaperOfAnotherProgrammeIsNotHere() {
        Paper other = writing.begin(house.act(), house.programme(), PaperKind.VISION, "Van een ander");
        assertThat(team.get(base + "/stukken/" + other.id()).status()).isEqualTo(404);
        assertThat(team.get(base + "/stukken/" + other.id() + "/onderdelen/nu/stand").status()).isEqualTo(404);
        assertThat(team.get(base + "/stukken/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void oneWritesAtATimeAndTheOtherIsToldWho() {
        String section = base + "/onderdelen/slot";
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String text = RichText.ofProse("Van de eerste.").json();
        assertThat(team.post(section + "/plaats", "zitting", first.toString()).body()).contains("\"mine\":true");
        TestVisitor other = member();
        assertThat(other.post(section + "/plaats", "zitting", second.toString()).body()).contains("\"mine\":false");
        assertThat(other.post(section + "/opslag", "zitting", second.toString(), "basis", "0", "tekst", text).status()).isEqualTo(423);
        TestVisitor.Answer kept = team.post(section + "/opslag", "zitting", first.toString(), "basis", "0", "tekst", text);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body()).contains("\"revision\":1");

        assertThat(other.post(section + "/plaats", "zitting", second.toString(), "overnemen", "ja").body()).contains("\"mine\":true");
        assertThat(team.post(section + "/opslag", "zitting", first.toString(), "basis", "1", "tekst", text).status()).isEqualTo(423);
        assertThat(other.post(section + "/opslag", "zitting", second.toString(), "basis", "0", "tekst", RichText.ofProse("Van de tweede.").json()).status()).isEqualTo(409);
        assertThat(texts.find(programme.id(), "slot").orElseThrow().text().words()).isEqualTo("Van de eerste.");
    }

    @Test
    void whoIsSilentLosesTheSeat() {
        String section = base + "/onderdelen/slot";
        team.post(section + "/plaats", "zitting", UUID.randomUUID().toString());
        assertThat(team.get(base + "/schrijvers").body()).contains("slot");
        jdbc.sql("update drafting.seat set seen_at = seen_at - interval '1 minute' where paper_id = ?").param(programme.id()).update();
        assertThat(team.get(base + "/schrijvers").body()).isEqualTo("{}");
        assertThat(member().post(section + "/plaats", "zitting", UUID.randomUUID().toString()).body()).contains("\"mine\":true");
    }

    @Test
    void whatIsNoTextIsRefusedInWordsAndNothingIsSaved() {
        String section = base + "/onderdelen/slot";
        TestVisitor.Answer refused = team.post(section + "/opslag", "zitting", UUID.randomUUID().toString(), "basis", "0", "tekst", "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("iets dat hier niet kan");
        assertThat(texts.find(programme.id(), "slot")).isEmpty();
    }

    @Test
    void thePlainFieldIsNotSavedOverWhatAnotherSavedMeanwhile() {
        String section = base + "/onderdelen/slot";
        assertThat(team.post(section, "tekst", "Eerst", "basis", "0").status()).isEqualTo(303);
        TestVisitor.Answer refused = team.post(section, "tekst", "Tegelijk", "basis", "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Tegelijk").contains("Iemand anders heeft dit onderdeel intussen opgeslagen");
        assertThat(texts.find(programme.id(), "slot").orElseThrow().text().words()).isEqualTo("Eerst");
    }

    @Test
    void aTableInATextLeavesTheHouseWithHeaders() {
        String json = "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"attrs\":{\"caption\":\"Wie\"},\"content\":[{\"type\":\"table_row\",\"content\":["
                + "{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\"}]},{\"type\":\"table_cell\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Jaar\"}]}]}]}]}]}";
        Paper paper = writing.begin(house.act(), programme, PaperKind.VISION, "Proef");
        writing.introduce(house.act(), paper, "nu", json, "");
        assertThat(read(paper)).contains("<th scope=\"col\"").contains("Jaar").contains("–");
    }
}
