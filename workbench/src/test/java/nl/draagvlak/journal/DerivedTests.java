package nl.draagvlak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.StatementGrammar;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkbenchTest
class DerivedTests {

    @Autowired
    private Derived derived;
    @Autowired
    private Elements elements;
    @Autowired
    private TestHouse house;

    @Test
    void whatWasWorkedOutIsKeptUntilTheProgrammeChanges() {
        Programme programme = house.programme();
        AtomicInteger worked = new AtomicInteger();
        assertThat(derived.of(programme.id(), "x", worked::incrementAndGet)).isEqualTo(1);
        assertThat(derived.of(programme.id(), "x", worked::incrementAndGet)).isEqualTo(1);
        elements.add(house.act(), house.programme().id(), StatementGrammar.STATEMENT, "In een ander programma.", "", Audience.TEAM);
        assertThat(derived.of(programme.id(), "x", worked::incrementAndGet)).isEqualTo(1);
        elements.add(house.act(), programme.id(), StatementGrammar.STATEMENT, "Een zin.", "", Audience.TEAM);
        assertThat(derived.of(programme.id(), "x", worked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatIsNotCommittedIsSeenByNobodyElse() {
        Programme programme = house.programme();
        assertThat(elements.counts(programme.id())).doesNotContainKey("statement");
        assertThatThrownBy(() -> house.inTransaction(() -> {
            elements.add(house.act(), programme.id(), StatementGrammar.STATEMENT, "Een zin.", "", Audience.TEAM);
            assertThat(elements.counts(programme.id())).containsEntry("statement", 1L);
            throw new IllegalStateException("toch niet");
        })).hasMessage("toch niet");
        assertThat(elements.counts(programme.id())).doesNotContainKey("statement");
    }
}
