package nl.draagvlak.stakeholders;

import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is in view, who was heard and who is missing, as a whole and in each step. */
@Controller
@RequestMapping("/programmas/{programme}/belanghebbenden/perspectieven")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class PerspectivePages {

    private final Missing missing;
    private final Heard heard;
    private final Programmes programmes;

    PerspectivePages(Missing missing, Heard heard, Programmes programmes) {
        this.missing = missing;
        this.heard = heard;
        this.programmes = programmes;
    }

    @GetMapping
    Reply show(Visit visit) {
        return Reply.page("stakeholders/perspectives", visit.frame("Wie horen wij, en wie missen wij?", "Whom do we hear, and whom do we miss?"))
                .with("perspectives", missing.of(visit.programmeId(), ListName.PERSPECTIVE))
                .with("targetGroups", missing.of(visit.programmeId(), ListName.TARGET_GROUP))
                .with("sectors", Option.of(programmes.list(visit.programmeId(), ListName.SECTOR), visit.language()))
                .with("perSector", heard.sectors(visit.programmeId()));
    }
}
