package nl.draagvlak.drafting.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.drafting.text.Whereabouts;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One sentence: how it read before, what readers said of it, and because of which remarks it was changed. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/zinnen/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class SentencePages {

    private final Sentences sentences;
    private final Papers papers;
    private final RoundPieces pieces;
    private final RemarkChanges changes;
    private final Remarks remarks;
    private final Showing showing;

    SentencePages(Sentences sentences, Papers papers, RoundPieces pieces, RemarkChanges changes, Remarks remarks, Showing showing) {
        this.sentences = sentences;
        this.papers = papers;
        this.pieces = pieces;
        this.changes = changes;
        this.remarks = remarks;
        this.showing = showing;
    }

    @GetMapping
    Reply show(Visit visit, @PathVariable UUID id) {
        List<Sentences.Wording> wordings = sentences.history(id);
        Whereabouts where = NotHere.unless(wordings.isEmpty() || papers.find(visit.programmeId(), wordings.getLast().paperId()).isEmpty() ? java.util.Optional.empty() : sentences.find(id));
        Set<UUID> led = new LinkedHashSet<>(changes.becauseOf(id));
        Set<UUID> about = new LinkedHashSet<>(pieces.remarksAt(id));
        about.removeAll(led);
        return Reply.page("drafting/reading/sentence", visit.frame("Eén zin", "One sentence")).with("where", where).with("wordings", wordings.reversed())
                .with("led", showing.of(visit.language(), remark -> false, remarks.byIds(visit.programmeId(), led).stream().filter(remark -> !remark.erased()).toList()))
                .with("about", showing.of(visit.language(), remark -> false, remarks.byIds(visit.programmeId(), about).stream().filter(remark -> !remark.withdrawn()).toList()));
    }
}
