package nl.draagvlak.goals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Charters;
import nl.draagvlak.process.Gates;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The goals as a tree, from the ambition down, and as a table. */
@Controller
@RequestMapping("/programmas/{programme}/doelen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class GoalTreePages {

    /** The product of this step, as the programme's approach calls it. */
    private static final String PRODUCT = "doelen";
    private static final int BRANCHES = 20;
    private static final int ROWS = 50;

    private final Goals goals;
    private final AmbitionLevels levels;
    private final Charters charters;
    private final Elements elements;
    private final Gates gates;

    GoalTreePages(Goals goals, AmbitionLevels levels, Charters charters, Elements elements, Gates gates) {
        this.goals = goals;
        this.levels = levels;
        this.charters = charters;
        this.elements = elements;
        this.gates = gates;
    }

    @Bean
    static Room goalsRoom() {
        return new Room(17, "/doelen", Text.of("Doelen", "Goals"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    /** The product that is not there yet though it should be, in the visitor's language; empty when nothing is in the way. */
    static String waitingFor(Visit visit, Gates gates) {
        return gates.waitingFor(visit.programmeId(), PRODUCT, visit.now().atZone(Frame.ZONE).toLocalDate()).map(text -> text.in(visit.language())).orElse("");
    }

    @GetMapping
    Reply tree(Visit visit, Form form) {
        GoalTree tree = goals.tree(visit.programmeId());
        int page = asked(form);
        int start = Math.min(tree.branches().size(), (page - 1) * BRANCHES);
        List<GoalTree.Branch> branches = tree.branches().subList(start, Math.min(tree.branches().size(), start + BRANCHES));
        String ambition = charters.get(visit.programmeId()).ambition();
        return Reply.page("goals/tree", visit.frame("Doelen", "Goals")).with("branches", branches).with("loose", tree.loose().stream().limit(ROWS).toList())
                .with("looseCount", tree.loose().size()).with("ambition", ambition).with("level", levels.current(visit.programmeId()).orElse(null))
                .with("counts", goals.counts(visit.programmeId())).with("strategicCount", tree.branches().size())
                .with("picture", GoalPicture.of(visit, ambition, branches)).with("waiting", waitingFor(visit, gates))
                .with("page", page).with("pages", Math.max(1, (tree.branches().size() + BRANCHES - 1) / BRANCHES));
    }

    @GetMapping("/lijst")
    Reply list(Visit visit, Form form) {
        GoalFilter filter = GoalFilter.from(form.value("toon"));
        Page<Goal> page = goals.page(visit.programmeId(), filter.only(), form.value("zoek"), asked(form), ROWS);
        Map<UUID, List<UUID>> served = goals.served(page.items().stream().map(Goal::id).toList());
        Map<UUID, Element> strategic = elements.byIds(served.values().stream().flatMap(List::stream).distinct().toList());
        return Reply.page("goals/list", visit.frame("Operationele doelen", "Operational goals")).with("form", form).with("filter", filter).with("page", page)
                .with("served", served).with("strategic", strategic);
    }

    private static int asked(Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        return asked == null ? 1 : asked;
    }
}
