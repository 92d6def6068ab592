package nl.draagvlak.statements.landscape;

import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joining;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The landscape on somebody's own phone, with their own place in it; nobody else sees that. */
@Controller
@RequestMapping("/meedoen/landschap")
class OwnPlacePages {

    private final Gatherings gatherings;
    private final Joinings joinings;
    private final Analyses analyses;

    OwnPlacePages(Gatherings gatherings, Joinings joinings, Analyses analyses) {
        this.gatherings = gatherings;
        this.joinings = joinings;
        this.analyses = analyses;
    }

    @GetMapping
    @Allowed(Role.PUBLIC)
    Reply show(Visit visit) {
        Optional<Joining> joining = visit.visitor().participant().flatMap(participant -> joinings.findLatest(participant.id()));
        if (joining.isEmpty()) {
            return Reply.redirect("/meedoen");
        }
        UUID gatheringId = joining.get().gatheringId();
        Gathering gathering = gatherings.find(gatheringId).orElseThrow();
        Analyses.Own own = analyses.of(gatheringId, joining.get().participantId());
        Picture picture = own.picture();
        double[] place = own.place();
        Frame frame = visit.frame("Waar staan wij?", "Where do we stand?");
        String group = place == null ? "" : picture.groups().get((int) place[2]).letter();
        return Reply.page("statements/landscape/own", frame).with("gathering", gathering).with("picture", picture).with("group", group)
                .with("drawing", LandscapePages.drawing(picture, frame, place));
    }
}
