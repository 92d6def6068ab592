package nl.draagvlak.causes;

import static nl.draagvlak.anthology.AnthologyGrammar.QUOTE;
import static nl.draagvlak.causes.CauseGrammar.CAUSE;
import static nl.draagvlak.causes.CauseGrammar.PROBLEM;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Gates;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
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

/** The causes: listed, and each seen, added, changed, withdrawn and put back. */
@Controller
@RequestMapping("/programmas/{programme}/oorzaken")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class CausePages {

    private static final int PAGE = 50;
    private static final List<String> FIELDS = List.of("tekst", "toelichting", "herkenning", "onderbouwing");

    private final Causes causes;
    private final CauseMaps maps;
    private final Arrows arrows;
    private final Elements elements;
    private final Sources sources;
    private final Picker picker;
    private final NodeViews views;
    private final Neighbours neighbours;
    private final Gates gates;
    private final Editing editing;
    private final Conflicts conflicts;
    private final Edits edits;

    CausePages(Causes causes, CauseMaps maps, Arrows arrows, Elements elements, Sources sources, Picker picker, NodeViews views,
               Neighbours neighbours, Gates gates, Editing editing, Conflicts conflicts, Edits edits) {
        this.causes = causes;
        this.maps = maps;
        this.arrows = arrows;
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

    @GetMapping
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Cause> page = causes.page(visit.programmeId(), form.value("zoek"), asked == null ? 1 : asked, PAGE);
        CauseMap map = maps.of(visit.programmeId());
        return Reply.page("causes/causes", visit.frame("Oorzaken", "Causes")).with("form", form)
                .with("rows", page.items().stream().map(cause -> MapRow.of(visit, map, cause.id(), cause.element())).toList())
                .with("page", page.page()).with("pages", page.pages()).with("total", page.total());
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply cause(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Cause cause, Form withdrawal) {
        String label = "O" + cause.element().number();
        return Reply.page("causes/cause", visit.frame("Oorzaak " + label, "Cause " + label)).with("cause", cause)
                .with("view", views.of(visit, cause.element())).with("neighbours", neighbours.of(visit, cause.id())).with("form", withdrawal);
    }

    /** With {@code voor} the form opens with what the cause brings about, with {@code citaat} with its source. */
    @GetMapping("/nieuw")
    Reply adding(Visit visit, Form asked) {
        Form form = Form.empty();
        UUID quote = asked.id("citaat");
        UUID effect = asked.id("voor");
        if (quote != null && elements.find(visit.programmeId(), QUOTE, quote).filter(Element::active).isPresent()) {
            form.with("bronnen", quote);
        }
        if (effect != null) {
            form.with("gevolgen", effect);
        }
        return form(visit, null, form);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return form(visit, null, form);
        }
        List<UUID> effects = picker.ids(visit, form, "gevolgen", PROBLEM, CAUSE);
        Cause.Draft draft = draft(visit, form);
        if (!form.ok()) {
            return Reply.invalid(form(visit, null, form));
        }
        UUID id = causes.add(visit.act(), visit.programmeId(), draft);
        effects.forEach(effect -> arrows.draw(visit.act(), id, effect, Arrow.Draft.PLAIN));
        visit.tellSaved();
        return Reply.redirect(visit.at("/oorzaken/" + id));
    }

    @GetMapping("/{id}/wijziging")
    Reply changing(Visit visit, @PathVariable UUID id) {
        Cause cause = active(visit, id);
        return form(visit, cause, Form.empty().with("versie", edits.version(id)).with("tekst", cause.element().text()).with("toelichting", cause.element().note())
                .with("herkenning", cause.support()).with("onderbouwing", cause.evidence()).withAll("bronnen", sources.of(id)));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Cause cause = form.checked("terug") ? get(visit, id) : NotHere.unless(causes.find(visit.programmeId(), id).filter(each -> each.element().state() != Element.State.ERASED));
        if (picker.searching(form)) {
            return form(visit, cause, form);
        }
        Cause.Draft draft = draft(visit, Conflicts.chosen(form, FIELDS));
        Integer seen = form.whole("versie", 0, Integer.MAX_VALUE);
        if (!form.ok()) {
            return Reply.invalid(form(visit, cause, form));
        }
        String page = visit.at("/oorzaken/" + id);
        if (!cause.element().active()) {
            if (!form.checked("terug")) {
                Edits.Edit newest = edits.newestOf(id).orElse(null);
                return conflicts.gone(visit, Wording.of(draft), newest == null ? 0 : newest.version(), newest == null ? visit.account().id() : newest.by(),
                        cause.element().reason(), page, page);
            }
            editing.restore(visit.act(), cause.element());
        }
        return switch (editing.weigh(visit.programmeId(), id, form.checked("terug") ? null : seen, Wording.of(causes.draft(cause)), Wording.of(draft))) {
            case Editing.Clear clear -> {
                causes.change(visit.act(), id, Wording.cause(clear.fields()));
                conflicts.tell(visit, clear);
                yield Reply.redirect(page);
            }
            case Editing.Clash clash -> conflicts.clash(visit, clash, page, page);
        };
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Cause cause = active(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, cause, form));
        }
        editing.withdraw(visit.act(), cause.element(), reason);
        visit.tell("Ingetrokken. U kunt haar hier terugzetten.", "Withdrawn. You can put it back here.");
        return Reply.redirect(visit.at("/oorzaken/" + id));
    }

    @PostMapping("/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Cause cause = get(visit, id);
        editing.restore(visit.act(), cause.element());
        visit.tell("Teruggezet.", "Put back.");
        return Reply.redirect(visit.at("/oorzaken/" + id));
    }

    private Cause.Draft draft(Visit visit, Form form) {
        List<UUID> chosen = picker.ids(visit, form, "bronnen", QUOTE);
        return new Cause.Draft(form.required("tekst", ProblemPages.SENTENCE), form.optional("toelichting", 2000), form.optional("herkenning", 1000), form.optional("onderbouwing", 1000), chosen);
    }

    private Reply.Page form(Visit visit, Cause cause, Form form) {
        String label = cause == null ? "" : "O" + cause.element().number();
        return Reply.page("causes/causeForm", cause == null ? visit.frame("Oorzaak toevoegen", "Add a cause")
                        : visit.frame("Oorzaak " + label + " wijzigen", "Change cause " + label))
                .with("cause", cause).with("form", form).with("sources", picker.many(visit, form, "bronnen", QUOTE))
                .with("effects", cause == null ? picker.many(visit, form, "gevolgen", PROBLEM, CAUSE) : null)
                .with("waiting", cause == null ? CauseMapPages.waitingFor(visit, gates) : "");
    }

    private Cause get(Visit visit, UUID id) {
        return NotHere.unless(causes.find(visit.programmeId(), id));
    }

    private Cause active(Visit visit, UUID id) {
        return NotHere.unless(causes.find(visit.programmeId(), id).filter(cause -> cause.element().active()));
    }
}
