package nl.draagvlak.drafting.text;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a text as the JSON of a ProseMirror document. */
final class TextWriting {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TextWriting() {}

    static String json(RichText text) {
        ObjectNode doc = node("doc");
        blocks(doc, text.blocks());
        return MAPPER.writeValueAsString(doc);
    }

    private static ObjectNode node(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    private static void blocks(ObjectNode parent, List<TextBlock> blocks) {
        ArrayNode content = MAPPER.createArrayNode();
        blocks.forEach(block -> content.add(block(block)));
        if (!content.isEmpty()) {
            parent.set("content", content);
        }
    }

    private static ObjectNode block(TextBlock block) {
        return switch (block) {
            case TextBlock.Paragraph(var line) -> line(node("paragraph"), line);
            case TextBlock.Heading(var level, var line) -> {
                ObjectNode heading = node("heading");
                heading.putObject("attrs").put("level", level);
                yield line(heading, line);
            }
            case TextBlock.Listing(var numbered, var items) -> {
                ObjectNode list = node(numbered ? "ordered_list" : "bullet_list");
                ArrayNode content = list.putArray("content");
                items.forEach(item -> {
                    ObjectNode node = node("list_item");
                    blocks(node, item.blocks());
                    content.add(node);
                });
                yield list;
            }
            case TextBlock.Table table -> table(table);
            case TextBlock.Quotation(var blocks) -> {
                ObjectNode quote = node("blockquote");
                blocks(quote, blocks);
                yield quote;
            }
            case TextBlock.Figure(var picture, var alternative, var caption) -> {
                ObjectNode figure = node("figure");
                figure.putObject("attrs").put("picture", picture.toString()).put("alternative", alternative).put("caption", caption);
                yield figure;
            }
            case TextBlock.Living(var kind, var parameters) -> {
                ObjectNode living = node("living");
                ObjectNode given = living.putObject("attrs").put("kind", kind).putObject("parameters");
                parameters.forEach(given::put);
                yield living;
            }
        };
    }

    private static ObjectNode table(TextBlock.Table table) {
        ObjectNode node = node("table");
        node.putObject("attrs").put("caption", table.caption());
        ArrayNode rows = node.putArray("content");
        table.rows().forEach(row -> {
            ObjectNode rowNode = node("table_row");
            ArrayNode cells = rowNode.putArray("content");
            row.cells().forEach(cell -> {
                ObjectNode cellNode = node(cell.header() ? "table_header" : "table_cell");
                blocks(cellNode, cell.blocks());
                cells.add(cellNode);
            });
            rows.add(rowNode);
        });
        return node;
    }

    private static ObjectNode line(ObjectNode node, List<Inline> line) {
        if (!line.isEmpty()) {
            ArrayNode content = node.putArray("content");
            line.forEach(inline -> content.add(inline(inline)));
        }
        return node;
    }

    private static ObjectNode inline(Inline inline) {
        return switch (inline) {
            case Inline.LineEnd end -> node("hard_break");
            case Inline.Footnote(var text) -> {
                ObjectNode note = node("footnote");
                note.putObject("attrs").put("text", text);
                yield note;
            }
            case Inline.Words words -> {
                ObjectNode node = node("text").put("text", words.text());
                ArrayNode marks = MAPPER.createArrayNode();
                if (!words.link().isEmpty()) {
                    marks.addObject().put("type", "link").putObject("attrs").put("href", words.link());
                }
                if (words.emphasis()) {
                    marks.addObject().put("type", "em");
                }
                if (words.strong()) {
                    marks.addObject().put("type", "strong");
                }
                if (!marks.isEmpty()) {
                    node.set("marks", marks);
                }
                yield node;
            }
        };
    }
}
