package nl.draagvlak.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a database, asked of PostgreSQL itself, so that no list of tables has to be kept. */
final class Catalogue {

    private static final String HISTORY = "public.flyway_schema_history";
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table and the columns that hold data of their own: what is worked out from others is worked out again. */
    record Table(String name, List<String> columns, List<String> transactions) {

        /** Numbers of transactions mean nothing in another database and could be given out a second time there; they become 0. */
        String copyOut() {
            String list = String.join(", ", columns.stream().map(column -> transactions.contains(column) ? "'0'" : column).toList());
            return "copy (select " + list + " from " + name + ") to stdout";
        }

        String copyIn() {
            return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
        }
    }

    List<Table> tables() throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select format('%%I.%%I', n.nspname, c.relname), quote_ident(a.attname), a.atttypid = 'xid8'::regtype
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relpersistence = 'p' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and %s
                order by 1, a.attnum
                """.formatted(OURS))) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!name.equals(HISTORY)) {
                    Table table = tables.computeIfAbsent(name, key -> new Table(key, new ArrayList<>(), new ArrayList<>()));
                    table.columns().add(rows.getString(2));
                    if (rows.getBoolean(3)) {
                        table.transactions().add(rows.getString(2));
                    }
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /** The scripts that made this database; empty when none did. */
    List<String> migrations() throws SQLException {
        List<String> scripts = new ArrayList<>();
        if (there(HISTORY)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select script from " + HISTORY + " where success and type = 'SQL' order by installed_rank")) {
                while (rows.next()) {
                    scripts.add(rows.getString(1));
                }
            }
        }
        return scripts;
    }

    boolean there(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null order by 1
                """)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }
}
