package nl.draagvlak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.StatementGrammar;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkbenchTest
class JournalTests {

    @Autowired
    private Journal journal;
    @Autowired
    private Elements elements;
    @Autowired
    private TestHouse house;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theChainHoldsAndTellsWhatHappenedToAThing() {
        Programme programme = house.programme();
        Element element = elements.add(house.act(), programme.id(), StatementGrammar.STATEMENT, "Een zin.", "", Audience.TEAM);
        elements.rewrite(house.act(), element.id(), "Een andere zin.", "");
        assertThat(journal.firstBroken(programme.id())).isEmpty();
        assertThat(journal.listOf(element.id())).extracting(Entry::action).containsExactly("statement.added", "statement.rewritten");
    }

    @Test
    void aChangeWithoutAnEntryIsRefusedByTheDatabase() {
        Programme programme = house.programme();
        assertThatThrownBy(() -> house.inTransaction(() -> jdbc.sql("update programme.programme set name = 'stil' where id = ?").param(programme.id()).update()))
                .hasStackTraceContaining("has no journal entry");
        assertThat(jdbc.sql("select name from programme.programme where id = ?").param(programme.id()).query(String.class).single()).isNotEqualTo("stil");
    }

    @Test
    void nobodyCanChangeOrRemoveALine() {
        house.programme();
        assertThatThrownBy(() -> jdbc.sql("update journal.entry set action = 'niets'").update()).hasStackTraceContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("delete from journal.entry").update()).hasStackTraceContaining("only grows");
    }

    @Test
    void aLineChangedBehindTheDatabasesBackIsFound() {
        Programme programme = house.programme();
        elements.add(house.act(), programme.id(), StatementGrammar.STATEMENT, "Een zin.", "", Audience.TEAM);
        long changed = house.inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            return jdbc.sql("update journal.entry set action = 'iets.anders' where seq = (select max(seq) from journal.entry where programme_id = ?) returning seq")
                    .param(programme.id()).query(Long.class).single();
        });
        assertThat(journal.firstBroken(programme.id())).contains(changed);
    }

    @Test
    void erasingWordsLeavesNoTraceOfThemAndTheChainWhole() {
        Programme programme = house.programme();
        Element element = elements.add(house.act(), programme.id(), StatementGrammar.STATEMENT, "Merkzin die weg moet.", "", Audience.TEAM);
        elements.rewrite(house.act(), element.id(), "Merkzin die ook weg moet.", "");
        elements.erase(house.act(), element.id(), "op verzoek");
        assertThat(journal.firstBroken(programme.id())).isEmpty();
        assertThat(elements.get(element.id()).text()).isNull();
        assertThat(elements.formerTexts(element.id())).isEmpty();
        long salts = jdbc.sql("select count(*) from journal.salt s join journal.entry e using (seq) where e.subject = ? and e.action <> 'statement.erased'")
                .param(element.id()).query(Long.class).single();
        assertThat(salts).isZero();
    }
}
