package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sections of papers in their order. In the plan the action lines stand in the middle. */
@Component
class Sections {

    private final Lines lines;
    private final JdbcClient jdbc;

    Sections(Lines lines, JdbcClient jdbc) {
        this.lines = lines;
        this.jdbc = jdbc;
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

    List<Section> list(Paper paper) {
        return paper.plan() ? list(paper.programmeId()) : jdbc.sql("select key, title, help from drafting.paper_section where paper_id = ? order by position").param(paper.id())
                .query((rs, n) -> new Section(paper.path(), rs.getString(1), Text.same(rs.getString(2)), Text.same(rs.getString(3)), null, null)).list();
    }

    Optional<Section> find(UUID programmeId, String key) {
        return list(programmeId).stream().filter(section -> section.key().equals(key)).findFirst();
    }

    Optional<Section> find(Paper paper, String key) {
        return list(paper).stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
