package nl.draagvlak.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringState;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Setting;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading;
import nl.draagvlak.rendering.SheetReading.Limits;
import nl.draagvlak.rendering.SheetReading.Problem;
import nl.draagvlak.rendering.SheetReading.Sheet;
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

/** What stood on paper, typed into a list afterwards: shown row by row first, kept when somebody says yes. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/invoer")
@Allowed({Role.TEAM, Role.FACILITATOR})
class PaperPages {

    private static final Limits LIMITS = new Limits(2_000_000, 500, 20, 2_000);

    private final Statements statements;
    private final Gatherings gatherings;
    private final Settings settings;
    private final Programmes programmes;
    private final StatementSearch search;

    PaperPages(Statements statements, Gatherings gatherings, Settings settings, Programmes programmes, StatementSearch search) {
        this.statements = statements;
        this.gatherings = gatherings;
        this.settings = settings;
        this.programmes = programmes;
        this.search = search;
    }

    @GetMapping
    Reply choose(Visit visit, @PathVariable UUID id) {
        return page(visit, gathering(visit, id), Form.empty());
    }

    private static Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("statements/paper", visit.frame("Uitspraken van papier invoeren", "Enter statements from paper")).with("form", form).with("gathering", gathering);
    }

    /** Reads the file and shows what would come of it; keeps nothing. */
    @PostMapping
    Reply preview(Visit visit, @PathVariable UUID id, Form form, @RequestParam(name = "bestand", required = false) MultipartFile file) {
        Gathering gathering = gathering(visit, id);
        if (gathering.state() == GatheringState.PREPARED) {
            form.error("bestand", "De bijeenkomst is nog niet geopend.", "The gathering was not opened yet.");
        } else if (file == null || file.isEmpty()) {
            form.error("bestand", "Kies een bestand.", "Choose a file.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        return switch (SheetReading.read(bytes(file), file.getOriginalFilename(), LIMITS)) {
            case Problem problem -> refused(visit, gathering, form, problem.message());
            case Sheet sheet -> {
                Text missing = PaperRows.missing(sheet);
                yield missing != null ? refused(visit, gathering, form, missing)
                        : shown(visit, gathering, rows(visit, gathering).judge(sheet), sheet.warning().orElse(null));
            }
        };
    }

    private static Reply refused(Visit visit, Gathering gathering, Form form, Text why) {
        return Reply.invalid(page(visit, gathering, form.error("bestand", why.nl(), why.en())));
    }

    private Reply shown(Visit visit, Gathering gathering, List<PaperRows.Row> rows, Text warning) {
        return Reply.page("statements/preview", visit.frame("Klopt dit?", "Is this right?")).with("gathering", gathering).with("rows", rows)
                .with("warning", warning).with("good", rows.stream().filter(PaperRows.Row::taken).count()).with("written", PaperRows.written(rows));
    }

    /** Keeps the rows that could be taken; sent twice they are kept once, as their ids were made before. */
    @PostMapping("/bevestiging")
    Reply confirm(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = gathering(visit, id);
        List<PaperRows.Row> rows;
        try {
            rows = rows(visit, gathering).read(form.value("rijen"));
        } catch (IllegalArgumentException e) {
            rows = List.of();
        }
        List<PaperRows.Row> taken = rows.stream().filter(PaperRows.Row::taken).toList();
        if (taken.isEmpty() || gathering.state() == GatheringState.PREPARED) {
            return Reply.invalid(page(visit, gathering, form.error("bestand", "Er was niets om op te slaan. Kies het bestand opnieuw.",
                    "There was nothing to save. Choose the file again.")));
        }
        taken.forEach(row -> statements.add(visit.act(), Statement.heard(row.id(), visit.programmeId(), id, row.table(), row.kind(), visit.account().id(),
                row.perspective()), row.text(), row.forms()));
        visit.tell(taken.size() == 1 ? "1 uitspraak is opgeslagen." : taken.size() + " uitspraken zijn opgeslagen.",
                taken.size() == 1 ? "1 statement was saved." : taken.size() + " statements were saved.");
        return Reply.redirect(visit.at("/uitspraken?bijeenkomst=" + id));
    }

    private PaperRows rows(Visit visit, Gathering gathering) {
        Set<Integer> tables = settings.tables(gathering.id()).stream().map(Setting.Table::number).collect(Collectors.toSet());
        return new PaperRows(tables, programmes.list(visit.programmeId(), ListName.PERSPECTIVE), programmes.list(visit.programmeId(), ListName.FORM),
                search.words(gathering.id()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Gathering gathering(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
