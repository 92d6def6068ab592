package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.goals.Goal;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing actions: all at once, with what is wrong said at the field. */
@WorkbenchTest
class ActionTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Costs costs;
    @Autowired
    private Contributions contributions;
    @Autowired
    private Milestones milestones;
    @Autowired
    private Interventions interventions;
    @Autowired
    private Goals goals;
    @Autowired
    private Organisations organisations;

    private Programme programme;
    private UUID line;
    private UUID intervention;
    private TestVisitor team;
    private String path;

    @BeforeEach
    void makeALine() {
        programme = house.programme();
        line = lines.add(house.act(), programme.id(), 2, Text.of("Melden wordt makkelijker", "Reporting gets easier"), "", List.of());
        intervention = interventions.add(house.act(), programme.id(), new Intervention.Draft("Een vaste terugbeldienst", "", "",
                new Intervention.Consequences("", "", "", "", ""), List.of(), List.of()));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/acties";
    }

    @Test
    void anActionIsWrittenOnOnePageAndReadBack() {
        UUID goal = goals.add(house.act(), programme.id(), new Goal.Draft("Wie meldt, hoort iets terug", "", Plans.direction(), List.of(), List.of(), List.of(), List.of()));
        organisations.add(house.act(), programme.id(), "Stichting Telefoon", "", "", "", "");
        TestVisitor.Answer sent = team.post(path, "line", line.toString(), "text", "Het meldpunt belt iedereen binnen een week terug", "interventions", intervention.toString(),
                "goals", goal.toString(), "forms", "a", "yield-a", "elke melder gehoord", "ages", "old", "start", "2026-03-01", "end", "2027-03-01",
                "supplement", "Nu belt niemand terug", "partner-rows", "2", "partner-0", "stichting telefoon", "partner-0-text", "bellers",
                "milestone-rows", "1", "milestone-0", "De dienst is open", "milestone-0-planned", "2026-06-01",
                "years", "2026", "cost-2026", "€ 120.000", "fte-2026", "1,5");
        assertThat(sent.status()).isEqualTo(303);

        ActionDetail action = actions.list(programme.id()).getFirst();
        assertThat(action.code()).isEqualTo("2.1");
        assertThat(costs.of(List.of(action.id())).get(action.id())).containsExactly(new Yearly(2026, 120_000, new BigDecimal("1.50")));
        assertThat(contributions.of(List.of(action.id())).get(action.id())).singleElement().extracting(Contribution::text).isEqualTo("bellers");
        assertThat(milestones.of(List.of(action.id())).get(action.id())).singleElement().extracting(Milestone::planned).isEqualTo(LocalDate.of(2026, 6, 1));
        String page = team.get(sent.location()).body();
        assertThat(page).contains("Het meldpunt belt iedereen binnen een week terug", "Wie meldt, hoort iets terug", "Een vaste terugbeldienst",
                "elke melder gehoord", "€ 120.000", "Stichting Telefoon", "Nu belt niemand terug", "1 juni 2026");
        assertThat(team.get(path + "?zoek=terug").body()).contains("2.1");
        assertThat(team.get(path + "?vorm=b").body()).contains("Geen actie voldoet hieraan");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        TestVisitor.Answer sent = team.post(path, "line", line.toString(), "text", "Iets doen", "interventions", intervention.toString(),
                "start", "2027-01-01", "end", "2026-01-01", "years", "2026", "cost-2026", "-5", "fte-2026", "veel", "partner-rows", "1", "partner-0", "Onbekend BV",
                "milestone-rows", "1", "milestone-0", "Klaar", "milestone-0-planned", "");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body()).contains("De einddatum ligt voor de begindatum.", "Dit kan niet lager zijn dan 0.", "Vul een getal in",
                "Deze organisatie staat niet bij de belanghebbenden", "Vul de geplande datum in.", "Iets doen", "Onbekend BV", "value=\"-5\"", "value=\"veel\"");
        assertThat(actions.list(programme.id())).isEmpty();
    }

    @Test
    void withoutAnInterventionItAsksWhyAndShowsThatEverAfter() {
        TestVisitor.Answer first = team.post(path, "line", line.toString(), "text", "Een landelijke dag");
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body()).contains("U koos geen interventie", "Een landelijke dag");
        TestVisitor.Answer second = team.post(path, "line", line.toString(), "text", "Een landelijke dag", "withoutReason", "De minister heeft dit toegezegd");
        assertThat(second.status()).isEqualTo(303);
        String id = second.location().substring(second.location().lastIndexOf('/') + 1);
        team.post(path + "/" + id, "line", line.toString(), "position", "1", "text", "Een landelijke dag", "withoutReason", "De minister heeft dit toegezegd",
                "interventions", intervention.toString());
        assertThat(team.get(second.location()).body()).contains("Begon zonder interventie", "De minister heeft dit toegezegd", "Een vaste terugbeldienst");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneAction() {
        String key = UUID.randomUUID().toString();
        String[] fields = {"_submission", key, "line", line.toString(), "text", "Eén keer", "interventions", intervention.toString()};
        String first = team.post(path, fields).location();
        assertThat(team.post(path, fields).location()).isEqualTo(first);
        assertThat(actions.list(programme.id())).hasSize(1);
    }

    @Test
    void numbersFollowWithinTheLineAndOneCannotBeGivenTwice() {
        UUID first = actions.add(house.act(), programme.id(), Plans.in(line, "Eerst"));
        actions.add(house.act(), programme.id(), Plans.in(line, "Dan"));
        assertThat(actions.list(programme.id())).extracting(ActionDetail::code).containsExactly("2.1", "2.2");
        assertThat(team.post(path, "line", line.toString(), "position", "2", "text", "Ook twee", "withoutReason", "proef").body())
                .contains("Dit nummer heeft een andere actie in deze lijn al");
        actions.withdraw(house.act(), first, "dubbel");
        assertThat(team.post(path, "line", line.toString(), "position", "1", "text", "Nu één", "withoutReason", "proef").status()).isEqualTo(303);
        assertThat(team.post(path + "/" + first + "/herstel").status()).isEqualTo(303);
        assertThat(actions.find(programme.id(), first).orElseThrow().code()).isEqualTo("2.3");
    }

    @Test
    void anActionCannotWaitForItself() {
        UUID first = actions.add(house.act(), programme.id(), Plans.in(line, "Eerst"));
        String second = team.post(path, "line", line.toString(), "text", "Daarna", "interventions", intervention.toString(), "waitsFor", first.toString()).location();
        String id = second.substring(second.lastIndexOf('/') + 1);
        TestVisitor.Answer circle = team.post(path + "/" + first, "line", line.toString(), "position", "1", "text", "Eerst", "withoutReason", "proef", "waitsFor", id);
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.body()).contains("Zo wacht de actie op zichzelf");
    }

    @Test
    void searchingInTheFormSavesNothingAndKeepsWhatWasTyped() {
        TestVisitor.Answer looked = team.post(path, "line", line.toString(), "text", "Halverwege", "more", "ja", "partner-rows", "3", "milestone-rows", "3");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body()).contains("Halverwege", "name=\"partner-5\"");
        assertThat(actions.list(programme.id())).isEmpty();
    }

    @Test
    void anOrganisationIsFoundByItsShortNameOrAPartAndAskedBackWhenThatIsNotEnough() {
        organisations.add(house.act(), programme.id(), "Stichting Noord Opvang", "SNO", "", "", "");
        organisations.add(house.act(), programme.id(), "Stichting Zuid Opvang", "", "", "", "");
        String[] fields = {"line", line.toString(), "text", "Samen", "interventions", intervention.toString(), "partner-rows", "2", "partner-0", "sno", "partner-1", "opvang"};
        assertThat(team.post(path, fields).body()).contains("Welke bedoelt u: Stichting Noord Opvang; Stichting Zuid Opvang?");
        fields[11] = "zuid";
        assertThat(team.post(path, fields).status()).isEqualTo(303);
        UUID id = actions.list(programme.id()).getFirst().id();
        assertThat(contributions.of(List.of(id)).get(id)).extracting(Contribution::organisation).containsExactly("Stichting Noord Opvang", "Stichting Zuid Opvang");
    }

    @Test
    void anActionOfAnotherProgrammeIsNotHere() {
        Programme other = house.programme();
        UUID elsewhere = lines.add(house.act(), other.id(), 1, Text.of("Elders", ""), "", List.of());
        UUID action = actions.add(house.act(), other.id(), Plans.in(elsewhere, "Elders"));
        assertThat(team.get(path + "/" + action).status()).isEqualTo(404);
        assertThat(team.post(path, "line", elsewhere.toString(), "text", "Smokkel", "withoutReason", "proef").body()).contains("Kies de actielijn");
        assertThat(team.post(path, "line", line.toString(), "text", "Smokkel", "waitsFor", action.toString()).body()).contains("Een van uw keuzes is er niet meer");
    }

    @Test
    void aLineWithActionsStays() {
        actions.add(house.act(), programme.id(), Plans.in(line, "Eerst"));
        TestVisitor.Answer refused = team.post(path + "/lijnen/" + line + "/intrekking", "withdrawReason", "weg ermee");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Er staan nog acties in deze lijn");
        assertThat(team.post(path + "/lijnen", "number", "2", "nl", "Nog een twee").body()).contains("Dit nummer heeft een andere lijn al");
    }

    @Test
    void theFileHoldsWhatTheListShows() {
        actions.add(house.act(), programme.id(), Plans.in(line, "Eerst; dan \"dit\"", Set.of(), Set.of(intervention), Set.of("a")));
        TestVisitor.Answer file = team.get(path + "/lijst.csv?vorm=a");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("2.1", "\"Eerst; dan \"\"dit\"\"\"");
        assertThat(team.get(path + "/lijst.csv?vorm=b").body()).doesNotContain("Eerst");
    }

    @Test
    void manyActionsChangeAtOnceOrNoneOfThem() {
        UUID first = actions.add(house.act(), programme.id(), Plans.in(line, "Eerst"));
        UUID second = actions.add(house.act(), programme.id(), Plans.in(line, "Daarna"));
        String table = programme.path() + "/acties/tabel";
        assertThat(team.get(table).body()).contains("Eerst", "Daarna", "Zijn verkenningen");
        assertThat(team.post(table, "wat", "verkent").body()).contains("Vink ten minste één actie aan.");
        assertThat(team.post(table, "acties", first.toString(), "acties", second.toString(), "wat", "einde", "einde", "2020-01-01").body())
                .contains("Een van deze acties begint later dan deze datum.");
        assertThat(team.post(table, "acties", first.toString(), "acties", second.toString(), "wat", "verkent").status()).isEqualTo(303);
        assertThat(actions.list(programme.id())).filteredOn(action -> List.of(first, second).contains(action.id())).allMatch(ActionDetail::exploring);
        assertThat(team.post(table, "acties", first.toString(), "acties", second.toString(), "wat", "erbij:FORM:b").status()).isEqualTo(303);
        assertThat(team.get(programme.path() + "/acties?vorm=b").body()).contains("Eerst", "Daarna");
        team.post(table, "acties", first.toString(), "wat", "eraf:FORM:b");
        assertThat(team.get(programme.path() + "/acties?vorm=b").body()).contains("Daarna").doesNotContain("Eerst");
    }
}
