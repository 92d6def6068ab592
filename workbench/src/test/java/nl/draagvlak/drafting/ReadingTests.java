package nl.draagvlak.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Involvement;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody reads the same text, every remark is answered, and who read along can be shown. */
@WorkbenchTest
class ReadingTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Papers papers;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Remarks remarks;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Representatives representatives;
    @Autowired
    private Involvement involvement;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private String base;
    private TestVisitor team;
    private TestVisitor reader;
    private TestVisitor holder;
    private Organisation city;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/concepten";
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        Account member = house.member(programme, Role.WORKING_GROUP);
        city = organisations.add(house.act(), programme.id(), "Gemeente Proef", "", "", "", "");
        representatives.represent(house.act(), programme.id(), member.id(), city.id());
        reader = new TestVisitor(port).signedIn(house.session(member));
        holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
    }

    private Round open() {
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "Zo stond het er.");
        team.post(base + "/rondes", "titel", "Eerste ronde", "vraag", "Let op de taal", "termijn", "2199-01-01");
        return rounds.findOpen(programme.id()).orElseThrow();
    }

    private String introduction(Round round) {
        return base + "/rondes/" + round.id() + "/onderdelen/inleiding";
    }

    @Test
    void readersReadWhatStoodThereWhenTheRoundOpenedAndSeeTheAnswers() {
        Round round = open();
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "Zo staat het er nu.");
        assertThat(reader.post(introduction(round), "soort", "ERROR", "opmerking", "Dit cijfer klopt niet.").status()).isEqualTo(303);

        String page = holder.get(introduction(round)).body();
        assertThat(page).contains("Zo stond het er.").doesNotContain("Zo staat het er nu.").contains("Dit cijfer klopt niet.").contains("Gemeente Proef");

        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        team.post(base + "/opmerkingen/" + remark.id() + "/antwoord", "oordeel", "ADOPTED", "antwoord", "Het cijfer is vervangen.");
        assertThat(holder.get(introduction(round)).body()).contains("Overgenomen").contains("Het cijfer is vervangen.");
    }

    @Test
    void anAnswerWithoutAReasonIsNone() {
        Round round = open();
        Remark remark = remarks.add(house.act(), round, new Remarks.Draft("slot", null, null, RemarkKind.DISAGREE, "Ik zie dit anders."));
        TestVisitor.Answer refused = team.post(base + "/opmerkingen/" + remark.id() + "/antwoord", "oordeel", "NOT", "antwoord", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("error-antwoord");
        assertThat(remarks.find(programme.id(), remark.id()).orElseThrow().answered()).isFalse();
    }

    @Test
    void aRemarkThatIsNotWholeIsShownAgain() {
        Round round = open();
        TestVisitor.Answer refused = reader.post(introduction(round), "soort", "", "opmerking", "Mijn lange opmerking");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Mijn lange opmerking").contains("error-soort");
        assertThat(remarks.ofSection(round.id(), "inleiding")).isEmpty();
    }

    @Test
    void aRoundStaysOpenAsLongAsARemarkWaits() {
        Round round = open();
        reader.post(introduction(round), "soort", "SUGGESTION", "opmerking", "Zeg het korter.");
        TestVisitor.Answer refused = team.post(base + "/rondes/" + round.id() + "/sluiting");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Eén opmerking heeft nog geen antwoord.");

        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        team.post(base + "/opmerkingen/" + remark.id() + "/antwoord", "oordeel", "PARTLY", "antwoord", "De helft is korter.");
        assertThat(team.post(base + "/rondes/" + round.id() + "/sluiting").status()).isEqualTo(303);

        assertThat(involvement.list(programme.id())).singleElement().satisfies(entry -> {
            assertThat(entry.organisationId()).isEqualTo(city.id());
            assertThat(entry.moment()).isEqualTo("Eerste ronde");
            assertThat(entry.outcome()).isEqualTo("1 opmerking, waarvan 1 geheel of deels overgenomen");
        });
        TestVisitor.Answer late = reader.post(introduction(round), "soort", "ERROR", "opmerking", "Nog iets.");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Nog iets.");
    }

    @Test
    void readersAreToldQuietlyAndRemindedUnlessTheRoundIsClosed() {
        Round round = open();
        assertThat(subjects()).containsExactlyInAnyOrder("Er staat een tekst voor u klaar", "Er staat een tekst voor u klaar", "Nog enkele dagen om te lezen",
                "Nog enkele dagen om te lezen");
        team.post(base + "/rondes/" + round.id() + "/sluiting");
        assertThat(subjects()).containsOnly("Er staat een tekst voor u klaar");
    }

    private List<String> subjects() {
        return jdbc.sql("select subject from mail.message where programme_id = ?").param(programme.id()).query(String.class).list();
    }

    @Test
    void onlyWhoMadeARemarkTakesItBack() {
        Round round = open();
        reader.post(introduction(round), "soort", "ERROR", "opmerking", "Vergissing.");
        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        assertThat(holder.post(base + "/opmerkingen/" + remark.id() + "/intrekking").status()).isEqualTo(403);
        assertThat(reader.post(base + "/opmerkingen/" + remark.id() + "/intrekking").status()).isEqualTo(303);
        assertThat(remarks.countWaiting(programme.id())).isZero();
        assertThat(holder.get(introduction(round)).body()).contains("Ingetrokken door de lezer");
    }

    @Test
    void theTeamWritesDownWhatCameByLetter() {
        Round round = open();
        team.post(introduction(round), "soort", "MISSING", "opmerking", "Per brief gezegd.", "namens", city.id().toString());
        assertThat(remarks.ofSection(round.id(), "inleiding").getFirst().organisationId()).isEqualTo(city.id());
        assertThat(reader.get(base + "/rondes/" + round.id() + "/opmerkingen?stand=wacht").body()).contains("Per brief gezegd.").contains("1 opmerking");
        assertThat(reader.get(base + "/rondes/" + round.id() + "/opmerkingen?stand=ADOPTED").body()).doesNotContain("Per brief gezegd.");
    }

    @Test
    void twoRoundsAreNotOpenAtOnceAndADeadlineIsToCome() {
        open();
        TestVisitor.Answer refused = team.post(base + "/rondes", "titel", "Tweede", "termijn", "2001-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Er loopt al een ronde").contains("Deze dag is al voorbij.").contains("Tweede");
    }
}
