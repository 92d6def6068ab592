package nl.draagvlak.reasoning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The thread of anything, and where it is broken. */
@Controller
@RequestMapping("/programmas/{programme}/redeneerlijn")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class ThreadPages {

    private final Elements elements;
    private final Threads threads;
    private final Kinds kinds;
    private final Gaps gaps;

    ThreadPages(Elements elements, Threads threads, Kinds kinds, Gaps gaps) {
        this.elements = elements;
        this.threads = threads;
        this.kinds = kinds;
        this.gaps = gaps;
    }

    @Bean
    static Room threadRoom() {
        return new Room(80, "/redeneerlijn", Text.of("Redeneerlijn", "Thread"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply start(Visit visit) {
        return Reply.page("reasoning/start", visit.frame("Redeneerlijn", "Thread"))
                .with("kinds", kinds.listAll()).with("counts", elements.counts(visit.programmeId()))
                .with("gaps", gaps.list(visit.programmeId(), 0));
    }

    @GetMapping("/hiaten")
    Reply gaps(Visit visit) {
        List<Gaps.Gap> found = gaps.list(visit.programmeId(), 20);
        return Reply.page("reasoning/gaps", visit.frame("Hiaten in de redeneerlijn", "Gaps in the thread")).with("gaps", found);
    }

    @GetMapping("/{id}")
    Reply thread(Visit visit, @PathVariable UUID id) {
        Element element = NotHere.unless(elements.find(id).filter(e -> e.programmeId().equals(visit.programmeId())));
        ThreadView view = ThreadView.of(threads.of(element.id()), kinds, visit.roles(), visit.language(), visit.programme().path());
        return Reply.page("reasoning/thread", visit.frame("De draad van " + view.label(element), "The thread of " + view.label(element))).with("view", view)
                .with("picture", ThreadPicture.of(view));
    }
}
