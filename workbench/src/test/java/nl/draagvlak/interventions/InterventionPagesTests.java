package nl.draagvlak.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody notices who looks for where to act. */
@WorkbenchTest
class InterventionPagesTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Problems problems;
    @Autowired
    private Causes causes;
    @Autowired
    private Arrows arrows;
    @Autowired
    private Interventions interventions;
    @Autowired
    private ExistingEfforts efforts;
    @Autowired
    private PriorInitiatives initiatives;
    @Autowired
    private Organisations organisations;

    private Programme programme;
    private TestVisitor team;
    private UUID problem;
    private UUID cause;

    @BeforeEach
    void open() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.WORKING_GROUP)));
        problem = problems.add(house.act(), programme.id(), new Problem.Draft("Mensen melden niet", "", "", "", "", "", List.of()));
        cause = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand belt terug", "", "", List.of()));
        arrows.draw(house.act(), cause, problem, Arrow.Draft.PLAIN);
    }

    private String at(String path) {
        return programme.path() + path;
    }

    @Test
    void anInterventionIsAddedOnACauseAndShowsWhyItWouldWork() {
        Answer added = team.post(at("/interventies"), "tekst", "Bel binnen een week terug", "op", cause.toString(), "aanname", "Wie iets hoort, meldt vaker",
                "effect", "meer meldingen", "bijwerkingen", "drukte");

        assertThat(added.status()).isEqualTo(303);
        assertThat(team.get(added.location()).body()).contains("Bel binnen een week terug", "Niemand belt terug", "Wie iets hoort, meldt vaker", "meer meldingen", "drukte", "nog niet gezegd");
    }

    @Test
    void anInterventionOnNothingIsRefusedAndKept() {
        Answer refused = team.post(at("/interventies"), "tekst", "Iets doen", "aanname", "het helpt vast");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies ten minste een oorzaak of probleem", "Iets doen", "het helpt vast");
        assertThat(interventions.count(programme.id())).isZero();
        String tooLong = "x".repeat(301);
        assertThat(team.post(at("/interventies"), "tekst", tooLong, "op", cause.toString()).body()).contains("1 tekens te lang");
    }

    @Test
    void whereNothingActsStandsFirst() {
        UUID root = causes.add(house.act(), programme.id(), new Cause.Draft("Er is geen geld voor bellers", "", "", List.of()));
        arrows.draw(house.act(), root, cause, Arrow.Draft.PLAIN);
        interventions.add(house.act(), programme.id(), new Intervention.Draft("Bel terug", "", "", Intervention.Consequences.UNKNOWN, List.of(root), List.of()));

        String body = team.get(at("/interventies/waar")).body();

        assertThat(body.indexOf("Niemand belt terug")).isLessThan(body.indexOf("Er is geen geld voor bellers"));
        assertThat(body).contains("Nog niets", "/interventies/nieuw?op=" + cause, "1 van 2", "1 van 1");
        assertThat(team.get(at("/interventies/waar?toon=problemen")).body()).contains("Mensen melden niet", "/interventies/nieuw?op=" + problem);
    }

    @Test
    void moreInterventionsThanFitAsColumnsBecomeAList() {
        for (int i = 0; i < 30; i++) {
            interventions.add(house.act(), programme.id(), new Intervention.Draft("Interventie nummer " + i, "", "", Intervention.Consequences.UNKNOWN, List.of(cause), List.of()));
        }

        assertThat(team.get(at("/interventies/waar")).body()).contains("Interventie nummer 29").doesNotContain("matrix waar");
        assertThat(team.get(at("/interventies?zoek=nummer+17")).body()).contains("Interventie nummer 17", "1 interventie<");
    }

    @Test
    void whatOthersDoIsTiedToTheirOrganisationWhenItIsKnown() {
        UUID known = organisations.add(house.act(), programme.id(), "Gemeente Zandwijk", "", "", "", "").id();

        team.post(at("/interventies/bestaand/inzet"), "door", "gemeente zandwijk", "wat", "Een meldpunt", "relatie", "Wij bellen terug");
        team.post(at("/interventies/bestaand/inzet"), "door", "Een buurvereniging", "wat", "Koffie", "relatie", "Dat laten wij daar");

        assertThat(efforts.list(programme.id())).extracting(ExistingEffort::organisationId).containsExactly(known, null);
        assertThat(team.get(at("/interventies/bestaand")).body()).contains("Gemeente Zandwijk", "Een buurvereniging", "Wij bellen terug");
        Answer refused = team.post(at("/interventies/bestaand/inzet"), "door", "Iemand", "wat", "Iets", "relatie", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Iemand", "Iets", "Vul dit in.");
    }

    @Test
    void anEarlierInitiativeKeepsItsLessonAndCanBeTakenOffAndPutBack() {
        team.post(at("/interventies/bestaand/eerder"), "naam", "Belweek", "periode", "2019", "les", "Een week is te kort");
        UUID id = initiatives.list(programme.id()).getFirst().id();

        team.post(at("/interventies/bestaand/eerder/" + id + "/verwijdering"));
        assertThat(initiatives.list(programme.id())).isEmpty();
        assertThat(team.get(at("/interventies/bestaand")).body()).contains("Van de lijst gehaald", "Belweek");

        team.post(at("/interventies/bestaand/eerder/" + id + "/terugzetting"));
        assertThat(initiatives.list(programme.id())).extracting(PriorInitiative::lesson).containsExactly("Een week is te kort");
        assertThat(team.post(at("/interventies/bestaand/eerder"), "naam", "Zonder les", "les", "").status()).isEqualTo(422);
    }

    @Test
    void anotherProgrammesThingsAreNotHere() {
        UUID mine = interventions.add(house.act(), programme.id(), new Intervention.Draft("Bel terug", "", "", Intervention.Consequences.UNKNOWN, List.of(cause), List.of()));
        Programme other = house.programme();
        TestVisitor stranger = new TestVisitor(port).signedIn(house.session(house.member(other, Role.TEAM)));

        assertThat(stranger.get(other.path() + "/interventies/" + mine).status()).isEqualTo(404);
        assertThat(stranger.post(other.path() + "/interventies/" + mine, "tekst", "Gekaapt", "op", cause.toString()).status()).isEqualTo(404);
        assertThat(stranger.post(other.path() + "/interventies", "tekst", "Gekaapt", "op", cause.toString()).status()).isEqualTo(422);
        assertThat(interventions.find(programme.id(), mine).orElseThrow().element().text()).isEqualTo("Bel terug");
    }
}
