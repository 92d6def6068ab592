package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.draagvlak.rendering.GraphPictures.Direction;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Graph;
import nl.draagvlak.rendering.GraphPictures.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphPicturesTests {

    private static final Graph SMALL = new Graph("Oorzaken", "Twee oorzaken van één probleem, in een kring.",
            List.of(new Node("p", "problem", "Mensen vallen <tussen> wal & schip", "/problemen/1"), new Node("c", "cause", "Niemand heeft de regie", "/oorzaken/1"), new Node("x", "onbekend", "Los", "")),
            List.of(new Edge("c", "p", "strong", "veroorzaakt"), new Edge("p", "c", "minus", ""), new Edge("c", "c", "", "")), Direction.RIGHT);

    @Test
    void everyNodeIsALinkWithItsKindAndItsWords() throws Exception {
        String svg = GraphPictures.draw(SMALL).toString();
        Element root = Xml.parse(svg).getDocumentElement();
        NodeList links = root.getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(2);
        assertThat(((Element) links.item(0)).getAttribute("href")).isEqualTo("/problemen/1");
        assertThat(((Element) links.item(0)).getAttribute("class")).isEqualTo("node node-problem");
        assertThat(((Element) links.item(0)).getAttribute("aria-label")).isEqualTo("Mensen vallen <tussen> wal & schip");
        assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Oorzaken");
        assertThat(svg).contains("edge edge-strong", "edge edge-minus", "arrow arrow-strong", "veroorzaakt").doesNotContain("style=");
    }

    @Test
    void isKeptByWhatIsInIt() {
        Graph same = new Graph(SMALL.title(), SMALL.alternative(), new ArrayList<>(SMALL.nodes()), new ArrayList<>(SMALL.edges()), SMALL.direction());
        assertThat(GraphPictures.draw(same)).isSameAs(GraphPictures.draw(SMALL));
        Graph other = new Graph("Anders", SMALL.alternative(), SMALL.nodes(), SMALL.edges(), SMALL.direction());
        assertThat(GraphPictures.draw(other)).isNotSameAs(GraphPictures.draw(SMALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 200})
    void theSameGraphGivesTheSamePicture(int size) throws Exception {
        Graph graph = random(size, size + size / 10);
        String once = drawn(graph);
        assertThat(drawn(graph)).isEqualTo(once);
        Xml.parse(once);
    }

    @Test
    void boxesDoNotOverlap() throws Exception {
        NodeList boxes = Xml.parse(drawn(random(37, 40))).getElementsByTagName("rect");
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            all.add(new double[] {number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")});
        }
        assertThat(all.size()).isGreaterThanOrEqualTo(37);
        for (double[] a : all) {
            for (double[] b : all) {
                boolean apart = a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1];
                boolean inside = a[2] < 100 || b[2] < 100;
                assertThat(a == b || apart || inside).isTrue();
            }
        }
    }

    /** Against arranging anew, which moves the same map by hundreds. */
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80})
    void oneNodeMoreMovesTheOthersLittle(int size) {
        Graph graph = random(size, size + size / 2);
        java.util.Map<String, GraphPictures.Spot> former = spots(GraphPictures.arrange(graph, spots(GraphPictures.arrange(graph, java.util.Map.of()))));
        List<Node> nodes = new ArrayList<>(graph.nodes());
        nodes.add(new Node("nieuw", "cause", "Een oorzaak die iemand zojuist toevoegde", ""));
        List<Edge> edges = new ArrayList<>(graph.edges());
        edges.add(new Edge("nieuw", "n" + size / 2, "", ""));
        Graph grown = new Graph("Oorzaken", "Een kaart om te meten.", nodes, edges, Direction.RIGHT);

        GraphPictures.Arrangement again = GraphPictures.arrange(grown, former);

        java.util.Map<String, GraphPictures.Spot> now = spots(again);
        double moved = former.entrySet().stream().mapToDouble(spot -> Math.hypot(spot.getValue().x() - now.get(spot.getKey()).x(), spot.getValue().y() - now.get(spot.getKey()).y()))
                .average().orElseThrow();
        assertThat(moved).as("mean way of a node, with boxes of 216 wide").isLessThan(75);
        assertThat(now).containsKey("nieuw");
        assertThat(GraphPictures.arrange(grown, former)).isEqualTo(again);
        assertThat(again.boxes()).allSatisfy(a -> assertThat(again.boxes()).allSatisfy(b -> assertThat(a == b || a.x() + a.width() <= b.x() || b.x() + b.width() <= a.x()
                || a.y() + a.height() <= b.y() || b.y() + b.height() <= a.y()).as("%s and %s do not overlap", a.node().id(), b.node().id()).isTrue()));
    }

    private static java.util.Map<String, GraphPictures.Spot> spots(GraphPictures.Arrangement arrangement) {
        java.util.Map<String, GraphPictures.Spot> spots = new java.util.HashMap<>();
        arrangement.boxes().forEach(box -> spots.put(box.node().id(), box.spot()));
        return spots;
    }

    @Test
    void aPictureIsAFileOfItsOwn() throws Exception {
        var title = nl.draagvlak.disclosure.Disclosure.ownWords("Problemen en oorzaken");
        List<DocumentBuilder.Knot> knots = List.of(new DocumentBuilder.Knot("p", "problem", nl.draagvlak.disclosure.Disclosure.ownWords("P1\nMensen melden <niet>")),
                new DocumentBuilder.Knot("c", "cause", nl.draagvlak.disclosure.Disclosure.ownWords("O1\nAngst")));
        List<DocumentBuilder.Arrow> arrows = List.of(new DocumentBuilder.Arrow("c", "p", "strong", nl.draagvlak.disclosure.Disclosure.ownWords("")));
        String svg = new String(GraphFiles.svg(title, title, knots, arrows, java.util.Map.of()), java.nio.charset.StandardCharsets.UTF_8);
        Xml.parse(svg);
        assertThat(svg).contains("Mensen melden").doesNotContain("href");
        java.awt.image.BufferedImage image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(GraphFiles.png(title, title, knots, arrows, java.util.Map.of())));
        assertThat(image.getWidth()).isGreaterThan(800);
    }

    @Test
    void anArrowToNowhereIsRefused() {
        Graph broken = new Graph("x", "x", List.of(new Node("a", "cause", "a", "")), List.of(new Edge("a", "weg", "", "")), Direction.DOWN);
        assertThatThrownBy(() -> GraphPictures.draw(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String drawn(Graph graph) {
        return GraphPictures.draw(graph, GraphPictures.arrange(graph, java.util.Map.of())).toString();
    }

    private static double number(Element box, String name) {
        return Double.parseDouble(box.getAttribute(name));
    }

    static Graph random(int nodes, int edges) {
        Random random = new Random(11);
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            all.add(new Node("n" + i, i < nodes / 3 ? "problem" : "cause", "Oorzaak " + i + ": niemand weet wie het eerste gesprek voert", "/oorzaken/" + i));
        }
        List<Edge> arrows = new ArrayList<>();
        for (int i = 0; i < edges && nodes > 1; i++) {
            int from = random.nextInt(1, nodes);
            arrows.add(new Edge("n" + from, "n" + random.nextInt(from), "", i % 9 == 0 ? "versterkt" : ""));
        }
        return new Graph("Oorzaken", "Een kaart om te meten.", all, arrows, Direction.RIGHT);
    }
}
