package nl.draagvlak.statements;

import java.util.List;
import java.util.Optional;
import nl.draagvlak.gatherings.Joining;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The hint on the phone while somebody types: did somebody say this already? It comes as a form, since an address would leave the words in logs. */
@Controller
class AlikePages {

    /** Shorter texts look like everything. */
    static final int SHORTEST = 12;

    private final Alike alike;
    private final Joinings joinings;

    AlikePages(Alike alike, Joinings joinings) {
        this.alike = alike;
        this.joinings = joinings;
    }

    @PostMapping("/meedoen/lijkt")
    @Allowed(Role.PUBLIC)
    Reply hint(Visit visit, Form form) {
        Optional<Joining> joining = visit.visitor().participant().flatMap(p -> joinings.findLatest(p.id()));
        String text = form.optional("tekst", Elements.MAX_TEXT);
        List<Alike.Match> matches = joining.isEmpty() || text.length() < SHORTEST || !form.ok() ? List.of()
                : alike.to(joining.get().gatheringId(), visit.participant().id(), text);
        return Reply.page("statements/hint", visit.frame("Vragen", "Questions")).with("matches", matches).with("asked", true);
    }
}
