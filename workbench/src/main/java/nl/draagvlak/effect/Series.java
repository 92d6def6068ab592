package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The figures of one indicator, put in order: which count, which were revised, and where publishers differ. */
record Series(Indicator indicator, List<Point> points, List<Estimate> estimates, List<Event> events) {

    /** The newest revision per year and publisher, by year. */
    List<Point> current() {
        Map<String, Point> newest = new LinkedHashMap<>();
        for (Point point : points) {
            newest.merge(point.year() + "|" + key(point.publisher()), point, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        return newest.values().stream().sorted(Comparator.comparingInt(Point::year).thenComparing(Point::publisher)).toList();
    }

    /** One figure a year: where publishers differ, that of the publisher of most years. */
    List<Point> main() {
        Map<Integer, Point> chosen = new TreeMap<>();
        Map<String, Long> years = current().stream().collect(Collectors.groupingBy(point -> key(point.publisher()), Collectors.counting()));
        for (Point point : current()) {
            chosen.merge(point.year(), point, (a, b) -> years.get(key(b.publisher())) > years.get(key(a.publisher())) ? b : a);
        }
        return List.copyOf(chosen.values());
    }

    /** The figures over the same years of other publishers. */
    List<Point> others() {
        List<Point> rest = new ArrayList<>(current());
        rest.removeAll(main());
        return rest;
    }

    /** The newest revision per period and source, by period. */
    List<Estimate> currentEstimates() {
        Map<String, Estimate> newest = new LinkedHashMap<>();
        for (Estimate estimate : estimates) {
            newest.merge(estimate.period() + "|" + key(estimate.source()), estimate, (a, b) -> a.revision() >= b.revision() ? a : b);
        }
        return List.copyOf(newest.values());
    }

    /** Whether a newer revision stands beside this figure. */
    boolean superseded(Point point) {
        return points.stream().anyMatch(other -> other.year() == point.year() && key(other.publisher()).equals(key(point.publisher()))
                && other.revision() > point.revision());
    }

    boolean superseded(Estimate estimate) {
        return !currentEstimates().contains(estimate);
    }

    Optional<Point> last() {
        List<Point> main = main();
        return main.isEmpty() ? Optional.empty() : Optional.of(main.getLast());
    }

    /** The years over which publishers differ, with what each says. */
    Map<Integer, List<Point>> differing() {
        Map<Integer, List<Point>> byYear = new TreeMap<>();
        current().forEach(point -> byYear.computeIfAbsent(point.year(), k -> new ArrayList<>()).add(point));
        byYear.values().removeIf(same -> same.size() < 2);
        return byYear;
    }

    long publishers() {
        return main().stream().map(point -> key(point.publisher())).distinct().count();
    }

    boolean empty() {
        return points.isEmpty() && estimates.isEmpty();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The series of many indicators at once. */
    static Map<UUID, Series> of(Collection<Indicator> indicators, Figures figures) {
        List<UUID> ids = indicators.stream().map(Indicator::id).toList();
        var points = figures.points(ids);
        var estimates = figures.estimates(ids);
        var events = figures.events(ids);
        Map<UUID, Series> found = new HashMap<>();
        indicators.forEach(each -> found.put(each.id(), new Series(each, points.getOrDefault(each.id(), List.of()),
                estimates.getOrDefault(each.id(), List.of()), events.getOrDefault(each.id(), List.of()))));
        return found;
    }
}
