package nl.draagvlak.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.AnthologyGrammar;
import nl.draagvlak.causes.CauseMap;
import nl.draagvlak.causes.CauseMaps;
import nl.draagvlak.interventions.ExistingEfforts;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.interventions.PriorInitiatives;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Threads;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample's analysis, interventions, goals and vision are there as its files say. */
@SampleTest
class SampleReasoningTests {

    @Autowired
    private Programmes programmes;
    @Autowired
    private CauseMaps maps;
    @Autowired
    private Interventions interventions;
    @Autowired
    private ExistingEfforts efforts;
    @Autowired
    private PriorInitiatives initiatives;
    @Autowired
    private Goals goals;
    @Autowired
    private Visions visions;
    @Autowired
    private AmbitionLevels levels;
    @Autowired
    private Threads threads;

    private UUID programme;

    @BeforeEach
    void find() {
        programme = programmes.findBySlug("voorbeeld").orElseThrow().id();
    }

    @Test
    void theMapHasItsRootsItsLoopsAndItsGaps() {
        CauseMap map = maps.of(programme);
        assertThat(map.problems()).isEqualTo(12);
        assertThat(map.causes()).isEqualTo(25);
        assertThat(map.roots()).isNotEmpty();
        assertThat(map.loops()).isNotEmpty();
        assertThat(map.hasAllLoops()).isTrue();
        assertThat(map.fewVoices()).anyMatch(node -> node.voices().quotes() == 0);
        assertThat(map.nodes()).anyMatch(node -> node.problem() && map.arrowsTo(node.id()).isEmpty());
    }

    @Test
    void mostInterventionsReachAQuote() {
        List<Intervention> all = interventions.list(programme);
        assertThat(all).hasSize(15);
        assertThat(all).filteredOn(each -> !threads.restsOn(each.id(), AnthologyGrammar.QUOTE).isEmpty()).hasSizeGreaterThan(12);
        assertThat(efforts.list(programme)).hasSize(6);
        assertThat(initiatives.list(programme)).hasSize(6);
    }

    @Test
    void theGoalsHangUnderThreeStrategicGoalsAndTheLevelWasDecidedAfterwards() {
        GoalTree tree = goals.tree(programme);
        assertThat(tree.branches()).hasSize(3).noneMatch(branch -> branch.goals().isEmpty());
        assertThat(tree.loose()).isEmpty();
        assertThat(goals.counts(programme)).isEqualTo(new Goals.Counts(10, 6, 4, 0));
        assertThat(levels.current(programme).orElseThrow().beforeInterventions()).isFalse();
        assertThat(visions.current(programme).orElseThrow().strategicGoals()).hasSize(3);
    }
}
