package nl.draagvlak.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.draagvlak.methods.population.BestOfAll;
import nl.draagvlak.methods.population.Bootstrap;
import nl.draagvlak.methods.population.CaptureFile;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.methods.population.Estimate;
import nl.draagvlak.methods.population.ModelSearch;
import nl.draagvlak.methods.population.Stepwise;

/**
 * How long it takes to say how many there are: all models of published tables, and drawing again with the choice of the model inside. The
 * tables are public counts (UK 2013, Kosovo 1999, Palembang). Reference times are CPU seconds of R packages on such a machine: Rcapture for the
 * searches, SparseMSE for the draws.
 */
final class Population {

    private static final int DRAWS = 1000;

    private Population() {}

    static void measure(List<String> arguments) throws IOException {
        int times = Bench.option(arguments, "--times", 15);
        CaptureTable uk = table("uk5");
        CaptureTable kosovo = table("kosovo4");
        CaptureTable korea = table("korea3");
        measure("UK, the whole page: 6,893 models, intervals of those near, 1,000 draws", times, 0, () -> page(uk));
        measure("UK, 1,024 models of pairs", times, 17.2, () -> ModelSearch.of(uk, 2));
        measure("UK, 6,893 models", times, 127.3, () -> ModelSearch.of(uk, 4));
        ModelSearch all = ModelSearch.of(uk, 4);
        measure("UK, likelihood intervals of all models", times, 0, () -> ModelSearch.profiles(uk, all.estimates()));
        measure("UK, stepwise, 1,000 draws, BCa", times, 259.8, () -> draws(uk));
        measure("Kosovo, stepwise, 1,000 draws, BCa", times, 115.5, () -> draws(kosovo));
        measure("Korea, stepwise, 1,000 draws, BCa", times, 28.7, () -> draws(korea));
        BestOfAll best = BestOfAll.of(BestOfAll.Criterion.BIC, all);
        measure("UK, best BIC of 6,893 models in each of 1,000 draws", 1, 0, () -> Bootstrap.run(uk, best, DRAWS, 1).limit(0.975));
    }

    private static void page(CaptureTable table) {
        ModelSearch search = ModelSearch.of(table, table.lists() - 1);
        double least = search.bestByBic().map(Estimate::bic).orElseThrow();
        ModelSearch.profiles(table, search.estimates().stream().filter(estimate -> estimate.exists() && estimate.bic() <= least + 6).toList());
        draws(table);
    }

    private static void draws(CaptureTable table) {
        Bootstrap bootstrap = Bootstrap.run(table, Stepwise.USUAL, DRAWS, 1);
        bootstrap.limit(0.025);
        bootstrap.limit(0.975);
    }

    /** Prints the wall time of the first run (in a program just started) and the median after, and the CPU time of each. */
    private static void measure(String what, int times, double reference, Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] wall = new double[times];
        double[] cpu = new double[times];
        for (int i = 0; i < times; i++) {
            long used = system.getProcessCpuTime();
            long start = System.nanoTime();
            work.run();
            wall[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (system.getProcessCpuTime() - used) / 1e6;
        }
        double first = wall[0];
        double firstCpu = cpu[0];
        Arrays.sort(wall);
        Arrays.sort(cpu);
        String ratio = reference == 0 ? "" : "; R %.1f s CPU, %,.0f times (first %,.0f)".formatted(reference, reference * 1000 / cpu[times / 2], reference * 1000 / firstCpu);
        System.out.printf("%-72s first %6.0f ms (CPU %6.0f), median %6.0f ms (CPU %6.0f)%s%n", what, first, firstCpu, wall[times / 2], cpu[times / 2], ratio);
    }

    private static CaptureTable table(String name) throws IOException {
        try (InputStream stream = Population.class.getResourceAsStream("/population/" + name + ".csv")) {
            return CaptureFile.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), List.of()).table();
        }
    }
}
