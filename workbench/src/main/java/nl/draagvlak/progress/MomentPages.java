package nl.draagvlak.progress;

import java.time.LocalDate;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The days as of which the programme tells how it stands, and when no word counts as silence. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang/peilmomenten")
@Allowed(Role.TEAM)
class MomentPages {

    private final Moments moments;

    MomentPages(Moments moments) {
        this.moments = moments;
    }

    @GetMapping
    Reply list(Visit visit) {
        return listPage(visit, Form.empty());
    }

    private Reply.Page listPage(Visit visit, Form form) {
        if (form.value("weken").isEmpty()) {
            form.with("weken", moments.weeks(visit.programmeId()));
        }
        return Reply.page("progress/moments", visit.frame("Peilmomenten", "Reporting days")).with("form", form)
                .with("days", moments.list(visit.programmeId())).with("today", SteeringPages.today(visit));
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        LocalDate day = form.requiredDate("dag");
        if (!form.ok()) {
            return Reply.invalid(listPage(visit, form));
        }
        moments.add(visit.act(), visit.programmeId(), day);
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/peilmomenten"));
    }

    @PostMapping("/verwijdering")
    Reply remove(Visit visit, Form form) {
        LocalDate day = form.requiredDate("weg");
        if (!form.ok()) {
            return Reply.invalid(listPage(visit, form));
        }
        moments.remove(visit.act(), visit.programmeId(), day);
        visit.tell("Het peilmoment is weg. De berichten zijn gebleven.", "The reporting day is gone. The reports have stayed.");
        return Reply.redirect(visit.at("/voortgang/peilmomenten"));
    }

    @PostMapping("/ritme")
    Reply rhythm(Visit visit, Form form) {
        Integer weeks = form.whole("weken", 1, 104);
        if (weeks == null) {
            form.error("weken", "Vul een aantal weken in.", "Fill in a number of weeks.");
        }
        if (!form.ok()) {
            return Reply.invalid(listPage(visit, form));
        }
        moments.setWeeks(visit.act(), visit.programmeId(), weeks);
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/peilmomenten"));
    }
}
