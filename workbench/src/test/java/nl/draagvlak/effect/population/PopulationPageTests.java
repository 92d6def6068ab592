package nl.draagvlak.effect.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From counts per combination of lists to a range in words: several models, guards, and no small count for who may not see it. */
@WorkbenchTest
class PopulationPageTests {

    /** Potential victims in the Netherlands 2010–2015 on five lists (Van Dijk and others 2017, as distributed with the R package SparseMSE). */
    private static final String NETHERLANDS = """
            IO,K,P,R,Z,count
            1,0,0,0,0,756
            0,1,0,0,0,1299
            0,0,1,0,0,4466
            0,0,0,1,0,650
            0,0,0,0,1,389
            1,0,1,0,0,21
            """;
    /** Kosovo-like overlap in small: three lists of which two hardly meet the third. */
    private static final String SPARSE = "a,b,c,aantal\n1,0,0,60\n0,1,0,40\n0,0,1,22\n1,1,0,1\n";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Calculator calculator;
    @Autowired
    private Calculations calculations;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Journal journal;

    private Programme programme;
    private TestVisitor team;

    @BeforeEach
    void begin() {
        programme = house.programme();
        team = visitor(Role.TEAM);
    }

    private TestVisitor visitor(Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
    }

    private String at(String path) {
        return programme.path() + "/effect" + path;
    }

