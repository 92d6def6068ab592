package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample holds what its files say, gaps and all. */
@SampleTest
class SampleActionsTests {

    @Autowired
    private Programmes programmes;
    @Autowired
    private Actions actions;
    @Autowired
    private Lines lines;
    @Autowired
    private ActionCoverage coverage;

    private UUID programme;

    @BeforeEach
    void find() {
        programme = programmes.findBySlug("voorbeeld").orElseThrow().id();
    }

    @Test
    void thirtyActionsStandInFiveLinesAndOneWaitsForItsHolder() {
        List<ActionDetail> all = actions.list(programme);
        assertThat(lines.list(programme)).hasSize(5);
        assertThat(all).hasSize(30);
        assertThat(all.getFirst().code()).isEqualTo("1.1");
        assertThat(all).filteredOn(action -> !action.held()).extracting(ActionDetail::code).containsExactly("2.6");
        assertThat(all).filteredOn(action -> !action.withoutReason().isEmpty()).extracting(ActionDetail::code).containsExactly("1.6");
        assertThat(all).filteredOn(action -> action.held() && !action.holder().onPaper()).as("who can sign in answered itself").isNotEmpty();
    }

    @Test
    void theCoverageHasEmptyCellsToTalkAbout() {
        Matrix forms = coverage.matrix(programme, ActionCoverage.View.LINE_FORM, Language.NL, Set.of(Role.TEAM), 1, Matrix.SIZE);
        assertThat(forms.emptyInAll()).isEqualTo(2);
        Matrix goals = coverage.matrix(programme, ActionCoverage.View.GOAL_FORM, Language.NL, Set.of(Role.TEAM), 1, Matrix.SIZE);
        assertThat(goals.rowsWithEmpty()).isNotEmpty();
    }
}
