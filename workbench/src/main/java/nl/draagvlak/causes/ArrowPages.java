package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.CAUSE;
import static nl.draagvlak.causes.CauseGrammar.PROBLEM;

import java.util.List;
import java.util.Optional;
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

    private static final List<String> FIELDS = List.of("sterkte", "zekerheid", "richting", "waarom", "bezwaar", "onderbouwing");

    private final Arrows arrows;
    private final Elements elements;
    private final Kinds kinds;
    private final Picker picker;
    private final Editing editing;
    private final Conflicts conflicts;
    private final Edits edits;

    ArrowPages(Arrows arrows, Elements elements, Kinds kinds, Picker picker, Editing editing, Conflicts conflicts, Edits edits) {
        this.arrows = arrows;
        this.elements = elements;
        this.kinds = kinds;
        this.picker = picker;
        this.editing = editing;
        this.conflicts = conflicts;
        this.edits = edits;
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
        return page(visit, arrow, filled(arrow, Form.empty().with("versie", edits.version(arrow.key()))));
    }

    @PostMapping("/{id}")
    Reply weigh(Visit visit, @PathVariable UUID id, Form form) {
        List<UUID> ends = NotHere.unless(arrows.endsOf(visit.programmeId(), id));
        Optional<Arrow> drawn = bothActive(ends) ? arrows.between(ends.getFirst(), ends.getLast()) : Optional.empty();
        Arrow.Draft draft = draft(Conflicts.chosen(form, FIELDS));
        Integer seen = form.whole("versie", 0, Integer.MAX_VALUE);
        String back = page(visit, elements.get(ends.getFirst()));
        if (!form.ok()) {
            return Reply.invalid(page(visit, NotHere.unless(drawn), form));
        }
        if (drawn.isEmpty()) {
            return weighGone(visit, id, ends, draft, form, back);
        }
        Arrow arrow = drawn.get();
        return switch (editing.weigh(visit.programmeId(), arrow.key(), seen, Wording.of(arrow.draft()), Wording.of(draft))) {
            case Editing.Clear clear -> {
                arrows.change(visit.act(), arrow, Wording.arrow(clear.fields()));
                conflicts.tell(visit, clear);
                yield Reply.redirect(back);
            }
            case Editing.Clash clash -> conflicts.clash(visit, clash, visit.at("/oorzaken/pijlen/" + arrow.id()), back);
        };
    }

    /** Somebody else took the arrow, or what stands at one of its ends, away meanwhile. */
    private Reply weighGone(Visit visit, UUID id, List<UUID> ends, Arrow.Draft draft, Form form, String back) {
        if (form.checked("terug") && bothActive(ends)) {
            arrows.draw(visit.act(), ends.getFirst(), ends.getLast(), draft);
            visit.tellSaved();
            return Reply.redirect(back);
        }
        Edits.Edit newest = edits.newestOf(Arrow.key(ends.getFirst(), ends.getLast())).orElse(null);
        return conflicts.gone(visit, Wording.of(draft), newest == null ? 0 : newest.version(), newest == null ? visit.account().id() : newest.by(), "",
                visit.at("/oorzaken/pijlen/" + id), back);
    }

    private boolean bothActive(List<UUID> ends) {
        return ends.stream().allMatch(end -> elements.get(end).active());
    }

    private static Form filled(Arrow arrow, Form form) {
        Wording.of(arrow.draft()).forEach(form::with);
        return form;
    }

    @PostMapping("/{id}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id, Form form) {
        Arrow arrow = get(visit, id);
        String reason = form.required("reden", 500);
        if (!form.ok()) {
            return Reply.invalid(page(visit, arrow, filled(arrow, form)));
        }
        arrows.remove(visit.act(), arrow.id(), reason);
        visit.tell("De pijl is weggehaald. De reden is bewaard.", "The arrow was taken away. The reason was kept.");
        return Reply.redirect(page(visit, elements.get(arrow.from())));
    }

    private static Arrow.Draft draft(Form form) {
        String strength = form.oneOf("sterkte", List.of("1", "2", "3"));
        String confidence = form.oneOf("zekerheid", List.of("1", "2", "3"));
        String sign = form.oneOf("richting", List.of("1", "-1"));
        String why = form.optional("waarom", 1000);
        String dissent = form.optional("bezwaar", 1000);
        String evidence = form.optional("onderbouwing", 1000);
        return form.ok() ? new Arrow.Draft(Integer.parseInt(strength), Integer.parseInt(confidence), Integer.parseInt(sign), why, dissent, evidence) : null;
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

    /** The arrow, also by the id that it had when its reason was another. */
    private Arrow get(Visit visit, UUID id) {
        return NotHere.unless(arrows.find(visit.programmeId(), id)
                .or(() -> arrows.endsOf(visit.programmeId(), id).flatMap(ends -> arrows.between(ends.getFirst(), ends.getLast()))));
    }
}
