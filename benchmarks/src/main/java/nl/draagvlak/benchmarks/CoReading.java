package nl.draagvlak.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.database.EmbeddedPostgres;

/** The pages of a round of reading along with hundreds of remarks, half of them on one section, asked one after the other. */
final class CoReading {

    private static final String FILL = """
            set session_replication_role = replica;
            update drafting.round set closed_at = null, closed_by = null;
            insert into drafting.remark (id, programme_id, round_id, section, number, author, kind, text, made_at, first_piece, last_piece)
            select gen_random_uuid(), r.programme_id, r.id, case when n %% 2 = 0 then 'inleiding' else s.section end, 1000 + n, r.opened_by, 'suggestion',
                   (array['De scholen ontbreken in deze tekst', 'Zeg wie dit betaalt en wanneer', 'Dit cijfer klopt niet met de registratie', 'De gemeenten kunnen dit niet dragen'])[1 + n %% 4]
                   || ', zie ook ' || md5(n::text), now(), case when n %% 2 = 0 then n %% 12 end, case when n %% 2 = 0 then n %% 12 end
            from drafting.round r cross join generate_series(1, %d) n
            join lateral (select section from drafting.round_section where round_id = r.id order by position offset n %% 10 limit 1) s on true;
            insert into drafting.remark_alike (programme_id, one, other, likeness)
            select a.programme_id, a.id, b.id, similarity(a.text, b.text) from drafting.remark a join drafting.remark b on a.round_id = b.round_id and a.number > b.number
            where similarity(a.text, b.text) >= 0.27;
            set session_replication_role = origin;
            """;

    private CoReading() {}

    static void measure(List<String> arguments) throws Exception {
        int remarks = Bench.option(arguments, "--remarks", 500);
        int times = Bench.option(arguments, "--times", 50);
        Path data = Files.createTempDirectory("draagvlak-bench");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE);
             Server server = Server.start(Path.of(System.getProperty("draagvlak.program")), false, Map.of("draagvlak.sample", "true",
                     "draagvlak.database.url", postgres.jdbcUrl(), "draagvlak.database.user", postgres.user(), "draagvlak.database.password", postgres.password()));
             Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            server.firstPage("/openbaar/voorbeeld", System.nanoTime());
            Map<String, String> small = taken(server, pages(connection), times);
            try (Statement sql = connection.createStatement()) {
                sql.execute(FILL.formatted(remarks));
                sql.execute("analyze drafting.remark");
            }
            Map<String, String> large = taken(server, pages(connection), times);
            System.out.println("| page | sample: median ms | p95 | " + remarks + " remarks: median ms | p95 |");
            System.out.println("| --- | ---: | ---: | ---: | ---: |");
            small.forEach((name, figures) -> System.out.println("| " + name + figures + large.get(name) + " |"));
        }
    }

    private static Map<String, String> pages(Connection connection) throws Exception {
        try (Statement sql = connection.createStatement(); var found = sql.executeQuery("select id from drafting.round limit 1")) {
            found.next();
            String round = "/programmas/voorbeeld/concepten/rondes/" + found.getString(1);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("round", round);
            pages.put("section with half of the remarks", round + "/onderdelen/inleiding");
            pages.put("remarks", round + "/opmerkingen");
            pages.put("putting alike ones together", round + "/bundels");
            pages.put("support", round + "/steun");
            return pages;
        }
    }

    private static Map<String, String> taken(Server server, Map<String, String> pages, int times) throws Exception {
        String cookie = server.signIn("marloes@voorbeeld.example", "draagvlak-voorbeeld");
        Map<String, String> results = new LinkedHashMap<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            List<Double> millis = new ArrayList<>();
            for (int i = -times / 2; i < times; i++) {
                long start = System.nanoTime();
                if (server.get(page.getValue(), cookie).statusCode() != 200) {
                    throw new IllegalStateException(page.getValue() + " did not answer");
                }
                if (i >= 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            millis.sort(null);
            results.put(page.getKey(), String.format(" | %.1f | %.1f", millis.get(millis.size() / 2), millis.get((int) (millis.size() * 0.95))));
        }
        return results;
    }
}
