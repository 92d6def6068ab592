package nl.draagvlak.effect.breakdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublishedTable;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.effect.Indicator;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.effect.breakdown.Breakdown.Counted;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.CsvRendering;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Figures of an indicator by two lists: counted by the team, released as one decision, and read by others only as released. */
@Controller
@RequestMapping("/programmas/{programme}/effect/uitsplitsingen")
@Allowed(Role.TEAM)
class BreakdownPages {

    private static final String FILE = "bestand";
    private static final List<ListName> LISTS = List.of(ListName.FORM, ListName.AGE_GROUP, ListName.TARGET_GROUP, ListName.SECTOR);

    private final Breakdowns breakdowns;
    private final Indicators indicators;
    private final Programmes programmes;

    BreakdownPages(Breakdowns breakdowns, Indicators indicators, Programmes programmes) {
        this.breakdowns = breakdowns;
        this.indicators = indicators;
        this.programmes = programmes;
    }

    /** A breakdown in a list; the number of releases is 0 when nothing was told of it yet. */
    public record Listed(Breakdown breakdown, String title, int releases) {}

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit) {
        Map<UUID, String> names = indicators.list(visit.programmeId()).stream().collect(Collectors.toMap(Indicator::id, Indicator::name));
        return Reply.page("effect/breakdown/list", visit.frame("Uitsplitsingen", "Breakdowns")).with("all", breakdowns.list(visit.programmeId()).stream()
                .map(each -> new Listed(each, each.title(names.getOrDefault(each.indicatorId(), "")), breakdowns.releases(each).size()))
                .filter(each -> each.releases() > 0 || visit.has(Role.TEAM)).toList());
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, Form.empty().with("drempel", Breakdown.USUAL_THRESHOLD));
    }

    private Reply.Page formPage(Visit visit, Form form) {
        return Reply.page("effect/breakdown/form", visit.frame("Nieuwe uitsplitsing", "New breakdown")).with("form", form)
                .with("indicators", indicators.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name())).toList())
                .with("lists", LISTS.stream().filter(list -> !programmes.list(visit.programmeId(), list).isEmpty()).map(list -> new Option(list.path(),
                        visit.language().of(list.label().nl(), list.label().en()))).toList());
    }

    @PostMapping
    Reply describe(Visit visit, Form form) {
        String indicator = form.oneOf("indicator", indicators.list(visit.programmeId()).stream().map(each -> each.id().toString()).toList());
        Integer year = form.whole("jaar", 1900, 2200);
        if (year == null) {
            form.error("jaar", "Vul een jaar in.", "Fill in a year.");
        }
        Integer threshold = form.whole("drempel", 5, 100);
        String source = form.required("bron", 300);
        ListName rows = list(form, "rijen");
        ListName columns = list(form, "kolommen");
        if (rows != null && rows == columns) {
            form.error("kolommen", "Kies een andere lijst dan voor de rijen.", "Choose another list than for the rows.");
        }
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form));
        }
        UUID id = breakdowns.describe(visit.act(), new Breakdown(null, visit.programmeId(), UUID.fromString(indicator), year, rows.label().in(visit.language()),
                columns.label().in(visit.language()), labels(visit, rows), labels(visit, columns), threshold == null ? Breakdown.USUAL_THRESHOLD : threshold, source));
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/uitsplitsingen/" + id + "/aantallen"));
    }

    private static ListName list(Form form, String field) {
        String path = form.oneOf(field, LISTS.stream().map(ListName::path).toList());
        return path == null ? null : LISTS.stream().filter(list -> list.path().equals(path)).findFirst().orElseThrow();
    }

    private List<String> labels(Visit visit, ListName list) {
        return programmes.list(visit.programmeId(), list).stream().map((Choice choice) -> choice.in(visit.language())).toList();
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Breakdown breakdown, Form form) {
        Indicator indicator = NotHere.unless(indicators.find(visit.programmeId(), breakdown.indicatorId()));
        Told told = breakdowns.told(breakdown).map(table -> new Told(breakdown, indicator.name(), table, breakdowns.releases(breakdown).getLast().at())).orElse(null);
        boolean team = visit.has(Role.TEAM);
        if (told == null && !team) {
            throw new NotHere();
        }
        Counted counted = team ? breakdowns.newest(breakdown).orElse(null) : null;
        return Reply.page("effect/breakdown/breakdown", visit.frame(breakdown.title(indicator.name()))).with("breakdown", breakdown).with("indicator",
                indicator).with("told", told)
                .with("form", form).with("counted", counted).with("would", counted == null ? null : breakdowns.decide(breakdown).orElse(null))
                .with("newer", counted != null && (told == null || breakdowns.releases(breakdown).getLast().counted().revision() < counted.revision()));
    }

    @GetMapping("/{id}/aantallen")
    Reply fill(Visit visit, @PathVariable UUID id) {
        Breakdown breakdown = get(visit, id);
        Form form = Form.empty();
        breakdowns.newest(breakdown).ifPresent(counted -> {
            for (int i = 0; i < counted.counts().length; i++) {
                for (int j = 0; j < counted.counts()[i].length; j++) {
                    form.with(field(i, j), counted.counts()[i][j]);
                }
            }
        });
        return fillPage(visit, breakdown, form);
    }

    static String field(int row, int column) {
        return "cel-" + row + "-" + column;
    }

    private Reply.Page fillPage(Visit visit, Breakdown breakdown, Form form) {
        return Reply.page("effect/breakdown/counts", visit.frame("Aantallen invullen", "Fill in counts")).with("breakdown", breakdown).with("form", form);
    }

    @PostMapping("/{id}/aantallen")
    Reply count(Visit visit, @PathVariable UUID id, Form form, @RequestParam(name = FILE, required = false) MultipartFile file) {
        Breakdown breakdown = get(visit, id);
        if (file != null && !file.isEmpty()) {
            fromFile(breakdown, form, file);
        }
        long[][] counts = new long[breakdown.rows().size()][breakdown.columns().size()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                Integer count = form.whole(field(i, j), 0, 100_000_000);
                counts[i][j] = count == null ? 0 : count;
            }
        }
        if (!form.ok()) {
            return Reply.invalid(fillPage(visit, breakdown, form));
        }
        breakdowns.count(visit.act(), breakdown, counts);
        visit.tellSaved();
        return Reply.redirect(visit.at("/effect/uitsplitsingen/" + id));
    }

    /** A sheet with the rows of the breakdown in its first column and its columns as headers. */
    private static void fromFile(Breakdown breakdown, Form form, MultipartFile file) {
        switch (SheetReading.read(bytes(file), Optional.ofNullable(file.getOriginalFilename()).orElse(""), SheetReading.Limits.USUAL)) {
            case SheetReading.Problem problem -> form.error(FILE, problem.message().nl(), problem.message().en());
            case SheetReading.Sheet sheet -> {
                Map<String, SheetReading.Row> byLabel = sheet.rows().stream().collect(Collectors.toMap(row -> row.cell(sheet.headers().getFirst()).strip()
                        .toLowerCase(), row -> row, (a, b) -> a));
                for (int i = 0; i < breakdown.rows().size(); i++) {
                    SheetReading.Row row = byLabel.get(breakdown.rows().get(i).toLowerCase());
                    for (int j = 0; j < breakdown.columns().size(); j++) {
                        if (row == null || !sheet.headers().contains(breakdown.columns().get(j))) {
                            String missing = row == null ? breakdown.rows().get(i) : breakdown.columns().get(j);
                            form.error(FILE, "In het bestand ontbreekt ‘" + missing + "’.", "The file lacks ‘" + missing + "’.");
                        } else {
                            form.with(field(i, j), row.cell(breakdown.columns().get(j)));
                        }
                    }
                }
            }
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/{id}/uitgaven")
    Reply release(Visit visit, @PathVariable UUID id, Form form) {
        Breakdown breakdown = get(visit, id);
        if (breakdowns.newest(breakdown).isEmpty()) {
            form.error("uitgave", "Vul eerst aantallen in.", "Fill in counts first.");
        } else if (breakdowns.releases(breakdown).stream().anyMatch(each -> each.counted().revision() == breakdowns.newest(breakdown).orElseThrow().revision())) {
            form.error("uitgave", "Deze aantallen zijn al uitgegeven.", "These counts were released already.");
        } else if (!breakdowns.release(visit.act(), breakdown)) {
            form.error("uitgave", "Met wat al bekend is, zou een kleine groep te berekenen zijn. Deze aantallen kunnen zo niet naar buiten. Voeg groepen samen in een nieuwe uitsplitsing.",
                    "With what is known already a small group could be reckoned. These counts cannot go out so. Merge groups in a new breakdown.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, breakdown, form));
        }
        visit.tell("Uitgegeven. Wat verborgen is, blijft verborgen.", "Released. What is hidden stays hidden.");
        return Reply.redirect(visit.at("/effect/uitsplitsingen/" + id));
    }

    @PostMapping("/{id}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id) {
        breakdowns.remove(visit.act(), get(visit, id));
        visit.tell("De uitsplitsing is weggehaald. Wat ervan is uitgegeven, telt mee bij volgende uitgaven.",
                "The breakdown was removed. What was released of it counts for later releases.");
        return Reply.redirect(visit.at("/effect/uitsplitsingen"));
    }

    /** The last release, cell by cell; a dot where nothing is told. */
    @GetMapping("/{id}/csv")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID id) {
        Breakdown breakdown = get(visit, id);
        PublishedTable table = NotHere.unless(breakdowns.told(breakdown)).value();
        List<Publishable<String>> header = new ArrayList<>(List.of(Disclosure.ownWords(breakdown.rowName())));
        breakdown.columns().forEach(column -> header.add(Disclosure.ownWords(column)));
        header.add(Disclosure.ownWords("totaal"));
        List<List<Publishable<String>>> rows = new ArrayList<>();
        for (int i = 0; i <= breakdown.rows().size(); i++) {
            boolean last = i == breakdown.rows().size();
            List<Publishable<String>> row = new ArrayList<>(List.of(Disclosure.ownWords(last ? "totaal" : breakdown.rows().get(i))));
            (last ? table.columnTotals() : table.cells().get(i)).forEach(cell -> row.add(Disclosure.ownWords(plain(cell))));
            row.add(Disclosure.ownWords(plain(last ? table.total() : table.rowTotals().get(i))));
            rows.add(row);
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("uitsplitsing.csv").build().toString())
                        .body(CsvRendering.csv(header, rows));
    }

    private static String plain(PublishedTable.Cell cell) {
        return cell.hidden() ? "·" : BigDecimal.valueOf(cell.atLeast()).toPlainString();
    }

    private Breakdown get(Visit visit, UUID id) {
        return NotHere.unless(breakdowns.find(visit.programmeId(), id));
    }
}
