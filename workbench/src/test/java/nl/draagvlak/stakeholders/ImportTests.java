package nl.draagvlak.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table is looked at row by row and changes nothing before it is confirmed. */
@WorkbenchTest
class ImportTests {

    private static final String TABLE = """
            Organisatie ;Afkorting;SECTOR;Perspectief;schaal;Gremia;consultatie;bron
            Stichting Café Élan;SCE;ngo;care;landelijk;werkgroep;stuurgroep;
            """.replace("werkgroep;stuurgroep;", "\"werkgroep;stuurgroep\";;");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Persons persons;
    @Autowired
    private Bodies bodies;
    @Autowired
    private Programmes programmes;
    private Programme programme;
    private TestVisitor team;
    private String path;

    @BeforeEach
    void programme() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/belanghebbenden/invoer";
    }

    private Answer upload(String kind, String name, byte[] bytes) {
        return team.upload(path, "bestand", name, bytes, "soort", kind);
    }

    private Answer upload(String text) {
        return upload("organisaties", "lijst.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsShownFirstAndConfirmedInOneGo() {
        Answer staged = upload(TABLE);
        assertThat(staged.status()).isEqualTo(303);
        assertThat(organisations.count(programme.id())).isZero();
        assertThat(team.get(staged.location()).body()).contains("Stichting Café Élan", "Ja, voer in");

        team.post(staged.location() + "/bevestiging");
        assertThat(organisations.list(programme.id())).singleElement().satisfies(each -> {
            assertThat(each.abbreviation()).isEqualTo("SCE");
            assertThat(each.scale()).isEqualTo("national");
        });
        assertThat(bodies.seats(programme.id())).hasSize(2);
        assertThat(team.get(staged.location()).status()).isEqualTo(404);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        team.post(upload(TABLE).location() + "/bevestiging");
        String second = upload(TABLE).location();
        assertThat(team.get(second).body()).contains("Dit bestand verandert niets").doesNotContain("Ja, voer in");
        team.post(second + "/bevestiging");
        assertThat(organisations.count(programme.id())).isEqualTo(1);
        assertThat(bodies.seats(programme.id())).hasSize(2);
    }

    @Test
    void changesAreShownAndAnEmptyCellLeavesWhatWasThere() {
        team.post(upload(TABLE).location() + "/bevestiging");
        String second = upload("organisatie;afkorting;schaal\nstichting café élan;;lokaal\n").location();
        assertThat(team.get(second).body()).contains("<del class=\"weg\">Landelijk</del>", "<ins class=\"nieuw\">Lokaal</ins>");
        team.post(second + "/bevestiging");
        assertThat(organisations.list(programme.id())).singleElement().satisfies(each -> {
            assertThat(each.abbreviation()).isEqualTo("SCE");
            assertThat(each.scale()).isEqualTo("local");
        });
    }

    @Test
    void unknownWordsAreAskedForAndCanBeAddedMappedOrLeftOut() {
        String staged = upload("organisatie,sector,perspectief\nSchool A,Onderwijs,Klas\nSchool B,Onderwijs,Lokaal\n").location();
        assertThat(team.get(staged).body()).contains("Sectoren: Onderwijs", "2 rijen", "Perspectieven: Klas", "Perspectieven: Lokaal");
        assertThat(team.post(staged + "/bevestiging", "sectoren-onderwijs", "iets anders").status()).isEqualTo(422);
        team.post(staged + "/bevestiging", "sectoren-onderwijs", "+", "perspectieven-klas", "care", "perspectieven-lokaal", "-");
        assertThat(programmes.list(programme.id(), ListName.SECTOR)).extracting(Choice::key).contains("onderwijs");
        assertThat(organisations.list(programme.id())).extracting(Organisation::sector).containsOnly("onderwijs");
        assertThat(organisations.list(programme.id())).extracting(Organisation::perspective).containsExactly("care", "");
    }

    @Test
    void aRowWithAMistakeIsNamedWithItsRowAndColumnAndSkipped() {
        String staged = upload("organisatie,schaal\nGoed,lokaal\n,lokaal\nFout,wereldwijd\ngoed,lokaal\n").location();
        assertThat(team.get(staged).body()).contains("De naam ontbreekt", "‘wereldwijd’ kennen wij niet", "staat ook in rij 2");
        team.post(staged + "/bevestiging");
        assertThat(organisations.list(programme.id())).extracting(Organisation::name).containsExactly("Goed");
    }

    @Test
    void aFormulaIsNotRunAndItsRowNotTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("Organisatie");
            sheet.createRow(1).createCell(0).setCellValue("Rekenblad NV");
            sheet.createRow(2).createCell(0).setCellFormula("CONCATENATE(\"Stiekem\",\" BV\")");
            book.write(bytes);
        }
        String staged = upload("organisaties", "lijst.xlsx", bytes.toByteArray()).location();
        assertThat(team.get(staged).body()).contains("formule");
        team.post(staged + "/bevestiging");
        assertThat(organisations.list(programme.id())).extracting(Organisation::name).containsExactly("Rekenblad NV");
    }

    @Test
    void anotherEncodingIsToldOfAndReadRight() {
        String staged = upload("organisaties", "lijst.csv", TABLE.getBytes(Charset.forName("windows-1252"))).location();
        assertThat(team.get(staged).body()).contains("Stichting Café Élan", "let-op-warn");
    }

    @Test
    void filesThatCannotBeReadAreRefusedAtTheField() {
        assertThat(upload("organisaties", "foto.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}).body()).contains("geen tabel die wij kunnen lezen");
        assertThat(upload("organisaties", "leeg.csv", new byte[0]).body()).contains("niet leeg");
        assertThat(upload("organisaties", "groot.csv", new byte[2_500_000]).body()).contains("te groot");
        assertThat(upload("bedrijf,plaats\nA,B\n").body()).contains("ontbreekt de kolom organisatie", "Wij vonden: bedrijf, plaats");
        assertThat(upload("organisatie\n").body()).contains("error-bestand");
        assertThat(team.post(path, "soort", "organisaties").status()).isEqualTo(422);
        assertThat(upload("organisaties", "enorm.csv", new byte[11_000_000]).status()).isEqualTo(413);
        assertThat(organisations.count(programme.id())).isZero();
    }

    @Test
    void peopleComeInWithTheirOrganisation() {
        organisations.add(house.act(), programme.id(), "De Linde", "DL", "ngo", "care", "");
        String table = "Naam;Functie;Organisatie\nRoos Proefveld;adviseur;dl\nWim Proef;;Onbekend\nRoos proefveld;directeur;De Linde\n";
        String staged = upload("personen", "mensen.csv", table.getBytes(StandardCharsets.UTF_8)).location();
        assertThat(team.get(staged).body()).contains("Roos Proefveld (DL)", "‘Onbekend’ staat niet bij de belanghebbenden", "staat ook in rij 2");
        team.post(staged + "/bevestiging");
        assertThat(persons.list(programme.id())).singleElement().satisfies(person -> assertThat(person.function()).isEqualTo("adviseur"));
        assertThat(team.get(upload("personen", "mensen.csv", "naam;functie;organisatie\nRoos Proefveld;adviseur;DL\n".getBytes(StandardCharsets.UTF_8)).location()).body())
                .contains("Dit bestand verandert niets");
    }

    @Test
    void aFileCanBeThrownAwayAndIsOfNoOtherProgramme() {
        String staged = upload(TABLE).location();
        Programme other = house.programme();
        TestVisitor stranger = new TestVisitor(port).signedIn(house.session(house.member(other, Role.TEAM)));
        assertThat(stranger.get(staged.replace(programme.slug(), other.slug())).status()).isEqualTo(404);
        team.post(staged + "/weg");
        assertThat(team.get(staged).status()).isEqualTo(404);
        assertThat(organisations.count(programme.id())).isZero();
    }
}
