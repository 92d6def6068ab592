package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.GraphPictures.Direction;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Graph;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.rendering.Markup;

/** A thread as a picture, from what was said on the left to what it led to on the right: the nearest elements only, so that it can be read. */
final class ThreadPicture {

    private static final int MOST = 40;
    private static final int LETTERS = 70;

    private ThreadPicture() {}

    static boolean isPart(ThreadView view) {
        return view.thread().elements().size() > MOST;
    }

    static Markup of(ThreadView view) {
        List<Element> nearest = view.thread().elements().values().stream()
                .sorted(Comparator.<Element>comparingInt(element -> Math.abs(view.step(element))).thenComparing(Element::kind).thenComparingInt(Element::number))
                .limit(MOST).toList();
        Set<UUID> shown = new HashSet<>();
        List<Node> nodes = new ArrayList<>();
        for (Element element : nearest) {
            shown.add(element.id());
            nodes.add(new Node(element.id().toString(), view.kinds().get(element.kind()).icon(),
                    (view.isCentre(element) ? "► " : "") + view.label(element) + " " + shortened(view.words(element)), view.threadPage(element.id())));
        }
        List<Edge> edges = view.thread().links().stream().filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                .map(link -> new Edge(link.to().toString(), link.from().toString(), "thread", "")).distinct().toList();
        return GraphPictures.draw(new Graph(view.language().of("De draad van ", "The thread of ") + view.label(view.thread().centre()),
                view.language().of("Van wat er is gezegd, links, naar wat het opleverde, rechts. Dezelfde inhoud staat hieronder als lijst.",
                        "From what was said, on the left, to what it yielded, on the right. The same stands below as a list."), nodes, edges, Direction.RIGHT));
    }

    private static String shortened(String words) {
        return words.length() <= LETTERS ? words : words.substring(0, words.lastIndexOf(' ', LETTERS) > 20 ? words.lastIndexOf(' ', LETTERS) : LETTERS) + " …";
    }
}
