package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.methods.causality.SharedPicture;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How shared the map is: members vote on every problem, cause and arrow, and see where the perspectives differ. */
@Controller
@RequestMapping("/programmas/{programme}/problemen/eens")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class VotePages {

    private static final int ROWS = 20;
    private static final int APART = 5;

    private final CauseMaps maps;
    private final MapVotes votes;

    VotePages(CauseMaps maps, MapVotes votes) {
        this.maps = maps;
        this.votes = votes;
    }

    /** Something to vote on, as a sentence. */
    record Item(UUID subject, String icon, String label, String sentence, String page, Opinion opinion) {}

    /** How much of the map is shared, of what had enough votes. */
    record Whole(int shared, int divided, int notShared, int tooFew) {

        int weighed() {
            return shared + divided + notShared;
        }
    }

    @GetMapping
    Reply show(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        List<Item> all = items(visit, map);
        boolean open = form.has("toon", "open");
        Page<Item> page = MapSearch.page(open ? all.stream().filter(item -> item.opinion().mine() == null).toList() : all, form, ROWS);
        List<Item> apart = all.stream().filter(item -> apart(map, item) > 0).sorted(Comparator.comparingDouble((Item item) -> -apart(map, item))).limit(APART).toList();
        return Reply.page("causes/votes", visit.frame("Hoe gedeeld is dit beeld?", "How shared is this picture?")).with("items", page.items()).with("apart", apart)
                .with("whole", whole(all)).with("open", open).with("voted", all.stream().filter(item -> item.opinion().mine() != null).count()).with("total", all.size())
                .with("page", page.page()).with("pages", page.pages());
    }

    private static double apart(CauseMap map, Item item) {
        SharedPicture<String> picture = map.shared(item.subject());
        return picture == null ? 0 : picture.apart().orElse(0);
    }

    private static Whole whole(List<Item> all) {
        return new Whole(count(all, "gedeeld"), count(all, "verdeeld"), count(all, "niet-gedeeld"), count(all, "te-weinig"));
    }

    private static int count(List<Item> all, String verdict) {
        return (int) all.stream().filter(item -> item.opinion().verdict().equals(verdict)).count();
    }

    private List<Item> items(Visit visit, CauseMap map) {
        List<UUID> subjects = Stream.concat(map.nodes().stream().map(CauseMap.Node::id), map.arrows().stream().map(Arrow::key)).toList();
        Iterator<Opinion> opinions = votes.opinions(visit, map, subjects).iterator();
        List<Item> items = new ArrayList<>();
        for (CauseMap.Node node : map.nodes()) {
            items.add(new Item(node.id(), node.problem() ? "problem" : "cause", node.label(), NodeViews.words(visit, node.element()), MapRow.page(visit, node), opinions.next()));
        }
        for (Arrow arrow : map.arrows()) {
            CauseMap.Node from = map.find(arrow.from()).orElseThrow();
            CauseMap.Node to = map.find(arrow.to()).orElseThrow();
            items.add(new Item(arrow.key(), "", from.label() + " → " + to.label(), NodeViews.words(visit, from.element()).replaceFirst("[.!?]?$", ".")
                    + (arrow.sign() > 0 ? visit.language().of(" Dit leidt tot: ", " This leads to: ") : visit.language().of(" Dit geeft minder van: ", " This gives less of: "))
                    + NodeViews.words(visit, to.element()), MapRow.page(visit, from), opinions.next()));
        }
        return items;
    }

    /** The votes of a page of things; what was left open stays as it was. */
    @PostMapping
    Reply vote(Visit visit, Form form) {
        CauseMap map = maps.of(visit.programmeId());
        Map<UUID, Integer> mine = votes.of(visit.programmeId(), visit.account().id());
        List<UUID> subjects = form.ids("op");
        List<UUID> known = Stream.concat(map.nodes().stream().map(CauseMap.Node::id), map.arrows().stream().map(Arrow::key)).toList();
        if (subjects.isEmpty() || !form.ok() || !known.containsAll(subjects)) {
            throw new NotHere();
        }
        for (UUID subject : subjects) {
            String given = form.value("stem-" + subject);
            if (MapVotes.stances().stream().map(String::valueOf).toList().contains(given) && !Integer.valueOf(given).equals(mine.get(subject))) {
                votes.cast(visit.act(), visit.programmeId(), subject, visit.account().id(), Integer.parseInt(given));
            }
        }
        visit.tell("Uw stem is geteld. Wie wat stemde, ziet niemand.", "Your vote was counted. Nobody sees who voted what.");
        Integer page = form.whole("pagina", 1, 100_000);
        return Reply.redirect(visit.at("/problemen/eens?toon=" + (form.has("toon", "open") ? "open" : "") + "&pagina=" + (page == null ? 1 : page)));
    }
}
