package nl.draagvlak.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The money of the sample adds up. */
@SampleTest
class SampleBudgetTests {

    @Autowired
    private Programmes programmes;
    @Autowired
    private Money money;
    @Autowired
    private BridgeProjects projects;
    @Autowired
    private Scores scores;

    private UUID programme;

    @BeforeEach
    void find() {
        programme = programmes.findBySlug("voorbeeld").orElseThrow().id();
    }

    @Test
    void noYearIsTooFullAndWhatWasPaidWasCommitted() {
        List<MoneyState> years = money.list(programme);
        assertThat(years).extracting(MoneyState::year).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(years).allMatch(year -> year.over() == 0).allMatch(year -> year.paid() <= year.committed());
        assertThat(money.state(programme, 2025).limit()).isEqualTo(2_150_000);
        assertThat(money.state(programme, 2025).tooFewPeople()).isTrue();
    }

    @Test
    void bridgeProjectsStandWhereTheirFileSays() {
        List<BridgeProject> all = projects.list(programme);
        assertThat(all).hasSize(9);
        assertThat(all).extracting(BridgeProject::state).contains(BridgeProject.State.DONE, BridgeProject.State.RUNNING, BridgeProject.State.STOPPED,
                BridgeProject.State.DECIDED, BridgeProject.State.WORKED_OUT);
        BridgeProject done = all.getFirst();
        assertThat(projects.changes(done.id())).extracting(BridgeProject.Change::state).containsExactly(BridgeProject.State.DONE, BridgeProject.State.RUNNING,
                BridgeProject.State.DECIDED, BridgeProject.State.WORKED_OUT, BridgeProject.State.IDEA);
        assertThat(scores.ranked(programme, 2026, 0, 50)).hasSize(30).allMatch(each -> each.score() != null);
    }
}
