package nl.draagvlak.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.AnthologyGrammar;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Threads;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a quote by a problem, a cause and an intervention to a goal, and back. */
@WorkbenchTest
class ReasoningUpToGoalsTests {

    @Autowired
    private TestHouse house;
    @Autowired
    private Elements elements;
    @Autowired
    private Threads threads;
    @Autowired
    private Problems problems;
    @Autowired
    private Causes causes;
    @Autowired
    private Arrows arrows;
    @Autowired
    private Interventions interventions;
    @Autowired
    private Goals goals;

    private Programme programme;
    private UUID quote;
    private UUID problem;
    private UUID cause;
    private UUID intervention;

    @BeforeEach
    void lay() {
        programme = house.programme();
        UUID p = programme.id();
        quote = elements.add(house.act(), p, AnthologyGrammar.QUOTE, "Niemand belt mij terug.", "", Audience.BODIES).id();
        problem = problems.add(house.act(), p, new Problem.Draft("Wie meldt, hoort niets terug", "", "al tien jaar", "vertrouwen", "", "", List.of(quote)));
        cause = causes.add(house.act(), p, new Cause.Draft("Niemand heeft de tijd om te bellen", "", "", List.of()));
        arrows.draw(house.act(), cause, problem, new Arrow.Draft(3, 2, 1, "", "Tafel 4 ziet dit anders"));
        intervention = interventions.add(house.act(), p, new Intervention.Draft("Een vaste terugbeldienst", "", "Wie teruggebeld wordt, meldt vaker",
                new Intervention.Consequences("meer meldingen", "goed", "laag", "twee mensen", ""), List.of(cause), List.of()));
    }

    @Test
    void theThreadOfAGoalReachesTheQuote() {
        UUID strategic = goals.addStrategic(house.act(), programme.id(), "Wie meldt, wordt gehoord", "", List.of(problem));
        UUID goal = goals.add(house.act(), programme.id(), new Goal.Draft("In 2028 wordt 90 procent binnen een week teruggebeld", "",
                new Yardstick("teruggebeld binnen een week", "%", new BigDecimal("41.5"), 2025, new BigDecimal("90"), 2028, ""),
                List.of(strategic), List.of(intervention), List.of("a"), List.of("young")));

        assertThat(threads.of(goal).steps().keySet()).contains(intervention, cause, problem, quote, strategic);
        assertThat(threads.of(quote).steps().keySet()).contains(problem, cause, intervention, goal);
        assertThat(threads.restsOn(intervention, AnthologyGrammar.QUOTE)).containsExactly(quote);
        assertThat(goals.served(List.of(goal))).containsEntry(goal, List.of(strategic));
        assertThat(goals.find(programme.id(), goal).orElseThrow().yardstick().baseline()).isEqualByComparingTo("41.5");
    }

    @Test
    void aGoalWithoutAFigureAndWithoutAReasonIsRefusedAndNothingIsKept() {
        Goal.Draft neither = new Goal.Draft("Het moet beter", "", new Yardstick("", "", null, null, null, null, ""), List.of(), List.of(), List.of(), List.of());

        assertThatThrownBy(() -> house.inTransaction(() -> goals.add(house.act(), programme.id(), neither))).isInstanceOf(IllegalArgumentException.class);

        assertThat(goals.list(programme.id())).isEmpty();
    }

    @Test
    void aDirectionalGoalSaysWhy() {
        UUID goal = goals.add(house.act(), programme.id(), new Goal.Draft("Meer vertrouwen", "", Yardstick.directional("vertrouwen laat zich hier niet tellen"),
                List.of(), List.of(intervention), List.of(), List.of()));

        Goal found = goals.find(programme.id(), goal).orElseThrow();
        assertThat(found.yardstick().directional()).isTrue();
        assertThat(found.yardstick().lacksBaseline()).isFalse();
    }

    @Test
    void anArrowKeepsItsWeightAndIsGoneOnceRemoved() {
        Arrow drawn = arrows.between(cause, problem).orElseThrow();
        assertThat(drawn.strength()).isEqualTo(3);
        assertThat(drawn.dissent()).isEqualTo("Tafel 4 ziet dit anders");

        arrows.change(house.act(), drawn, new Arrow.Draft(1, 1, -1, "toch andersom", ""));
        Arrow changed = arrows.between(cause, problem).orElseThrow();
        assertThat(changed.sign()).isEqualTo(-1);
        assertThat(changed.why()).isEqualTo("toch andersom");

        arrows.remove(house.act(), changed.id(), "dubbel");
        assertThat(arrows.list(programme.id())).isEmpty();
    }

    @Test
    void whatIsChangedKeepsItsFormerWords() {
        problems.change(house.act(), problem, new Problem.Draft("Wie meldt, hoort zelden iets terug", "", "al tien jaar", "", "", "", List.of()));

        assertThat(elements.formerTexts(problem)).containsExactly("Wie meldt, hoort niets terug");
        assertThat(threads.restsOn(intervention, AnthologyGrammar.QUOTE)).isEmpty();
    }
}