    private Answer upload(String csv, String... more) {
        String[] fields = {"titel", "Mensen in beeld", "van", "2010", "tot", "2015", "bron", "Openbare bron"};
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more)).toArray(String[]::new);
        return team.upload(at("/omvang/bestand"), "bestand", "telling.csv", csv.getBytes(StandardCharsets.UTF_8), all);
    }

    private String done(Answer added) {
        calculator.rest();
        UUID id = id(added.location());
        // Another machine may have it in hand.
        while (calculations.of(id).stream().anyMatch(each -> each.state() == Calculation.State.WAITING)) {
            Thread.onSpinWait();
        }
        return added.location();
    }

    /** Spina bifida, New York (Madigan and York): a published table with a published answer, 724 (693–759). */
    private static final String SPINA_BIFIDA = "S1,S2,S3,count\n1,0,0,244\n0,1,0,48\n1,1,0,142\n0,0,1,60\n1,0,1,111\n0,1,1,4\n1,1,1,12\n";

    @Test
    void modelsStandBesideEachOtherAndTheAnswerIsARange() {
        String study = done(upload(SPINA_BIFIDA));
        String page = team.get(study).body();
        assertThat(page).contains("Naar schatting zijn het er tussen ").contains("over 2010–2015").contains("Op ten minste één lijst staan er 621")
                .contains("lijsten los van elkaar").contains("zuinigste (BIC)").contains("690–760").contains("ondergrens (Chao)")
                        .contains("1.000 trekkingen met zaad 1").contains("<svg")
                .contains("Wat de schatting voor waar aanneemt").contains("nog niet beoordeeld");
        assertThat(team.get(study + "/csv").body()).contains("ondergrens").contains("zuinigste");
        assertThat(team.get(at("/omvang")).body()).contains("Naar schatting zijn het er tussen");
    }

    @Test
    void listsThatHardlyMeetGetNoHeadlineButTheReason() {
        String study = done(upload(SPARSE));
        assertThat(team.get(study).body()).contains("Met deze lijsten is niet te zeggen hoeveel mensen het zijn.").contains("minder dan twee paren lijsten")
                .doesNotContain("Naar schatting zijn het er");
        assertThat(team.post(study + "/overname").status()).isEqualTo(422);
    }

    @Test
    void whatIsNoCountIsRefusedInDutch() {
        assertThat(upload("a,b,aantal\n1,0,5\n1,0,6\n0,1,3\n").body()).contains("Rij 2 onder de kop heeft dezelfde combinatie als rij 1.").contains("Mensen in beeld");
        assertThat(team.upload(at("/omvang/bestand"), "bestand", "leeg.csv", new byte[0]).body()).contains("Kies een bestand.");
    }

    @Test
    void whoMayNotSeeSmallCountsSeesNone() {
        String study = done(upload(NETHERLANDS.replace("1,0,1,0,0,21", "1,0,1,0,0,7\n0,1,1,0,0,23\n0,0,1,1,0,37")));
        String own = team.get(study).body();
        String guarded = visitor(Role.STEERING_GROUP).get(study).body();
        assertThat(own).contains("<td class=\"getal\">7</td>").contains("Alle maten van deze modellen");
        assertThat(guarded).doesNotContain("<td class=\"getal\">7</td>").contains("een punt betekent dat het niet wordt verteld").contains("<td class=\"getal\">·</td>")
                .doesNotContain("Alle maten van deze modellen").doesNotContain("anders worden genomen");
        assertThat(visitor(Role.PARTICIPANT).get(study).status()).isEqualTo(403);
    }

    @Test
    void countsCanBeTypedInAndWhatWasTypedStays() {
        assertThat(team.get(at("/omvang/invullen?lijsten=alleen")).status()).isEqualTo(422);
        assertThat(team.get(at("/omvang/invullen?lijsten=politie,opvang,inspectie")).body()).contains("politie + opvang + inspectie");
        Answer wrong = team.post(at("/omvang"), "lijsten", "politie, opvang", "aantal-1", "veel", "aantal-2", "31", "titel", "Regio Noord", "van", "2021",
                "bron", "Eigen telling");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("heel getal").contains("value=\"31\"").contains("Regio Noord");
        String study = done(team.post(at("/omvang"), "lijsten", "politie, opvang, inspectie", "aantal-1", "112", "aantal-2", "80", "aantal-3", "24",
                "aantal-4", "61", "aantal-5", "18",
                "aantal-6", "15", "aantal-7", "6", "titel", "Regio Noord", "van", "2021", "bron", "Eigen telling"));
        assertThat(team.get(study).body()).contains("Regio Noord").contains("Naar schatting zijn het er tussen");
    }

    @Test
    void theRangeGoesToTheIndicatorWithoutAMiddle() {
        String indicator = team.post(at("/indicatoren"), "naam", "Geschat aantal", "begrip", "Wie er is.", "eenheid", "personen", "soort", "uitkomst",
                "lezing", "slecht",
                "waarom", "Minder is beter.").location();
        String study = done(upload(SPINA_BIFIDA, "indicator", indicator.substring(indicator.lastIndexOf('/') + 1)));
        assertThat(team.post(study + "/overname").location()).isEqualTo(indicator);
        assertThat(team.get(indicator).body()).contains("tussen ").contains("eigen berekening").doesNotContain("ongeveer 7");
        assertThat(team.post(study + "/overname").body()).contains("staat al bij de indicator");
    }

    @Test
    void assumptionsAreJudgedWithTheirReasonAndOthersStandBeside() {
        String study = done(upload(SPINA_BIFIDA));
        assertThat(team.post(study + "/aannames", "dezelfden", "nagegaan").body()).contains("Schrijf op waaruit dat blijkt.");
        team.post(study + "/aannames", "dezelfden", "nagegaan", "dezelfden-omdat", "Koppeling nagelopen met een steekproef.");
        team.post(study + "/elders", "elders-naam", "Madigan en York", "elders-onder", "660", "elders-boven", "790", "elders-midden", "731", "elders-bron",
                "Biometrika 1997");
        assertThat(team.get(study).body()).contains("nagegaan. Koppeling nagelopen").contains("Madigan en York").contains("Biometrika 1997");
        assertThat(team.post(study + "/elders", "elders-naam", "x", "elders-onder", "9", "elders-boven", "3", "elders-bron", "y").body())
                .contains("De ondergrens is hoger");
    }

    @Test
    void anotherCalculationStandsBesideTheFormerOne() {
        String study = done(upload(SPINA_BIFIDA));
        assertThat(team.post(study + "/berekeningen", "regel", "aic", "reikwijdte", "alles", "trekkingen", "200", "zaad", "7").status()).isBetween(302, 303);
        done(new Answer(302, "", study));
        assertThat(team.get(study).body()).contains("Eerdere berekeningen").contains("200 trekkingen met zaad 7").contains("1.000 trekkingen met zaad 1");
        assertThat(team.post(study + "/berekeningen", "regel", "gok").body()).contains("Kies een van de mogelijkheden.");
    }

    @Test
    void aCalculationWhoseMachineFellSilentIsTakenAgainAndGivenUpAfterThreeTimes() {
        UUID overlap = id(done(upload(SPINA_BIFIDA)));
        UUID left = Ids.next();
        house.inTransaction(() -> {
            jdbc.sql("""
                    insert into effect.calculation (id, programme_id, overlap_id, rule, pairs_only, draws, seed, state, asked_at, asked_by)
                    values (?, ?, ?, 'bic', true, 200, 1, 'waiting', now(), ?)
                    """).params(left, programme.id(), overlap, house.act().actor()).update();
            // Somebody has it in hand at once, so that no other takes it before the clock goes on.
            jdbc.sql("insert into effect.turn (calculation_id, tries, done, beat_at) values (?, 1, 40, ?)").params(left, Instant.now().atOffset(ZoneOffset.UTC))
                    .update();
            journal.record(house.act(), programme.id(), "calculation.asked", overlap);
            return null;
        });
        Instant now = Instant.now();
        assertThat(team.get(programme.path() + "/effect/omvang/" + overlap).body()).contains("De berekening loopt: 40 van 200 trekkingen.").contains("Kijk opnieuw");
        assertThat(calculations.take(now.plusSeconds(5))).isEmpty();
        assertThat(calculations.take(now.plusSeconds(60))).hasValueSatisfying(taken -> assertThat(taken.id()).isEqualTo(left));
        assertThat(calculations.take(now.plusSeconds(120))).isPresent();
        assertThat(calculations.take(now.plusSeconds(180))).isEmpty();
        assertThat(calculations.get(left).state()).isEqualTo(Calculation.State.FAILED);
        assertThat(team.get(programme.path() + "/effect/omvang/" + overlap).body()).contains("De laatste berekening is niet gelukt. Vraag haar opnieuw")
                .contains("Naar schatting zijn het er tussen");
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
