package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.OverviewPart.Attention;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of a programme: what it is for, how far it is, and what asks for attention. */
@Controller
@RequestMapping("/programmas/{programme}")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class OverviewPages {

    /** How many there are of a kind, and whether they have a page. */
    record Tally(Kind kind, long number, boolean linked) {}

    private final Steps steps;
    private final Gates gates;
    private final Charters charters;
    private final Elements elements;
    private final Kinds kinds;
    private final Ways ways;
    private final List<OverviewPart> parts;

    OverviewPages(Steps steps, Gates gates, Charters charters, Elements elements, Kinds kinds, Ways ways, List<OverviewPart> parts) {
        this.steps = steps;
        this.gates = gates;
        this.charters = charters;
        this.elements = elements;
        this.kinds = kinds;
        this.ways = ways;
        this.parts = parts.stream().sorted(Comparator.comparingInt(OverviewPart::order)).toList();
    }

    @Bean
    static Room overviewRoom() {
        return new Room(9, "", Text.of("Overzicht", "Overview"),
                Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER));
    }

    @GetMapping
    Reply overview(Visit visit) {
        Programme programme = visit.programme();
        LocalDate today = StartPages.today(visit);
        Map<String, Long> counts = elements.counts(programme.id());
        return Reply.page("process/overview", visit.frame(programme.name()))
                .with("charter", charters.get(programme.id()))
                .with("picture", Picture.of(steps.phases(programme.id()), steps.list(programme.id()), gates.list(programme.id()), today))
                .with("figures", parts.stream().flatMap(part -> part.figures(programme).stream()).toList())
                .with("attention", attention(programme, today))
                .with("tallies", kinds.listAll().stream().map(kind -> new Tally(kind, counts.getOrDefault(kind.name(), 0L), ways.leads(kind.path()))).toList());
    }

    /** What is urgent comes first; the rest in the order of the method. */
    private List<Attention> attention(Programme programme, LocalDate today) {
        return parts.stream().flatMap(part -> part.attention(programme, today).stream())
                .sorted(Comparator.comparing(attention -> !attention.urgent())).toList();
    }
}
