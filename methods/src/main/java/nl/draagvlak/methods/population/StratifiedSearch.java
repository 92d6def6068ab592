package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.draagvlak.methods.regression.Family;
import nl.draagvlak.methods.regression.Regression;

/**
 * Estimates with traits of people and the year in the model (Cruyff, van Dijk and van der Heijden, "The challenge of counting victims of human
 * trafficking", Chance 30, 2017, the method of the Dutch estimates): from main effects, always the pair of variables is added that lowers AIC
 * most, until none does; the model with the least BIC on that path is taken.
 */
public final class StratifiedSearch {

    /**
     * A model on the path.
     *
     * @param added      the pair of variables that was added last; empty for the first
     * @param pairs      all pairs in it, as places among lists and then traits
     * @param population people in all
     * @param expected   people in all as the model expects them, by stratum
     */
    public record Step(String added, List<int[]> pairs, double population, double[] expected, double deviance, int degreesOfFreedom, double aic, double bic) {}

    private final Strata strata;
    private final int lists;

    public StratifiedSearch(Strata strata) {
        this.strata = strata;
        this.lists = strata.lists().size();
    }

    /** The models from main effects on, each with one pair more. */
    public List<Step> path() {
        List<int[]> candidates = new ArrayList<>();
        int variables = lists + strata.traits().size();
        for (int i = 0; i < variables; i++) {
            for (int j = i + 1; j < variables; j++) {
                candidates.add(new int[] {i, j});
            }
        }
        List<Step> path = new ArrayList<>(List.of(step("", List.of(), strata)));
        while (true) {
            Step present = path.getLast();
            List<int[]> pairs = present.pairs();
            Step best = candidates.parallelStream().filter(pair -> !pairs.contains(pair)).map(pair -> {
                List<int[]> more = new ArrayList<>(pairs);
                more.add(pair);
                return tried(name(pair), more);
            }).filter(step -> step != null).reduce((a, b) -> b.aic() < a.aic() ? b : a).orElse(null);
            if (best == null || !(best.aic() < present.aic())) {
                return path;
            }
            path.add(best);
        }
    }

    /** The step with the least BIC. */
    public static Step best(List<Step> path) {
        return path.stream().reduce((a, b) -> b.bic() < a.bic() ? b : a).orElseThrow();
    }

    private Step tried(String added, List<int[]> pairs) {
        try {
            return step(added, pairs, strata);
        } catch (IllegalArgumentException noMaximum) {
            return null;
        }
    }

    private String name(int[] pair) {
        return name(pair[0]) + ":" + name(pair[1]);
    }

    private String name(int variable) {
        return variable < lists ? strata.lists().get(variable) : strata.traits().get(variable - lists).name();
    }

    private Step step(String added, List<int[]> pairs, Strata data) {
        Regression fit = fit(pairs, data);
        double[] expected = data.cells().stream().mapToDouble(cell -> Math.exp(fit.predictor(row(pairs, cell, 0)))).toArray();
        double hidden = Arrays.stream(expected).sum();
        int cells = (1 << lists) - 1;
        for (int i = 0; i < fit.fitted().length; i++) {
            expected[i / cells] += fit.fitted()[i];
        }
        double minusTwice = -2 * fit.logLikelihood();
        int parameters = fit.coefficients().length;
        return new Step(added, pairs, data.observed() + hidden, expected, fit.deviance(), fit.degreesOfFreedom(),
                minusTwice + 2 * parameters, minusTwice + Math.log(data.observed()) * parameters);
    }

    private Regression fit(List<int[]> pairs, Strata data) {
        int histories = 1 << lists;
        int rows = data.cells().size() * (histories - 1);
        double[][] design = new double[rows][];
        double[] outcome = new double[rows];
        int next = 0;
        for (int stratum = 0; stratum < data.cells().size(); stratum++) {
            for (int history = 1; history < histories; history++) {
                design[next] = row(pairs, data.cells().get(stratum), history);
                outcome[next++] = data.counts()[stratum][history];
            }
        }
        return Regression.fit(new Family.Poisson(), design, outcome, new double[rows]);
    }

    private double[] row(List<int[]> pairs, int[] cell, int history) {
        List<Double> values = new ArrayList<>(List.of(1.0));
        for (int variable = 0; variable < lists + strata.traits().size(); variable++) {
            for (int k = 0; k < width(variable); k++) {
                values.add(value(variable, k, cell, history));
            }
        }
        for (int[] pair : pairs) {
            for (int k = 0; k < width(pair[0]); k++) {
                for (int l = 0; l < width(pair[1]); l++) {
                    values.add(value(pair[0], k, cell, history) * value(pair[1], l, cell, history));
                }
            }
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private int width(int variable) {
        return variable < lists ? 1 : strata.traits().get(variable - lists).width();
    }

    private double value(int variable, int coefficient, int[] cell, int history) {
        return variable < lists ? history >> variable & 1 : strata.traits().get(variable - lists).value(coefficient, cell[variable - lists]);
    }

    /** People in all by level of a trait, as the model expects them: the observed ones smoothed as well. */
    public Map<String, Double> by(int trait, Step step) {
        Map<String, Double> sums = new LinkedHashMap<>();
        strata.traits().get(trait).levels().forEach(level -> sums.put(level, 0.0));
        for (int stratum = 0; stratum < strata.cells().size(); stratum++) {
            sums.merge(strata.traits().get(trait).levels().get(strata.cells().get(stratum)[trait]),
                    step.expected()[stratum], Double::sum);
        }
        return sums;
    }

    /**
     * A parametric bootstrap of the model of a step: populations as it describes them are drawn, and it is fitted to what the lists would have
     * seen.
     *
     * @return the populations estimated, sorted; draws that cannot be fitted are left out
     */
    public double[] draws(Step step, int draws, long seed) {
        Regression fit = fit(step.pairs(), strata);
        int histories = 1 << lists;
        double[] cumulated = new double[strata.cells().size() * histories];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += Math.exp(fit.predictor(row(step.pairs(), strata.cells().get(i / histories), i % histories)));
            cumulated[i] = sum;
        }
        double all = sum;
        return IntStream.range(0, draws).parallel().mapToDouble(draw -> {
            SplittableRandom random = Resampling.random(seed, draw);
            double[][] counts = new double[strata.cells().size()][histories];
            for (long person = Math.round(all); person > 0; person--) {
                int place = Arrays.binarySearch(cumulated, random.nextDouble() * all);
                int cell = Math.min(place < 0 ? -place - 1 : place + 1, cumulated.length - 1);
                counts[cell / histories][cell % histories] += cell % histories == 0 ? 0 : 1;
            }
            try {
                return step("", step.pairs(), strata.with(counts)).population();
            } catch (IllegalArgumentException noMaximum) {
                return Double.NaN;
            }
        }).filter(Double::isFinite).sorted().toArray();
    }
}
