package nl.draagvlak.anthology;

import static nl.draagvlak.anthology.AnthologyGrammar.GATHERS;
import static nl.draagvlak.anthology.AnthologyGrammar.THEME;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The themes of a programme. */
@Repository
public class Themes {

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Journal journal;

    Themes(JdbcClient jdbc, Elements elements, Journal journal) {
        this.jdbc = jdbc;
        this.elements = elements;
        this.journal = journal;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, String name, String nameEn, String description) {
        Element element = elements.add(act, programmeId, THEME, name, description, Audience.PUBLIC);
        jdbc.sql("insert into anthology.theme (element_id, programme_id, name_en) values (?, ?, ?)").params(element.id(), programmeId, nameEn).update();
        return element.id();
    }

    @Transactional
    public void change(Act act, UUID id, String name, String nameEn, String description) {
        elements.rewrite(act, id, name, description);
        jdbc.sql("update anthology.theme set name_en = ? where element_id = ?").params(nameEn, id).update();
        journal.record(act, elements.get(id).programmeId(), "theme.changed", id, nameEn);
    }

    public List<Theme> list(UUID programmeId) {
        Map<UUID, String> english = new HashMap<>();
        jdbc.sql("select element_id, name_en from anthology.theme where programme_id = ?").param(programmeId).query(rs -> {
            english.put(rs.getObject(1, UUID.class), rs.getString(2));
        });
        return elements.list(programmeId, THEME).stream().map(element -> new Theme(element, english.getOrDefault(element.id(), ""))).toList();
    }

    public Optional<Theme> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, THEME, id).map(element -> new Theme(element,
                jdbc.sql("select name_en from anthology.theme where element_id = ?").param(id).query(String.class).optional().orElse("")));
    }

    /** How many quotes stand under each theme. */
    Map<UUID, Long> quoteCounts(UUID programmeId) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                select l.from_id, count(*) from reasoning.link l join anthology.quote q on q.element_id = l.to_id and q.standing in ('PROPOSED', 'INCLUDED')
                where l.programme_id = ? and l.relation = ? and l.ended_at is null group by l.from_id
                """).params(programmeId, GATHERS).query(rs -> {
            counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
        });
        return counts;
    }

    /** The themes of each of these quotes. */
    Map<UUID, List<UUID>> ofQuotes(Collection<UUID> quotes) {
        Map<UUID, List<UUID>> themes = new HashMap<>();
        if (!quotes.isEmpty()) {
            jdbc.sql("select to_id, from_id from reasoning.link where to_id = any(?) and relation = ? and ended_at is null")
                    .params(quotes.toArray(UUID[]::new), GATHERS).query(rs -> {
                        themes.computeIfAbsent(rs.getObject(1, UUID.class), k -> new java.util.ArrayList<>()).add(rs.getObject(2, UUID.class));
                    });
        }
        return themes;
    }
}
