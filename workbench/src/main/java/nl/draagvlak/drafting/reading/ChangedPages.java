package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The text of a section as it is now, sentence by sentence, with the remarks because of which each was changed. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/onderdelen/{section}/opmerkingen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class ChangedPages {

    private final Sentences sentences;
    private final RemarkChanges changes;
    private final Remarks remarks;
    private final Showing showing;

    ChangedPages(Sentences sentences, RemarkChanges changes, Remarks remarks, Showing showing) {
        this.sentences = sentences;
        this.changes = changes;
        this.remarks = remarks;
        this.showing = showing;
    }

    /** A sentence with what led to its wording. */
    record Led(Sentence sentence, List<Shown> remarks) {}

    @GetMapping
    Reply show(Visit visit, @PathVariable String section) {
        List<Sentence> all = sentences.of(visit.programmeId(), section);
        NotHere.unless(all.isEmpty() ? Optional.empty() : Optional.of(all));
        Map<UUID, List<UUID>> because = new LinkedHashMap<>();
        Set<UUID> ids = new LinkedHashSet<>();
        changes.becauseOf(all.stream().map(Sentence::id).toList()).forEach((sentence, led) -> {
            because.put(sentence, led);
            ids.addAll(led);
        });
        Map<UUID, Shown> shown = new LinkedHashMap<>();
        showing.of(visit.language(), remark -> false, remarks.byIds(visit.programmeId(), ids).stream().filter(remark -> !remark.erased()).toList())
                .forEach(each -> shown.put(each.remark().id(), each));
        List<Led> led = new ArrayList<>();
        all.forEach(sentence -> led.add(new Led(sentence, because.getOrDefault(sentence.id(), List.of()).stream().map(shown::get).filter(Objects::nonNull).toList())));
        return Reply.page("drafting/reading/changed", visit.frame("Wat opmerkingen veranderden", "What remarks changed")).with("section", section).with("sentences", led);
    }
}
