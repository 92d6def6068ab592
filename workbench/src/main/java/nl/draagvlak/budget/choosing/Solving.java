package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.draagvlak.budget.choosing.Condition.Relation;
import nl.draagvlak.methods.allocation.Allocation;
import nl.draagvlak.methods.allocation.Ballot;
import nl.draagvlak.methods.allocation.Completion;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.methods.allocation.Outcome;
import nl.draagvlak.methods.allocation.Portfolio;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.programme.Text;

/**
 * Applies a setting to a case. Orders by score or by votes and the best sets know all limits from the start. Equal shares and Phragmén know money
 * alone; what they choose is then walked through in their order, and what does not fit in people, misses what it needs or excludes one before it
 * falls out. What that leaves goes on by support per euro when the rule has such a top-up, and else stays.
 */
final class Solving {

    private final Case all;
    private final Setting setting;
    private final Map<String, Candidate> byCode = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> excludes = new HashMap<>();
    private final List<List<String>> ties = new ArrayList<>();

    private Solving(Case all, Setting setting) {
        this.all = all;
        this.setting = setting;
        all.candidates().forEach(c -> byCode.put(c.code(), c));
        for (Condition condition : all.conditions()) {
            if (condition.relation() == Relation.NEEDS) {
                needs.computeIfAbsent(condition.code(), k -> new LinkedHashSet<>()).add(condition.other());
            } else {
                excludes.computeIfAbsent(condition.code(), k -> new LinkedHashSet<>()).add(condition.other());
                excludes.computeIfAbsent(condition.other(), k -> new LinkedHashSet<>()).add(condition.code());
            }
        }
    }

    /** @throws IllegalArgumentException when the numbers are too large to be added exactly, or the ballots don't have the worth asked for */
    static Result of(Case all, Setting setting) {
        return new Solving(all, setting).solve(true);
    }

    /** The same without receipts, for those who ask often. */
    static Result quickly(Case all, Setting setting) {
        return new Solving(all, setting).solve(false);
    }

    private Result solve(boolean receipts) {
        return switch (setting.way().method()) {
            case HAND -> hand();
            case SCORE -> result(inOrder(ordered(values()), List.of()), Map.of(), List.of(), Optional.empty());
            case BEST_SCORE -> result(best(values(), Map.of()), Map.of(), List.of(), Optional.empty());
            case BEST_VOTES -> all.onlyMoney(setting) ? byBallots(receipts) : result(best(support(), all.votes()), Map.of(), List.of(), Optional.empty());
            case VOTES -> all.onlyMoney(setting) ? byBallots(receipts) : result(inOrder(ordered(supportPerCost()), List.of()), Map.of(), List.of(), Optional.empty());
            case EQUAL_SHARES, PHRAGMEN -> byBallots(receipts);
        };
    }

    private Result byBallots(boolean receipts) {
        Election election = new Election(all.election().type(), setting.money(), all.election().projects(), all.election().ballots());
        var terms = setting.way().terms(all.choice().ties());
        Outcome outcome = receipts ? Allocation.of(election, terms) : Allocation.withoutReceipts(election, terms);
        outcome.ties().forEach(tie -> ties.add(tie.projects()));
        Map<String, Text> dropped = new LinkedHashMap<>();
        List<String> kept = withinLimits(outcome.winners(), dropped);
        if (!dropped.isEmpty() && (setting.way().completion() == Completion.GREEDY || setting.way().completion() == Completion.ADD1_GREEDY)) {
            kept = inOrder(ordered(supportPerCost()), kept);
            dropped.keySet().removeAll(kept);
        }
        return result(kept, dropped, List.of(), Optional.of(outcome));
    }

    /** What remains of an order when every limit but money is kept. */
    private List<String> withinLimits(List<String> order, Map<String, Text> dropped) {
        List<String> kept = new ArrayList<>();
        BigDecimal people = BigDecimal.ZERO;
        for (String code : order) {
            Optional<String> rival = excludes.getOrDefault(code, Set.of()).stream().filter(kept::contains).findFirst();
            BigDecimal with = people.add(byCode.get(code).fte());
            if (rival.isPresent()) {
                dropped.put(code, Text.of("kan niet samen met " + rival.get(), "cannot go with " + rival.get()));
            } else if (setting.fte() != null && with.compareTo(setting.fte()) > 0) {
                dropped.put(code, Text.of("vraagt meer mensen dan er dan nog zijn", "asks more people than there are left"));
            } else {
                kept.add(code);
                people = with;
            }
        }
        boolean again = true;
        while (again) {
            again = false;
            for (String code : List.copyOf(kept)) {
                Optional<String> missing = needs.getOrDefault(code, Set.of()).stream().filter(other -> !kept.contains(other)).findFirst();
                if (missing.isPresent()) {
                    kept.remove(code);
                    dropped.put(code, Text.of("heeft " + missing.get() + " nodig, en die komt er niet", "needs " + missing.get() + ", which is not chosen"));
                    again = true;
                }
            }
        }
        return kept;
    }

