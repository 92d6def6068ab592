package nl.draagvlak.budget.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.budget.Scores;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
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

/** A choice from candidates to decision, as its people see it. */
@WorkbenchTest
class ChoiceTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Journal journal;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Scores scores;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Representatives representatives;
    @Autowired
    private Bodies bodies;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private UUID line;
    private TestVisitor team;
    private String path;
    private final List<UUID> made = new ArrayList<>();

    @BeforeEach
    void make() {
        programme = house.programme();
        house.inTransaction(() -> {
            programmes.setList(programme.id(), ListName.CRITERION, List.of(new Choice("effect", "Effect", "Effect", 0, ""), new Choice("real", "Realistisch", "Realistic", 1, "")));
            journal.record(house.act(), programme.id(), "lists.set", programme.id());
            return null;
        });
        line = lines.add(house.act(), programme.id(), 1, Text.of("Zien", ""), "", List.of());
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/budget/keuzes";
        action("Opvang voor mannen", 60_000, "2");
        action("Voorlichting in eigen taal", 50_000, "3");
        action("Een meldpunt", 40_000, "1");
    }

    private UUID action(String text, long cost, String fte) {
        UUID id = actions.add(house.act(), programme.id(), new ActionPlan(line, null, text, "", null, null, false, "", "", "", null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Map.of(), List.of(), List.of(new Yearly(2026, cost, new BigDecimal(fte))), List.of()));
        made.add(id);
        return id;
    }

    private static String[] fields(String... more) {
        List<String> all = new ArrayList<>(List.of("title", "Wat doen we in 2026?", "firstYear", "2026", "lastYear", "2026", "money", "100.000", "voters", "MEMBER", "voteType", "approval",
                "points", "10", "method", "EQUAL_SHARES", "utility", "", "completion", "add1-greedy"));
        for (int i = 0; i < more.length; i += 2) {
            int at = all.indexOf(more[i]);
            if (at >= 0 && at % 2 == 0) {
                all.set(at + 1, more[i + 1]);
            } else {
                all.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    /** A choice that is ready to open; its address. */
    private String choice(String... more) {
        String candidates = team.post(path, fields(more)).location();
        assertThat(team.post(candidates, "kandidaat", "1.1", "kandidaat", "1.2", "kandidaat", "1.3", "rijen", "1", "wat-0", "NEEDS").status()).isEqualTo(303);
        return candidates.replace("/kandidaten", "");
    }

    private TestVisitor member(Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
    }

    @Test
    void aChoiceIsMadeReadyAndWhatIsWrongIsSaidAtItsField() {
        assertThat(team.get(path + "/nieuw").body()).contains("Elke stemmer krijgt een even groot deel van het budget", "gewoon is");
        TestVisitor.Answer wrong = team.post(path, fields("title", "", "money", "veel", "lastYear", "2020", "voteType", "cumulative", "points", "", "named", "ja"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Vul dit in.", "Het laatste jaar ligt voor het eerste.", "Hoeveel punten verdeelt elke stemmer?", "Alleen stemmen van organisaties kunnen open zijn", "value=\"veel\"");
        String candidates = team.post(path, fields()).location();
        assertThat(team.get(candidates).body()).contains("Opvang voor mannen", "€ 60.000", "2 fte");
        TestVisitor.Answer one = team.post(candidates, "kandidaat", "1.1", "rijen", "1", "wie-0", "1.1", "wat-0", "NEEDS", "ander-0", "1.1");
        assertThat(one.body()).contains("Kies er minstens twee", "Kies twee verschillende kandidaten.");
        assertThat(team.post(candidates, "kandidaat", "1.1", "kandidaat", "1.3", "rijen", "1", "wie-0", "1.1", "wat-0", "NEEDS", "ander-0", "1.3").status()).isEqualTo(303);
        String choice = candidates.replace("/kandidaten", "");
        assertThat(team.get(choice).body()).contains("Wat doen we in 2026?", "In voorbereiding", "heeft nodig", "Stemmen openen");
        assertThat(team.get(choice + "/uitkomst").status()).as("nothing to look at before it is closed").isEqualTo(404);
        team.post(choice + "/opening");
        assertThat(team.get(choice + "/wijzigen").status()).as("what stands, stands").isEqualTo(404);
        assertThat(team.post(candidates, "kandidaat", "1.1", "kandidaat", "1.2", "rijen", "0").status()).isEqualTo(404);
        assertThat(team.get(path).body()).contains("Stemmen is open", "Gelijke delen");
    }

    @Test
    void aSecretBallotIsChangedUntilClosingAndThenCutLoose() {
        String choice = choice();
        Account account = house.member(programme, Role.WORKING_GROUP);
        TestVisitor visitor = new TestVisitor(port).signedIn(house.session(account));
        assertThat(visitor.get(choice + "/stembiljet").body()).contains("Het stemmen is nog niet open.");
        team.post(choice + "/opening");
        assertThat(visitor.get(choice + "/stembiljet").body()).contains("Kruis aan wat u wilt", "Uw stem is geheim.", "<title>Vragen");
        assertThat(visitor.post(choice + "/stembiljet", "keuze", "1.1", "keuze", "9.9").status()).isEqualTo(422);
        visitor.post(choice + "/stembiljet", "keuze", "1.1");
        visitor.post(choice + "/stembiljet", "keuze", "1.2", "keuze", "1.3");
        assertThat(visitor.get(choice + "/geteld").body()).isEqualTo("1");
        assertThat(visitor.get(choice + "/stembiljet").body()).contains("Uw stem is geteld", "value=\"1.3\" checked");
        member(Role.STEERING_GROUP).post(choice + "/stembiljet", "keuze", "1.1");
        TestVisitor third = member(Role.STEERING_GROUP);
        third.post(choice + "/stembiljet", "keuze", "1.1");
        third.post(choice + "/stembiljet/intrekking");
        assertThat(team.get(choice + "/stembiljet").body()).as("the team is no member").contains("U hebt hier geen stem");
        assertThat(team.post(choice + "/stembiljet", "keuze", "1.1").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from budget.ballot where voter = ?").param(account.id()).query(Long.class).single()).isOne();
        team.post(choice + "/sluiting");
        assertThat(jdbc.sql("select count(*) from budget.ballot where voter = ?").param(account.id()).query(Long.class).single()).as("nobody can tell any more").isZero();
        visitor.post(choice + "/stembiljet", "keuze", "1.1");
        String outcome = team.get(choice + "/uitkomst").body();
        assertThat(outcome).contains("minder dan 5 stemmen", "minder dan vijf mensen stemden hierop", "te weinig stemmen per perspectief", "Gekozen");
        assertThat(jdbc.sql("select count(*) from budget.ballot b join budget.choice c on c.id = b.choice_id where c.programme_id = ?").param(programme.id()).query(Long.class).single()).isEqualTo(2);
        assertThat(team.get(choice + "/uitvoer").status()).as("two secret ballots could tell who it was").isEqualTo(404);
    }

    @Test
    void pointsAndRanksAreCheckedAndKept() {
        String points = choice("voteType", "cumulative", "points", "5");
        team.post(points + "/opening");
        TestVisitor visitor = member(Role.WORKING_GROUP);
        assertThat(visitor.post(points + "/stembiljet", "punten-1.1", "4", "punten-1.2", "3").body()).contains("U gaf 7 punten. U hebt er 5.", "value=\"4\"");
        assertThat(visitor.post(points + "/stembiljet", "punten-1.1", "4", "punten-1.2", "1").status()).isEqualTo(303);
        team.post(points + "/sluiting");
        assertThat(team.get(points + "/regels").body()).contains("Gelijke delen (naar punten)");
        String ranks = choice("voteType", "ordinal");
        team.post(ranks + "/opening");
        assertThat(visitor.post(ranks + "/stembiljet", "plaats-1.1", "1", "plaats-1.2", "1").body()).contains("Plaats 1 is al vergeven");
        assertThat(visitor.post(ranks + "/stembiljet", "plaats-1.3", "1", "plaats-1.2", "2").status()).isEqualTo(303);
        assertThat(visitor.get(ranks + "/stembiljet").body()).containsPattern("name=\"plaats-1.3\"[^>]*value=\"1\"");
        team.post(ranks + "/sluiting");
        assertThat(team.get(ranks + "/uitkomst?regel=phragmen.borda.none").status()).isEqualTo(200);
        assertThat(team.get(ranks + "/uitkomst?regel=equal-shares.points.none").status()).as("ranks have no points").isEqualTo(404);
        assertThat(team.get(ranks + "/uitkomst?regel=onzin").status()).isEqualTo(404);
    }

    @Test
    void anOrganisationVotesInTheOpenAndPeopleAndConditionsBindEveryRule() {
        String choice = choice("voters", "ORGANISATION", "named", "ja", "fte", "4");
        List<UUID> voters = new ArrayList<>();
        for (String name : List.of("Noord", "Oost", "Zuid")) {
            voters.add(organisations.add(house.act(), programme.id(), name, "", "ngo", name.equals("Zuid") ? "police" : "care", "").id());
        }
        Account account = house.member(programme, Role.STEERING_GROUP);
        representatives.represent(house.act(), programme.id(), account.id(), voters.get(2));
        team.post(choice + "/opening");
        team.post(choice + "/stembiljet", "voor", voters.get(0).toString(), "keuze", "1.1", "keuze", "1.2");
        team.post(choice + "/stembiljet", "voor", voters.get(1).toString(), "keuze", "1.1", "keuze", "1.2");
        new TestVisitor(port).signedIn(house.session(account)).post(choice + "/stembiljet", "keuze", "1.3");
        team.post(choice + "/sluiting");
        // Money alone would let 1.2 and 1.3 through, but with 1.1 (2 fte) there is no room for 1.2 (3 fte).
        String outcome = team.get(choice + "/uitkomst").body();
        assertThat(outcome).contains("van € 100.000", "van 4 fte", "Zuid", "% van de wensen", "Bon: waarom dit gekozen is");
        String rules = team.get(choice + "/regels").body();
        assertThat(rules).contains("Op stemmen", "Beste pakket op stemmen", "Phragmén", "Gelijke delen (naar aantal)", "verschilt");
        assertThat(rules).doesNotContain("<strong>te veel");
        assertThat(team.get(choice + "/kantelpunten").body()).contains("Wat nu niet gekozen is", "Geprobeerd zijn ronde stappen");
        String pb = team.get(choice + "/uitvoer").body();
        assertThat(pb).contains("num_votes;3", "1.3;40000;Een meldpunt", "Zuid;1.3");
    }

    @Test
    void theLineIsDrawnScenariosAreKeptAndTheDecisionStandsInTheThread() {
        Account weigher = house.member(programme, Role.WORKING_GROUP);
        scores.give(house.act(), programme.id(), made.get(0), weigher.id(), Map.of("effect", 5, "real", 2));
        scores.give(house.act(), programme.id(), made.get(1), weigher.id(), Map.of("effect", 3, "real", 3));
        scores.give(house.act(), programme.id(), made.get(2), weigher.id(), Map.of("effect", 1, "real", 4));
        String choice = choice("method", "SCORE");
        team.post(choice + "/sluiting");
        assertThat(team.get(choice + "/uitkomst").body()).contains("Op score", "score 3,5");
        String line = team.get(choice + "/streep").body();
        assertThat(line.indexOf("Opvang voor mannen")).isLessThan(line.indexOf("Streep: 1 erin, 2 eruit")).isPositive();
        assertThat(team.get(choice + "/streep?tot=2").body()).contains("te veel", "Streep: 2 erin, 1 eruit");
        assertThat(team.get(choice + "/streep?tot=veel").body()).contains("heel getal");
        assertThat(team.get(choice + "/kantelpunten").body()).contains("Bij gewicht", "1.2 erin");
        assertThat(team.post(choice + "/scenarios", "title", "", "way", "score.cost.none", "money", "x", "weight-effect", "1", "weight-real", "5").body()).contains("Vul een getal in, zoals", "value=\"5\"");
        assertThat(team.post(choice + "/scenarios", "title", "Realistisch zwaar", "way", "score.cost.none", "money", "100.000", "weight-effect", "1", "weight-real", "9").status()).isEqualTo(303);
        assertThat(team.get(choice + "/met-de-hand?keuze=1.1&keuze=1.3").body()).contains("value=\"1.3\" checked");
        String hand = team.post(choice + "/met-de-hand", "keuze", "1.1", "keuze", "1.2", "title", "Te duur").location();
        assertThat(team.get(hand).body()).contains("te veel");
        assertThat(team.get(choice + "/regels").body()).contains("Realistisch zwaar", "Te duur");

        Body body = bodies.require(house.act(), programme.id(), Body.STEERING_GROUP);
        String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
        TestVisitor.Answer wrong = team.post(choice + "/besluit", "look", hand.substring(hand.indexOf('?') + 1), "body", body.id().toString(), "on", today, "reason", "omdat");
        assertThat(wrong.body()).contains("Dit pakket past niet binnen de grenzen");
        String first = team.post(choice + "/besluit", "look", "regel=score.cost.none", "body", body.id().toString(), "on", today, "reason", "Het meeste effect", "dissent", "Noord wilde 1.2").location();
        assertThat(team.get(first).body()).contains("Het meeste effect", "Noord wilde 1.2", "Stuurgroep", "€ 100.000 van € 100.000", "Op score");
        assertThat(team.get(programme.path() + "/acties/" + made.get(0)).body()).as("the action's thread knows it").contains("is gekozen in", first);
        assertThat(team.get(programme.path() + "/acties/" + made.get(1)).body()).contains("is niet gekozen in");
        assertThat(team.get(programme.path() + "/redeneerlijn/" + first.substring(first.lastIndexOf('/') + 1)).body()).contains("Opvang voor mannen");
        String second = team.post(choice + "/besluit", "look", "regel=best-score.cost.none", "body", body.id().toString(), "on", today, "reason", "Meer voor hetzelfde geld").location();
        assertThat(team.get(first).body()).contains("Dit besluit geldt niet meer.", second);
        assertThat(team.get(programme.path() + "/acties/" + made.get(0)).body()).doesNotContain(first);
        assertThat(jdbc.sql("select text from decisions.decision where programme_id = ? and undone_at is null").param(programme.id()).query(String.class).list())
                .as("the bodies' decisions list what holds now").singleElement().asString().contains("Wat doen we in 2026?", "gekozen");
        assertThat(team.get(choice).body()).contains("Eerdere besluiten", "Besloten");
    }
}
