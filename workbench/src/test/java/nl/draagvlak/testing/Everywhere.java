package nl.draagvlak.testing;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in the whole database: every column of every table, as text. */
@TestComponent
public class Everywhere {

    private final JdbcClient jdbc;

    public Everywhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables of which a row holds these words. */
    public List<String> tablesWith(String words) {
        return jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
                """).query(String.class).list().stream()
                .filter(table -> jdbc.sql("select exists (select from " + table + " t where t::text ilike ?)").param("%" + words + "%").query(Boolean.class).single()).toList();
    }
}