    /** The first of an order first, added to what is in already and within all limits; what needs others comes in with them or not at all. */
    private List<String> inOrder(List<String> order, List<String> before) {
        Set<String> in = new LinkedHashSet<>(before);
        for (String code : order) {
            if (in.contains(code)) {
                continue;
            }
            Set<String> together = new LinkedHashSet<>();
            needed(code, together);
            together.removeAll(in);
            Set<String> with = new LinkedHashSet<>(in);
            with.addAll(together);
            boolean apart = with.stream().noneMatch(one -> excludes.getOrDefault(one, Set.of()).stream().anyMatch(with::contains));
            if (apart && sum(with, true).compareTo(setting.money()) <= 0 && (setting.fte() == null || sum(with, false).compareTo(setting.fte()) <= 0)) {
                in.addAll(together);
            }
        }
        return List.copyOf(in);
    }

    private void needed(String code, Set<String> found) {
        if (!found.contains(code)) {
            found.add(code);
            needs.getOrDefault(code, Set.of()).forEach(other -> needed(other, found));
        }
    }

    /** Codes by value, the highest first; equals by cost, votes and lot, or by id when there is no seed. */
    List<String> ordered(Map<String, BigDecimal> values) {
        Map<String, Long> votes = all.votes();
        Comparator<String> equal = all.choice().seed().isEmpty() ? Comparator.naturalOrder()
                : Comparator.<String, BigDecimal>comparing(code -> byCode.get(code).cost()).thenComparing(code -> -votes.getOrDefault(code, 0L))
                        .thenComparing(all.choice().ties()::lot);
        List<String> order = byCode.keySet().stream().sorted(Comparator.<String, BigDecimal>comparing(values::get).reversed().thenComparing(equal)).toList();
        order.stream().collect(Collectors.groupingBy(code -> values.get(code).stripTrailingZeros(), LinkedHashMap::new, Collectors.toList())).values().stream()
                .filter(same -> same.size() > 1).forEach(ties::add);
        return order;
    }

    static List<String> ordered(Case all, Setting setting) {
        Solving solving = new Solving(all, setting);
        return solving.ordered(setting.way().method().byScores() || all.election().ballots().isEmpty() ? solving.values() : solving.supportPerCost());
    }

    private List<String> best(Map<String, BigDecimal> values, Map<String, Long> votes) {
        BigDecimal people = setting.fte() == null ? all.candidates().stream().map(Candidate::fte).reduce(BigDecimal.ZERO, BigDecimal::add) : setting.fte();
        List<Portfolio.Item> items = byCode.values().stream().map(c -> new Portfolio.Item(c.code(), c.cost(), c.fte(), values.get(c.code()),
                needs.getOrDefault(c.code(), Set.of()), excludes.getOrDefault(c.code(), Set.of()))).toList();
        return Portfolio.best(items, setting.money(), people).ids().stream().sorted(Comparator.<String, BigDecimal>comparing(values::get).reversed()
                .thenComparing(code -> -votes.getOrDefault(code, 0L)).thenComparing(Comparator.naturalOrder())).toList();
    }

    private Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        byCode.keySet().forEach(code -> values.put(code, all.score(code, setting.weights())));
        return values;
    }

    /** Σ over ballots of what each candidate is worth to them. */
    private Map<String, BigDecimal> support() {
        Map<String, BigDecimal> support = new LinkedHashMap<>();
        byCode.keySet().forEach(code -> support.put(code, BigDecimal.ZERO));
        for (Ballot ballot : all.election().ballots()) {
            for (int i = 0; i < ballot.projects().size(); i++) {
                String code = ballot.projects().get(i);
                support.merge(code, worth(setting.way().utility(), ballot, i), BigDecimal::add);
            }
        }
        return support;
    }

    private BigDecimal worth(Utility utility, Ballot ballot, int place) {
        return switch (utility) {
            case COST -> byCode.get(ballot.projects().get(place)).cost();
            case CARDINALITY -> BigDecimal.ONE;
            case POINTS -> ballot.points().isEmpty() ? BigDecimal.ZERO : ballot.points().get(place);
            case BORDA -> BigDecimal.valueOf(ballot.projects().size() - 1L - place);
        };
    }

    private Map<String, BigDecimal> supportPerCost() {
        Map<String, BigDecimal> support = support();
        support.replaceAll((code, value) -> byCode.get(code).cost().signum() == 0 ? value.movePointRight(12)
                : value.divide(byCode.get(code).cost(), java.math.MathContext.DECIMAL128));
        return support;
    }

    private Result hand() {
        List<String> picked = setting.picked().stream().filter(byCode::containsKey).toList();
        List<Text> broken = new ArrayList<>();
        for (String code : picked) {
            for (String other : needs.getOrDefault(code, Set.of())) {
                if (!picked.contains(other)) {
                    broken.add(Text.of(code + " heeft " + other + " nodig, en die ontbreekt", code + " needs " + other + ", which is missing"));
                }
            }
            for (String other : excludes.getOrDefault(code, Set.of())) {
                if (picked.contains(other) && code.compareTo(other) < 0) {
                    broken.add(Text.of(code + " kan niet samen met " + other, code + " cannot go with " + other));
                }
            }
        }
        return result(picked, Map.of(), broken, Optional.empty());
    }

    private Result result(List<String> chosen, Map<String, Text> dropped, List<Text> broken, Optional<Outcome> outcome) {
        return new Result(setting, chosen, dropped, broken, sum(chosen, true), sum(chosen, false), outcome, List.copyOf(ties));
    }

    private BigDecimal sum(java.util.Collection<String> codes, boolean money) {
        return codes.stream().map(byCode::get).map(c -> money ? c.cost() : c.fte()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
