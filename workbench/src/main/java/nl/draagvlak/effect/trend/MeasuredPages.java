package nl.draagvlak.effect.trend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.effect.SeriesReading;
import nl.draagvlak.effect.Uploads;
import nl.draagvlak.effect.statistics.ColumnReadings;
import nl.draagvlak.effect.statistics.Columns;
import nl.draagvlak.effect.statistics.StatisticsFile;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Series of measurements from a file, by year, quarter or month. */
@Controller
@RequestMapping("/programmas/{programme}/effect/reeksen")
@Allowed(Role.TEAM)
class MeasuredPages {

    private static final String FILE = "bestand";

    private final Changes changes;
    private final Uploads uploads;
    private final ColumnReadings readings;

    MeasuredPages(Changes changes, Uploads uploads, ColumnReadings readings) {
        this.changes = changes;
        this.uploads = uploads;
        this.readings = readings;
    }

    @GetMapping("/nieuw")
    Reply choose(Visit visit) {
        return choosePage(visit, Form.empty());
    }

    private Reply.Page choosePage(Visit visit, Form form) {
        return Reply.page("effect/trend/upload", visit.frame("Een reeks uit een bestand", "A series from a file")).with("form", form);
    }

    @PostMapping
    Reply read(Visit visit, Form form, @RequestParam(name = FILE, required = false) MultipartFile file) {
        if (file == null || file.isEmpty()) {
            form.error(FILE, "Kies een bestand.", "Choose a file.");
            return Reply.invalid(choosePage(visit, form));
        }
        return switch (StatisticsFile.read(bytes(file), Optional.ofNullable(file.getOriginalFilename()).orElse(""), SheetReading.Limits.USUAL)) {
            case SheetReading.Problem problem -> {
                form.error(FILE, problem.message().nl(), problem.message().en());
                yield Reply.invalid(choosePage(visit, form));
            }
            case SheetReading.Sheet sheet -> {
                if (Columns.periods(sheet.headers(), sheet.rows().stream().map(SheetReading.Row::cells).toList()).isEmpty()) {
                    form.error(FILE, "Geen kolom heeft in elke rij een jaar, kwartaal of maand, zoals 2024, 2024-Q1 of 2024-03.",
                            "No column has a year, quarter or month in every row, such as 2024, 2024-Q1 or 2024-03.");
                    yield Reply.invalid(choosePage(visit, form));
                }
                UUID upload = uploads.keep(visit.act(), visit.programmeId(), null,
                        sheet.rows().stream().map(row -> new SeriesReading.Raw(row.number(), row.cells(), row.problem().orElse(null))).toList());
                yield Reply.redirect(visit.at("/effect/reeksen/" + upload + "/kolommen"));
            }
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{upload}/kolommen")
    Reply columns(Visit visit, @PathVariable UUID upload) {
        List<Map<String, String>> rows = rows(visit, upload);
        Optional<Columns> before = readings.last(visit.programmeId(), headers(rows));
        return columnsPage(visit, upload, rows, before.map(columns -> columns.form(headers(rows))).orElseGet(() -> Columns.guess(headers(rows), rows)),
                before.isPresent());
    }

    private Reply.Page columnsPage(Visit visit, UUID upload, List<Map<String, String>> rows, Form form, boolean known) {
        return Reply.page("effect/trend/columns", visit.frame("Wat staat waar in dit bestand?", "What stands where in this file?")).with("upload", upload)
                .with("form", form)
                .with("known", known).with("headers", headers(rows)).with("choices", Columns.choices(headers(rows), rows)).with("first", rows.subList(0,
                        Math.min(3, rows.size())));
    }

    private List<Map<String, String>> rows(Visit visit, UUID upload) {
        return NotHere.unless(uploads.find(visit.act(), null, upload)).stream().map(SeriesReading.Raw::cells).toList();
    }

    private static List<String> headers(List<Map<String, String>> rows) {
        return rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    }

    @PostMapping("/{upload}/kolommen")
    Reply keep(Visit visit, @PathVariable UUID upload, Form form) {
        List<Map<String, String>> rows = rows(visit, upload);
        String title = form.required("titel", 200);
        String unit = form.required("eenheid", 60);
        Columns columns = Columns.read(form, headers(rows), Columns.choices(headers(rows), rows));
        Measured measured = columns == null || !form.ok() ? null : measured(form, title, unit, columns, columns.figures(rows));
        if (!form.ok()) {
            return Reply.invalid(columnsPage(visit, upload, rows, form, false));
        }
        readings.remember(visit.act(), visit.programmeId(), headers(rows), columns);
        UUID id = changes.keep(visit.act(), visit.programmeId(), measured);
        uploads.forget(visit.act(), visit.programmeId(), null, upload);
        visit.tell("Opgeslagen: " + measured.periods().size() + " metingen.", "Saved: " + measured.periods().size() + " measurements.");
        return Reply.redirect(visit.at("/effect/veranderingen/nieuw?reeks=" + id));
    }

    private static Measured measured(Form form, String title, String unit, Columns columns, List<Columns.Figure> figures) {
        if (figures.isEmpty()) {
            form.error("kolom-waarde", "In deze kolommen staat geen enkel cijfer met een periode.", "These columns have no figure with a period.");
            return null;
        }
        if (figures.stream().map(each -> each.period().frequency()).distinct().count() > 1) {
            // A table of an office often has the years and their quarters below each other: the finest is the series.
            Period.Frequency finest = figures.stream().map(each -> each.period().frequency()).max(Enum::compareTo).orElseThrow();
            figures = figures.stream().filter(each -> each.period().frequency() == finest).toList();
        }
        if (figures.stream().map(Columns.Figure::period).distinct().count() < figures.size()) {
            form.error("kolom-waarde", "Over dezelfde periode staan er meer cijfers. Kies hieronder welke rijen tellen.",
                    "There are several figures over the same period. Choose below which rows count.");
            return null;
        }
        double[] outcome = numbers(form, "kolom-waarde", figures.stream().map(Columns.Figure::value).toList());
        double[] exposure = columns.exposure().isEmpty() ? new double[0] : numbers(form, "kolom-omvang", figures.stream().map(Columns.Figure::exposure).toList());
        for (double each : exposure) {
            if (form.ok() && !(each > 0)) {
                form.error("kolom-omvang", "De omvang moet overal groter zijn dan 0.", "The size must be more than 0 everywhere.");
            }
        }
        return new Measured(null, title, unit, columns.source(), form.checked("openbaar"), figures.stream().map(Columns.Figure::period).toList(), outcome, exposure);
    }

    private static double[] numbers(Form form, String field, List<String> texts) {
        List<Double> numbers = new ArrayList<>();
        for (String text : texts) {
            BigDecimal number = Form.of(Map.of("x", List.of(text))).decimal("x");
            if (number == null) {
                form.error(field, "In deze kolom staat ‘" + text + "’. Dat is geen getal.", "This column has ‘" + text + "’. That is no number.");
            }
            numbers.add(number == null ? 0 : number.doubleValue());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
