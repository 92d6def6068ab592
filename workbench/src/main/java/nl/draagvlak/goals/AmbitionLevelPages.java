package nl.draagvlak.goals;

import java.time.LocalDate;
import nl.draagvlak.interventions.Alternatives;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How high the bar is laid: the decision that holds, those before it, and a new one. */
@Controller
@RequestMapping("/programmas/{programme}/doelen/ambitieniveau")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class AmbitionLevelPages {

    private final AmbitionLevels levels;
    private final Interventions interventions;
    private final Alternatives alternatives;

    AmbitionLevelPages(AmbitionLevels levels, Interventions interventions, Alternatives alternatives) {
        this.levels = levels;
        this.interventions = interventions;
        this.alternatives = alternatives;
    }

    @GetMapping
    Reply level(Visit visit) {
        return page(visit, Form.empty().with("datum", today(visit)));
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply decide(Visit visit, Form form) {
        String text = form.required("niveau", 1000);
        String reason = form.required("reden", 1000);
        String earlyReason = early(visit) ? form.required("ondanks", 1000) : "";
        LocalDate decidedOn = form.requiredDate("datum");
        if (decidedOn != null && decidedOn.isAfter(today(visit))) {
            form.error("datum", "Dit ligt in de toekomst. Leg het besluit vast als het is genomen.", "This is in the future. Record the decision once it is taken.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        levels.decide(visit.act(), visit.programmeId(), text, reason, decidedOn, earlyReason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/doelen/ambitieniveau"));
    }

    private Reply.Page page(Visit visit, Form form) {
        return Reply.page("goals/ambitionLevel", visit.frame("Ambitieniveau", "Ambition level")).with("form", form)
                .with("levels", levels.list(visit.programmeId())).with("early", early(visit))
                .with("unchosen", alternatives.list(visit.programmeId()).size() > 1 && alternatives.choices(visit.programmeId()).isEmpty());
    }

    /** Whether nobody looked at what can be done yet: a gate, not a wall. */
    private boolean early(Visit visit) {
        return interventions.count(visit.programmeId()) == 0;
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
