package nl.draagvlak.effect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.effect.statistics.ColumnReadings;
import nl.draagvlak.effect.statistics.Columns;
import nl.draagvlak.effect.statistics.StatisticsFile;
import nl.draagvlak.effect.trend.Period;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
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

/** Figures from a file: shown row by row first, and nothing changes until it is confirmed. */
@Controller
@RequestMapping("/programmas/{programme}/effect/indicatoren/{id}/invoer")
@Allowed(Role.TEAM)
class ImportPages {

    private static final String FIELD = "bestand";

    private final Indicators indicators;
    private final SeriesImport series;
    private final Uploads uploads;
    private final ColumnReadings readings;

    ImportPages(Indicators indicators, SeriesImport series, Uploads uploads, ColumnReadings readings) {
        this.indicators = indicators;
        this.series = series;
        this.uploads = uploads;
        this.readings = readings;
    }

    @GetMapping
    Reply choose(Visit visit, @PathVariable UUID id) {
        return choosePage(visit, get(visit, id), Form.empty());
    }

    private Reply.Page choosePage(Visit visit, Indicator indicator, Form form) {
        return Reply.page("effect/upload", visit.frame("Cijfers uit een bestand", "Figures from a file")).with("indicator", indicator).with("form", form);
    }

    @PostMapping
    Reply read(Visit visit, @PathVariable UUID id, Form form, @RequestParam(name = FIELD, required = false) MultipartFile file) {
        Indicator indicator = get(visit, id);
        if (file == null || file.isEmpty()) {
            form.error(FIELD, "Kies een bestand.", "Choose a file.");
            return Reply.invalid(choosePage(visit, indicator, form));
        }
        return switch (StatisticsFile.read(bytes(file), Optional.ofNullable(file.getOriginalFilename()).orElse(""), SheetReading.Limits.USUAL)) {
            case SheetReading.Problem problem -> refuse(visit, indicator, form, problem.message());
            case SheetReading.Sheet sheet -> {
                Optional<Text> missing = SeriesReading.missing(sheet.headers());
                if (missing.isPresent() && Columns.periods(sheet.headers(), sheet.rows().stream().map(SheetReading.Row::cells).toList()).isEmpty()) {
                    yield refuse(visit, indicator, form, missing.get());
                }
                UUID upload = uploads.keep(visit.act(), visit.programmeId(), id,
                        sheet.rows().stream().map(row -> new SeriesReading.Raw(row.number(), row.cells(), row.problem().orElse(null))).toList());
                sheet.warning().ifPresent(warning -> visit.tell(warning.nl(), warning.en()));
                yield Reply.redirect(visit.at("/effect/indicatoren/" + id + "/invoer/" + upload + (missing.isPresent() ? "/kolommen" : "")));
            }
        };
    }

