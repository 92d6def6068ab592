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
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE);
             Server server = Server.start(Path.of(System.getProperty("draagvlak.program")), false, Map.of("draagvlak.sample", "true",
                     "draagvlak.database.url", postgres.jdbcUrl(), "draagvlak.database.user", postgres.user(), "draagvlak.database.password", postgres.password()));
             Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            server.firstPage("/aanmelden", System.nanoTime());
            // The sample is loaded after the door opens; its first person can sign in when it is all there.
            server.firstPage("/openbaar/voorbeeld", System.nanoTime());
            String cookie = server.signIn("marloes@voorbeeld.example", "draagvlak-voorbeeld");
            Map<String, String> pages = pages(connection);
            Map<String, double[]> small = round(server, cookie, pages, times);
            long rssSmall = server.residentMiB();
            long before = System.nanoTime();
            new Multiplication(connection).by(FACTOR);
            System.out.printf("multiplied in %.0f s: %d elements, %d links%n%n", (System.nanoTime() - before) / 1e9, count(connection, "reasoning.element"), count(connection, "reasoning.link"));
            Map<String, double[]> large = round(server, cookie, pages, times);
            System.out.println("| page | sample: median ms | p99 | " + FACTOR + " × : median ms | p99 |");
            System.out.println("| --- | ---: | ---: | ---: | ---: |");
            pages.forEach((name, path) -> System.out.printf("| %s | %.1f | %.1f | %.1f | %.1f |%n", name, small.get(name)[0], small.get(name)[1], large.get(name)[0], large.get(name)[1]));
            System.out.printf("%nresident MiB of the workbench after the sample: %d, after the hundredfold: %d%n", rssSmall, server.residentMiB());
        }
    }

    private static Map<String, double[]> round(Server server, String cookie, Map<String, String> pages, int times) throws Exception {
        for (String path : pages.values()) {
            for (int i = 0; i < times / 2; i++) {
                server.get(path, cookie);
            }
        }
        Map<String, double[]> results = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                int status = server.get(page.getValue(), cookie).statusCode();
                millis.add((System.nanoTime() - start) / 1e6);
                if (status != 200) {
                    throw new IllegalStateException(page.getValue() + " answered " + status);
                }
            }
            millis.sort(null);
            results.put(page.getKey(), new double[] {millis.get(millis.size() / 2), millis.get((int) (millis.size() * 0.99))});
        }
        return results;
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
