package nl.draagvlak.causes;

import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;
import static nl.draagvlak.anthology.AnthologyGrammar.THEME;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Gates;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Picker;
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

/** A problem: seen, added, changed, withdrawn and put back. */
@Controller
@RequestMapping("/programmas/{programme}/problemen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class ProblemPages {

    /** A sentence that fits in a picture and in a conversation. */
    static final int SENTENCE = 300;

    private static final List<String> FIELDS = List.of("tekst", "toelichting", "sinds", "breder", "herkenning", "bezwaar", "onderbouwing");

    private final Problems problems;
    private final Elements elements;
    private final Sources sources;
    private final Picker picker;
    private final NodeViews views;
    private final Neighbours neighbours;
    private final Gates gates;
    private final Editing editing;
    private final Conflicts conflicts;
    private final Edits edits;

    ProblemPages(Problems problems, Elements elements, Sources sources, Picker picker, NodeViews views, Neighbours neighbours, Gates gates, Editing editing, Conflicts conflicts, Edits edits) {
        this.problems = problems;
        this.elements = elements;
        this.sources = sources;
        this.picker = picker;
        this.views = views;
        this.neighbours = neighbours;
        this.gates = gates;
        this.editing = editing;
        this.conflicts = conflicts;
        this.edits = edits;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply problem(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Problem problem, Form withdrawal) {
        String label = "P" + problem.element().number();
        return Reply.page("causes/problem", visit.frame("Probleem " + label, "Problem " + label)).with("problem", problem)
                .with("view", views.of(visit, problem.element())).with("neighbours", neighbours.of(visit, problem.id())).with("form", withdrawal);
    }

    /** With {@code citaat} the form opens with that quote as its source. */
    @GetMapping("/nieuw")
    Reply adding(Visit visit, Form asked) {
        Form form = Form.empty();
        UUID quote = asked.id("citaat");
        if (quote != null && elements.find(visit.programmeId(), QUOTE, quote).filter(Element::active).isPresent()) {
            form.with("bronnen", quote);
        }
        return form(visit, null, form);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return form(visit, null, form);
        }
        Problem.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, null, form));
        }
        UUID id = problems.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/problemen/" + id));
    }

    @GetMapping("/{id}/wijziging")
    Reply changing(Visit visit, @PathVariable UUID id) {
        Problem problem = active(visit, id);
        return form(visit, problem, Form.empty().with("versie", edits.version(id)).with("tekst", problem.element().text()).with("toelichting", problem.element().note())
                .with("sinds", problem.since()).with("breder", problem.widerIssue()).with("herkenning", problem.support()).with("onderbouwing", problem.evidence())
                .with("bezwaar", problem.dissent()).withAll("bronnen", sources.of(id)));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Problem problem = form.checked("terug") ? get(visit, id) : NotHere.unless(problems.find(visit.programmeId(), id).filter(each -> each.element().state() != Element.State.ERASED));
        if (picker.searching(form)) {
            return form(visit, problem, form);
        }
        Problem.Draft draft = draft(visit, Conflicts.chosen(form, FIELDS));
        Integer seen = form.whole("versie", 0, Integer.MAX_VALUE);
        if (!form.ok()) {
            return Reply.invalid(form(visit, problem, form));
        }
        String page = visit.at("/problemen/" + id);
        if (!problem.element().active()) {
            if (!form.checked("terug")) {
                Edits.Edit newest = edits.newestOf(id).orElse(null);
                return conflicts.gone(visit, Wording.of(draft), newest == null ? 0 : newest.version(), newest == null ? visit.account().id() : newest.by(),
                        problem.element().reason(), page, page);
            }
            editing.restore(visit.act(), problem.element());
        }
        return switch (editing.weigh(visit.programmeId(), id, form.checked("terug") ? null : seen, Wording.of(problems.draft(problem)), Wording.of(draft))) {
            case Editing.Clear clear -> {
                problems.change(visit.act(), id, Wording.problem(clear.fields()));
                conflicts.tell(visit, clear);
                yield Reply.redirect(page);
            }
            case Editing.Clash clash -> conflicts.clash(visit, clash, page, page);
        };
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Problem problem = active(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, problem, form));
        }
        editing.withdraw(visit.act(), problem.element(), reason);
        visit.tell("Ingetrokken. U kunt het hier terugzetten.", "Withdrawn. You can put it back here.");
        return Reply.redirect(visit.at("/problemen/" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Problem problem = get(visit, id);
        editing.restore(visit.act(), problem.element());
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/problemen/" + id));
    }

    private Problem.Draft draft(Visit visit, Form form) {
        List<UUID> chosen = picker.ids(visit, form, "bronnen", QUOTE, THEME);
        return new Problem.Draft(form.required("tekst", SENTENCE), form.optional("toelichting", 2000), form.optional("sinds", 200),
                form.optional("breder", 500), form.optional("herkenning", 1000), form.optional("bezwaar", 1000), form.optional("onderbouwing", 1000), chosen);
    }

    private Reply.Page form(Visit visit, Problem problem, Form form) {
        String label = problem == null ? "" : "P" + problem.element().number();
        return Reply.page("causes/problemForm", problem == null ? visit.frame("Probleem toevoegen", "Add a problem")
                        : visit.frame("Probleem " + label + " wijzigen", "Change problem " + label))
                .with("problem", problem).with("form", form).with("sources", picker.many(visit, form, "bronnen", QUOTE, THEME))
                .with("waiting", problem == null ? CauseMapPages.waitingFor(visit, gates) : "");
    }

    private Problem get(Visit visit, UUID id) {
        return NotHere.unless(problems.find(visit.programmeId(), id));
    }

    private Problem active(Visit visit, UUID id) {
        return NotHere.unless(problems.find(visit.programmeId(), id).filter(problem -> problem.element().active()));
    }
}
