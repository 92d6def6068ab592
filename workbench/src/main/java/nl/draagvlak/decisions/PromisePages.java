package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
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

/** What was promised to Parliament: what is due first, and how the rest was kept. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/toezeggingen")
@Allowed(Role.TEAM)
class PromisePages {

    private static final int PAGE = 50;

    private final Promises promises;
    private final Versions versions;

    PromisePages(Promises promises, Versions versions) {
        this.promises = promises;
        this.versions = versions;
    }

    @GetMapping
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Promise> page = promises.page(visit.programmeId(), form.value("zoek"), form.value("stand").equals("open"), asked == null ? 1 : asked, PAGE);
        return Reply.page("decisions/promises", visit.frame("Toezeggingen aan de Kamer", "Promises to Parliament")).with("form", form).with("page", page)
                .with("today", today(visit)).with("overdue", promises.countOverdue(visit.programmeId(), today(visit)));
    }

    @GetMapping("/nieuw")
    Reply blank(Visit visit) {
        return formPage(visit, null, Form.empty());
    }

    private Reply.Page formPage(Visit visit, Promise promise, Form form) {
        return Reply.page("decisions/promiseform", promise == null ? visit.frame("Toezegging toevoegen", "Add a promise") : visit.frame("Toezegging wijzigen", "Change the promise"))
                .with("form", form).with("promise", promise);
    }

    @PostMapping
    Reply add(Visit visit, Form form) {
        Input input = read(visit, form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, null, form));
        }
        Promise promise = promises.add(visit.act(), visit.programmeId(), input.what(), input.occasion(), input.madeOn(), input.due());
        visit.tellSaved();
        return Reply.redirect(visit.at(path(promise)));
    }

    private record Input(String what, String occasion, LocalDate madeOn, LocalDate due) {}

    private static Input read(Visit visit, Form form) {
        Input input = new Input(form.required("wat", 1000), form.optional("gelegenheid", 200), form.requiredDate("gedaan"), form.requiredDate("uiterlijk"));
        if (input.madeOn() != null && input.madeOn().isAfter(today(visit))) {
            form.error("gedaan", "Deze dag moet nog komen.", "This day is still to come.");
        }
        if (input.madeOn() != null && input.due() != null && input.due().isBefore(input.madeOn())) {
            form.error("uiterlijk", "Deze dag ligt voor de dag waarop het is toegezegd.", "This day is before the day on which it was promised.");
        }
        return input;
    }

    @GetMapping("/{id}")
    @Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
    Reply show(Visit visit, @PathVariable UUID id) {
        return showPage(visit, get(visit, id), Form.empty().with("nagekomen", today(visit)));
    }

    private Reply.Page showPage(Visit visit, Promise promise, Form form) {
        return Reply.page("decisions/promise", visit.frame("Toezegging " + promise.number(), "Promise " + promise.number())).with("promise", promise)
                .with("form", form).with("today", today(visit)).with("postponements", promises.postponements(promise.id())).with("versions", versions(visit))
                .with("keptVersion", promise.keptVersion() == null ? null : versions.find(visit.programmeId(), promise.keptVersion()).orElse(null));
    }

    private List<Option> versions(Visit visit) {
        return versions.list(visit.programmeId()).stream()
                .map(version -> new Option(version.id().toString(), version.title() + visit.language().of(", versie ", ", version ") + version.number())).toList();
    }

    @GetMapping("/{id}/wijziging")
    Reply edit(Visit visit, @PathVariable UUID id) {
        Promise promise = get(visit, id);
        return formPage(visit, promise, Form.empty().with("wat", promise.what()).with("gelegenheid", promise.occasion()).with("gedaan", promise.madeOn())
                .with("uiterlijk", promise.due()));
    }

    @PostMapping("/{id}")
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Promise promise = get(visit, id);
        Input input = read(visit, form);
        if (promise.kept() && input.due() != null && promise.keptOn().isAfter(input.due()) && promise.reason().isEmpty()) {
            form.error("uiterlijk", "Zij is pas daarna nagekomen. Maak haar eerst weer open.", "It was kept only after that. Open it again first.");
        }
        if (!promise.kept() && input.due() != null && input.due().isAfter(promise.due())) {
            form.error("uiterlijk", "Dit is later dan toegezegd. Leg het uitstel vast bij de toezegging, met de reden.", "This is later than promised. Record the delay with the promise, with the reason.");
        }
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, promise, form));
        }
        promises.change(visit.act(), promise, input.what(), input.occasion(), input.madeOn(), input.due());
        visit.tellSaved();
        return Reply.redirect(visit.at(path(promise)));
    }

    @PostMapping("/{id}/uitstel")
    Reply postpone(Visit visit, @PathVariable UUID id, Form form) {
        Promise promise = NotHere.unless(promises.find(visit.programmeId(), id).filter(each -> !each.kept()));
        LocalDate due = form.requiredDate("nieuw");
        LocalDate toldOn = form.requiredDate("gemeld");
        String reason = form.required("waarom", 1000);
        if (due != null && !due.isAfter(promise.due())) {
            form.error("nieuw", "Deze dag is niet later dan wat was toegezegd.", "This day is not later than what was promised.");
        }
        if (toldOn != null && (toldOn.isAfter(today(visit)) || toldOn.isBefore(promise.madeOn()))) {
            form.error("gemeld", "Deze dag ligt niet tussen de toezegging en vandaag.", "This day is not between the promise and today.");
        }
        if (!form.ok()) {
            return Reply.invalid(showPage(visit, promise, form));
        }
        promises.postpone(visit.act(), promise, due, reason, toldOn);
        visit.tellSaved();
        return Reply.redirect(visit.at(path(promise)));
    }

    @PostMapping("/{id}/nakoming")
    Reply keep(Visit visit, @PathVariable UUID id, Form form) {
        Promise promise = get(visit, id);
        LocalDate keptOn = form.requiredDate("nagekomen");
        String keptBy = form.required("waarmee", 300);
        String reason = form.optional("reden", 1000);
        String version = form.maybeOneOf("versie", versions(visit).stream().map(Option::value).toList());
        if (keptOn != null && keptOn.isAfter(today(visit))) {
            form.error("nagekomen", "Deze dag moet nog komen.", "This day is still to come.");
        }
        if (keptOn != null && keptOn.isBefore(promise.madeOn())) {
            form.error("nagekomen", "Deze dag ligt voor de toezegging.", "This day is before the promise.");
        }
        if (keptOn != null && keptOn.isAfter(promise.due()) && reason.isEmpty()) {
            form.error("reden", "Dit is later dan toegezegd. Zeg waarom.", "This is later than promised. Say why.");
        }
        if (!form.ok()) {
            return Reply.invalid(showPage(visit, promise, form));
        }
        promises.keep(visit.act(), promise, keptOn, keptBy, version == null ? null : UUID.fromString(version), reason);
        visit.tell("De toezegging is nagekomen.", "The promise was kept.");
        return Reply.redirect(visit.at("/besluiten/toezeggingen"));
    }

    @PostMapping("/{id}/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id) {
        Promise promise = get(visit, id);
        promises.reopen(visit.act(), promise);
        visit.tellSaved();
        return Reply.redirect(visit.at(path(promise)));
    }

    private Promise get(Visit visit, UUID id) {
        return NotHere.unless(promises.find(visit.programmeId(), id));
    }

    private static String path(Promise promise) {
        return "/besluiten/toezeggingen/" + promise.id();
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
