package nl.draagvlak.rendering.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a Word or Excel file and how they belong together (Open Packaging Conventions, ISO/IEC 29500-2). Nothing outside the file is ever asked for. */
final class PackageParts {

    private static final int RELATIONS = 20_000;

    /** What a part refers to. */
    private record Relation(String type, String target, boolean outside) {}

    private final Archive archive;
    private final String main;
    private final Map<String, Relation> relations;

    PackageParts(Archive archive) throws Refused {
        this.archive = archive;
        this.main = relations(archive, "").values().stream().filter(relation -> !relation.outside() && relation.type().endsWith("/officeDocument")).findFirst()
                .map(Relation::target).orElseThrow(Archive::broken);
        this.relations = relations(archive, main);
    }

    /** The part that all begins with: the text of a document, the list of sheets of a workbook. */
    Xml main() throws Refused {
        return archive.xml(main).orElseThrow(Archive::broken);
    }

    /** The part with this role for the main one, such as {@code /styles}. */
    Optional<Xml> part(String role) throws Refused {
        for (Relation relation : relations.values()) {
            if (!relation.outside() && relation.type().endsWith(role)) {
                return archive.xml(relation.target());
            }
        }
        return Optional.empty();
    }

    /** The part that the main one refers to by this id. */
    Optional<Xml> byId(String id) throws Refused {
        Relation relation = relations.get(id);
        return relation == null || relation.outside() ? Optional.empty() : archive.xml(relation.target());
    }

    /** The address outside that a link of the text goes to; null when there is none. */
    String link(String id) {
        Relation relation = relations.get(id);
        return relation == null || !relation.outside() ? null : relation.target();
    }

    private static Map<String, Relation> relations(Archive archive, String part) throws Refused {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        Map<String, Relation> found = new HashMap<>();
        Optional<Xml> file = archive.xml(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (file.isEmpty()) {
            return found;
        }
        try (Xml xml = file.get()) {
            while (xml.next()) {
                if (xml.begins("Relationship") && found.size() < RELATIONS) {
                    boolean outside = "External".equals(xml.attribute("TargetMode"));
                    String target = xml.attribute("Target", "");
                    found.put(xml.attribute("Id", ""), new Relation(xml.attribute("Type", ""), outside ? target : resolve(folder, target), outside));
                }
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
