package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What did we say about this? Everything with these words that somebody may read, each with its thread beside it. */
@Controller
@RequestMapping("/programmas/{programme}/zoeken")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class SearchPages {

    private static final int SIZE = 20;
    private static final int SHOWN = 5;
    private static final int BESIDE = 3;
    private static final int LONGEST = 320;

    private final Search search;
    private final Elements elements;
    private final Links links;
    private final Kinds kinds;
    private final List<SearchSource> sources;

    SearchPages(Search search, Elements elements, Links links, Kinds kinds, List<SearchSource> sources) {
        this.search = search;
        this.elements = elements;
        this.links = links;
        this.kinds = kinds;
        this.sources = sources.stream().sorted(Comparator.comparingInt(SearchSource::order)).toList();
    }

    /** Something beside a hit in the thread. */
    record Beside(String icon, String label, String words, String page) {}

    /** One that was found, with the nearest that it rests on and that it led to, and how many more there are. */
    record Hit(Kind kind, String label, List<SearchWords.Piece> pieces, String page, String thread, boolean withdrawn,
               List<Beside> restsOn, int restsOnMore, List<Beside> ledTo, int ledToMore) {}

    /** What a room found besides the thread. */
    record Elsewhere(Text name, List<Other> found, boolean more) {}

    record Other(String label, List<SearchWords.Piece> pieces, String page) {}

    /** A kind to narrow down to. */
    record Choice(Kind kind, long count) {}

    @GetMapping
    Reply find(Visit visit, Form form) {
        String typed = form.value("zoek").strip();
        SearchWords words = SearchWords.of(typed);
        Reply.Page page = Reply.page("reasoning/search", visit.frame("Zoeken", "Search")).with("typed", typed).with("asked", !words.isEmpty());
        if (words.isEmpty()) {
            return page.with("hits", List.<Hit>of()).with("choices", List.<Choice>of()).with("chosen", "").with("total", 0L).with("page", 1).with("pages", 1)
                    .with("elsewhere", List.<Elsewhere>of());
        }
        String kind = kinds.listAll().stream().map(Kind::name).filter(name -> name.equals(form.value("soort"))).findFirst().orElse("");
        Integer number = form.whole("pagina", 1, 100_000);
        Search.Result result = search.find(visit.programmeId(), visit.roles(), words, kind, number == null ? 1 : number, SIZE);
        List<Choice> choices = kinds.listAll().stream().filter(each -> result.kinds().containsKey(each.name()))
                .map(each -> new Choice(each, result.kinds().get(each.name()))).toList();
        List<Elsewhere> elsewhere = new ArrayList<>();
        for (SearchSource source : sources) {
            List<SearchSource.Found> found = source.find(visit, words, SHOWN + 1);
            if (!found.isEmpty()) {
                elsewhere.add(new Elsewhere(source.name(), found.stream().limit(SHOWN).map(each -> new Other(each.label(), words.pieces(each.text(), LONGEST), each.page())).toList(),
                        found.size() > SHOWN));
            }
        }
        return page.with("hits", hits(visit, result.page().items(), words)).with("choices", choices).with("chosen", kind).with("total", result.page().total())
                .with("page", result.page().page()).with("pages", result.page().pages()).with("elsewhere", elsewhere);
    }

    private List<Hit> hits(Visit visit, List<Element> found, SearchWords words) {
        List<UUID> ids = found.stream().map(Element::id).toList();
        List<Link> down = links.listFrom(ids);
        List<Link> up = links.listTo(ids);
        Set<UUID> beside = new LinkedHashSet<>();
        down.forEach(link -> beside.add(link.to()));
        up.forEach(link -> beside.add(link.from()));
        Map<UUID, Element> near = elements.byIds(beside);
        return found.stream().map(element -> {
            Kind kind = kinds.get(element.kind());
            List<Element> rests = down.stream().filter(link -> link.from().equals(element.id())).map(link -> near.get(link.to())).filter(each -> shown(visit, each)).toList();
            List<Element> led = up.stream().filter(link -> link.to().equals(element.id())).map(link -> near.get(link.from())).filter(each -> shown(visit, each)).toList();
            String text = element.note().isBlank() ? element.text() : element.text() + " – " + element.note();
            return new Hit(kind, kind.letter() + element.number(), words.pieces(text, LONGEST), visit.at(kind.path() + "/" + element.id()),
                    visit.at("/redeneerlijn/" + element.id()), !element.active(), beside(visit, rests), Math.max(0, rests.size() - BESIDE),
                    beside(visit, led), Math.max(0, led.size() - BESIDE));
        }).toList();
    }

    private static boolean shown(Visit visit, Element element) {
        return element != null && element.active() && element.readableBy(visit.roles());
    }

    private List<Beside> beside(Visit visit, List<Element> near) {
        return near.stream().limit(BESIDE).map(element -> {
            Kind kind = kinds.get(element.kind());
            return new Beside(kind.icon(), kind.letter() + element.number(), element.text(), visit.at(kind.path() + "/" + element.id()));
        }).toList();
    }
}
