package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The posterior distribution of the number of people, averaged over all decomposable graphs of dependence between the lists (Madigan and
 * York, "Bayesian methods for estimation of the size of a closed population", Biometrika 84, 1997). With hyper-Dirichlet priors it has a
 * closed form: no simulation.
 *
 * @param observed  people on some list
 * @param posterior the probability of {@code observed + 1 + i} people at place i
 * @param graphs    how many graphs were averaged over
 */
public record GraphAveraging(long observed, double[] posterior, int graphs) {

    /** Beyond so many lists there are too many graphs. */
    public static final int MOST_LISTS = 5;

    private static final double TAIL = 1e-7;

    /**
     * Averages with the usual prior weight 2^−lists per cell.
     *
     * @param limit the largest number of unseen people considered; 0 for as many as matter
     */
    public static GraphAveraging of(CaptureTable table, int limit) {
        double weight = Math.pow(2, -table.lists());
        int most = limit > 0 ? limit : (int) Math.max(4 * table.observed(), 100);
        GraphAveraging result = of(table, weight, most);
        while (limit == 0 && result.posterior[result.posterior.length - 1] > TAIL && most < 1_000_000) {
            most *= 2;
            result = of(table, weight, most);
        }
        return result;
    }

    /**
     * Averages.
     *
     * @param weight the prior weight of each cell, positive
     * @param most   the largest number of unseen people considered; at least 1; the prior of N people in all is 1/N
     */
    public static GraphAveraging of(CaptureTable table, double weight, int most) {
        if (table.lists() > MOST_LISTS) {
            throw new IllegalArgumentException("averaging over graphs is for at most " + MOST_LISTS + " lists");
        }
        List<int[]> graphs = decomposable(table.lists());
        double[][] marginal = new double[table.histories()][];
        double[] fixed = new double[table.histories()];
        for (int set = 0; set < table.histories(); set++) {
            marginal[set] = marginal(table, set, weight, most, fixed);
        }
        double[] log = new double[most];
        IntStream.range(0, most).parallel().forEach(i -> log[i] = height(graphs, marginal, fixed, table.observed(), i));
        double top = Arrays.stream(log).max().orElseThrow();
        double[] posterior = Arrays.stream(log).map(height -> Math.exp(height - top)).toArray();
        double sum = Arrays.stream(posterior).sum();
        return new GraphAveraging(table.observed(), Arrays.stream(posterior).map(mass -> mass / sum).toArray(), graphs.size());
    }

    /** log Γ of the empty cell of a marginal table, for each number of unseen people; the other cells go into {@code fixed}. */
    private static double[] marginal(CaptureTable table, int set, double weight, int most, double[] fixed) {
        double share = weight * (1 << table.lists() - Integer.bitCount(set));
        double[] cells = new double[table.histories()];
        for (int history = 1; history < table.histories(); history++) {
            cells[history & set] += table.counts()[history];
        }
        for (int cell = 0; cell < cells.length; cell++) {
            if ((cell & ~set) == 0) {
                fixed[set] += (cell == 0 ? 0 : Gamma.logGamma(cells[cell] + share)) - Gamma.logGamma(share);
            }
        }
        return IntStream.rangeClosed(1, most).parallel().mapToDouble(unseen -> Gamma.logGamma(cells[0] + unseen + share)).toArray();
    }

    /** The logarithm of the posterior, up to a constant, of {@code i + 1} unseen people. */
    private static double height(List<int[]> graphs, double[][] marginal, double[] fixed, long observed, int i) {
        double[] heights = new double[graphs.size()];
        double top = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < heights.length; g++) {
            int[] graph = graphs.get(g);
            double height = 0;
            for (int k = 0; k < graph.length; k += 2) {
                height += fixed[graph[k]] + marginal[graph[k]][i] - fixed[graph[k + 1]] - marginal[graph[k + 1]][i];
            }
            heights[g] = height;
            top = Math.max(top, height);
        }
        double sum = 0;
        for (double height : heights) {
            sum += Math.exp(height - top);
        }
        // The multinomial coefficient and the prior 1/people.
        return top + Math.log(sum) + Gamma.logGamma(observed + i + 2.0) - Gamma.logGamma(i + 2.0) - Math.log(observed + i + 1.0);
    }

    /**
     * The decomposable graphs on so many lists, each by its factors: pairs of sets, the likelihood is the product of the first over the
     * second. In the order of a maximum cardinality search, these are each list with its earlier neighbours, over those neighbours.
     */
    static List<int[]> decomposable(int lists) {
        int[] pairs = Stepwise.pairs(lists);
        List<int[]> graphs = new ArrayList<>();
        for (int edges = 0; edges < 1 << pairs.length; edges++) {
            int[] neighbours = new int[lists];
            for (int pair = 0; pair < pairs.length; pair++) {
                if ((edges >> pair & 1) == 1) {
                    int low = Integer.numberOfTrailingZeros(pairs[pair]);
                    int high = 31 - Integer.numberOfLeadingZeros(pairs[pair]);
                    neighbours[low] |= 1 << high;
                    neighbours[high] |= 1 << low;
                }
            }
            int[] factors = factors(neighbours);
            if (factors != null) {
                graphs.add(factors);
            }
        }
        return graphs;
    }

    private static int[] factors(int[] neighbours) {
        int[] factors = new int[2 * neighbours.length];
        int visited = 0;
        for (int step = 0; step < neighbours.length; step++) {
            int next = -1;
            for (int list = 0; list < neighbours.length; list++) {
                boolean better = (visited >> list & 1) == 0
                        && (next < 0 || Integer.bitCount(neighbours[list] & visited) > Integer.bitCount(neighbours[next] & visited));
                next = better ? list : next;
            }
            int earlier = neighbours[next] & visited;
            for (int list = 0; list < neighbours.length; list++) {
                if ((earlier >> list & 1) == 1 && (earlier & ~neighbours[list]) != 1 << list) {
                    return null;
                }
            }
            factors[2 * step] = earlier | 1 << next;
            factors[2 * step + 1] = earlier;
            visited |= 1 << next;
        }
        return factors;
    }

    /** The mean of the number of people. */
    public double mean() {
        return observed + IntStream.range(0, posterior.length).mapToDouble(i -> (i + 1) * posterior[i]).sum();
    }

    /** The most probable number of people. */
    public long mode() {
        return observed + 1 + IntStream.range(0, posterior.length).reduce((a, b) -> posterior[b] > posterior[a] ? b : a).orElseThrow();
    }

    /** The least number of people that is not exceeded with this probability. */
    public long quantile(double probability) {
        double sum = 0;
        for (int i = 0; i < posterior.length; i++) {
            sum += posterior[i];
            if (sum >= probability) {
                return observed + 1 + i;
            }
        }
        return observed + posterior.length;
    }
}
