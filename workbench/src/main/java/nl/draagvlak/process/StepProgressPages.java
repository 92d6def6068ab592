package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Going through a step: opening it through its gate, closing it, establishing its product, and the way back from each. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/stappen/{id}")
@Allowed(Role.TEAM)
class StepProgressPages {

    private final Steps steps;
    private final Gates gates;
    private final StepView views;

    StepProgressPages(Steps steps, Gates gates, StepView views) {
        this.steps = steps;
        this.gates = gates;
        this.views = views;
    }

    @PostMapping("/opening")
    Reply open(Visit visit, @PathVariable UUID id, Form form) {
        Step step = step(visit, id);
        LocalDate date = notLater(visit, form, "datum");
        String reason = form.optional("reden", 1000);
        if (date != null && reason.isEmpty()) {
            gates.shutBy(step, date).ifPresent(before -> form.error("reden", "Het product " + before.product().nl() + " is er dan nog niet. Schrijf waarom u toch verdergaat.",
                    "The product " + before.product().en() + " is not there by then. Write why you go on all the same."));
        }
        if (!form.ok()) {
            return Reply.invalid(views.page(visit, step, form));
        }
        if (step.planned()) {
            gates.open(visit.act(), step, date, reason);
            visit.tellSaved();
        }
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/sluiting")
    Reply close(Visit visit, @PathVariable UUID id, Form form) {
        Step step = step(visit, id);
        LocalDate date = notLater(visit, form, "datum");
        String reason = form.optional("vertraging", 1000);
        if (date != null && step.dates().start() != null && date.isBefore(step.dates().start())) {
            form.error("datum", "Deze dag ligt vóór de opening van de stap.", "This day lies before the opening of the step.");
        }
        if (date != null && step.dates().plannedEnd() != null && date.isAfter(step.dates().plannedEnd()) && reason.isEmpty()) {
            form.error("vertraging", "Dit is later dan gepland. Schrijf waardoor.", "This is later than planned. Write why.");
        }
        if (!form.ok()) {
            return Reply.invalid(views.page(visit, step, form));
        }
        if (step.open()) {
            steps.close(visit.act(), step, date, reason.isEmpty() ? step.delayReason() : reason);
            visit.tellSaved();
        }
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        if (step.closed()) {
            steps.close(visit.act(), step, null, step.delayReason());
            visit.tell("De stap is weer open.", "The step is open again.");
        }
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/opening-terug")
    Reply unopen(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        if (step.open()) {
            steps.unopen(visit.act(), step);
            visit.tell("De opening is teruggedraaid.", "The opening was undone.");
        }
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/product")
    Reply establish(Visit visit, @PathVariable UUID id, Form form) {
        Step step = step(visit, id);
        LocalDate date = notLater(visit, form, "product-datum");
        if (!form.ok()) {
            return Reply.invalid(views.page(visit, step, form));
        }
        if (step.hasProduct()) {
            steps.establish(visit.act(), step, date);
            visit.tell("Het product is vastgesteld.", "The product was established.");
        }
        return Reply.redirect(visit.at(step.path()));
    }

    @PostMapping("/product-terug")
    Reply unestablish(Visit visit, @PathVariable UUID id) {
        Step step = step(visit, id);
        if (step.established()) {
            steps.establish(visit.act(), step, null);
            visit.tell("Het product staat weer op nog niet klaar.", "The product is marked as not done again.");
        }
        return Reply.redirect(visit.at(step.path()));
    }

    private static LocalDate notLater(Visit visit, Form form, String field) {
        LocalDate date = form.requiredDate(field);
        if (date != null && date.isAfter(StartPages.today(visit))) {
            form.error(field, "Deze dag komt nog. Wat nog komt, hoort in de planning.", "This day is yet to come. What is to come belongs in the planning.");
        }
        return date;
    }

    private Step step(Visit visit, UUID id) {
        return NotHere.unless(steps.find(visit.programmeId(), id));
    }
}
