package nl.draagvlak.rendering;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one part of a DOCX points to (ECMA-376 part 2, relationships): addresses on the web and files within. */
final class DocxLinks {

    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Tag out = new Tag();

    DocxLinks() {
        out.raw(DocxParts.XML).open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    }

    /** The id of a link to the web. */
    String to(String address) {
        return ids.computeIfAbsent(address, unknown -> add("hyperlink", address, "External"));
    }

    /** The id of another part of the file. */
    String part(String type, String path) {
        return ids.computeIfAbsent(path, unknown -> add(type, path, null));
    }

    private String add(String type, String target, String mode) {
        String id = "rId" + (ids.size() + 1);
        out.empty("Relationship", "Id", id, "Type", TYPES + type, "Target", target, "TargetMode", mode);
        return id;
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    String xml() {
        return out + "</Relationships>";
    }
}
