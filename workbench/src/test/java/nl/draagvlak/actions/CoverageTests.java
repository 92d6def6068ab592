package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionCoverage.View;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.goals.Goal;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the plan passes over shows before a critic says so. */
@WorkbenchTest
class CoverageTests {

    private static final Set<Role> TEAM = Set.of(Role.TEAM);

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Measures measures;
    @Autowired
    private Goals goals;
    @Autowired
    private Causes causes;
    @Autowired
    private Interventions interventions;
    @Autowired
    private ActionCoverage coverage;

    private Programme programme;
    private UUID first;
    private UUID second;
    private UUID goal;
    private UUID idle;
    private UUID cause;
    private UUID intervention;
    private UUID withdrawn;

    @BeforeEach
    void make() {
        programme = house.programme();
        UUID p = programme.id();
        first = lines.add(house.act(), p, 1, Text.of("Zien", "See"), "", List.of());
        second = lines.add(house.act(), p, 2, Text.of("Helpen", "Help"), "", List.of());
        goal = goals.add(house.act(), p, new Goal.Draft("Sneller gezien", "", Plans.direction(), List.of(), List.of(), List.of(), List.of()));
        idle = goals.add(house.act(), p, new Goal.Draft("Minder herhaling", "", Plans.direction(), List.of(), List.of(), List.of(), List.of()));
        cause = causes.add(house.act(), p, new Cause.Draft("Niemand heeft tijd", "", "", List.of()));
        intervention = interventions.add(house.act(), p, new Intervention.Draft("Terugbellen", "", "", new Intervention.Consequences("", "", "", "", ""), List.of(cause), List.of()));
        actions.add(house.act(), p, Plans.in(first, "Een", Set.of(goal), Set.of(intervention), Set.of("a", "b")));
        actions.add(house.act(), p, Plans.in(first, "Twee", Set.of(goal), Set.of(), Set.of("a")));
        withdrawn = actions.add(house.act(), p, Plans.in(second, "Weg", Set.of(idle), Set.of(), Set.of("b")));
        actions.withdraw(house.act(), withdrawn, "vervallen");
    }

    private Matrix matrix(View view) {
        return coverage.matrix(programme.id(), view, Language.NL, TEAM, 1, Matrix.SIZE);
    }

    private static long at(Matrix matrix, UUID row, String column) {
        return matrix.at(new Matrix.Label(row.toString(), "", "", ""), new Matrix.Label(column, "", "", ""));
    }

    @Test
    void actionsAreCountedPerLineAndFormAndWithdrawnOnesAreNot() {
        Matrix matrix = matrix(View.LINE_FORM);
        assertThat(at(matrix, first, "a")).isEqualTo(2);
        assertThat(at(matrix, first, "b")).isEqualTo(1);
        assertThat(at(matrix, second, "b")).isZero();
        assertThat(matrix.emptyInAll()).isEqualTo(2);
        assertThat(matrix.rowsWithEmpty()).extracting(Matrix.Label::key).containsExactly(second.toString());
        assertThat(matrix.shade(matrix.rows().getFirst(), matrix.columns().getFirst())).isEqualTo("heat-5");
        assertThat(matrix.shade(matrix.rows().getLast(), matrix.columns().getFirst())).isEqualTo("leeg");
    }

    @Test
    void aGoalWithoutAnActionIsAnEmptyRow() {
        Matrix matrix = matrix(View.GOAL_FORM);
        assertThat(at(matrix, goal, "a")).isEqualTo(2);
        assertThat(matrix.emptyInAll()).isEqualTo(2);
        assertThat(matrix.rowsWithEmpty()).extracting(Matrix.Label::key).containsExactly(idle.toString());
        assertThat(at(matrix(View.GOAL_AGE), goal, "young")).isEqualTo(2);
        assertThat(matrix(View.GOAL_AGE).emptyColumns()).extracting(Matrix.Label::key).containsExactly("old");
        assertThat(at(matrix(View.GOAL_LINE), goal, first.toString())).isEqualTo(2);
    }

    @Test
    void aCauseIsReachedByItsInterventionAlsoThroughAMeasure() {
        assertThat(at(matrix(View.CAUSE_FORM), cause, "a")).isEqualTo(1);
        UUID measure = measures.add(house.act(), programme.id(), "Bellen", "", List.of(intervention)).id();
        ActionPlan plan = Plans.in(second, "Drie", Set.of(), Set.of(), Set.of("a"));
        actions.add(house.act(), programme.id(), new ActionPlan(plan.lineId(), null, plan.text(), "", null, null, true, "", "", "", measure, Set.of(), Set.of(), Set.of(),
                plan.forms(), Set.of(), plan.yields(), List.of(), List.of(), List.of()));
        assertThat(at(matrix(View.CAUSE_FORM), cause, "a")).isEqualTo(2);
        assertThat(coverage.exploring(programme.id())).extracting(ActionCoverage.Exploring::exploring).containsExactly(0L, 1L);
    }

    @Test
    void thePageSaysFirstInWordsWhatIsEmptyAndEveryCellLeadsToItsActions() {
        TestVisitor steering = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
        String path = programme.path() + "/acties";
        assertThat(steering.get(path + "/dekking").body()).contains("2 lege vakken van de 4", "geen enkele actie", "?lijn=" + first + "&amp;vorm=a");
        assertThat(steering.get(path + "?lijn=" + first + "&vorm=b").body()).contains("1 actie", "Een").doesNotContain("Twee");
        assertThat(steering.get(path + "?oorzaak=" + cause + "&vorm=a").body()).contains("1 actie");
        for (View view : View.values()) {
            assertThat(steering.get(path + "/dekking?beeld=" + view.key()).status()).isEqualTo(200);
            assertThat(steering.get(path + "/dekking/" + view.key() + ".csv").status()).isEqualTo(200);
        }
        assertThat(steering.get(path + "/dekking/lijn-vorm.csv").body()).contains("L1;Zien;2;1", "L2;Helpen;0;0");
        assertThat(steering.get(path + "/dekking/niets.csv").status()).isEqualTo(404);
    }
}
