package nl.draagvlak.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.database.EmbeddedPostgres;

/** The most used pages, asked one after the other by one visitor, with the sample and with a hundred times as much. */
final class Pages {

    private static final int FACTOR = 100;

    private Pages() {}

    static void measure(List<String> arguments) throws Exception {
        int times = Bench.option(arguments, "--times", 200);
        Path data = Files.createTempDirectory("draagvlak-bench");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE)) {
            Map<String, String> settings = Map.of("draagvlak.sample", "true", "draagvlak.database.url", postgres.jdbcUrl(),
                    "draagvlak.database.user", postgres.user(), "draagvlak.database.password", postgres.password());
            Map<String, String> pages;
            Map<String, Taken> small;
            try (Server server = Server.start(Path.of(System.getProperty("draagvlak.program")), false, settings)) {
                // The sample is loaded after the door opens; it is all there when its edition is.
                server.firstPage("/openbaar/voorbeeld", System.nanoTime());
                try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
                    pages = pages(connection);
                    small = round(server, connection, pages, times);
                    System.out.println("resident MiB of the workbench with the sample: " + server.residentMiB());
                    long before = System.nanoTime();
                    new Multiplication(connection).by(FACTOR);
                    System.out.printf("multiplied in %.0f s: %d elements, %d links%n", (System.nanoTime() - before) / 1e9, count(connection, "reasoning.element"), count(connection, "reasoning.link"));
                }
            }
            // The multiplication went past the journal, so nothing that was worked out before it may be kept.
            try (Server server = Server.start(Path.of(System.getProperty("draagvlak.program")), false, settings);
                 Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
                server.firstPage("/openbaar/voorbeeld", System.nanoTime());
                Map<String, Taken> large = round(server, connection, pages, times);
                System.out.printf("resident MiB of the workbench with the hundredfold: %d%n%n", server.residentMiB());
                System.out.println("| page | sample: median ms | p99 | just after a change | " + FACTOR + " ×: median ms | p99 | just after a change |");
                System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
                pages.forEach((name, path) -> System.out.println("| " + name + small.get(name) + large.get(name) + " |"));
            }
        }
    }

    /** Milliseconds: the median and the 99th percentile, and the median of a first look after somebody changed something in the programme. */
    private record Taken(double median, double p99, double changed) {

        @Override
        public String toString() {
            return String.format(" | %.1f | %.1f | %.1f", median, p99, changed);
        }
    }

    private static Map<String, Taken> round(Server server, Connection connection, Map<String, String> pages, int times) throws Exception {
        String cookie = server.signIn("marloes@voorbeeld.example", "draagvlak-voorbeeld");
        for (String path : pages.values()) {
            for (int i = 0; i < times / 2; i++) {
                server.get(path, cookie);
            }
        }
        Map<String, Taken> results = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            List<Double> same = new ArrayList<>();
            List<Double> changed = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                same.add(millis(server, cookie, page.getValue()));
            }
            for (int i = 0; i < Math.max(5, times / 5); i++) {
                change(connection);
                changed.add(millis(server, cookie, page.getValue()));
            }
            same.sort(null);
            changed.sort(null);
            results.put(page.getKey(), new Taken(same.get(same.size() / 2), same.get((int) (same.size() * 0.99)), changed.get(changed.size() / 2)));
        }
        return results;
    }

    private static double millis(Server server, String cookie, String path) throws Exception {
        long start = System.nanoTime();
        int status = server.get(path, cookie).statusCode();
        double millis = (System.nanoTime() - start) / 1e6;
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return millis;
    }

    /** As far as a reader can tell, somebody wrote something: what was worked out before it is not used again. */
    private static void change(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into journal.entry (at, actor, programme_id, action, subject, content_hash, previous, hash)
                    select now(), id, id, 'measurement.changed', id, '', '', '' from programme.programme
                    """);
        }
    }

    private static Map<String, String> pages(Connection connection) throws SQLException {
        String home = "/programmas/voorbeeld";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("programme (the picture of steps)", home);
        pages.put("stakeholders", home + "/belanghebbenden");
        pages.put("statements", home + "/uitspraken");
        pages.put("anthology", home + "/bloemlezing");
        pages.put("problem–cause map", home + "/problemen");
        pages.put("goals", home + "/doelen");
        pages.put("actions", home + "/acties");
        pages.put("coverage", home + "/acties/dekking");
        pages.put("priorities", home + "/budget/prioriteiten");
        pages.put("steering page", home + "/voortgang");
        pages.put("effect", home + "/effect");
        pages.put("thread of an action", home + "/redeneerlijn/" + first(connection, "action"));
        pages.put("gaps", home + "/redeneerlijn/hiaten");
        return pages;
    }

    private static String first(Connection connection, String kind) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select id from reasoning.element where kind = '" + kind + "' order by number limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
