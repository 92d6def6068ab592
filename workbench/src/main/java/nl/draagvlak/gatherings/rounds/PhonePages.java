package nl.draagvlak.gatherings.rounds;

import java.util.Optional;
import nl.draagvlak.gatherings.Joining;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Now;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The round and the seat on the phone of a participant: the part of the page that follows the gathering. */
@Controller
class PhonePages {

    private final Joinings joinings;
    private final Rounds rounds;

    PhonePages(Joinings joinings, Rounds rounds) {
        this.joinings = joinings;
        this.rounds = rounds;
    }

    @GetMapping("/meedoen/ronde")
    @Allowed(Role.PUBLIC)
    Reply now(Visit visit) {
        Optional<Joining> joining = visit.visitor().participant().flatMap(p -> joinings.findLatest(p.id()));
        if (joining.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        return Reply.page("gatherings/phone", visit.frame("Vragen", "Questions")).with("now", rounds.now(joining.get(), visit.now()));
    }
}
