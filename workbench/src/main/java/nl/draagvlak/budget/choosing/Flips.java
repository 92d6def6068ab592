package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.draagvlak.methods.allocation.Election;
import nl.draagvlak.methods.allocation.Project;
import nl.draagvlak.methods.allocation.Scoring;
import nl.draagvlak.methods.allocation.Sensitivity;
import nl.draagvlak.shell.Frame;

/**
 * What would flip a choice, in words. Where money is the only limit the mathematics answers: for weights exactly, for costs, ballots and the budget on
 * a fine grid. With people and conditions as limits too, each is tried in a few round steps with all limits applied.
 */
final class Flips {

    /** Above so many names on all ballots together the fine grid would keep somebody waiting. */
    private static final long MOST_NAMES = 4_000;
    private static final int TRIALS = 40;
    private static final int[] CHEAPER = {5, 10, 20, 30, 50, 75, 90};
    private static final int[] MORE = {5, 10, 20, 30, 50, 100};

    private final Case all;
    private final Setting setting;
    private final Frame f;
    private final Result now;

    Flips(Case all, Setting setting, Frame f) {
        this.all = all;
        this.setting = setting;
        this.f = f;
        now = Solving.quickly(all, setting);
    }

    /** Whether there is an answer within the time that somebody waits. */
    static boolean feasible(Case all) {
        return all.candidates().size() <= 60 && all.election().ballots().stream().mapToLong(b -> b.projects().size()).sum() <= MOST_NAMES;
    }

    /** Of every candidate. */
    List<Flip> candidates() {
        boolean exact = setting.way().method().byBallots() && all.onlyMoney(setting);
        Election election = new Election(all.election().type(), setting.money(), all.election().projects(), all.election().ballots());
        BigDecimal step = setting.money().divide(BigDecimal.valueOf(200), 0, RoundingMode.UP).max(BigDecimal.ONE);
        Sensitivity sensitivity = exact ? new Sensitivity(election, setting.way().terms(all.choice().ties()), step, TRIALS) : null;
        return all.candidates().stream().map(c -> new Flip(c.code(), now.chose(c.code()), exact ? exactly(sensitivity.of(c.code()), c) : inSteps(c))).toList();
    }

    private List<String> exactly(Sensitivity.Margin margin, Candidate c) {
        List<String> changes = new ArrayList<>();
        if (margin.chosen()) {
            margin.cost().ifPresent(cost -> changes.add(cost.compareTo(c.cost()) <= 0 ? f.t("Iets duurder, en hij valt af.", "A little dearer, and it falls out.")
                    : f.t("Mag tot " + money(cost) + " kosten; duurder, en hij valt af.", "May cost up to " + money(cost) + "; dearer, and it falls out.")));
            return changes;
        }
        margin.ballots().ifPresent(n -> changes.add(f.t(n == 1 ? "Met 1 stembiljet erbij komt hij erin." : "Met " + n + " stembiljetten erbij komt hij erin.",
                n == 1 ? "With 1 more ballot it is chosen." : "With " + n + " more ballots it is chosen.")));
        margin.cost().ifPresent(cost -> changes.add(f.t("Voor " + money(cost) + " in plaats van " + money(c.cost()) + " komt hij erin.",
                "For " + money(cost) + " instead of " + money(c.cost()) + " it is chosen.")));
        margin.budget().ifPresent(budget -> changes.add(f.t("Met " + money(budget.subtract(setting.money())) + " meer geld komt hij erin.",
                "With " + money(budget.subtract(setting.money())) + " more money it is chosen.")));
        return changes;
    }

    private List<String> inSteps(Candidate c) {
        List<String> changes = new ArrayList<>();
        if (now.chose(c.code())) {
            first(MORE, p -> part(c.cost(), 100 + p), cost -> !chooses(costing(c, cost, c.fte()), setting, c.code())).ifPresent(cost ->
                    changes.add(f.t("Bij " + money(cost) + " of meer valt hij af.", "At " + money(cost) + " or more it falls out.")));
            return changes;
        }
        first(CHEAPER, p -> part(c.cost(), 100 - p), cost -> chooses(costing(c, cost, c.fte()), setting, c.code())).ifPresent(cost ->
                changes.add(f.t("Voor " + money(cost) + " in plaats van " + money(c.cost()) + " komt hij erin.", "For " + money(cost) + " instead of " + money(c.cost()) + " it is chosen.")));
        if (setting.fte() != null && c.fte().signum() > 0) {
            first(CHEAPER, p -> part(c.fte(), 100 - p), fte -> chooses(costing(c, c.cost(), fte), setting, c.code())).ifPresent(fte ->
                    changes.add(f.t("Met " + number(fte) + " fte in plaats van " + number(c.fte()) + " komt hij erin.", "With " + number(fte) + " FTE instead of " + number(c.fte()) + " it is chosen.")));
            first(MORE, p -> part(setting.fte(), 100 + p), fte -> chooses(all, setting.withFte(fte), c.code())).ifPresent(fte ->
                    changes.add(f.t("Met " + number(fte.subtract(setting.fte())) + " fte meer in totaal komt hij erin.", "With " + number(fte.subtract(setting.fte())) + " FTE more in all it is chosen.")));
        }
        first(MORE, p -> part(setting.money(), 100 + p), budget -> chooses(all, setting.withMoney(budget), c.code())).ifPresent(budget ->
                changes.add(f.t("Met " + money(budget.subtract(setting.money())) + " meer geld komt hij erin.", "With " + money(budget.subtract(setting.money())) + " more money it is chosen.")));
        return changes;
    }

