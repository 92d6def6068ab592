package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.draagvlak.methods.allocation.Allocation;
import nl.draagvlak.methods.allocation.Ballot;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.methods.allocation.Outcome;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.Project;
import nl.draagvlak.methods.allocation.Rule;
import nl.draagvlak.methods.allocation.Terms;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.methods.allocation.VoteType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dividing a budget: a large election made by rule, and, given a folder of Pabulib files with reference results beside them
 * ({@code name.pb}, {@code name.json}), each of those with the same winners or not and how much faster.
 */
final class Allocations {

    private static final Map<String, Utility> UTILITIES =
            Map.of("cost", Utility.COST, "card", Utility.CARDINALITY, "points", Utility.POINTS, "borda", Utility.BORDA);

    private Allocations() {}

    static void measure(List<String> arguments) throws IOException {
        if (!arguments.isEmpty()) {
            try (Stream<Path> files = Files.list(Path.of(arguments.getFirst()))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".pb")).sorted().toList()) {
                    compare(file);
                }
            }
        }
        large();
    }

    private static void compare(Path file) throws IOException {
        Path reference = Path.of(file.toString().replaceAll("\\.pb$", ".json"));
        Election election = Pabulib.read(Files.readString(file)).election();
        System.out.printf("%s: %d projects, %d ballots%n", file.getFileName(), election.projects().size(), election.ballots().size());
        if (!Files.exists(reference)) {
            return;
        }
        JsonNode results = JsonMapper.shared().readTree(Files.readString(reference)).get("results");
        for (Map.Entry<String, JsonNode> entry : results.properties()) {
            Terms terms = terms(entry.getKey());
            if (terms == null) {
                continue;
            }
            Outcome outcome = Allocation.withoutReceipts(election, terms);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 5; i++) {
                long begin = cpu();
                Allocation.withoutReceipts(election, terms);
                best = Math.min(best, (cpu() - begin) / 1e9);
            }
            JsonNode told = entry.getValue();
            if (!told.has("winners")) {
                System.out.printf("  %-22s %9.4f CPU s; the reference gave up%n", entry.getKey(), best);
                continue;
            }
            double theirs = told.get("cpu_s").doubleValue();
            System.out.printf("  %-22s %9.4f CPU s; reference %9.4f, %6.0f times; winners %s%n", entry.getKey(), best, theirs, theirs / best,
                    same(terms, outcome, told, entry.getKey()) ? "the same" : "DIFFER");
        }
    }

    private static boolean same(Terms terms, Outcome outcome, JsonNode told, String name) {
        if (terms.rule() == Rule.WELFARE) {
            return outcome.welfare().compareTo(new BigDecimal(told.get("welfare_" + name.split("_")[1]).asString())) == 0
                    && outcome.cost().compareTo(outcome.budget()) <= 0;
        }
        List<String> winners = new ArrayList<>();
        told.get("winners").forEach(id -> winners.add(id.stringValue()));
        // The reference sorts what Phragmén chose.
        boolean sorted = terms.rule() == Rule.PHRAGMEN || terms.completion() == Completion.PHRAGMEN;
        return sorted ? new HashSet<>(winners).equals(new HashSet<>(outcome.winners())) : winners.equals(outcome.winners());
    }

    /** From a reference's name of a rule, as mes_cost_add1. Null for what is not built. */
    private static Terms terms(String name) {
        String[] parts = name.split("_", 3);
        Utility utility = parts.length > 1 ? UTILITIES.get(parts[1]) : Utility.COST;
        return utility == null ? null : switch (parts[0]) {
            case "greedy" -> Terms.of(Rule.GREEDY, utility);
            case "phragmen" -> Terms.of(Rule.PHRAGMEN, Utility.COST);
            case "maxwelfare" -> Terms.of(Rule.WELFARE, utility);
            case "mes" -> Terms.equalShares(utility, parts.length < 3 ? Completion.NONE : Completion.valueOf(parts[2].toUpperCase(Locale.ROOT)));
            default -> null;
        };
    }

    private static void large() {
        Election election = election(90_494, 160, 20_221_122);
        long approvals = election.ballots().stream().mapToLong(b -> b.projects().size()).sum();
        System.out.printf("by rule: %d projects, %d ballots, %d approvals%n", election.projects().size(), election.ballots().size(), approvals);
        for (Utility utility : List.of(Utility.COST, Utility.CARDINALITY)) {
            large(election, "equal shares, " + utility.word(), Terms.equalShares(utility, Completion.NONE));
            large(election, "equal shares + add1, " + utility.word(), Terms.equalShares(utility, Completion.ADD1));
        }
        large(election, "greedy, cost", Terms.of(Rule.GREEDY, Utility.COST));
        large(election, "phragmen", Terms.of(Rule.PHRAGMEN, Utility.COST));
        large(election, "welfare, cost", Terms.of(Rule.WELFARE, Utility.COST));
        long begin = System.nanoTime();
        Outcome told = Allocation.of(election, Terms.equalShares(Utility.COST, Completion.NONE));
        System.out.printf("  equal shares with %d receipts %.3f s%n", told.receipts().size(), (System.nanoTime() - begin) / 1e9);
    }

    private static void large(Election election, String what, Terms terms) {
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        double cpu = Double.POSITIVE_INFINITY;
        Outcome outcome = null;
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            long used = cpu();
            outcome = Allocation.withoutReceipts(election, terms);
            double took = (System.nanoTime() - begin) / 1e9;
            cpu = Math.min(cpu, (cpu() - used) / 1e9);
            first = i == 0 ? took : first;
            best = Math.min(best, took);
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        System.out.printf("  %-32s first %.3f s, best %.3f s (CPU %.3f s); %d winners, endowment %s, heap with the election %d MiB%n",
                what, first, best, cpu, outcome.winners().size(), outcome.endowment().map(e -> String.format("%.2f", e)).orElse("-"), heap);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * Ballots approve of 1 to 15 projects, drawn with weights that fall with the project's number; costs lie between 10,000 and 1,500,000 and
     * the budget is 30 % of their sum. The same in every run: SplitMix64 with the seed.
     */
    static Election election(int voters, int projects, long seed) {
        SplitMix random = new SplitMix(seed);
        List<Project> all = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int p = 0; p < projects; p++) {
            BigDecimal cost = BigDecimal.valueOf(10_000 + 500 * (random.below(1_490) * (1 + random.below(2))));
            all.add(new Project(String.valueOf(p + 1), cost));
            sum = sum.add(cost);
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            int length = 1 + (int) random.below(15);
            List<String> named = new ArrayList<>();
            while (named.size() < length) {
                // The smaller of two draws: the first projects are named more often.
                int p = (int) Math.min(random.below(projects), random.below(projects));
                if (!named.contains(all.get(p).id())) {
                    named.add(all.get(p).id());
                }
            }
            ballots.add(new Ballot("v" + v, named, List.of()));
        }
        return new Election(VoteType.APPROVAL, sum.multiply(new BigDecimal("0.3")).setScale(0, RoundingMode.HALF_UP), all, ballots);
    }

    /** G. Steele, D. Lea, C. Flood (2014). */
    private static final class SplitMix {

        private long state;

        SplitMix(long seed) {
            state = seed;
        }

        long below(long bound) {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return Long.remainderUnsigned(z ^ (z >>> 31), bound);
        }
    }
}
