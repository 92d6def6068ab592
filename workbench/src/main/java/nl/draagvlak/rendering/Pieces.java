package nl.draagvlak.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A document as pieces that somebody can point at: its sentences, and the rows of its tables. The pieces are counted from 0 in the order in which a
 * reader meets them, and the article carries their numbers ({@code data-stuk}), so that a remark can be tied to them. A quote is one piece and its
 * words are not told: they belong to who said them.
 */
public final class Pieces {

    /**
     * A piece.
     *
     * @param text its words, without footnotes; of a row its cells parted by a middle dot
     * @param line the whole paragraph, item or row that it stands in
     */
    public record Piece(int position, String text, String line) {}

    private static final Set<String> LINES = Set.of("p", "li", "h3", "h4", "h5", "h6", "dd", "dt");
    private static final Set<String> INLINE = Set.of("strong", "em", "a", "span", "sup", "sub", "ins", "del", "mark", "br", "b", "i");
    private static final Set<String> PASSED = Set.of("svg", "nav", "header", "thead", "caption", "figcaption", "tfoot", "aside");
    private static final Set<String> VOID = Set.of("br", "img", "col", "hr", "input", "wbr");
    private static final String QUOTE = "“…”";

    private final Function<String, List<String>> splitting;
    private final List<Piece> found = new ArrayList<>();

    private Pieces(Function<String, List<String>> splitting) {
        this.splitting = splitting;
    }

    /** The pieces of the document; {@code splitting} parts a line into its sentences, each with its spaces made single. */
    public static List<Piece> of(Document document, Function<String, List<String>> splitting) {
        Pieces pieces = new Pieces(splitting);
        pieces.walk(parsed(document));
        return pieces.found;
    }

    /** The article with the numbers of its pieces; those that are marked look so. */
    public static Markup article(Document document, Function<String, List<String>> splitting, Set<Integer> marked) {
        Element root = parsed(document);
        Pieces pieces = new Pieces(splitting);
        pieces.walk(root);
        StringBuilder out = new StringBuilder();
        write(root, marked, out);
        return new Markup(out.toString());
    }

    private static Element parsed(Document document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(HtmlRendering.article(document).toString()))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("an article is well-formed", e);
        }
    }

    private void walk(Element element) {
        String name = element.getTagName();
        if (PASSED.contains(name) || element.getAttribute("class").matches(".*(noten|nootlijst|notenlijst).*")) {
            return;
        }
        if (name.equals("blockquote")) {
            number(element, QUOTE, QUOTE);
        } else if (name.equals("tr")) {
            String row = row(element);
            number(element, row, row);
        } else if (LINES.contains(name)) {
            line(element);
        } else {
            children(element).stream().filter(Element.class::isInstance).map(Element.class::cast).forEach(this::walk);
        }
    }

    private void number(Element element, String text, String line) {
        if (!text.isBlank()) {
            element.setAttribute("data-stuk", String.valueOf(found.size()));
            found.add(new Piece(found.size(), text, line));
        }
    }

    private static String row(Element row) {
        return String.join(" · ", children(row).stream().filter(Element.class::isInstance).map(cell -> spaced(text(cell))).toList());
    }

    /** Numbers the sentences of the words that stand directly in this element; what stands in it as a block is walked by itself. */
    private void line(Element element) {
        List<Node> run = new ArrayList<>();
        for (Node child : children(element)) {
            if (child instanceof Element inner && !INLINE.contains(inner.getTagName())) {
                sentences(run);
                run.clear();
                walk(inner);
            } else {
                run.add(child);
            }
        }
        sentences(run);
    }

    private void sentences(List<Node> run) {
        List<Node> texts = new ArrayList<>();
        run.forEach(node -> texts(node, texts));
        StringBuilder all = new StringBuilder();
        texts.forEach(node -> all.append(node.getNodeValue()));
        String line = spaced(all.toString());
        int at = 0;
        int node = 0;
        int before = 0;
        for (String sentence : splitting.apply(line)) {
            int end = end(all, at, sentence);
            int position = found.size();
            found.add(new Piece(position, sentence, line));
            while (node < texts.size() && before < end) {
                String value = texts.get(node).getNodeValue();
                int from = Math.max(0, at - before);
                int until = Math.min(value.length(), end - before);
                Node rest = from < until ? wrap(texts.get(node), from, until, position) : texts.get(node);
                if (end - before < value.length()) {
                    texts.set(node, rest);
                    before = end;
                    break;
                }
                before += value.length();
                node++;
            }
            at = end;
        }
    }

    /** Where in the line as it stands the sentence that begins at or after {@code from} ends; spaces count for one. */
    private static int end(CharSequence line, int from, String sentence) {
        int at = from;
        for (int i = 0; i < sentence.length(); i++) {
            char wanted = sentence.charAt(i);
            while (at < line.length() && Character.isWhitespace(line.charAt(at)) && wanted != ' ') {
                at++;
            }
            if (wanted == ' ') {
                while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                    at++;
                }
            } else {
                at++;
            }
        }
        return Math.min(at, line.length());
    }

    /** Puts this part of a text into an element of its own and returns the text that follows it. */
    private static Node wrap(Node text, int from, int until, int position) {
        org.w3c.dom.Document owner = text.getOwnerDocument();
        String value = text.getNodeValue();
        Node parent = text.getParentNode();
        Node rest = owner.createTextNode(value.substring(until));
        parent.insertBefore(owner.createTextNode(value.substring(0, from)), text);
        Element span = owner.createElement("span");
        span.setAttribute("data-stuk", String.valueOf(position));
        span.appendChild(owner.createTextNode(value.substring(from, until)));
        parent.insertBefore(span, text);
        parent.replaceChild(rest, text);
        return rest;
    }

    private static void texts(Node node, List<Node> into) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            into.add(node);
        } else if (!node.getNodeName().equals("sup")) {
            children(node).forEach(child -> texts(child, into));
        }
    }

    private static String text(Node node) {
        List<Node> texts = new ArrayList<>();
        texts(node, texts);
        StringBuilder all = new StringBuilder();
        texts.forEach(each -> all.append(each.getNodeValue()));
        return all.toString();
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static void write(Node node, Set<Integer> marked, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(Tag.escape(node.getNodeValue()));
        } else if (node instanceof Element element) {
            out.append('<').append(element.getTagName());
            attributes(element, marked, out);
            out.append('>');
            if (!VOID.contains(element.getTagName())) {
                children(element).forEach(child -> write(child, marked, out));
                out.append("</").append(element.getTagName()).append('>');
            }
        }
    }

    private static void attributes(Element element, Set<Integer> marked, StringBuilder out) {
        NamedNodeMap attributes = element.getAttributes();
        String piece = element.getAttribute("data-stuk");
        boolean discussed = !piece.isEmpty() && marked.contains(Integer.valueOf(piece));
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String value = attribute.getNodeValue();
            out.append(' ').append(attribute.getNodeName()).append("=\"").append(Tag.escape(discussed && attribute.getNodeName().equals("class") ? value + " besproken" : value)).append('"');
        }
        if (discussed && element.getAttribute("class").isEmpty()) {
            out.append(" class=\"besproken\"");
        }
    }
}
