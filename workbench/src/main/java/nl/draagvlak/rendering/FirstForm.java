package nl.draagvlak.rendering;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents frozen in form 1, of before lists could nest and cells could hold more than plain words, as form 2. */
final class FirstForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FirstForm() {}

    static JsonNode renewed(JsonNode document) {
        ObjectNode renewed = (ObjectNode) document.deepCopy();
        renewed.put("form", 2);
        renewed.putObject("opening").put("is", "TitlePage");
        renewed.path("blocks").forEach(block -> renew((ObjectNode) block));
        return renewed;
    }

    private static void renew(ObjectNode block) {
        switch (block.path("is").asString()) {
            case "Paragraph", "Note" -> renewRuns(block);
            case "BulletList" -> {
                block.put("is", "Listing").put("numbered", false);
                block.path("items").forEach(item -> renewRuns((ObjectNode) item));
            }
            case "TableBlock" -> renewTable(block);
            case "Picture" -> {
                if (block.path("table") instanceof ObjectNode table) {
                    renewTable(table);
                }
            }
            default -> { }
        }
    }

    private static void renewTable(ObjectNode table) {
        table.path("columns").forEach(column -> ((ObjectNode) column).put("share", 0));
        for (JsonNode row : table.path("rows")) {
            ArrayNode cells = NODES.arrayNode();
            for (JsonNode text : row.path("cells")) {
                cells.addObject().set("runs", NODES.arrayNode().add(words(text.asString())));
            }
            ((ObjectNode) row).set("cells", cells);
        }
    }

    private static void renewRuns(ObjectNode holder) {
        ArrayNode runs = NODES.arrayNode();
        for (JsonNode run : holder.path("runs")) {
            ObjectNode words = words(run.path("text").asString());
            switch (run.path("is").asString()) {
                case "Footnote" -> runs.addObject().put("is", "Footnote").set("runs", NODES.arrayNode().add(words));
                case "Strong" -> runs.add(marked(words, "STRONG"));
                case "Emphasis" -> runs.add(marked(words, "EMPHASIS"));
                case "Link" -> runs.add(words.put("address", run.path("address").asString()));
                default -> runs.add(words);
            }
        }
        holder.set("runs", runs);
    }

    private static ObjectNode words(String text) {
        return NODES.objectNode().put("is", "Words").put("text", text);
    }

    private static ObjectNode marked(ObjectNode words, String mark) {
        words.putArray("marks").add(mark);
        return words;
    }
}