    /** The nearest change of each weight that makes another choice. */
    List<Flip> weights() {
        List<Flip> flips = new ArrayList<>();
        if (!setting.way().method().byScores() || setting.weights().isEmpty()) {
            return flips;
        }
        boolean exact = all.onlyMoney(setting);
        Scoring scoring = exact ? new Scoring(setting.weights().stream().map(BigDecimal::valueOf).toList(),
                all.candidates().stream().map(c -> new Scoring.Candidate(c.code(), c.cost(), scores(c))).toList(), setting.money(),
                setting.way().method() == Method.SCORE ? Scoring.By.SCORE : Scoring.By.BEST_SET) : null;
        for (int k = 0; k < setting.weights().size(); k++) {
            List<String> changes = new ArrayList<>();
            if (exact) {
                scoring.up(k).ifPresent(flip -> changes.add(sentence(flip.weight(), flip.enters(), flip.leaves())));
                scoring.down(k).ifPresent(flip -> changes.add(sentence(flip.weight(), flip.enters(), flip.leaves())));
            } else {
                inSteps(k, new int[] {110, 125, 150, 200, 300, 400}).ifPresent(changes::add);
                inSteps(k, new int[] {90, 75, 50, 25, 0}).ifPresent(changes::add);
            }
            flips.add(new Flip(all.criteria().get(k).name(), false, changes));
        }
        return flips;
    }

    private List<BigDecimal> scores(Candidate c) {
        return all.scores().getOrDefault(c.code(), java.util.Collections.nCopies(setting.weights().size(), BigDecimal.ZERO));
    }

    private Optional<String> inSteps(int k, int[] percents) {
        for (int percent : percents) {
            // All weights a hundredfold, so that the step of one is whole.
            List<Integer> weights = new ArrayList<>(setting.weights().stream().map(w -> w * 100).toList());
            weights.set(k, setting.weights().get(k) * percent);
            Result other = Solving.quickly(all, setting.withWeights(weights));
            List<String> enters = other.chosen().stream().filter(code -> !now.chose(code)).toList();
            List<String> leaves = now.chosen().stream().filter(code -> !other.chose(code)).toList();
            if (!enters.isEmpty() || !leaves.isEmpty()) {
                return Optional.of(sentence(BigDecimal.valueOf(setting.weights().get(k)).multiply(BigDecimal.valueOf(percent)).movePointLeft(2), enters, leaves));
            }
        }
        return Optional.empty();
    }

    private String sentence(BigDecimal weight, Collection<String> enters, Collection<String> leaves) {
        String in = enters.isEmpty() ? "" : f.t(list(enters) + " erin", list(enters) + " in");
        String out = leaves.isEmpty() ? "" : f.t(list(leaves) + " eruit", list(leaves) + " out");
        String both = in.isEmpty() || out.isEmpty() ? in + out : in + f.t(" en ", " and ") + out;
        return f.t("Bij gewicht " + number(weight) + ": " + both + ".", "At weight " + number(weight) + ": " + both + ".");
    }

    private static String list(Collection<String> codes) {
        return String.join(", ", codes.stream().sorted().toList());
    }

    private static Optional<BigDecimal> first(int[] percents, Function<Integer, BigDecimal> value, java.util.function.Predicate<BigDecimal> holds) {
        for (int percent : percents) {
            BigDecimal tried = value.apply(percent);
            if (holds.test(tried)) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    private static BigDecimal part(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), amount.scale() > 0 ? 2 : 0, RoundingMode.HALF_UP);
    }

    private boolean chooses(Case other, Setting with, String code) {
        return Solving.quickly(other, with).chose(code);
    }

    private Case costing(Candidate changed, BigDecimal cost, BigDecimal fte) {
        List<Candidate> candidates = all.candidates().stream().map(c -> c.equals(changed) ? new Candidate(c.code(), c.title(), cost, fte, c.actionId(), c.projectId()) : c).toList();
        Election election = new Election(all.election().type(), all.election().budget(), candidates.stream().map(c -> new Project(c.code(), c.cost())).toList(), all.election().ballots());
        return new Case(all.choice(), candidates, all.conditions(), election, all.criteria(), all.scores());
    }

    private String money(BigDecimal amount) {
        return all.money(f, amount);
    }

    private String number(BigDecimal number) {
        return f.number(number.doubleValue());
    }
}
