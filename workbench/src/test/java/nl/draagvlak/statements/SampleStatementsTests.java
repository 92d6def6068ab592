package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.draagvlak.gatherings.Attendance;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample holds what its files say. */
@SampleTest
class SampleStatementsTests {

    @Autowired
    private Programmes programmes;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Attendance attendance;
    @Autowired
    private Statements statements;

    @Test
    void fourRoundtablesAndThreeConsultationsWereHeldAndClosed() {
        Programme programme = programmes.findBySlug("voorbeeld").orElseThrow();
        List<Gathering> held = gatherings.list(programme.id());
        assertThat(held).hasSize(7).allMatch(Gathering::closed);
        Attendance.Total first = attendance.totals(List.of(held.getFirst().id())).get(held.getFirst().id());
        assertThat(first.people()).isEqualTo(79);
        assertThat(first.organisations()).isEqualTo(50);
    }

    @Test
    void statementsAreCountedByKind() {
        Programme programme = programmes.findBySlug("voorbeeld").orElseThrow();
        Map<StatementKind, Long> counts = statements.countsByKind(programme.id(), null);
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(150);
        assertThat(counts).containsKeys(StatementKind.TREND, StatementKind.COOPERATION, StatementKind.ACTION);
    }
}
