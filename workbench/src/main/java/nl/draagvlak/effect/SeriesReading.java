package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.effect.SeriesPlan.Line;
import nl.draagvlak.effect.SeriesPlan.Outcome;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Form;

/** Reads rows of a file as figures of an indicator, and says of each what it would change. Knows nothing of files or databases. */
public final class SeriesReading {

    static final List<String> COUNTED = List.of("jaar", "aantal", "bron");
    static final List<String> ESTIMATED = List.of("periode_van", "periode_tot", "bron");

    /** A row as it was read; problem is null when the file itself was readable there. */
    public record Raw(int number, Map<String, String> cells, Text problem) {}

    private final UUID indicator;
    private final List<Point> points;
    private final List<Estimate> estimates;
    private final Map<String, Integer> rowOf = new LinkedHashMap<>();

    private SeriesReading(Series there) {
        this.indicator = there.indicator().id();
        this.points = new ArrayList<>(there.points());
        this.estimates = new ArrayList<>(there.estimates());
    }

    /** Why a file with these columns cannot be figures; empty when it can. */
    static Optional<Text> missing(List<String> headers) {
        List<String> names = headers.stream().map(SeriesReading::plain).toList();
        boolean estimated = names.contains("periode_van") || names.contains("schatting_per_jaar");
        List<String> lacking = (estimated ? ESTIMATED : COUNTED).stream().filter(name -> !names.contains(name)).toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("’, ‘", lacking);
        return Optional.of(Text.of((lacking.size() == 1 ? "De kolom ‘" + all + "’ ontbreekt." : "De kolommen ‘" + all + "’ ontbreken.") + " Gevonden: " + String.join(", ", headers) + ".",
                "Missing: ‘" + all + "’. Found: " + String.join(", ", headers) + "."));
    }

