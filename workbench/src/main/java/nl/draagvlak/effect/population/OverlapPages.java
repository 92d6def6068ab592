package nl.draagvlak.effect.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Counts per combination of lists: all that there are, and adding one from a file or by typing. */
@Controller
@RequestMapping("/programmas/{programme}/effect/omvang")
@Allowed(Role.TEAM)
class OverlapPages {

    private static final String FILE = "bestand";
    private static final String LISTS = "lijsten";

    private final Overlaps overlaps;
    private final Indicators indicators;

    OverlapPages(Overlaps overlaps, Indicators indicators) {
        this.overlaps = overlaps;
        this.indicators = indicators;
    }

    /** Counts with what came of the newest calculation; the study is null until there is one. */
    public record Listed(Overlap overlap, Study study) {}

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit) {
        List<Listed> all = overlaps.list(visit.programmeId()).stream().map(overlap -> new Listed(overlap,
                overlaps.newest(overlap.id()).map(done -> new Study(overlap, done, List.of(), overlaps.judged(overlap.id()))).orElse(null))).toList();
        return Reply.page("effect/population/list", visit.frame("Hoeveel zijn het er echt?", "How many are there really?")).with("all", all);
    }

    @GetMapping("/nieuw")
    Reply choose(Visit visit) {
        return choosePage(visit, Form.empty(), Form.empty());
    }

    private Reply.Page choosePage(Visit visit, Form form, Form typing) {
        return Reply.page("effect/population/new", visit.frame("Telling toevoegen", "Add counts")).with("form", form).with("typing", typing).with("indicators",
                options(visit));
    }

    private List<Option> options(Visit visit) {
        return indicators.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name())).toList();
    }

    @PostMapping("/bestand")
    Reply file(Visit visit, Form form, @RequestParam(name = FILE, required = false) MultipartFile file) {
        CaptureTable table = null;
        if (file == null || file.isEmpty()) {
            form.error(FILE, "Kies een bestand.", "Choose a file.");
        } else {
            table = switch (SheetReading.read(bytes(file), Optional.ofNullable(file.getOriginalFilename()).orElse(""), SheetReading.Limits.USUAL)) {
                case SheetReading.Problem problem -> refuse(form, FILE, problem.message());
                case SheetReading.Sheet sheet -> {
                    OverlapReading.Reading reading = OverlapReading.read(sheet);
                    yield reading.problem() == null ? reading.table() : refuse(form, FILE, reading.problem());
                }
            };
        }
        return add(visit, form, table).orElseGet(() -> Reply.invalid(choosePage(visit, form, Form.empty())));
    }

    private static CaptureTable refuse(Form form, String field, Text why) {
        form.error(field, why.nl(), why.en());
        return null;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field for every combination of the lists that are named. */
    @GetMapping("/invullen")
    Reply type(Visit visit, Form form) {
        List<String> names = OverlapReading.names(form, LISTS);
        return form.ok() ? typePage(visit, form, names) : Reply.invalid(choosePage(visit, Form.empty(), form));
    }

    private Reply.Page typePage(Visit visit, Form form, List<String> names) {
        return Reply.page("effect/population/type", visit.frame("Telling invullen", "Fill in counts")).with("form", form).with("names", names)
                .with("indicators", options(visit));
    }

    @PostMapping
    Reply typed(Visit visit, Form form) {
        List<String> names = OverlapReading.names(form, LISTS);
        if (!form.ok()) {
            return Reply.invalid(choosePage(visit, Form.empty(), form));
        }
        OverlapReading.Reading reading = OverlapReading.typed(form, names);
        if (reading.problem() != null) {
            refuse(form, "aantal-1", reading.problem());
        }
        return add(visit, form, reading.table()).orElseGet(() -> Reply.invalid(typePage(visit, form, names)));
    }

    private Optional<Reply> add(Visit visit, Form form, CaptureTable table) {
        String title = form.required("titel", 200);
        Integer from = form.whole("van", 1900, 2200);
        Integer to = form.whole("tot", 1900, 2200);
        if (from == null) {
            form.error("van", "Vul een jaar in.", "Fill in a year.");
        } else if (to != null && to < from) {
            form.error("tot", "De periode eindigt voor zij begint.", "The period ends before it begins.");
        }
        String source = form.required("bron", 300);
        String indicator = form.maybeOneOf("indicator", options(visit).stream().map(Option::value).toList());
        if (!form.ok() || table == null) {
            return Optional.empty();
        }
        UUID id = overlaps.add(visit.act(), visit.programmeId(), new Overlap.Draft(indicator == null ? null : UUID.fromString(indicator), title, from,
                to == null ? from : to,
                source, form.checked("openbaar"), table));
        overlaps.reckon(visit.act(), overlaps.find(visit.programmeId(), id).orElseThrow(), Wishes.USUAL);
        visit.tell("Opgeslagen. De eerste berekening is gestart.", "Saved. The first calculation has begun.");
        return Optional.of(Reply.redirect(visit.at("/effect/omvang/" + id)));
    }
}
