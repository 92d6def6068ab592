package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.DocumentFiles;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers beside the action plan: beginning one from its template, what it consists of, and reading it whole. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class PaperPages {

    private static final int LONGEST_TITLE = 200;

    private final Papers papers;
    private final Writing writing;
    private final Desk desk;
    private final Sections sections;
    private final SectionTexts texts;
    private final PaperDocument documents;
    private final Seats seats;
    private final DocumentFiles files;

    PaperPages(Papers papers, Writing writing, Desk desk, Sections sections, SectionTexts texts, PaperDocument documents, Seats seats, DocumentFiles files) {
        this.papers = papers;
        this.writing = writing;
        this.desk = desk;
        this.sections = sections;
        this.texts = texts;
        this.documents = documents;
        this.seats = seats;
        this.files = files;
    }

    @GetMapping("/stukken")
    Reply list(Visit visit) {
        return Reply.page("drafting/papers", visit.frame("Stukken", "Papers"))
                .with("papers", papers.list(visit.programmeId()).stream().map(paper -> new Shown(paper, PlanDocument.title(visit.programme(), paper))).toList());
    }

    /** @param title as it is called, also without a title of its own */
    record Shown(Paper paper, String title) {}

    @GetMapping("/stukken/nieuw")
    @Allowed(Role.TEAM)
    Reply fresh(Visit visit, Form form) {
        return freshPage(visit, form);
    }

    private static Reply.Page freshPage(Visit visit, Form form) {
        return Reply.page("drafting/paperform", visit.frame("Stuk beginnen", "Begin a paper")).with("form", form).with("kinds", kinds(visit));
    }

    static List<Option> kinds(Visit visit) {
        return Arrays.stream(PaperKind.values()).filter(kind -> kind != PaperKind.ACTION_PLAN).map(kind -> new Option(kind.key(), kind.label().in(visit.language()))).toList();
    }

    @PostMapping("/stukken")
    @Allowed(Role.TEAM)
    Reply begin(Visit visit, Form form) {
        String kind = form.oneOf("soort", kinds(visit).stream().map(Option::value).toList());
        String title = form.required("titel", LONGEST_TITLE).replace('\n', ' ');
        if (!form.ok()) {
            return Reply.invalid(freshPage(visit, form));
        }
        Paper paper = writing.begin(visit.act(), visit.programme(), PaperKind.from(kind).orElseThrow(), title);
        visit.tell("Het stuk is begonnen. De onderdelen staan klaar.", "The paper was begun. Its sections are ready.");
        return Reply.redirect(visit.at(paper.path()));
    }

    @GetMapping("/stukken/{paper}")
    Reply show(Visit visit, @PathVariable UUID paper) {
        Paper shown = desk.paper(visit, paper);
        return Reply.page("drafting/paper", visit.frame(PlanDocument.title(visit.programme(), shown))).with("paper", shown)
                .with("sections", sections.list(shown)).with("written", texts.current(shown.id())).with("writers", writers(visit, shown));
    }

    private Map<String, String> writers(Visit visit, Paper paper) {
        List<Seat> sitting = visit.has(Role.TEAM) ? seats.list(paper.id(), visit.now()) : List.of();
        Map<UUID, String> names = desk.names(sitting.stream().map(Seat::writer).toList());
        return sitting.stream().collect(Collectors.toMap(Seat::section, seat -> names.getOrDefault(seat.writer(), "")));
    }

    /** Who writes where, for pages that are open. */
    @GetMapping({"/schrijvers", "/stukken/{paper}/schrijvers"})
    @Allowed(Role.TEAM)
    ResponseEntity<Map<String, String>> writers(Visit visit, @PathVariable(required = false) UUID paper) {
        return ResponseEntity.ok(writers(visit, desk.paper(visit, paper)));
    }

    @GetMapping("/stukken/{paper}/tekst")
    Reply text(Visit visit, @PathVariable UUID paper) {
        Paper shown = desk.paper(visit, paper);
        return Reply.page("drafting/papertext", visit.frame(PlanDocument.title(visit.programme(), shown))).with("paper", shown)
                .with("article", HtmlRendering.article(documents.document(visit.programme(), visit.language(), shown, PlanPages.today(visit))));
    }

    @GetMapping("/stukken/{paper}/tekst/{format}")
    Object file(Visit visit, @PathVariable UUID paper, @PathVariable String format) {
        Paper shown = desk.paper(visit, paper);
        return files.answer(visit, documents.document(visit.programme(), visit.language(), shown, PlanPages.today(visit)), shown.kind().key() + "-concept", format);
    }

    @GetMapping("/stukken/{paper}/titel")
    @Allowed(Role.TEAM)
    Reply title(Visit visit, @PathVariable UUID paper) {
        Paper named = desk.paper(visit, paper);
        return titlePage(visit, named, Form.empty().with("titel", named.title()).with("ondertitel", named.subtitle()));
    }

    private static Reply.Page titlePage(Visit visit, Paper paper, Form form) {
        return Reply.page("drafting/papertitle", visit.frame("Titel wijzigen", "Change the title")).with("paper", paper).with("form", form);
    }

    @PostMapping("/stukken/{paper}/titel")
    @Allowed(Role.TEAM)
    Reply rename(Visit visit, @PathVariable UUID paper, Form form) {
        Paper named = desk.paper(visit, paper);
        String title = form.required("titel", LONGEST_TITLE).replace('\n', ' ');
        String subtitle = form.optional("ondertitel", LONGEST_TITLE).replace('\n', ' ');
        if (!form.ok()) {
            return Reply.invalid(titlePage(visit, named, form));
        }
        papers.rename(visit.act(), named, title, subtitle);
        visit.tellSaved();
        return Reply.redirect(visit.at(named.path()));
    }

    @PostMapping("/stukken/{paper}/opbergen")
    @Allowed(Role.TEAM)
    Reply putAway(Visit visit, @PathVariable UUID paper) {
        papers.setAway(visit.act(), desk.paper(visit, paper), true);
        visit.tell("Het stuk is opgeborgen. Het blijft met al zijn versies bewaard.", "The paper was put away. It is kept with all its versions.");
        return Reply.redirect(visit.at("/concepten/stukken"));
    }
}
