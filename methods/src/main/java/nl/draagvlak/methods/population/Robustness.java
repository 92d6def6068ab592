package nl.draagvlak.methods.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the best estimate (by BIC) becomes when the lists are handled otherwise. Large differences say that it hangs on one list, or on how
 * lists were told apart.
 *
 * @param leaveOut  without one list
 * @param merge     with two lists taken as one
 * @param among     only people on one list, as the others see them: the estimate should come near the known size
 */
public record Robustness(List<Variant> leaveOut, List<Variant> merge, List<Variant> among) {

    /**
     * One other way.
     *
     * @param name  the list or lists it is about
     * @param known the number that should come out, where one is known; else −1
     * @param best  the best model by BIC, if any exists
     */
    public record Variant(String name, long known, Optional<Estimate> best) {}

    /** @param order the largest sets of lists in a model; 0 for as {@link ModelSearch#of} would for this table */
    public static Robustness of(CaptureTable table, int order) {
        int usual = ModelSearch.usualOrder(table.lists());
        Function<CaptureTable, ModelSearch> search = other -> order == 0 && usual == 1 ? ModelSearch.around(other) : ModelSearch.of(other, order == 0 ? usual : order);
        List<Variant> leaveOut = new ArrayList<>();
        List<Variant> merge = new ArrayList<>();
        List<Variant> among = new ArrayList<>();
        if (table.lists() > 2) {
            for (int list = 0; list < table.lists(); list++) {
                int one = list;
                leaveOut.add(variant(table.names().get(one), -1, () -> table.without(one), search));
                among.add(variant(table.names().get(one), table.overlap(1 << one), () -> table.among(one), search));
                for (int other = list + 1; other < table.lists(); other++) {
                    int second = other;
                    merge.add(variant(table.names().get(one) + "+" + table.names().get(second), -1, () -> table.merged(one, second), search));
                }
            }
        }
        return new Robustness(leaveOut, merge, among);
    }

    private static Variant variant(String name, long known, Supplier<CaptureTable> table, Function<CaptureTable, ModelSearch> search) {
        try {
            return new Variant(name, known, search.apply(table.get()).bestByBic());
        } catch (IllegalArgumentException nothingLeft) {
            return new Variant(name, known, Optional.empty());
        }
    }
}
