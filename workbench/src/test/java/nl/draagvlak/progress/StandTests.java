package nl.draagvlak.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.journal.Act;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What counts: the latest word, silence, what is late, and what changed since the moment before. */
@WorkbenchTest
@Import(PlannedActions.class)
class StandTests {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    @Autowired
    private TestHouse house;
    @Autowired
    private PlannedActions plan;
    @Autowired
    private Reports reports;
    @Autowired
    private Stands stands;
    @Autowired
    private Moments moments;

    private Programme programme;
    private ActionDetail first;
    private ActionDetail second;

    @BeforeEach
    void plan() {
        programme = house.programme();
        UUID line = plan.line(house.act(), programme, 1, "Lijn een");
        Organisation organisation = plan.organisation(house.act(), programme, "Houder " + UUID.randomUUID());
        first = plan.action(house.act(), programme, line, "Eerste", organisation, LocalDate.of(2026, 6, 1));
        second = plan.action(house.act(), programme, line, "Tweede", null, LocalDate.of(2027, 6, 1));
        moments.add(house.act(), programme.id(), APRIL);
        moments.add(house.act(), programme.id(), OCTOBER);
    }

    private UUID report(ActionDetail action, LocalDate day, Status status) {
        Act act = new Act(Act.SYSTEM, day.atTime(12, 0).atZone(Frame.ZONE).toInstant());
        return reports.add(act, action, new Report.Draft(status, "Gedaan", status == Status.OFF_COURSE ? "Tegenslag" : "", "", "", null, null), true);
    }

    private Stand stand(ActionDetail action, Window window) {
        List<Stand> all = stands.list(programme.id(), window, "");
        assertThat(all).extracting(Stand::action).containsExactly(first.id(), second.id());
        return all.stream().filter(s -> s.action().equals(action.id())).findFirst().orElseThrow();
    }

    @Test
    void silenceIsCountedAndNotHidden() {
        report(first, LocalDate.of(2026, 9, 1), Status.ON_COURSE);

        Window window = moments.window(programme.id(), OCTOBER.plusDays(30));
        assertThat(window.asOf()).isEqualTo(OCTOBER);
        assertThat(stand(first, window).silent(window)).isFalse();
        assertThat(stand(second, window).silent(window)).isTrue();
        assertThat(stand(second, window).status()).isNull();
        assertThat(stand(second, window).weeksWithoutWord(window)).isEqualTo(91);

        Window later = moments.on(programme.id(), LocalDate.of(2027, 9, 1));
        assertThat(stand(first, later).silent(later)).isTrue();
    }

    @Test
    void whatIsDoneIsNeitherSilentNorLate() {
        report(first, LocalDate.of(2025, 2, 1), Status.DONE);
        Window window = moments.window(programme.id(), OCTOBER);
        assertThat(stand(first, window).silent(window)).isFalse();
        assertThat(stand(first, window).late()).isFalse();
    }

    @Test
    void theLatestWordCountsAndIsComparedWithTheMomentBefore() {
        report(first, LocalDate.of(2026, 3, 1), Status.ON_COURSE);
        UUID wrong = report(first, LocalDate.of(2026, 9, 1), Status.DONE);
        report(first, LocalDate.of(2026, 8, 1), Status.OFF_COURSE);
        reports.takeBack(house.act(), reports.find(first.id(), wrong).orElseThrow());

        Stand stand = stand(first, moments.window(programme.id(), OCTOBER));
        assertThat(stand.status()).isEqualTo(Status.OFF_COURSE);
        assertThat(stand.former()).isEqualTo(Status.ON_COURSE);
        assertThat(stand.change()).isNegative();
        assertThat(stand.overdue()).isEqualTo(1);

        Stand earlier = stand(first, moments.on(programme.id(), APRIL));
        assertThat(earlier.status()).isEqualTo(Status.ON_COURSE);
        assertThat(earlier.late()).isFalse();
    }

    @Test
    void wordThatComesInAfterTheMomentIsSeen() {
        report(first, OCTOBER.plusDays(20), Status.ATTENTION);
        Stand stand = stand(first, moments.window(programme.id(), OCTOBER.plusDays(21)));
        assertThat(stand.status()).isEqualTo(Status.ATTENTION);
    }
}
