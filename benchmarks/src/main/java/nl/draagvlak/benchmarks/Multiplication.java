package nl.draagvlak.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a programme many times its size: every row of every step is copied with new ids, links included, so that each copy is an island
 * like the first and a thread stays as long as it was. Lists of the programme, people with a sign-in and the journal stay as they are.
 */
final class Multiplication {

    /** Tables that belong to the programme as a whole or to people with a sign-in. */
    private static final Set<String> WHOLE = Set.of("programme", "journal", "shell", "mail", "process");
    private static final Set<String> SINGLE = Set.of("people.account", "people.membership", "people.session", "people.invitation", "people.sign_in_attempt", "stakeholders.representative");

    private record Column(String name, String type, boolean keep) {}

    private final Connection connection;

    Multiplication(Connection connection) {
        this.connection = connection;
    }

    void by(int factor) throws SQLException {
        Map<String, List<Column>> tables = tables();
        try (Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            tables.keySet().removeAll(lists());
            // No programme has five hundred action lines, so the house refuses a number above 99; a hundredfold has.
            sql.execute("alter table actions.line drop constraint line_number_check");
            sql.execute("create unlogged table if not exists public.bench_ids (id uuid primary key)");
            for (String table : tables.keySet()) {
                for (String key : idColumns(table)) {
                    sql.execute("insert into public.bench_ids select " + key + " from " + table + " where " + key + " is not null on conflict do nothing");
                }
            }
            sql.execute("analyze public.bench_ids");
            for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
                copy(sql, table.getKey(), table.getValue(), factor);
            }
            sql.execute("update reasoning.counter c set last = (select max(number) from reasoning.element e where e.programme_id = c.programme_id and e.kind = c.kind)");
            sql.execute("drop table public.bench_ids");
            sql.execute("set session_replication_role = default");
            sql.execute("analyze");
        }
    }

    private void copy(Statement sql, String table, List<Column> columns, int factor) throws SQLException {
        Set<String> apart = keptApart(table, columns);
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (Column column : columns) {
            String name = "\"" + column.name() + "\"";
            names.add(name);
            if (column.type().equals("uuid") && !column.keep()) {
                String alias = "b" + names.size();
                joins.append(" left join public.bench_ids ").append(alias).append(" on ").append(alias).append(".id = t.").append(name);
                values.add("case when " + alias + ".id is null then t." + name + " else md5(t." + name + "::text || n)::uuid end");
            } else if (apart.contains(column.name())) {
                values.add(switch (column.type()) {
                    case "bytea" -> "sha256(t." + name + " || n::text::bytea)";
                    case "int4", "int8" -> "t." + name + " + n * 100000";
                    default -> "t." + name + " || ' ' || n";
                });
            } else {
                values.add("t." + name);
            }
        }
        sql.execute("create temp table bench_copy as select * from " + table);
        sql.execute("insert into " + table + " (" + String.join(", ", names) + ") overriding system value select " + String.join(", ", values)
                + " from bench_copy t cross join generate_series(1, " + (factor - 1) + ") n" + joins
                // What hangs on a list of the programme and a mail alone is there once, as they are.
                + " on conflict do nothing");
        sql.execute("drop table bench_copy");
    }

    private Map<String, List<Column>> tables() throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery("""
                select c.table_schema, c.table_name, c.column_name, c.udt_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema', 'public') and c.is_generated = 'NEVER'
                order by 1, 2, c.ordinal_position
                """)) {
            while (rows.next()) {
                String table = rows.getString(1) + "." + rows.getString(2);
                if (!WHOLE.contains(rows.getString(1)) && !SINGLE.contains(table)) {
                    tables.computeIfAbsent(table, k -> new ArrayList<>()).add(new Column(rows.getString(3), rows.getString(4), rows.getString(3).equals("programme_id")));
                }
            }
        }
        return tables;
    }

    /** Tables with a row per programme and year, date, kind or the like: what the programme has once. */
    private List<String> lists() throws SQLException {
        return strings("""
                select i.indrelid::regclass::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indisprimary or i.indisunique and i.indnatts = 1 and i.indexprs is null group by i.indrelid, i.indexrelid having bool_or(a.attname = 'programme_id')
                and bool_and(a.attname = 'programme_id' or a.atttypid <> 'uuid'::regtype)
                """);
    }

    /** The columns of type uuid that are a primary key by themselves. */
    private List<String> idColumns(String table) throws SQLException {
        return strings("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = '%s'::regclass and i.indisprimary and i.indnkeyatts = 1 and a.atttypid = 'uuid'::regtype
                """.formatted(table));
    }

    /** For every unique index that no copied id keeps apart: one column to change. */
    private Set<String> keptApart(String table, List<Column> columns) throws SQLException {
        Set<String> apart = new LinkedHashSet<>();
        for (String index : strings("""
                select string_agg(a.attname, ',' order by a.attnum) from (select distinct i.indexrelid, i.indrelid, d.refobjsubid from pg_index i
                    join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = i.indexrelid and d.refobjid = i.indrelid and d.refobjsubid > 0
                    where i.indrelid = '%1$s'::regclass and i.indisunique
                    union select i.indexrelid, i.indrelid, k from pg_index i, unnest(i.indkey::int2[]) k where i.indrelid = '%1$s'::regclass and i.indisunique and k > 0) used
                join pg_attribute a on a.attrelid = used.indrelid and a.attnum = used.refobjsubid group by used.indexrelid
                """.formatted(table))) {
            List<Column> own = columns.stream().filter(column -> List.of(index.split(",")).contains(column.name())).toList();
            if (own.stream().noneMatch(column -> column.type().equals("uuid") && !column.keep())) {
                own.stream().filter(column -> !column.type().equals("uuid")).reduce((first, last) -> last).ifPresent(column -> apart.add(column.name()));
            }
        }
        return apart;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement sql = connection.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
