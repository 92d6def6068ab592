package nl.draagvlak.progress;

import static nl.draagvlak.actions.ActionGrammar.ACTION;
import static nl.draagvlak.progress.ProgressGrammar.RESULT;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What actions yielded. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/resultaten")
@Allowed({Role.TEAM, Role.HOLDER})
class ResultPages {

    private static final String FIELD = "actie";

    private final Results results;
    private final Reporters reporters;
    private final Actions actions;
    private final Elements elements;
    private final Picker picker;
    private final Neighbours neighbours;

    ResultPages(Results results, Reporters reporters, Actions actions, Elements elements, Picker picker, Neighbours neighbours) {
        this.results = results;
        this.reporters = reporters;
        this.actions = actions;
        this.elements = elements;
        this.picker = picker;
        this.neighbours = neighbours;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Result> page = results.page(visit.programmeId(), form.value("zoek"), asked == null ? 1 : asked, SteeringPages.PAGE);
        return Reply.page("progress/results", visit.frame("Resultaten", "Results")).with("page", page).with("form", form)
                .with("actions", actions.byIds(page.items().stream().map(Result::action).filter(Objects::nonNull).distinct().toList()));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit, Form form) {
        return formPage(visit, null, Form.empty().with(FIELD, form.value(FIELD)).with("dag", SteeringPages.today(visit)));
    }

    private Reply.Page formPage(Visit visit, Result result, Form form) {
        return Reply.page("progress/resultform", result == null ? visit.frame("Nieuw resultaat", "New result")
                        : visit.frame("Resultaat R" + result.element().number() + " wijzigen", "Change result R" + result.element().number()))
                .with("form", form).with("view", picker.one(visit, form, FIELD, ACTION)).with("today", SteeringPages.today(visit))
                .with("action", visit.at("/voortgang/resultaten" + (result == null ? "" : "/" + result.id())));
    }

    /** What was filled in; the action is null when none was chosen that this visitor may report on. */
    private record Filled(UUID action, String text, String note, LocalDate on) {}

    private Filled read(Visit visit, Form form) {
        UUID action = picker.id(visit, form, FIELD, ACTION);
        if (action != null && !actions.find(visit.programmeId(), action).filter(a -> reporters.may(visit, a)).isPresent()) {
            form.error(FIELD, "Kies een actie van uw eigen organisatie.", "Choose an action of your own organisation.");
        }
        String text = form.required("tekst", Elements.MAX_TEXT);
        String note = form.optional("uitleg", 2000);
        LocalDate on = form.requiredDate("dag");
        if (on != null && on.isAfter(SteeringPages.today(visit))) {
            form.error("dag", "Deze dag moet nog komen.", "This day is still to come.");
        }
        return new Filled(action, text, note, on);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        if (picker.searching(form)) {
            return formPage(visit, null, form);
        }
        Filled filled = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        UUID id = results.add(visit.act(), visit.programmeId(), filled.action(), filled.text(), filled.note(), filled.on());
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/resultaten/" + id));
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        return page(visit, get(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Result result, Form form) {
        return Reply.page("progress/result", visit.frame("Resultaat R" + result.element().number(), "Result R" + result.element().number()))
                .with("result", result).with("form", form).with("may", may(visit, result)).with("former", elements.formerTexts(result.id()))
                .with("neighbours", neighbours.of(visit, result.id()));
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Result result = editable(visit, id);
        return formPage(visit, result, Form.empty().with(FIELD, result.action() == null ? "" : result.action()).with("tekst", result.text())
                .with("uitleg", result.element().note()).with("dag", result.on()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Result result = editable(visit, id);
        if (picker.searching(form)) {
            return formPage(visit, result, form);
        }
        Filled filled = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, result, form));
        }
        results.change(visit.act(), result, filled.action(), filled.text(), filled.note(), filled.on());
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/resultaten/" + id));
    }

    @PostMapping("/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id, Form form) {
        Result result = editable(visit, id);
        String reason = form.required("reden", 300);
        if (!form.ok()) {
            return Reply.invalid(page(visit, result, form));
        }
        elements.withdraw(visit.act(), id, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/resultaten/" + id));
    }

    @PostMapping("/{id}/herstel")
    Reply restore(Visit visit, @PathVariable UUID id) {
        Result result = get(visit, id);
        if (!may(visit, result)) {
            throw new NotAllowed();
        }
        elements.restore(visit.act(), id);
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/resultaten/" + id));
    }

    private boolean may(Visit visit, Result result) {
        return visit.has(Role.TEAM) || result.action() != null
                && actions.find(visit.programmeId(), result.action()).filter((ActionDetail a) -> reporters.may(visit, a)).isPresent();
    }

    private Result get(Visit visit, UUID id) {
        return NotHere.unless(results.find(visit.programmeId(), id).filter(result -> visit.has(Role.TEAM, Role.HOLDER) || result.element().readableBy(visit.roles())));
    }

    private Result editable(Visit visit, UUID id) {
        Result result = get(visit, id);
        if (!result.element().active()) {
            throw new NotHere();
        }
        if (!may(visit, result)) {
            throw new NotAllowed();
        }
        return result;
    }
}