    static SeriesPlan plan(Series there, List<Raw> rows) {
        SeriesReading reading = new SeriesReading(there);
        boolean estimated = !rows.isEmpty() && rows.getFirst().cells().keySet().stream().map(SeriesReading::plain).anyMatch("periode_van"::equals);
        return new SeriesPlan(estimated, rows.stream().map(row -> estimated ? reading.estimate(row) : reading.point(row)).toList());
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** The cells as a form, so that a number in a file is judged as a typed one. */
    private static Form form(Raw row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        row.cells().forEach((name, value) -> values.put(plain(name), List.of(value)));
        return Form.of(values);
    }

    private static Integer year(Form form, String field) {
        Integer year = form.whole(field, 1900, 2200);
        if (year == null) {
            form.error(field, "Hier hoort een jaar.", "A year belongs here.");
        }
        return year;
    }

    private Line point(Raw row) {
        Form form = form(row);
        if (row.problem() != null) {
            form.error("", row.problem().nl(), row.problem().en());
        }
        Integer year = year(form, "jaar");
        BigDecimal value = form.decimal("aantal");
        if (value == null) {
            form.error("aantal", "Hier hoort een getal.", "A number belongs here.");
        }
        String source = form.required("bron", 300);
        String given = form.optional("uitgever", 200);
        String concept = form.optional("begrip", 300);
        Integer revision = form.whole("herziening", 1, 999);
        LocalDate reference = form.date("peildatum");
        String note = form.optional("opmerking", 500);
        if (!form.ok()) {
            return Line.wrong(row.number(), row.cells(), form.errors());
        }
        Point read = new Point(null, indicator, year, value, concept, source, given.isEmpty() ? Point.publisherOf(source) : given, reference, revision == null ? 0 : revision, note);
        return judge(row, form, read);
    }

    private Line judge(Raw row, Form form, Point read) {
        String key = read.year() + "|" + Series.key(read.publisher());
        List<Point> same = points.stream().filter(p -> p.year() == read.year() && Series.key(p.publisher()).equals(Series.key(read.publisher()))).toList();
        int highest = same.stream().mapToInt(Point::revision).max().orElse(0);
        Integer earlier = rowOf.putIfAbsent(key, row.number());
        Optional<Point> match = same.stream().filter(p -> read.revision() == 0 ? p.revision() == highest : p.revision() == read.revision()).findFirst();
        if (match.isPresent() && match.get().same(read)) {
            return new Line(row.number(), row.cells(), Outcome.SAME, read, null, Map.of(), null);
        }
        if (read.revision() > 0 && (match.isPresent() || read.revision() < highest)) {
            form.error("herziening", "Herziening " + read.revision() + " over " + read.year() + " staat er al, met een ander cijfer. Geef dit cijfer een hoger nummer.",
                    "Revision " + read.revision() + " of " + read.year() + " is there already, with another figure. Give this figure a higher number.");
        }
        if (read.revision() == 0 && earlier != null) {
            form.error("aantal", "Over " + read.year() + " staat van deze uitgever ook een cijfer in rij " + earlier + ". Zet in ‘herziening’ welk cijfer het laatste is.",
                    "Of " + read.year() + " row " + earlier + " has a figure of this publisher too. Say in ‘herziening’ which figure is the last.");
        }
        if (!form.ok()) {
            return Line.wrong(row.number(), row.cells(), form.errors());
        }
        Point numbered = new Point(null, indicator, read.year(), read.value(), read.concept(), read.source(), read.publisher(), read.referenceDate(),
                read.revision() == 0 ? highest + 1 : read.revision(), read.note());
        points.add(numbered);
        if (same.isEmpty()) {
            return new Line(row.number(), row.cells(), Outcome.NEW, numbered, null, Map.of(), null);
        }
        Point before = same.stream().filter(p -> p.revision() == highest).findFirst().orElseThrow();
        return new Line(row.number(), row.cells(), Outcome.REVISION, numbered, null, Map.of(), was(before.value()));
    }

    private static Text was(BigDecimal before) {
        return before == null ? Text.of("was anders", "was different")
                : Text.of("was " + Reservations.number(before, nl.draagvlak.programme.Language.NL), "was " + Reservations.number(before, nl.draagvlak.programme.Language.EN));
    }

    private Line estimate(Raw row) {
        Form form = form(row);
        if (row.problem() != null) {
            form.error("", row.problem().nl(), row.problem().en());
        }
        Integer from = year(form, "periode_van");
        Integer to = year(form, "periode_tot");
        BigDecimal value = form.decimal("schatting_per_jaar");
        BigDecimal low = form.decimal("ondergrens");
        BigDecimal high = form.decimal("bovengrens");
        String source = form.required("bron", 300);
        String method = form.optional("methode", 300);
        String note = form.optional("opmerking", 500);
        if (form.ok()) {
            Estimate read = new Estimate(null, indicator, from, to, value, low, high, method, source, note, 1);
            EstimateRules.wrong(read).ifPresent(wrong -> form.error(value == null && low == null ? "schatting_per_jaar" : "ondergrens", wrong.nl(), wrong.en()));
            if (form.ok()) {
                return judge(row, read);
            }
        }
        return Line.wrong(row.number(), row.cells(), form.errors());
    }

    private Line judge(Raw row, Estimate read) {
        List<Estimate> same = estimates.stream().filter(e -> e.period().equals(read.period()) && Series.key(e.source()).equals(Series.key(read.source()))).toList();
        if (same.isEmpty()) {
            estimates.add(read);
            return new Line(row.number(), row.cells(), Outcome.NEW, null, read, Map.of(), null);
        }
        Estimate before = same.stream().max(java.util.Comparator.comparingInt(Estimate::revision)).orElseThrow();
        if (before.same(read)) {
            return new Line(row.number(), row.cells(), Outcome.SAME, null, read, Map.of(), null);
        }
        Estimate next = new Estimate(null, indicator, read.fromYear(), read.toYear(), read.value(), read.low(), read.high(), read.method(), read.source(), read.note(), before.revision() + 1);
        estimates.add(next);
        return new Line(row.number(), row.cells(), Outcome.REVISION, null, next, Map.of(), was(before.value()));
    }
}