    private Reply refuse(Visit visit, Indicator indicator, Form form, Text why) {
        form.error(FIELD, why.nl(), why.en());
        return Reply.invalid(choosePage(visit, indicator, form));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a file with columns of its own: which is the year, which the figure; remembered for the next file of this source. */
    @GetMapping("/{upload}/kolommen")
    Reply columns(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        Indicator indicator = get(visit, id);
        List<SeriesReading.Raw> rows = rows(visit, id, upload);
        Optional<Columns> before = readings.last(visit.programmeId(), headers(rows));
        return columnsPage(visit, indicator, upload, rows, before.map(columns -> columns.form(headers(rows))).orElseGet(() -> Columns.guess(headers(rows),
                cells(rows))), before.isPresent());
    }

    private Reply.Page columnsPage(Visit visit, Indicator indicator, UUID upload, List<SeriesReading.Raw> rows, Form form, boolean known) {
        return Reply.page("effect/columns", visit.frame("Wat staat waar in dit bestand?", "What stands where in this file?")).with("indicator", indicator)
                .with("upload", upload)
                .with("form", form).with("known", known).with("headers", headers(rows)).with("choices", Columns.choices(headers(rows), cells(rows)))
                .with("first", cells(rows).subList(0, Math.min(3, rows.size())));
    }

    private static List<String> headers(List<SeriesReading.Raw> rows) {
        return rows.isEmpty() ? List.of() : rows.stream().flatMap(row -> row.cells().keySet().stream()).distinct().toList();
    }

    private static List<Map<String, String>> cells(List<SeriesReading.Raw> rows) {
        return rows.stream().map(SeriesReading.Raw::cells).toList();
    }

    @PostMapping("/{upload}/kolommen")
    Reply chosen(Visit visit, @PathVariable UUID id, @PathVariable UUID upload, Form form) {
        Indicator indicator = get(visit, id);
        List<SeriesReading.Raw> rows = rows(visit, id, upload);
        Columns columns = Columns.read(form, headers(rows), Columns.choices(headers(rows), cells(rows)));
        List<Columns.Figure> yearly = columns == null ? List.of() : columns.figures(cells(rows)).stream().filter(each -> each.period()
                .frequency() == Period.Frequency.YEAR).toList();
        if (form.ok() && yearly.isEmpty()) {
            form.error("kolom-periode", "Hierin staan geen hele jaren met een cijfer. Bij een indicator horen jaarcijfers.",
                    "There are no whole years with a figure in it. Yearly figures belong with an indicator.");
        }
        if (form.ok() && yearly.stream().map(each -> each.period().year()).distinct().count() < yearly.size()) {
            form.error("kolom-waarde", "Over hetzelfde jaar staan er nu meer cijfers. Kies hieronder welke rijen tellen.",
                    "There are several figures over the same year now. Choose below which rows count.");
        }
        if (!form.ok()) {
            return Reply.invalid(columnsPage(visit, indicator, upload, rows, form, false));
        }
        readings.remember(visit.act(), visit.programmeId(), headers(rows), columns);
        List<SeriesReading.Raw> read = yearly.stream().map(each -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("jaar", String.valueOf(each.period().year()));
            cells.put("aantal", each.value());
            cells.put("bron", columns.source());
            return new SeriesReading.Raw(rows.get(each.row()).number(), cells, rows.get(each.row()).problem());
        }).toList();
        uploads.forget(visit.act(), visit.programmeId(), id, upload);
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/invoer/" + uploads.keep(visit.act(), visit.programmeId(), id, read)));
    }

    @GetMapping("/{upload}")
    Reply preview(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        Indicator indicator = get(visit, id);
        return previewPage(visit, indicator, upload, series.plan(indicator, rows(visit, id, upload)));
    }

    private Reply.Page previewPage(Visit visit, Indicator indicator, UUID upload, SeriesPlan plan) {
        return Reply.page("effect/preview", visit.frame("Klopt dit?", "Is this right?")).with("indicator", indicator).with("plan", plan).with("upload", upload);
    }

    @PostMapping("/{upload}/bevestiging")
    Reply confirm(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        Indicator indicator = get(visit, id);
        // Reckoned anew: what was added since the file was shown is not added twice.
        SeriesPlan plan = series.plan(indicator, rows(visit, id, upload));
        if (!plan.right()) {
            return Reply.invalid(previewPage(visit, indicator, upload, plan));
        }
        series.carryOut(visit.act(), visit.programmeId(), plan);
        uploads.forget(visit.act(), visit.programmeId(), id, upload);
        int added = plan.count(SeriesPlan.Outcome.NEW);
        int revised = plan.count(SeriesPlan.Outcome.REVISION);
        visit.tell("Opgeslagen: " + added + " nieuw, " + revised + " herzien, " + plan.count(SeriesPlan.Outcome.SAME) + " stonden er al.",
                "Saved: " + added + " new, " + revised + " revised, " + plan.count(SeriesPlan.Outcome.SAME) + " were there already.");
        return Reply.redirect(visit.at("/effect/indicatoren/" + id));
    }

    @PostMapping("/{upload}/annulering")
    Reply cancel(Visit visit, @PathVariable UUID id, @PathVariable UUID upload) {
        get(visit, id);
        rows(visit, id, upload);
        uploads.forget(visit.act(), visit.programmeId(), id, upload);
        visit.tell("Er is niets veranderd.", "Nothing was changed.");
        return Reply.redirect(visit.at("/effect/indicatoren/" + id + "/invoer"));
    }

    private List<SeriesReading.Raw> rows(Visit visit, UUID id, UUID upload) {
        return NotHere.unless(uploads.find(visit.act(), id, upload));
    }

    private Indicator get(Visit visit, UUID id) {
        return NotHere.unless(indicators.find(visit.programmeId(), id).filter(each -> each.element().active()));
    }
}
