package nl.draagvlak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the architecture says of imports holds for the tables too. */
@WorkbenchTest
class DatabaseOrderTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void foreignKeysPointToTheSameOrAnEarlierModule() {
        List<String> ahead = jdbc.sql("""
                select distinct a.nspname || '>' || b.nspname from pg_constraint c
                join pg_class t on t.oid = c.conrelid join pg_namespace a on a.oid = t.relnamespace
                join pg_class u on u.oid = c.confrelid join pg_namespace b on b.oid = u.relnamespace
                where c.contype = 'f' and a.nspname <> b.nspname
                """).query(String.class).list().stream().filter(pair -> {
            String[] both = pair.split(">");
            return ArchitectureTests.ROOMS.indexOf(both[1]) > ArchitectureTests.ROOMS.indexOf(both[0]);
        }).toList();
        assertThat(ahead).isEmpty();
    }

    @Test
    void everySchemaIsAModule() {
        assertThat(jdbc.sql("select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public)'").query(String.class).list())
                .isSubsetOf(ArchitectureTests.ROOMS);
    }

    @Test
    void everyTableOfAProgrammeIsGuardedByTheJournal() {
        List<String> unguarded = jdbc.sql("""
                select n.nspname || '.' || t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where t.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public|journal|mail)'
                and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id')
                and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'journal_guard')
                """).query(String.class).list();
        // A counter is not content, and an open phone line is not a change of the programme.
        // Nor is who has the map open, or where its nodes were drawn.
        assertThat(unguarded).isSubsetOf("reasoning.counter", "causes.presence", "causes.placement");
    }
}
