package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.Lines;
import org.springframework.stereotype.Component;

/** The sections of the plan in their order; the action lines stand in the middle. */
@Component
class Sections {

    private final Lines lines;

    Sections(Lines lines) {
        this.lines = lines;
    }

    List<Section> list(UUID programmeId) {
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part == Part.COVERAGE) {
                lines.list(programmeId).forEach(line -> sections.add(Section.of(line)));
            }
            sections.add(Section.of(part));
        }
        return sections;
    }

    Optional<Section> find(UUID programmeId, String key) {
        return list(programmeId).stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
