package nl.draagvlak.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.draagvlak.methods.opinion.Conversation;
import nl.draagvlak.methods.opinion.Landscape;

/**
 * The opinion picture from votes in memory, at four sizes, each in a process of its own with 300 MiB of heap. <em>First</em> is the first picture of
 * the process, with loading and compiling; <em>cold</em> counts everything again from the votes; <em>warm</em> is the next picture of a conversation
 * in which a thousand votes changed.
 */
final class OpinionGroups {

    private static final double[][] SIZES = {{1_000, 100, 0.2}, {10_000, 500, 0.04}, {100_000, 1_000, 0.02}, {1_000_000, 1_000, 0.02}};
    private static final int CHANGES = 1_000;
    private static final int ONE_BY_ONE = 200_000;
    private static final int RESAMPLES = 20;

    private OpinionGroups() {}

    static void measure(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.contains("--size")) {
            one(SIZES[Bench.option(arguments, "--size", 0)], Bench.option(arguments, "--times", 9), Bench.option(arguments, "--threads", Runtime.getRuntime().availableProcessors()));
            return;
        }
        SyntheticVotes.check();
        System.out.println("| participants × statements | votes | first s | cold s (best) | CPU s | CPU µs a vote | warm s (best) | CPU s | one more vote µs "
                + "| stability, " + RESAMPLES + " draws s | votes in memory MiB | peak heap MiB | groups |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int size = 0; size < SIZES.length; size++) {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                    "-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path"), Bench.class.getName(), "opinion", "--size", String.valueOf(size)));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(System.out::println);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("measuring failed");
            }
        }
    }

    private static void one(double[] size, int times, int threads) {
        int participants = (int) size[0];
        int statements = (int) size[1];
        Conversation conversation = new SyntheticVotes(participants, statements, size[2], 1).conversation(threads);
        double inMemory = usedAfterCollecting();
        resetPeak();
        double[] first = new double[1];
        Landscape landscape = timed(first, 0, conversation::landscape);
        double[] cold = new double[times];
        double[] warm = new double[times];
        double coldCpu = cpu();
        for (int i = 0; i < times; i++) {
            conversation.forget();
            landscape = timed(cold, i, conversation::landscape);
        }
        double warmCpu = cpu();
        coldCpu = (warmCpu - coldCpu) / times;
        for (int i = 0; i < times; i++) {
            change(conversation, participants, statements, CHANGES, i);
            Landscape former = landscape;
            landscape = timed(warm, i, () -> conversation.after(former));
        }
        warmCpu = (cpu() - warmCpu) / times;
        change(conversation, participants, statements, ONE_BY_ONE, times);
        long start = System.nanoTime();
        change(conversation, participants, statements, ONE_BY_ONE, times + 1);
        double microseconds = (System.nanoTime() - start) / 1e3 / ONE_BY_ONE;
        Landscape last = conversation.after(landscape);
        double[] stability = new double[1];
        timed(stability, 0, () -> conversation.stability(last, RESAMPLES));
        System.out.printf("| %,d × %,d | %,d | %.3f | %.3f (%.3f) | %.3f | %.2f | %.3f (%.3f) | %.3f ", participants, statements, landscape.votes(), first[0],
                median(cold), cold[0], coldCpu, coldCpu * 1e6 / landscape.votes(), median(warm), warm[0], warmCpu);
        System.out.printf("| %.2f | %.2f | %.0f | %.0f | %d |%n", microseconds, stability[0], inMemory, peak(), landscape.groups().size());
    }

    /** Seconds that all threads of this process have used, those that compile and collect too. */
    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Changes votes, or adds them, here and there. */
    private static void change(Conversation conversation, int participants, int statements, int votes, int round) {
        SplittableRandom random = new SplittableRandom(round);
        for (int i = 0; i < votes; i++) {
            conversation.vote(random.nextInt(participants), random.nextInt(statements), random.nextInt(3) - 1);
        }
    }

    private static <T> T timed(double[] seconds, int at, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        seconds[at] = (System.nanoTime() - start) / 1e9;
        return result;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double usedAfterCollecting() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the peaks of the heap's parts: garbage not yet collected counts too. */
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
    }
}
