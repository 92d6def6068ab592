package nl.draagvlak.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Charter;
import nl.draagvlak.process.Gates;
import nl.draagvlak.process.ProgrammeStart;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.process.Template;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Involvement;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Persons;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Preparing, opening and closing a gathering. */
@WorkbenchTest
class GatheringTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Invitations invitations;
    @Autowired
    private Attendance attendance;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Persons persons;
    @Autowired
    private Involvement involvement;
    @Autowired
    private Steps steps;
    @Autowired
    private Gates gates;
    @Autowired
    private ProgrammeStart start;
    @Autowired
    private JdbcClient jdbc;
    private TestGatherings rooms;
    private Programme programme;
    private TestVisitor team;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        team = rooms.signedIn(port, programme, Role.TEAM);
    }

    private String at(Gathering gathering, String path) {
        return programme.path() + gathering.path() + path;
    }

    @Test
    void aNewGatheringIsKeptWithItsFields() {
        Answer answer = team.post(programme.path() + "/bijeenkomsten", "titel", "Rondetafel 1", "soort", "roundtable", "datum", "2026-11-22", "begin", "09:30",
                "einde", "16:00", "plaats", "De Brink");
        assertThat(answer.status()).isEqualTo(303);
        Gathering kept = gatherings.list(programme.id()).getFirst();
        assertThat(kept.title().nl()).isEqualTo("Rondetafel 1");
        assertThat(kept.state()).isEqualTo(GatheringState.PREPARED);
        assertThat(kept.joinCode()).matches("[2-9A-Z]{6}");
        assertThat(team.get(answer.location()).body()).contains("Rondetafel 1", "De Brink", "Er zijn nog geen vragen");
        assertThat(team.get(programme.path() + "/bijeenkomsten").body()).contains("Rondetafel 1", "1 bijeenkomst");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsKept() {
        Answer answer = team.post(programme.path() + "/bijeenkomsten", "titel", "", "soort", "feest", "datum", "gisteren", "begin", "16:00", "einde", "09:30", "plaats", "De Brink");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("error-titel", "error-soort", "error-datum", "error-einde").contains("De Brink").contains("gisteren");
        assertThat(gatherings.count(programme.id())).isZero();
    }

    @Test
    void agendaTablesAndQuestionsAreSetAsAWholeAndKeepWhatWasTypedWhenARowIsWrong() {
        Gathering gathering = rooms.prepared(programme, null);
        Answer agenda = team.post(at(gathering, "/agenda"), "rijen", "3", "tijd-0", "10:00", "minuten-0", "30", "wat-0", "Ronde 1", "tijd-2", "09:30", "minuten-2", "30", "wat-2", "Ontvangst");
        assertThat(agenda.status()).isEqualTo(303);
        assertThat(settings.agenda(gathering.id())).extracting(Setting.AgendaItem::title).containsExactly("Ontvangst", "Ronde 1");

        Answer wrong = team.post(at(gathering, "/agenda"), "rijen", "2", "tijd-0", "later", "minuten-0", "nul", "wat-0", "Ronde 2");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("error-tijd-0", "error-minuten-0", "Ronde 2");
        assertThat(settings.agenda(gathering.id())).hasSize(2);

        Organisation organisation = organisations.add(house.act(), programme.id(), "Het Buurthuis", "HB", "ngo", "care", "local");
        UUID person = persons.add(house.act(), programme.id(), organisation.id(), "Sanne Proef", "coach").id();
        assertThat(team.post(at(gathering, "/tafels"), "rijen", "2", "nummer-0", "1", "leider-0", "sanne proef – HB", "nummer-1", "1").body()).contains("Dit nummer staat er twee keer");
        assertThat(team.post(at(gathering, "/tafels"), "rijen", "2", "nummer-0", "1", "leider-0", "Iemand anders").body()).contains("staat niet bij de belanghebbenden");
        assertThat(team.post(at(gathering, "/tafels"), "rijen", "2", "nummer-0", "7", "naam-0", "Es", "leider-0", "sanne proef – HB").status()).isEqualTo(303);
        assertThat(settings.tables(gathering.id())).containsExactly(new Setting.Table(7, "Es", person, null));

        Setting.Prompt trend = rooms.prompt(gathering, StatementKind.TREND);
        team.post(at(gathering, "/vragen"), "rijen", "3", "id-0", trend.id().toString(), "soort-0", "trend", "vraag-0", "Wat ziet u?", "soort-1", "goal", "vraag-1", "Waarheen?");
        assertThat(settings.prompts(gathering.id())).extracting(prompt -> prompt.question().nl()).containsExactly("Wat ziet u?", "Waarheen?");
        assertThat(settings.prompts(gathering.id()).getFirst().id()).as("a phone that shows it keeps its question").isEqualTo(trend.id());
    }

    @Test
    void invitationsGoOutOnceWithAQuietSubject() {
        Gathering gathering = rooms.prepared(programme, null);
        organisations.add(house.act(), programme.id(), "Het Buurthuis", "HB", "ngo", "care", "local");
        organisations.add(house.act(), programme.id(), "De Dienst", "", "state", "police", "national");
        assertThat(team.post(at(gathering, "/genodigden"), "doe", "groep", "groep", "allen").status()).isEqualTo(303);
        assertThat(team.post(at(gathering, "/genodigden"), "doe", "een", "wie", "hb", "adres", "geen adres").body()).contains("Dit is geen e-mailadres").contains("geen adres");
        team.post(at(gathering, "/genodigden"), "doe", "een", "wie", "hb", "adres", "balie@buurthuis.example");
        assertThat(invitations.list(gathering.id())).hasSize(2);
        assertThat(team.post(at(gathering, "/genodigden"), "doe", "een", "wie", "Onbekend BV").body()).contains("staat niet bij de belanghebbenden");

        team.post(at(gathering, "/uitnodigingen"));
        team.post(at(gathering, "/uitnodigingen"));
        List<Map<String, Object>> mail = jdbc.sql("select recipient, subject, body from mail.message where programme_id = ?").param(programme.id()).query().listOfRows();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().get("recipient")).isEqualTo("balie@buurthuis.example");
        assertThat(mail.getFirst().get("subject")).isEqualTo("Uitnodiging voor 22 november 2026");
        assertThat((String) mail.getFirst().get("body")).contains("/meedoen/" + gathering.joinCode(), gathering.spokenCode()).doesNotContain(programme.name());
    }

    @Test
    void whoCameIsCountedByTheLargerOfHeadsAndNames() {
        Gathering gathering = rooms.open(programme);
        Organisation one = organisations.add(house.act(), programme.id(), "Het Buurthuis", "HB", "ngo", "care", "local");
        Organisation other = organisations.add(house.act(), programme.id(), "De Dienst", "", "state", "police", "national");
        UUID sanne = persons.add(house.act(), programme.id(), one.id(), "Sanne Proef", "coach").id();
        UUID ali = persons.add(house.act(), programme.id(), one.id(), "Ali Proef", "coach").id();
        team.post(at(gathering, "/genodigden"), "doe", "groep", "groep", "sector:ngo");

        assertThat(team.post(at(gathering, "/aanwezig"), "aantal-" + one.id(), "veel").body()).contains("Vul een heel getal in").contains("veel");
        team.post(at(gathering, "/aanwezig"), "aantal-" + one.id(), "1", "er", sanne.toString(), "er", ali.toString(), "nieuw", "de dienst", "nieuw-aantal", "3");
        assertThat(attendance.byOrganisation(gathering.id())).containsOnly(Map.entry(one.id(), 2), Map.entry(other.id(), 3));
        assertThat(attendance.totals(List.of(gathering.id())).get(gathering.id())).isEqualTo(new Attendance.Total(5, 2));

        team.post(at(gathering, "/aanwezig"), "aantal-" + one.id(), "1", "aantal-" + other.id(), "3", "er", ali.toString());
        assertThat(attendance.byOrganisation(gathering.id())).containsEntry(one.id(), 1);
        TestVisitor body = rooms.signedIn(port, programme, Role.STEERING_GROUP);
        assertThat(body.get(at(gathering, "/aanwezig")).body()).contains("Het Buurthuis").doesNotContain("Sanne");
    }

    @Test
    void openingBeforeTheGateAsksForAReasonThatStays() {
        Step second = secondStep();
        Gathering gathering = rooms.prepared(programme, second.id());
        Answer warned = team.post(at(gathering, "/opening"));
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.body()).contains("Toch openen?", "Bloemlezing");
        assertThat(gatherings.find(gathering.id()).orElseThrow().open()).isFalse();
        assertThat(team.post(at(gathering, "/opening"), "gezien", "ja").body()).contains("Schrijf op waarom u toch doorgaat");

        assertThat(team.post(at(gathering, "/opening"), "gezien", "ja", "reden", "De zaal is besproken").status()).isEqualTo(303);
        assertThat(gatherings.find(gathering.id()).orElseThrow().open()).isTrue();
        assertThat(steps.find(programme.id(), second.id()).orElseThrow().open()).isTrue();
        assertThat(gates.list(programme.id())).extracting(Gates.Passage::reason).containsExactly("De zaal is besproken");
    }

    @Test
    void closingWritesTheRegisterAndClosesTheStepWhenAsked() {
        Step second = secondStep();
        Gathering gathering = rooms.prepared(programme, second.id());
        team.post(at(gathering, "/opening"), "reden", "De zaal is besproken");
        Organisation one = organisations.add(house.act(), programme.id(), "Het Buurthuis", "HB", "ngo", "care", "local");
        team.post(at(gathering, "/aanwezig"), "nieuw", "HB", "nieuw-aantal", "2");

        assertThat(team.post(at(gathering, "/sluiting")).body()).contains("error-uitkomst");
        team.post(at(gathering, "/sluiting"), "uitkomst", "Twaalf problemen", "stap", "ja");
        assertThat(gatherings.find(gathering.id()).orElseThrow().closed()).isTrue();
        assertThat(steps.find(programme.id(), second.id()).orElseThrow().closed()).isTrue();
        assertThat(involvement.listOf(one.id())).singleElement().satisfies(entry -> {
            assertThat(entry.moment()).isEqualTo("Proeftafel");
            assertThat(entry.outcome()).isEqualTo("Twaalf problemen");
            assertThat(entry.about()).isEqualTo(gathering.id());
        });
        team.post(at(gathering, "/aanwezig"), "aantal-" + one.id(), "0");
        assertThat(involvement.listOf(one.id())).as("who was not there after all").isEmpty();
    }

    /** A programme of two steps of which the second waits for the product of the first; the tests go on in it. */
    private Step secondStep() {
        Programme before = programme;
        programme = new Programme(Ids.next(), "poort-" + UUID.randomUUID().toString().substring(0, 8), "Poort", "", Language.NL, "");
        Text none = Text.of("", "");
        Template.StepPlan first = new Template.StepPlan("een", Text.same("Een"), none, Text.same("Bloemlezing"), "bloemlezing", "", "", null, null, null, "");
        Template.StepPlan second = new Template.StepPlan("twee", Text.same("Twee"), none, Text.same("Analyse"), "probleemanalyse", "", "een", null, null, null, "");
        Act starter = new Act(house.member(before, Role.TEAM).id(), house.act().at());
        house.inTransaction(() -> {
            start.start(starter, programme, new Charter("", "", new TreeMap<>()), Map.of(), new Template(List.of(new Template.PhasePlan("fase", Text.same("Fase"), List.of(first, second)))));
            return null;
        });
        team = rooms.signedIn(port, programme, Role.TEAM);
        return steps.findByKey(programme.id(), "twee").orElseThrow();
    }

    @Test
    void whoOnlyReadsSeesNoCodeAndNoButtons() {
        Gathering gathering = rooms.open(programme);
        TestVisitor body = rooms.signedIn(port, programme, Role.WORKING_GROUP);
        String page = body.get(at(gathering, "")).body();
        assertThat(page).contains("Proeftafel", "Wat ziet u veranderen?").doesNotContain(gathering.spokenCode()).doesNotContain("Sluiten");
        assertThat(body.get(at(gathering, "/agenda")).status()).isEqualTo(403);
    }

    @Test
    void aGatheringOfAnotherProgrammeIsNotHere() {
        Gathering elsewhere = rooms.open(house.programme());
        assertThat(team.get(at(elsewhere, "")).status()).isEqualTo(404);
        assertThat(team.post(at(elsewhere, "/opening")).status()).isEqualTo(404);
    }
}
