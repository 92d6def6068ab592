package nl.draagvlak.gatherings.outcome;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving an address to hear what came of a gathering, and sending it. */
@Controller
class OutcomePages {

    private static final String EMAIL = "[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+";
    /** Wrong codes from one address in a quarter of an hour: a whole room may be behind one address. */
    private static final int MOST_WRONG = 60;

    private final Gatherings gatherings;
    private final Outcomes outcomes;
    private final Sessions sessions;
    private final PublicAddress addresses;

    OutcomePages(Gatherings gatherings, Outcomes outcomes, Sessions sessions, PublicAddress addresses) {
        this.gatherings = gatherings;
        this.outcomes = outcomes;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @GetMapping("/meedoen/bericht/{code}")
    @Allowed(Role.PUBLIC)
    Reply ask(Visit visit, @PathVariable String code) {
        return page(visit, byCode(visit, code), Form.empty());
    }

    private static Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("gatherings/outcome/want", visit.frame("Bericht over de uitkomst", "Message about the outcome")).with("form", form).with("gathering", gathering);
    }

    @PostMapping("/meedoen/bericht/{code}")
    @Allowed(Role.PUBLIC)
    Reply want(Visit visit, @PathVariable String code, Form form) {
        Gathering gathering = byCode(visit, code);
        String email = form.required("adres", 200).toLowerCase();
        if (form.ok() && !email.matches(EMAIL)) {
            form.error("adres", "Dit is geen e-mailadres.", "This is not an e-mail address.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        outcomes.want(visit.act(), gathering, email);
        visit.tell("Opgeslagen. U krijgt één bericht; daarna wissen wij uw adres.", "Saved. You get one message; after that we erase your address.");
        return Reply.redirect("/meedoen");
    }

    /** Codes are short: who tries many is stopped, as at the door. */
    private Gathering byCode(Visit visit, String code) {
        String from = "meedoen:" + visit.whence();
        if (sessions.wereAttempts(from, MOST_WRONG, visit.now())) {
            throw new NotHere();
        }
        Optional<Gathering> found = gatherings.findByCode(code);
        if (found.isEmpty()) {
            sessions.tooManyAttempts(from, visit.now());
        }
        return NotHere.unless(found);
    }

    @GetMapping("/programmas/{programme}/bijeenkomsten/{id}/bericht")
    @Allowed({Role.TEAM, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        return Reply.page("gatherings/outcome/send", visit.frame(gathering.title())).with("gathering", gathering).with("waiting", outcomes.waiting(id));
    }

    @PostMapping("/programmas/{programme}/bijeenkomsten/{id}/bericht")
    @Allowed({Role.TEAM, Role.FACILITATOR})
    Reply send(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        if (gathering.closed() && !gathering.outcome().isEmpty()) {
            int sent = outcomes.send(visit.act(), visit.programme(), gathering, addresses.of(visit, "/terugblik"));
            visit.tell(sent == 1 ? "1 bericht gaat de deur uit." : sent + " berichten gaan de deur uit.", sent == 1 ? "1 message goes out." : sent + " messages go out.");
        }
        return Reply.redirect(visit.at(gathering.path() + "/bericht"));
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
