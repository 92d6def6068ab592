package nl.draagvlak.methods.population;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.draagvlak.methods.csv.CsvTable;

/**
 * Counts per combination of lists, as CSV: a header, a column per list with 0 and 1, a column of counts (called count, freq or aantal, else
 * the only one with larger numbers, else the last), and possibly others, such as a year, over which is summed. Columns and rows stand in any order; a combination that is not there
 * has count 0.
 *
 * @param header  the names of all columns
 * @param lists   the places of the list columns
 * @param others  the places of the columns that are neither list nor count
 * @param rows    the values, trimmed
 * @param counts  the count of each row
 * @param named   whether the lists were named, so that there may be people on none of them
 */
public record CaptureFile(List<String> header, List<Integer> lists, List<Integer> others, List<List<String>> rows, long[] counts, boolean named) {

    private static final Set<String> COUNT = Set.of("count", "counts", "freq", "frequency", "aantal");

    /**
     * Reads the text of a file.
     *
     * @param wanted the names of the columns that are lists, or none for all columns that have only 0 and 1
     * @throws IllegalArgumentException with the line, when something cannot be a table of counts
     */
    public static CaptureFile read(String text, List<String> wanted) throws IOException {
        CsvTable file = CsvTable.read(text);
        List<String> header = file.header();
        List<List<String>> rows = file.rows();
        int counted = counted(header, rows);
        long[] counts = new long[rows.size()];
        List<Integer> lists = lists(header, rows, counted, wanted);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = count(rows.get(i), counted, lists, i);
        }
        List<Integer> others = IntStream.range(0, header.size()).filter(i -> i != counted && !lists.contains(i)).boxed().toList();
        return new CaptureFile(header, lists, others, rows, counts, !wanted.isEmpty());
    }

    /** The column of counts: by its name, else the last, unless that has only 0 and 1 and one other has larger numbers. */
    private static int counted(List<String> header, List<List<String>> rows) {
        int last = header.size() - 1;
        int[] larger = IntStream.rangeClosed(0, last)
                .filter(i -> rows.stream().allMatch(row -> row.get(i).matches("[0-9]{1,9}")) && !rows.stream().allMatch(row -> binary(row.get(i)))).toArray();
        return IntStream.rangeClosed(0, last).filter(i -> COUNT.contains(header.get(i).toLowerCase(Locale.ROOT))).findFirst()
                .orElse(larger.length == 1 ? larger[0] : last);
    }

    private static List<Integer> lists(List<String> header, List<List<String>> rows, int counted, List<String> wanted) {
        if (wanted.isEmpty()) {
            IntStream.range(0, header.size()).filter(i -> i != counted).forEach(i -> refuseSlips(header.get(i), rows, i));
            return IntStream.range(0, header.size()).filter(i -> i != counted && rows.stream().allMatch(row -> binary(row.get(i)))).boxed().toList();
        }
        return wanted.stream().map(name -> {
            int place = header.indexOf(name);
            if (place < 0 || place == counted) {
                throw new IllegalArgumentException("no list is called " + name + "; the columns are " + String.join(", ", header));
            }
            for (int i = 0; i < rows.size(); i++) {
                if (!binary(rows.get(i).get(place))) {
                    throw new IllegalArgumentException(CsvTable.row(i) + " has " + rows.get(i).get(place) + " for the list " + name + ", not 0 or 1");
                }
            }
            return place;
        }).toList();
    }

    /** A column that nearly always has 0 or 1 is a list with a slip, which must not be taken for something else. */
    private static void refuseSlips(String name, List<List<String>> rows, int place) {
        List<Integer> slips = IntStream.range(0, rows.size()).filter(i -> !binary(rows.get(i).get(place))).boxed().toList();
        if (!slips.isEmpty() && 4 * slips.size() < rows.size()) {
            String value = rows.get(slips.getFirst()).get(place);
            throw new IllegalArgumentException(CsvTable.row(slips.getFirst()) + " has " + (value.isEmpty() ? "nothing" : value) + " for the list " + name
                    + ", not 0 or 1");
        }
    }

    private static boolean binary(String value) {
        return value.equals("0") || value.equals("1");
    }

    private static long count(List<String> row, int counted, List<Integer> lists, int index) {
        String value = row.get(counted);
        boolean nobody = !lists.isEmpty() && lists.stream().allMatch(list -> row.get(list).equals("0"));
        if (nobody && (value.isEmpty() || value.equalsIgnoreCase("NA"))) {
            return 0;
        }
        if (!value.matches("[0-9]{1,9}(\\.0+)?")) {
            throw new IllegalArgumentException(CsvTable.row(index) + " has the count " + (value.isEmpty() ? "(nothing)" : value) + ", not a whole number of at least 0");
        }
        return Long.parseLong(value.replaceFirst("\\..*", ""));
    }

    /** Whether this is not about lists but tells how many people were seen once, twice and so on. */
    public boolean singleList() {
        return lists.size() < 2 && header.size() == 2 && rows.stream().allMatch(row -> row.get(timesColumn()).matches("[0-9]{1,6}"));
    }

    private int timesColumn() {
        return others.isEmpty() ? lists.getFirst() : others.getFirst();
    }

    /**
     * How many people were seen how often, from a file about a single list.
     *
     * @return the number seen k times at place k; at place 0, which nobody knows, 0
     */
    public long[] frequencies() {
        int[] times = rows.stream().mapToInt(row -> Integer.parseInt(row.get(timesColumn()))).toArray();
        long[] frequencies = new long[IntStream.of(times).max().orElse(0) + 1];
        boolean[] seen = new boolean[frequencies.length];
        for (int i = 0; i < times.length; i++) {
            if (seen[times[i]]) {
                throw new IllegalArgumentException(CsvTable.row(i) + ": the number of times " + times[i] + " stands twice");
            }
            if (times[i] == 0 && counts[i] > 0) {
                throw new IllegalArgumentException(CsvTable.row(i) + " counts people who were never seen: leave it out");
            }
            seen[times[i]] = true;
            frequencies[times[i]] = counts[i];
        }
        return frequencies;
    }

    /**
     * The counts per combination of lists, summed over the other columns.
     *
     * @throws IllegalArgumentException when a row stands twice, when people on no list are counted, or when {@link CaptureTable} refuses
     */
    public CaptureTable table() {
        if (lists.size() < 2) {
            throw new IllegalArgumentException("an estimate needs at least two columns with only 0 and 1, and there are " + lists.size() + " in "
                    + String.join(", ", header));
        }
        if (lists.size() > CaptureTable.MOST_LISTS) {
            throw new IllegalArgumentException("at most " + CaptureTable.MOST_LISTS + " lists, and there are " + lists.size() + ": name some, or merge");
        }
        long[] table = new long[1 << lists.size()];
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            List<String> row = rows.get(i);
            int history = history(row);
            if (history == 0 && counts[i] > 0 && !named) {
                throw new IllegalArgumentException(CsvTable.row(i) + " counts people who are on no list: leave it out");
            }
            List<String> key = new ArrayList<>(others.stream().map(row::get).toList());
            key.add(String.valueOf(history));
            Integer before = seen.put(key, i);
            if (before != null) {
                throw new IllegalArgumentException(CsvTable.row(i) + " has the same combination as row " + (before + 1));
            }
            table[history] += history == 0 ? 0 : counts[i];
        }
        return new CaptureTable(lists.stream().map(header::get).toList(), table);
    }

    int history(List<String> row) {
        int history = 0;
        for (int i = 0; i < lists.size(); i++) {
            history |= row.get(lists.get(i)).equals("1") ? 1 << i : 0;
        }
        return history;
    }
}
