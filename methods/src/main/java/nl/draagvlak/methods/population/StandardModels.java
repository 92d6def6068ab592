package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.draagvlak.methods.regression.Family;
import nl.draagvlak.methods.regression.Regression;

/**
 * The classical models in which people, not lists, differ: M0 (all lists catch alike), Mt (each list its own rate), Mh and Mth (people differ
 * in how easily they are seen, by one shape of difference or another). A second opinion where dependence between lists may really be such a
 * difference. See Baillargeon and Rivest, "Rcapture", Journal of Statistical Software 19 (2007), for the columns.
 */
public final class StandardModels {

    /** The outcome of one model. {@code error} is the standard error of the population. */
    public record Result(double population, double error, double deviance, int degreesOfFreedom, double aic, double bic) {}

    private StandardModels() {}

    /** All that can be fitted, by name. Those with a shape need at least three lists. */
    public static Map<String, Result> of(CaptureTable table) {
        Map<String, Result> results = new LinkedHashMap<>();
        for (boolean perList : new boolean[] {false, true}) {
            String name = perList ? "Mth" : "Mh";
            put(results, perList ? "Mt" : "M0", table, columns(table, perList));
            if (table.lists() > 2) {
                lowerBound(table, perList).ifPresent(result -> results.put(name + " Chao (LB)", result));
                put(results, name + " Poisson2", table, with(table, perList, k -> Math.pow(2, k) - 1));
                put(results, name + " Darroch", table, with(table, perList, k -> k * k / 2.0));
                put(results, name + " Gamma3.5", table, with(table, perList, k -> Math.log(3.5) - Math.log(3.5 + k)));
            }
        }
        return results;
    }

    private static void put(Map<String, Result> results, String name, CaptureTable table, List<IntToDoubleFunction> columns) {
        fit(table, columns).ifPresent(fit -> results.put(name, result(table, fit)));
    }

    private static List<IntToDoubleFunction> columns(CaptureTable table, boolean perList) {
        List<IntToDoubleFunction> columns = new ArrayList<>(List.of(history -> 1));
        if (perList) {
            IntStream.range(0, table.lists()).forEach(list -> columns.add(history -> history >> list & 1));
        } else {
            columns.add(Integer::bitCount);
        }
        return columns;
    }

    private static List<IntToDoubleFunction> with(CaptureTable table, boolean perList, IntToDoubleFunction shape) {
        List<IntToDoubleFunction> columns = columns(table, perList);
        columns.add(history -> shape.applyAsDouble(Integer.bitCount(history)));
        return columns;
    }

    /** Chao's bound: a free, never negative, excess for every number of lists from three; negative ones are left out, one after the other. */
    private static Optional<Result> lowerBound(CaptureTable table, boolean perList) {
        List<Integer> excesses = new ArrayList<>(IntStream.rangeClosed(3, table.lists()).boxed().toList());
        while (true) {
            List<IntToDoubleFunction> columns = columns(table, perList);
            int fixed = columns.size();
            excesses.forEach(from -> columns.add(history -> Math.max(Integer.bitCount(history) - from + 1, 0)));
            Optional<Regression> fit = fit(table, columns);
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            double[] coefficients = fit.get().coefficients();
            int negative = IntStream.range(fixed, coefficients.length).filter(i -> coefficients[i] < 0).findFirst().orElse(-1);
            if (negative < 0) {
                return Optional.of(result(table, fit.get()));
            }
            excesses.remove(negative - fixed);
        }
    }

    private static Optional<Regression> fit(CaptureTable table, List<IntToDoubleFunction> columns) {
        int cells = table.histories() - 1;
        double[][] design = new double[cells][columns.size()];
        double[] counts = new double[cells];
        for (int history = 1; history <= cells; history++) {
            for (int j = 0; j < columns.size(); j++) {
                design[history - 1][j] = columns.get(j).applyAsDouble(history);
            }
            counts[history - 1] = table.counts()[history];
        }
        try {
            return Optional.of(Regression.fit(new Family.Poisson(), design, counts, new double[cells]));
        } catch (IllegalArgumentException noMaximum) {
            return Optional.empty();
        }
    }

    private static Result result(CaptureTable table, Regression fit) {
        double hidden = Math.exp(fit.coefficients()[0]);
        double error = fit.standardError(0);
        double minusTwice = -2 * fit.logLikelihood();
        int parameters = fit.coefficients().length;
        return new Result(table.observed() + hidden, Math.sqrt(hidden + hidden * hidden * error * error), fit.deviance(), fit.degreesOfFreedom(),
                minusTwice + 2 * parameters, minusTwice + Math.log(table.observed()) * parameters);
    }
}
