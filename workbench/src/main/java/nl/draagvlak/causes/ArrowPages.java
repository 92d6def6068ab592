package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.CAUSE;
import static nl.draagvlak.causes.CauseGrammar.PROBLEM;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.reasoning.Picker;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Arrows between causes and problems: drawn, weighed and taken away. */
@Controller
@RequestMapping("/programmas/{programme}/oorzaken/pijlen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
class ArrowPages {

    private final Arrows arrows;
    private final Elements elements;
    private final Kinds kinds;
    private final Picker picker;

    ArrowPages(Arrows arrows, Elements elements, Kinds kinds, Picker picker) {
        this.arrows = arrows;
        this.elements = elements;
        this.kinds = kinds;
        this.picker = picker;
    }

    /** With {@code van} or {@code naar} that end is chosen already. */
    @GetMapping("/nieuw")
    Reply drawing(Visit visit, Form asked) {
        return newForm(visit, Form.empty().with("van", asked.value("van")).with("naar", asked.value("naar"))
                .with("sterkte", 2).with("zekerheid", 2).with("richting", 1));
    }

    @PostMapping
    Reply draw(Visit visit, Form form) {
        if (picker.searching(form)) {
            return newForm(visit, form);
        }
        UUID from = picker.id(visit, form, "van", CAUSE, PROBLEM);
        UUID to = picker.id(visit, form, "naar", CAUSE, PROBLEM);
        Arrow.Draft draft = draft(form);
        if (from != null && from.equals(to)) {
            form.error("naar", "Een pijl loopt van het een naar het ander. Kies twee verschillende.", "An arrow runs from one to another. Choose two different ones.");
        } else if (from != null && to != null && arrows.between(from, to).isPresent()) {
            form.error("naar", "Deze pijl is er al. U kunt hem wijzigen op de bladzijde van de oorzaak.", "This arrow is there already. You can change it on the page of the cause.");
        }
        if (!form.ok()) {
            return Reply.invalid(newForm(visit, form));
        }
        arrows.draw(visit.act(), from, to, draft);
        visit.tellSaved();
        return Reply.redirect(page(visit, elements.get(from)));
    }

    @GetMapping("/{id}")
    Reply weighing(Visit visit, @PathVariable UUID id) {
        Arrow arrow = get(visit, id);
        return page(visit, arrow, Form.empty().with("sterkte", arrow.strength()).with("zekerheid", arrow.confidence()).with("richting", arrow.sign())
                .with("waarom", arrow.why()).with("bezwaar", arrow.dissent()));
    }

    @PostMapping("/{id}")
    Reply weigh(Visit visit, @PathVariable UUID id, Form form) {
        Arrow arrow = get(visit, id);
        Arrow.Draft draft = draft(form);
        if (!form.ok()) {
            return Reply.invalid(page(visit, arrow, form));
        }
        arrows.change(visit.act(), arrow, draft);
        visit.tellSaved();
        return Reply.redirect(page(visit, elements.get(arrow.from())));
    }

    @PostMapping("/{id}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id, Form form) {
        Arrow arrow = get(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, arrow, form.with("sterkte", arrow.strength()).with("zekerheid", arrow.confidence())
                    .with("richting", arrow.sign()).with("waarom", arrow.why()).with("bezwaar", arrow.dissent())));
        }
        arrows.remove(visit.act(), id, reason);
        visit.tell("De pijl is weggehaald. De reden is bewaard.", "The arrow was taken away. The reason was kept.");
        return Reply.redirect(page(visit, elements.get(arrow.from())));
    }

    private static Arrow.Draft draft(Form form) {
        String strength = form.oneOf("sterkte", List.of("1", "2", "3"));
        String confidence = form.oneOf("zekerheid", List.of("1", "2", "3"));
        String sign = form.oneOf("richting", List.of("1", "-1"));
        String why = form.optional("waarom", 1000);
        String dissent = form.optional("bezwaar", 1000);
        return form.ok() ? new Arrow.Draft(Integer.parseInt(strength), Integer.parseInt(confidence), Integer.parseInt(sign), why, dissent) : null;
    }

    private Reply.Page newForm(Visit visit, Form form) {
        return weights(visit, Reply.page("causes/arrowNew", visit.frame("Pijl tekenen", "Draw an arrow")).with("form", form)
                .with("from", picker.one(visit, form, "van", CAUSE, PROBLEM)).with("to", picker.one(visit, form, "naar", PROBLEM, CAUSE)));
    }

    private Reply.Page page(Visit visit, Arrow arrow, Form form) {
        var ends = picker.items(visit, List.of(arrow.from(), arrow.to()));
        return weights(visit, Reply.page("causes/arrow", visit.frame("Pijl wijzigen", "Change an arrow")).with("form", form).with("arrow", arrow)
                .with("from", ends.stream().filter(item -> item.id().equals(arrow.from())).findFirst().orElseThrow())
                .with("to", ends.stream().filter(item -> item.id().equals(arrow.to())).findFirst().orElseThrow())
                .with("back", page(visit, elements.get(arrow.from()))));
    }

    private static Reply.Page weights(Visit visit, Reply.Page page) {
        return page.with("strengths", options(visit, Weighing.STRENGTH)).with("confidences", options(visit, Weighing.CONFIDENCE))
                .with("signs", List.of(new Option("1", visit.language().of("Meer van het een geeft meer van het ander", "More of the one gives more of the other")),
                        new Option("-1", visit.language().of("Meer van het een geeft juist minder van het ander", "More of the one gives less of the other"))));
    }

    private static List<Option> options(Visit visit, List<nl.draagvlak.programme.Text> words) {
        return List.of(new Option("1", words.get(0).in(visit.language())), new Option("2", words.get(1).in(visit.language())),
                new Option("3", words.get(2).in(visit.language())));
    }

    private String page(Visit visit, Element element) {
        return visit.at(kinds.get(element.kind()).path() + "/" + element.id());
    }

    private Arrow get(Visit visit, UUID id) {
        return NotHere.unless(arrows.find(visit.programmeId(), id));
    }
}
