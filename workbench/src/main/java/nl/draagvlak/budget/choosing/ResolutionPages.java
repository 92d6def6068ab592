package nl.draagvlak.budget.choosing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The decision on a choice: recorded with its reason, read, and replaced by another one only. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class ResolutionPages {

    private final Resolutions resolutions;
    private final Choices choices;
    private final Bodies bodies;
    private final Accounts accounts;
    private final Neighbours neighbours;
    private final Desk desk;

    ResolutionPages(Resolutions resolutions, Choices choices, Bodies bodies, Accounts accounts, Neighbours neighbours, Desk desk) {
        this.resolutions = resolutions;
        this.choices = choices;
        this.bodies = bodies;
        this.accounts = accounts;
        this.neighbours = neighbours;
        this.desk = desk;
    }

    @GetMapping("/{id}/besluit")
    @Allowed({Role.TEAM, Role.STEERING_GROUP})
    Reply form(Visit visit, @PathVariable UUID id, Form asked) {
        Case all = own(visit, id);
        Form form = Form.empty().with("on", visit.now().atZone(Frame.ZONE).toLocalDate()).with("look", asked.value("scenario").isEmpty() ? desk.look(visit, all, asked).query() : "scenario=" + asked.value("scenario"));
        Optional<Body> steering = bodies.find(visit.programmeId(), Body.STEERING_GROUP);
        steering.ifPresent(body -> form.with("body", body.id()));
        return page(visit, all, form);
    }

    private Reply.Page page(Visit visit, Case all, Form form) {
        List<OutcomePages.Column> columns = OutcomePages.columns(visit, all, desk);
        return Reply.page("budget/choosing/decide", visit.frame("Besluit vastleggen", "Record the decision")).with("all", all).with("columns", columns).with("form", form)
                .with("bodies", bodies.list(visit.programmeId()).stream().map(b -> new Option(b.id().toString(), b.name().in(visit.language()))).toList())
                .with("former", resolutions.standing(all.choice().id()).orElse(null));
    }

    @PostMapping("/{id}/besluit")
    @Allowed({Role.TEAM, Role.STEERING_GROUP})
    Reply decide(Visit visit, @PathVariable UUID id, Form form) {
        Case all = own(visit, id);
        List<Desk.Look> looks = desk.looks(visit, all);
        String query = form.oneOf("look", looks.stream().map(Desk.Look::query).toList());
        String body = form.oneOf("body", bodies.list(visit.programmeId()).stream().map(b -> b.id().toString()).toList());
        LocalDate on = form.requiredDate("on");
        if (on != null && on.isAfter(visit.now().atZone(Frame.ZONE).toLocalDate())) {
            form.error("on", "Deze dag moet nog komen.", "This day is still to come.");
        }
        String reason = form.required("reason", 2000);
        String dissent = form.optional("dissent", 2000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, all, form));
        }
        Desk.Look look = looks.stream().filter(l -> l.query().equals(query)).findFirst().orElseThrow();
        Result result = Solving.quickly(all, look.setting());
        if (result.overMoney() || result.overFte() || !result.broken().isEmpty()) {
            form.error("look", "Dit pakket past niet binnen de grenzen of voorwaarden. Pas het aan, of maak een scenario met een andere grens.",
                    "This set does not fit within the limits or conditions. Change it, or make a scenario with another limit.");
            return Reply.invalid(page(visit, all, form));
        }
        UUID element = resolutions.decide(visit.act(), all.choice(), draft(all, look, result, UUID.fromString(body), on, reason, dissent));
        visit.tell("Het besluit staat vast.", "The decision is recorded.");
        return Reply.redirect(visit.at("/budget/keuzes/besluiten/" + element));
    }

    static Resolution.Draft draft(Case all, Desk.Look look, Result result, UUID body, LocalDate on, String reason, String dissent) {
        List<Resolution.Part> parts = new java.util.ArrayList<>();
        result.chosen().forEach(code -> parts.add(new Resolution.Part(all.candidate(code), true)));
        all.candidates().stream().filter(c -> !result.chose(c.code())).forEach(c -> parts.add(new Resolution.Part(c, false)));
        Setting setting = look.setting();
        StringBuilder way = new StringBuilder(look.name());
        if (!look.name().equals(setting.way().label().nl())) {
            way.append(". ").append(setting.way().label().nl());
        }
        way.append(". ").append(setting.way().method().explanation().nl());
        setting.way().text(all.choice().seed()).forEach(line -> way.append(' ').append(line.in(Language.NL)));
        if (!result.ties().isEmpty()) {
            way.append(" Er was een gelijke stand tussen ").append(String.join("; ", result.ties().stream().map(tie -> String.join(" en ", tie)).toList())).append('.');
        }
        return new Resolution.Draft(body, on, way.toString(), reason, dissent, setting.money(), setting.fte(), parts);
    }

    private Case own(Visit visit, UUID id) {
        Case all = desk.counted(visit, id);
        if (all.choice().imported()) {
            throw new NotHere();
        }
        return all;
    }

    @GetMapping("/besluiten/{id}")
    Reply decision(Visit visit, @PathVariable UUID id) {
        Resolution resolution = NotHere.unless(resolutions.find(visit.programmeId(), id));
        Choice choice = choices.find(visit.programmeId(), resolution.choiceId()).orElseThrow();
        String body = bodies.list(visit.programmeId()).stream().filter(b -> b.id().equals(resolution.bodyId())).map(b -> b.name().in(visit.language())).findFirst().orElse("");
        return Reply.page("budget/choosing/decision", visit.frame("Besluit over keuze " + choice.number(), "Decision on choice " + choice.number())).with("resolution", resolution)
                .with("choice", choice).with("parts", resolutions.parts(id)).with("body", body).with("neighbours", neighbours.of(visit, id))
                .with("recordedBy", accounts.names(List.of(resolution.recordedBy())).getOrDefault(resolution.recordedBy(), ""));
    }
}
