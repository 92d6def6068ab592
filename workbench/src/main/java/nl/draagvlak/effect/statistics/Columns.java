package nl.draagvlak.effect.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.draagvlak.effect.trend.Period;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;

/**
 * How the columns of a file are read.
 *
 * @param period   the column with the year, quarter or month
 * @param value    the column with the figure
 * @param exposure the column with how many people or how much time the figure is out of; empty for none
 * @param source   where the figures come from
 * @param only     of each of these columns the one value whose rows count
 */
public record Columns(String period, String value, String exposure, String source, Map<String, String> only) {

    /** A column with more values than this is no choice but content. */
    private static final int MOST_VALUES = 300;

    /** A figure with its period; {@code exposure} is empty when there is none. */
    public record Figure(int row, Period period, String value, String exposure) {}

    /** The columns in which every row has a period: one of them is the time. */
    public static List<String> periods(List<String> headers, List<Map<String, String>> rows) {
        return headers.stream().filter(header -> !rows.isEmpty() && rows.stream().map(row -> row.getOrDefault(header, "")).allMatch(cell -> Period.parse(cell)
                .isPresent())).toList();
    }

    /** The columns in which most rows have a number. */
    public static List<String> numbers(List<String> headers, List<Map<String, String>> rows) {
        return headers.stream().filter(header -> 2 * rows.stream().filter(row -> number(row.getOrDefault(header, ""))).count() >= rows.size()
                && !rows.isEmpty()).toList();
    }

    private static boolean number(String cell) {
        return Form.of(Map.of("x", List.of(cell))).decimal("x") != null;
    }

    /** What can be chosen in the columns that have more than one value, by column. */
    public static Map<String, List<Option>> choices(List<String> headers, List<Map<String, String>> rows) {
        Map<String, List<Option>> choices = new LinkedHashMap<>();
        List<String> numbers = numbers(headers, rows);
        List<String> periods = periods(headers, rows);
        for (String header : headers) {
            Set<String> values = new LinkedHashSet<>(rows.stream().map(row -> row.getOrDefault(header, "")).toList());
            if (values.size() > 1 && values.size() <= MOST_VALUES && values.size() < rows.size() && !numbers.contains(header) && !periods.contains(header)) {
                choices.put(header, values.stream().map(value -> new Option(value, value.isEmpty() ? "–" : value)).toList());
            }
        }
        return choices;
    }

    /** The first guess for a file that was not seen before. */
    public static Form guess(List<String> headers, List<Map<String, String>> rows) {
        List<String> periods = periods(headers, rows);
        List<String> numbers = numbers(headers, rows).stream().filter(header -> !periods.contains(header) && !header.equalsIgnoreCase("id")).toList();
        Form form = Form.empty();
        if (!periods.isEmpty()) {
            form.with("kolom-periode", periods.getFirst());
        }
        if (!numbers.isEmpty()) {
            form.with("kolom-waarde", numbers.stream().filter(header -> header.equalsIgnoreCase("value") || header.equals(StatisticsFile.VALUE)).findFirst()
                    .orElse(numbers.getFirst()));
        }
        return form;
    }

    public Form form(List<String> headers) {
        Form form = Form.empty().with("kolom-periode", period).with("kolom-waarde", value).with("kolom-omvang", exposure).with("bron", source);
        only.forEach((column, wanted) -> form.with(field(headers, column), wanted));
        return form;
    }

    /** The field in which a value of a column is chosen. */
    public static String field(List<String> headers, String column) {
        return "alleen-" + headers.indexOf(column);
    }

    /** What was chosen; complaints go to the form. */
    public static Columns read(Form form, List<String> headers, Map<String, List<Option>> choices) {
        String period = form.oneOf("kolom-periode", headers);
        String value = form.oneOf("kolom-waarde", headers);
        String exposure = form.maybeOneOf("kolom-omvang", headers);
        String source = form.required("bron", 300);
        Map<String, String> only = new TreeMap<>();
        choices.forEach((column, options) -> {
            if (!column.equals(period) && !column.equals(value) && !column.equals(exposure)) {
                String field = field(headers, column);
                String chosen = form.value(field);
                if (options.stream().anyMatch(option -> option.value().equals(chosen)) && !chosen.isEmpty()) {
                    only.put(column, chosen);
                }
            }
        });
        return form.ok() ? new Columns(period, value, exposure == null ? "" : exposure, source, only) : null;
    }

    /** The figures that count, in the order of time; rows of another kind, without a period or without a figure are passed over. */
    public List<Figure> figures(List<Map<String, String>> rows) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            boolean counts = only.entrySet().stream().allMatch(each -> row.getOrDefault(each.getKey(), "").equals(each.getValue()));
            Optional<Period> when = Period.parse(row.getOrDefault(period, ""));
            if (counts && when.isPresent() && !row.getOrDefault(value, "").isBlank()) {
                figures.add(new Figure(i, when.get(), row.get(value), exposure.isEmpty() ? "" : row.getOrDefault(exposure, "")));
            }
        }
        figures.sort(java.util.Comparator.comparing(Figure::period));
        return figures;
    }
}
