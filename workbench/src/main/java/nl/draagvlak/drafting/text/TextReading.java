package nl.draagvlak.drafting.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a ProseMirror document strictly: what it does not know is refused and not left out, for who wrote it would lose it unseen.
 * The limits: 1 MB of JSON, 20,000 nodes, lists eight deep, 200,000 characters of words.
 */
final class TextReading {

    static final int LONGEST_JSON = 1_000_000;
    static final int LONGEST_WORDS = 200_000;
    static final int MOST_NODES = 20_000;
    static final int DEEPEST = 20;
    static final int WIDEST_TABLE = 20;

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(LONGEST_WORDS).maxNumberLength(10).build()).build()).build();

    private int nodes;
    private int words;

    private TextReading() {}

    static RichText read(String json) throws BadText {
        if (json.length() > LONGEST_JSON) {
            throw tooLong();
        }
        JsonNode doc;
        try {
            doc = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new BadText("De tekst kwam niet heel over. Probeer het nog eens.", "The text did not arrive whole. Try once more.");
        }
        TextReading reading = new TextReading();
        if (doc == null || !reading.type(doc).equals("doc")) {
            throw unknown("doc");
        }
        reading.only(doc, Set.of("type", "content"));
        return new RichText(reading.blocks(doc, 1, Place.SECTION));
    }

    /** Where a block stands; what is narrow takes less. */
    private enum Place { SECTION, ITEM, NARROW }

    private List<TextBlock> blocks(JsonNode parent, int depth, Place place) throws BadText {
        if (depth > DEEPEST) {
            throw new BadText("De tekst heeft te veel lijsten in lijsten.", "The text has too many lists within lists.");
        }
        List<TextBlock> blocks = new ArrayList<>();
        for (JsonNode node : content(parent)) {
            blocks.add(block(node, depth, place));
        }
        return blocks;
    }

    private TextBlock block(JsonNode node, int depth, Place place) throws BadText {
        String type = type(node);
        only(node, Set.of("type", "content", "attrs"));
        boolean anywhere = Set.of("paragraph", "bullet_list", "ordered_list").contains(type);
        if (!anywhere && place != Place.SECTION) {
            throw unknown(type);
        }
        return switch (type) {
            case "paragraph" -> new TextBlock.Paragraph(line(node, attributes(node, Set.of())));
            case "heading" -> new TextBlock.Heading(level(attributes(node, Set.of("level"))), line(node, null));
            case "bullet_list" -> new TextBlock.Listing(false, items(node, depth, attributes(node, Set.of("tight"))));
            case "ordered_list" -> new TextBlock.Listing(true, items(node, depth, attributes(node, Set.of("order", "tight"))));
            case "blockquote" -> new TextBlock.Quotation(filled(blocks(node, depth + 1, Place.NARROW), attributes(node, Set.of())));
            case "table" -> table(node, depth);
            case "figure" -> figure(attributes(node, Set.of("picture", "alternative", "caption")));
            case "living" -> living(attributes(node, Set.of("kind", "parameters")));
            default -> throw unknown(type);
        };
    }

    private static List<TextBlock> filled(List<TextBlock> blocks, JsonNode attributes) throws BadText {
        if (blocks.isEmpty()) {
            throw unknown("leeg");
        }
        return blocks;
    }

    private List<TextBlock.Item> items(JsonNode list, int depth, JsonNode attributes) throws BadText {
        List<TextBlock.Item> items = new ArrayList<>();
        for (JsonNode node : content(list)) {
            expect(node, "list_item");
            attributes(node, Set.of());
            List<TextBlock> blocks = blocks(node, depth + 2, Place.ITEM);
            if (blocks.isEmpty() || !(blocks.getFirst() instanceof TextBlock.Paragraph)) {
                throw unknown("list_item");
            }
            items.add(new TextBlock.Item(blocks));
        }
        if (items.isEmpty()) {
            throw unknown("list");
        }
        return items;
    }

    private TextBlock table(JsonNode node, int depth) throws BadText {
        JsonNode attributes = attributes(node, Set.of("caption"));
        List<TextBlock.Row> rows = new ArrayList<>();
        for (JsonNode row : content(node)) {
            expect(row, "table_row");
            attributes(row, Set.of());
            List<TextBlock.Cell> cells = new ArrayList<>();
            for (JsonNode cell : content(row)) {
                cells.add(cell(cell, depth));
            }
            if (cells.isEmpty() || cells.size() > WIDEST_TABLE || !rows.isEmpty() && rows.getFirst().cells().size() != cells.size()) {
                throw new BadText("Een tabel heeft in elke rij even veel cellen, en hoogstens " + WIDEST_TABLE + ". Samengevoegde cellen kunnen niet.",
                        "A table has as many cells in each row, and at most " + WIDEST_TABLE + ". Merged cells are not possible.");
            }
            rows.add(new TextBlock.Row(cells));
        }
        if (rows.isEmpty()) {
            throw unknown("table");
        }
        return new TextBlock.Table(text(attributes, "caption", 500), rows);
    }

    private TextBlock.Cell cell(JsonNode cell, int depth) throws BadText {
        String type = type(cell);
        if (!type.equals("table_cell") && !type.equals("table_header")) {
            throw unknown(type);
        }
        only(cell, Set.of("type", "content", "attrs"));
        JsonNode attributes = attributes(cell, Set.of("colspan", "rowspan", "colwidth"));
        if (attributes.path("colspan").asInt(1) != 1 || attributes.path("rowspan").asInt(1) != 1) {
            throw new BadText("Samengevoegde cellen kunnen niet: een voorleesprogramma leest ze niet goed voor.", "Merged cells are not possible: a screen reader does not read them well.");
        }
        return new TextBlock.Cell(type.equals("table_header"), filled(blocks(cell, depth + 3, Place.NARROW), attributes));
    }

    private TextBlock figure(JsonNode attributes) throws BadText {
        String alternative = text(attributes, "alternative", 1_000);
        if (alternative.isBlank()) {
            throw new BadText("Schrijf bij elk beeld wat erop te zien is, voor wie het niet ziet.", "Write with each picture what is to be seen, for who does not see it.");
        }
        try {
            return new TextBlock.Figure(UUID.fromString(text(attributes, "picture", 36)), alternative, text(attributes, "caption", 500));
        } catch (IllegalArgumentException e) {
            throw unknown("figure");
        }
    }

    private TextBlock living(JsonNode attributes) throws BadText {
        String kind = text(attributes, "kind", 40);
        TreeMap<String, String> parameters = new TreeMap<>();
        JsonNode given = attributes.path("parameters");
        if (!NAME.matcher(kind).matches() || !given.isMissingNode() && !given.isObject() || given.size() > 10) {
            throw unknown("living");
        }
        for (String name : given.propertyNames()) {
            if (!NAME.matcher(name).matches()) {
                throw unknown("living");
            }
            parameters.put(name, text(given, name, 200));
        }
        return new TextBlock.Living(kind, parameters);
    }

    private List<Inline> line(JsonNode node, JsonNode attributes) throws BadText {
        List<Inline> line = new ArrayList<>();
        for (JsonNode inline : content(node)) {
            String type = type(inline);
            switch (type) {
                case "text" -> addWords(line, words(inline));
                case "hard_break" -> line.add(new Inline.LineEnd());
                case "footnote" -> {
                    only(inline, Set.of("type", "attrs"));
                    line.add(new Inline.Footnote(text(attributes(inline, Set.of("text")), "text", 4_000).strip()));
                }
                default -> throw unknown(type);
            }
        }
        return line;
    }

    private static void addWords(List<Inline> line, Inline.Words words) {
        if (!line.isEmpty() && line.getLast() instanceof Inline.Words last && last.sameMarks(words)) {
            line.set(line.size() - 1, last.with(last.text() + words.text()));
        } else {
            line.add(words);
        }
    }

    private Inline.Words words(JsonNode node) throws BadText {
        only(node, Set.of("type", "text", "marks"));
        String text = text(node, "text", LONGEST_WORDS);
        if (text.isEmpty()) {
            throw unknown("text");
        }
        boolean strong = false;
        boolean emphasis = false;
        String link = "";
        JsonNode marks = node.path("marks");
        if (!marks.isMissingNode() && !marks.isArray()) {
            throw unknown("marks");
        }
        for (JsonNode mark : marks) {
            switch (type(mark)) {
                case "strong" -> strong = true;
                case "em" -> emphasis = true;
                case "link" -> link = address(text(attributes(mark, Set.of("href")), "href", 2_000));
                default -> throw unknown(type(mark));
            }
        }
        return new Inline.Words(text, strong, emphasis, link);
    }

    static String address(String address) throws BadText {
        try {
            URI uri = new URI(address.strip());
            if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && (uri.getScheme().equalsIgnoreCase("mailto") || uri.getHost() != null) && uri.getUserInfo() == null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // refused below, with the same words
        }
        String shown = address.length() > 60 ? address.substring(0, 60) + "…" : address;
        throw new BadText("Deze link kan niet: " + shown + ". Een link begint met https://, http:// of mailto:.",
                "This link is not possible: " + shown + ". A link begins with https://, http:// or mailto:.");
    }

    private static int level(JsonNode attributes) throws BadText {
        int level = attributes.path("level").asInt(0);
        if (level < 2 || level > 4) {
            throw new BadText("Een kop heeft niveau 2, 3 of 4.", "A heading has level 2, 3 or 4.");
        }
        return level;
    }

    private String type(JsonNode node) throws BadText {
        if (++nodes > MOST_NODES) {
            throw tooLong();
        }
        JsonNode type = node.path("type");
        if (!node.isObject() || !type.isString()) {
            throw unknown("?");
        }
        return type.asString();
    }

    private void expect(JsonNode node, String type) throws BadText {
        if (!type(node).equals(type)) {
            throw unknown(type(node));
        }
        only(node, Set.of("type", "content", "attrs"));
    }

    private static void only(JsonNode node, Set<String> known) throws BadText {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw unknown(name);
            }
        }
    }

    private static JsonNode attributes(JsonNode node, Set<String> known) throws BadText {
        JsonNode attributes = node.path("attrs");
        if (!attributes.isMissingNode() && !attributes.isNull()) {
            if (!attributes.isObject()) {
                throw unknown("attrs");
            }
            only(attributes, known);
        }
        return attributes;
    }

    private static JsonNode content(JsonNode node) throws BadText {
        JsonNode content = node.path("content");
        if (!content.isMissingNode() && !content.isArray()) {
            throw unknown("content");
        }
        return content;
    }

    /** Without characters that no text needs, and with every letter in one form, so that the same words are the same. */
    private String text(JsonNode node, String name, int longest) throws BadText {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw unknown(name);
        }
        String text = Normalizer.normalize(value.asString(), Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replaceAll("[\\n\\t]", " ")
                .replaceAll("[\\x{200B}\\x{FEFF}\\x{FFFC}\\x{FFFE}\\x{FFFF}]|[\\x{D800}-\\x{DFFF}]", "");
        words += text.length();
        if (text.length() > longest || words > LONGEST_WORDS) {
            throw tooLong();
        }
        return text;
    }

    private static BadText tooLong() {
        return new BadText("De tekst van dit onderdeel is te lang. Verdeel haar over meer onderdelen.", "The text of this section is too long. Divide it over more sections.");
    }

    private static BadText unknown(String what) {
        String shown = what.length() > 30 ? what.substring(0, 30) + "…" : what;
        return new BadText("In de tekst staat iets dat hier niet kan (" + shown + "). Er is niets opgeslagen.",
                "The text holds something that is not possible here (" + shown + "). Nothing was saved.");
    }
}
