package nl.draagvlak.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From starting the built program, on data that is there, to the first page. */
final class Start {

    private Start() {}

    static void measure(List<String> arguments) throws Exception {
        int times = Bench.option(arguments, "--times", 5);
        Path program = Path.of(System.getProperty("draagvlak.program"));
        Path data = Files.createTempDirectory("draagvlak-bench");
        Map<String, String> settings = Map.of("draagvlak.data", data.toString(), "draagvlak.sample", "true");
        long since = System.nanoTime();
        try (Server first = Server.start(program, false, settings)) {
            System.out.printf("first start of all, with unpacking and the sample: %.1f s%n%n", first.firstPage("/aanmelden", since) / 1e9);
        }
        System.out.println("| start | first page, median s | min | max | resident MiB at rest |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        // In turn, so that a noisy moment hits both.
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>());
        long[] resident = new long[2];
        for (int i = 0; i < times; i++) {
            for (int mode = 0; mode < 2; mode++) {
                long start = System.nanoTime();
                try (Server server = Server.start(program, mode == 1, settings)) {
                    seconds.get(mode).add(server.firstPage("/aanmelden", start) / 1e9);
                    resident[mode] = server.residentMiB();
                }
            }
        }
        for (int mode = 0; mode < 2; mode++) {
            List<Double> sorted = seconds.get(mode).stream().sorted().toList();
            System.out.printf("| %s | %.2f | %.2f | %.2f | %d |%n", mode == 0 ? "without the cache" : "with the JDK's ahead-of-time cache",
                    sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast(), resident[mode]);
        }
    }
}
