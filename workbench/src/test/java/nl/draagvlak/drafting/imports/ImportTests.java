package nl.draagvlak.drafting.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Destinations;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.Reading;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.WordFiles;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.Everywhere;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text from outside is shown before it is taken, goes to the sections with its titles, and the same again changes nothing. */
@WorkbenchTest
class ImportTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Destinations destinations;
    @Autowired
    private Papers papers;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Sentences sentences;
    @Autowired
    private Reading reading;
    @Autowired
    private Organisations organisations;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private TestVisitor team;
    private String base;

    @BeforeEach
    void begin() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        base = programme.path() + "/concepten/invoer";
    }

    private static WordFiles plan() {
        return new WordFiles().title("Samen tegen wateroverlast").paragraph("Vooraf gezegd.").heading(1, "1. Inleiding").paragraph("Dit plan gaat over water. Wij schreven het met bewoners.")
                .heading(2, "Voor wie").bullet(0, "Bewoners").bullet(1, "Huurders").heading(1, "Dóelen").footnote("Minder natte kelders.", "Geteld in 2025.")
                .table(new String[] {"Doel", "Jaar"}, new String[] {"Halveren", "2030"}).heading(1, "Nawoord van de schrijvers").paragraph("Met dank aan de buurt.");
    }

    private String staged(byte[] file) {
        Answer answer = team.upload(base, "bestand", "plan.docx", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private Answer confirm(String at, String... more) {
        Map<String, String> given = new java.util.LinkedHashMap<>(Map.of("bestaand", "vervangen", "soort", "SUGGESTION", "namen", "weg"));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        java.util.regex.Matcher piece = java.util.regex.Pattern.compile("<select[^>]*name=\"(deel-\\d+)\".*?<option value=\"([^\"]+)\" selected", java.util.regex.Pattern.DOTALL).matcher(team.get(at).body());
        while (piece.find()) {
            given.putIfAbsent(piece.group(1), piece.group(2));
        }
        List<String> fields = new ArrayList<>();
        given.forEach((name, value) -> fields.addAll(List.of(name, value)));
        return team.post(at + "/bevestiging", fields.toArray(String[]::new));
    }

    private RichText text(String section) {
        return texts.find(programme.id(), section).orElseThrow().text();
    }

    @Test
    void goesToTheSectionsWithItsTitlesAfterItWasShown() {
        String at = staged(plan().bytes());
        assertThat(team.get(at).body()).contains("Er is nog niets veranderd").contains("geen onderdeel met deze titel").contains("Samen tegen wateroverlast");
        assertThat(destinations.texts(programme.id())).as("nothing before yes").isEmpty();

        assertThat(confirm(at, "tekst", "ja", "titel", "ja").location()).endsWith("/concepten");
        assertThat(text("inleiding").words()).isEqualTo("Vooraf gezegd.\nDit plan gaat over water. Wij schreven het met bewoners.\nVoor wie\nBewoners\nHuurders");
        assertThat(text("doelen").words()).startsWith("Minder natte kelders.\nDoel\nJaar\nHalveren\n2030").endsWith("Nawoord van de schrijvers\nMet dank aan de buurt.");
        assertThat(text("doelen").json()).contains("Geteld in 2025.").contains("table_header");
        assertThat(papers.plan(programme.id()).title()).isEqualTo("Samen tegen wateroverlast");
        assertThat(team.get(at).status()).as("the file is gone").isEqualTo(404);
    }

    @Test
    void changesNothingTheSecondTimeAndKeepsTheIdsOfSentencesThatStay() {
        confirm(staged(plan().bytes()), "tekst", "ja");
        List<Sentence> before = sentences.of(programme.id(), "inleiding");
        confirm(staged(plan().bytes()), "tekst", "ja");
        assertThat(texts.history(programme.id(), "inleiding", 10)).hasSize(1);
        confirm(staged(plan().bytes()), "tekst", "ja", "bestaand", "eronder");
        assertThat(texts.history(programme.id(), "inleiding", 10)).as("below what holds it already").hasSize(1);

        confirm(staged(new WordFiles().heading(1, "Inleiding").paragraph("Dit plan gaat over water. Wij schreven het samen met veel bewoners. Dat duurde een jaar.").bytes()), "tekst", "ja");
        List<Sentence> after = sentences.of(programme.id(), "inleiding");
        assertThat(id(after, "Dit plan gaat over water.")).isEqualTo(id(before, "Dit plan gaat over water."));
        assertThat(id(after, "Wij schreven het samen met veel bewoners.")).isEqualTo(id(before, "Wij schreven het met bewoners."));
        assertThat(texts.history(programme.id(), "inleiding", 10)).as("the old text is kept").hasSize(2);
    }

    private static UUID id(List<Sentence> some, String text) {
        return some.stream().filter(sentence -> sentence.text().equals(text)).findFirst().orElseThrow().id();
    }

    @Test
    void leavesOutWhatIsNotWantedAndAsksForSomething() {
        String at = staged(plan().bytes());
        assertThat(confirm(at).body()).contains("Kies wat u wilt overnemen");
        confirm(at, "tekst", "ja", "deel-0", "-", "deel-1", "slot", "deel-2", "-", "deel-3", "-");
        assertThat(destinations.texts(programme.id())).containsOnlyKeys("slot");
        assertThat(text("slot").words()).as("a heading that is not the section's own stays").startsWith("1. Inleiding\n");
    }

    @Test
    void makesRemarksOfCommentsWithoutNamesAndOnlyOnce() {
        byte[] file = new WordFiles().heading(1, "Inleiding").commented("Wij gaan ", "elke week", " langs.", "Anna de Vries", "Is dat niet te vaak?").heading(1, "Doelen")
                .commented("", "Iedereen droog.", "", "Bob Jansen", "Wanneer dan?").bytes();
        String at = staged(file);
        assertThat(team.get(at).body()).contains("er is er geen open");
        Organisation organisation = house.inTransaction(() -> organisations.add(house.act(), programme.id(), "Huurdersbond", "", "ngo", "care", "local"));
        house.inTransaction(() -> reading.open(house.act(), programme, "Eerste ronde", "", LocalDate.of(2030, 1, 1), path -> "https://x.example" + path));

        Answer done = confirm(at, "opmerkingen", "ja", "namens-1", organisation.id().toString());
        assertThat(done.location()).contains("/opmerkingen");
        List<String> remarks = remarks();
        assertThat(remarks).hasSize(2);
        assertThat(remarks.get(0)).isEqualTo("inleiding|" + organisation.id() + "|suggestion|Bij “elke week”:\nIs dat niet te vaak?\n(schrijver 1)");
        assertThat(remarks.get(1)).isEqualTo("doelen||suggestion|Bij “Iedereen droog.”:\nWanneer dan?\n(schrijver 2)");
        assertThat(new Everywhere(jdbc).tablesWith("Anna de Vries")).isEmpty();

        confirm(staged(file), "opmerkingen", "ja");
        assertThat(remarks()).hasSize(2);
        confirm(staged(new WordFiles().heading(1, "Inleiding").commented("Wij gaan ", "nooit", " langs.", "Anna de Vries", "Waarom niet?").bytes()), "opmerkingen", "ja", "namen", "mee");
        assertThat(remarks().getLast()).as("a name only when chosen").endsWith("(Anna de Vries)");
    }

    private List<String> remarks() {
        return jdbc.sql("select section || '|' || coalesce(organisation_id::text, '') || '|' || kind || '|' || text from drafting.remark where programme_id = ? order by number")
                .param(programme.id()).query(String.class).list();
    }

    @Test
    void refusesOnAPageThatSaysWhatToDoAndSavesNothing() {
        for (byte[] bad : List.of("%PDF-1.7".getBytes(), new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[0])) {
            Answer answer = team.upload(base, "bestand", "<b>plan</b>.docx", bad);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("error-bestand").doesNotContain("<b>plan");
        }
        assertThat(jdbc.sql("select count(*) from drafting.import_file where programme_id = ?").param(programme.id()).query(Long.class).single()).isZero();
        String at = staged(plan().bytes());
        team.post(at + "/weg");
        assertThat(team.get(at).status()).isEqualTo(404);
    }

    @Test
    void knowsHeadingsByTheirWords() {
        assertThat(Titles.bare("1.2 Dóelen!")).isEqualTo("doelen");
        assertThat(Titles.bare("Bijlage A. Hoe dit plan tot stand kwam")).isEqualTo("hoe dit plan tot stand kwam");
        assertThat(Titles.bare("Actielijn 3: Droge kelders")).isEqualTo("droge kelders");
        assertThat(Titles.bare("Actief blijven")).isEqualTo("actief blijven");
        assertThat(Titles.bare("2030")).isEqualTo("2030");
        assertThat(Titles.bare("Deel van de wijk")).isEqualTo("deel van de wijk");
    }
}
