package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What Parliament asked, what was done with it, and which changes of the plan came of it. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/moties")
@Allowed(Role.TEAM)
class MotionPages {

    private final Motions motions;
    private final ChangeReasons reasons;

    MotionPages(Motions motions, ChangeReasons reasons) {
        this.motions = motions;
        this.reasons = reasons;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply list(Visit visit) {
        return Reply.page("decisions/motions/list", visit.frame("Moties en Kamervragen", "Motions and questions")).with("motions", motions.list(visit.programmeId()))
                .with("today", today(visit));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty().with("soort", Motion.Kind.MOTION));
    }

    private static Reply.Page formPage(Visit visit, Motion motion, Form form) {
        List<Option> kinds = Arrays.stream(Motion.Kind.values()).map(kind -> new Option(kind.name(), kind.label().in(visit.language()))).toList();
        return Reply.page("decisions/motions/form", motion == null ? visit.frame("Motie of Kamervraag toevoegen", "Add a motion or question") : visit.frame("Wijzigen", "Change"))
                .with("form", form).with("motion", motion).with("kinds", kinds);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        Motions.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        Motion motion = motions.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at(motion.path()));
    }

    private static Motions.Draft read(Visit visit, Form form) {
        String kind = form.oneOf("soort", Arrays.stream(Motion.Kind.values()).map(Enum::name).toList());
        Motions.Draft draft = new Motions.Draft(kind == null ? null : Motion.Kind.valueOf(kind), form.required("titel", 200), form.required("vraagt", 2000),
                form.optional("kenmerk", 60), form.requiredDate("datum"), form.date("uiterlijk"));
        if (draft.madeOn() != null && draft.madeOn().isAfter(today(visit))) {
            form.error("datum", "Deze dag moet nog komen.", "This day is still to come.");
        }
        if (draft.madeOn() != null && draft.due() != null && draft.due().isBefore(draft.madeOn())) {
            form.error("uiterlijk", "Deze dag ligt voor de dag waarop het is gevraagd.", "This day is before the day on which it was asked.");
        }
        return draft;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply show(Visit visit, @PathVariable UUID id) {
        Motion motion = get(visit, id);
        return showPage(visit, motion, Form.empty().with("antwoord", motion.answer()).with("op", motion.answered() ? motion.answeredOn() : today(visit)));
    }

    private Reply.Page showPage(Visit visit, Motion motion, Form form) {
        return Reply.page("decisions/motions/motion", visit.frame(visit.language().of(motion.kind().label().nl(), motion.kind().label().en()) + " " + motion.code()))
                .with("motion", motion).with("form", form).with("versions", reasons.versionsBecauseOf(motion.id())).with("today", today(visit));
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Motion motion = get(visit, id);
        return formPage(visit, motion, Form.empty().with("soort", motion.kind()).with("titel", motion.title()).with("vraagt", motion.asks()).with("kenmerk", motion.reference())
                .with("datum", motion.madeOn()).with("uiterlijk", motion.due()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Motion motion = get(visit, id);
        Motions.Draft draft = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, motion, form));
        }
        motions.change(visit.act(), motion, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at(motion.path()));
    }

    @PostMapping("/{id}/antwoord")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Motion motion = get(visit, id);
        String answer = form.required("antwoord", 2000);
        LocalDate on = form.requiredDate("op");
        if (on != null && (on.isAfter(today(visit)) || on.isBefore(motion.madeOn()))) {
            form.error("op", "Deze dag ligt niet tussen de vraag en vandaag.", "This day is not between the question and today.");
        }
        if (!form.ok()) {
            return Reply.invalid(showPage(visit, motion, form));
        }
        motions.answer(visit.act(), motion, answer, on);
        visit.tellSaved();
        return Reply.redirect(visit.at(motion.path()));
    }

    @PostMapping("/{id}/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id) {
        Motion motion = get(visit, id);
        motions.answer(visit.act(), motion, "", null);
        visit.tellSaved();
        return Reply.redirect(visit.at(motion.path()));
    }

    private Motion get(Visit visit, UUID id) {
        return NotHere.unless(motions.find(visit.programmeId(), id));
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
