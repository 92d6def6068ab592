package nl.draagvlak.causes;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.Quote;
import nl.draagvlak.anthology.Quotes;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What stands beside the map: the problem, cause or arrow that was chosen, in short, and the quotes to add from. */
@Controller
@RequestMapping("/programmas/{programme}/problemen")
class PanelPages {

    private static final int QUOTES = 20;

    private final CauseMaps maps;
    private final NodeViews views;
    private final Problems problems;
    private final Arrows arrows;
    private final MapVotes votes;
    private final Quotes quotes;

    PanelPages(CauseMaps maps, NodeViews views, Problems problems, Arrows arrows, MapVotes votes, Quotes quotes) {
        this.maps = maps;
        this.views = views;
        this.problems = problems;
        this.arrows = arrows;
        this.votes = votes;
        this.quotes = quotes;
    }

    /** A problem, a cause, or an arrow by the id of its link. */
    @GetMapping("/paneel/{id}")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply panel(Visit visit, @PathVariable UUID id) {
        CauseMap map = maps.of(visit.programmeId());
        CauseMap.Node node = map.find(id).orElse(null);
        if (node == null) {
            Arrow arrow = NotHere.unless(arrows.find(visit.programmeId(), id));
            return Reply.page("causes/arrowPanel", visit.frame("Pijl", "Arrow")).with("arrow", arrow)
                    .with("from", MapRow.of(visit, map, NotHere.unless(map.find(arrow.from())))).with("to", MapRow.of(visit, map, NotHere.unless(map.find(arrow.to()))))
                    .with("opinion", votes.opinions(visit, map, List.of(arrow.key())).getFirst());
        }
        return Reply.page("causes/nodePanel", visit.frame(node.label())).with("node", node).with("view", views.of(visit, node.element()))
                .with("problem", node.problem() ? problems.find(visit.programmeId(), id).orElse(null) : null).with("opinion", votes.opinions(visit, map, List.of(id)).getFirst());
    }

    /** The quotes that the visitor may read, to make a problem or cause from. */
    @GetMapping("/citaten")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
    Reply quotes(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 100_000);
        Page<Quote> page = quotes.page(visit.programmeId(), null, null, form.value("zoek"), asked == null ? 1 : asked, QUOTES);
        List<Quote> readable = page.items().stream().filter(quote -> quote.element().active() && quote.element().readableBy(visit.roles())).toList();
        return Reply.page("causes/quotes", visit.frame("Toevoegen uit citaten", "Add from quotes")).with("form", form).with("quotes", readable)
                .with("page", page.page()).with("pages", page.pages());
    }
}
