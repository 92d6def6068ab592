package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A capture table for each combination of traits of people, such as age and year.
 *
 * @param lists  the names of the lists
 * @param traits the traits; the year, if there is one, last
 * @param cells  the levels of the traits for each stratum, as places in {@link Trait#levels}
 * @param counts by stratum and combination of lists; the first, on no list, is 0
 */
public record Strata(List<String> lists, List<Trait> traits, List<int[]> cells, double[][] counts) {

    /**
     * Something by which people are told apart.
     *
     * @param levels its different values, sorted
     * @param scores for a year, its value less the mean, and that squared made orthogonal to it; empty for a category
     */
    public record Trait(String name, List<String> levels, double[][] scores) {

        /** How many coefficients it takes. */
        int width() {
            return scores.length == 0 ? levels.size() - 1 : scores.length;
        }

        double value(int coefficient, int level) {
            return scores.length == 0 ? level == coefficient + 1 ? 1 : 0 : scores[coefficient][level];
        }
    }

    private static final int MOST_STRATA = 2_000;

    /**
     * Takes the tables apart by some columns.
     *
     * @param categories names of columns with categories
     * @param year       the name of a column with numbers, or nothing
     */
    public static Strata of(CaptureFile file, List<String> categories, String year) {
        List<Trait> traits = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>(categories);
        if (!year.isEmpty()) {
            names.add(year);
        }
        long strata = 1;
        for (String name : names) {
            int place = file.header().indexOf(name);
            if (!file.others().contains(place)) {
                throw new IllegalArgumentException("no column besides lists and counts is called " + name);
            }
            places.add(place);
            List<String> levels = List.copyOf(new TreeSet<>(file.rows().stream().map(row -> row.get(place)).toList()));
            if (levels.size() < 2) {
                throw new IllegalArgumentException("everybody has the same " + name);
            }
            traits.add(name.equals(year) ? year(name, levels) : new Trait(name, levels, new double[0][]));
            strata *= levels.size();
        }
        if (strata > MOST_STRATA) {
            throw new IllegalArgumentException("more than " + MOST_STRATA + " combinations of " + String.join(", ", names));
        }
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<int[]> cells = new ArrayList<>();
        for (int stratum = 0; stratum < strata; stratum++) {
            int rest = stratum;
            int[] cell = new int[traits.size()];
            for (int trait = traits.size() - 1; trait >= 0; trait--) {
                cell[trait] = rest % traits.get(trait).levels.size();
                rest /= traits.get(trait).levels.size();
            }
            cells.add(cell);
            numbers.put(IntStream.of(cell).boxed().toList(), stratum);
        }
        double[][] counts = new double[cells.size()][1 << file.lists().size()];
        file.table();
        for (int i = 0; i < file.rows().size(); i++) {
            List<String> row = file.rows().get(i);
            List<Integer> cell = IntStream.range(0, places.size()).map(trait -> traits.get(trait).levels.indexOf(row.get(places.get(trait)))).boxed().toList();
            int history = file.history(row);
            counts[numbers.get(cell)][history] += history == 0 ? 0 : file.counts()[i];
        }
        return new Strata(file.lists().stream().map(file.header()::get).toList(), traits, cells, counts);
    }

    /** A straight line and a parabola over the years; only a line for two. */
    private static Trait year(String name, List<String> levels) {
        List<String> sorted = levels.stream().sorted(Comparator.comparingDouble(level -> {
            if (!level.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
                throw new IllegalArgumentException("the column " + name + " has " + level + ", and a year is a number");
            }
            return Double.parseDouble(level);
        })).toList();
        double[] line = sorted.stream().mapToDouble(Double::parseDouble).toArray();
        double mean = IntStream.range(0, line.length).mapToDouble(i -> line[i]).average().orElseThrow();
        double[] centred = IntStream.range(0, line.length).mapToDouble(i -> line[i] - mean).toArray();
        double[] squared = IntStream.range(0, line.length).mapToDouble(i -> centred[i] * centred[i]).toArray();
        double height = IntStream.range(0, line.length).mapToDouble(i -> squared[i]).average().orElseThrow();
        double slope = IntStream.range(0, line.length).mapToDouble(i -> squared[i] * centred[i]).sum() / (height * line.length);
        double[] curve = IntStream.range(0, line.length).mapToDouble(i -> squared[i] - height - slope * centred[i]).toArray();
        return new Trait(name, sorted, line.length > 2 ? new double[][] {centred, curve} : new double[][] {centred});
    }

    /** The number of people on some list. */
    public long observed() {
        double sum = 0;
        for (double[] stratum : counts) {
            for (double count : stratum) {
                sum += count;
            }
        }
        return Math.round(sum);
    }

    /** The same strata with other counts. */
    Strata with(double[][] others) {
        return new Strata(lists, traits, cells, others);
    }
}
