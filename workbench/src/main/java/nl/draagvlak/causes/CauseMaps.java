package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.CauseMap.Voices;
import nl.draagvlak.journal.Entry;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the map of a programme, and keeps it for as long as nothing in the programme changes. Every change writes in the journal, so
 * the number of its newest entry tells whether a map that was made before still holds, on this replica and on any other.
 */
@Component
public class CauseMaps {

    private static final int KEPT = 16;

    private record Made(long at, CauseMap map) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Arrows arrows;
    private final MapVotes votes;
    private final Map<UUID, Made> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Made> eldest) {
            return size() > KEPT;
        }
    };

    CauseMaps(JdbcClient jdbc, Journal journal, Elements elements, Arrows arrows, MapVotes votes) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.arrows = arrows;
        this.votes = votes;
    }

    public CauseMap of(UUID programmeId) {
        long now = journal.list(programmeId, 0, 1).stream().findFirst().map(Entry::seq).orElse(0L);
        synchronized (made) {
            Made known = made.get(programmeId);
            if (known != null && known.at() == now) {
                return known.map();
            }
        }
        CauseMap map = make(programmeId);
        synchronized (made) {
            made.put(programmeId, new Made(now, map));
        }
        return map;
    }

    private CauseMap make(UUID programmeId) {
        List<Element> all = new ArrayList<>(elements.list(programmeId, CauseGrammar.PROBLEM));
        all.addAll(elements.list(programmeId, CauseGrammar.CAUSE));
        return new CauseMap(all, arrows.list(programmeId), voices(programmeId), themes(programmeId), votes.shared(programmeId));
    }

    /** Who said it: the quotes and statements under each node, directly or by a theme, each once, and the perspectives they came from. */
    private Map<UUID, Voices> voices(UUID programmeId) {
        Map<UUID, Voices> voices = new HashMap<>();
        jdbc.sql("""
                with source as (
                    select l.from_id node, s.id, s.kind from reasoning.link l
                    join reasoning.element s on s.id = l.to_id and s.state = 'active'
                    where l.programme_id = :programme and l.relation = 'shows-from' and l.ended_at is null
                ), voice as (
                    select node, id from source where kind in ('quote', 'statement')
                    union
                    select source.node, q.id from source
                    join reasoning.link g on g.from_id = source.id and g.relation = 'gathers' and g.ended_at is null
                    join reasoning.element q on q.id = g.to_id and q.state = 'active'
                    where source.kind = 'theme'
                )
                select v.node, count(distinct v.id), count(distinct s.perspective) from voice v
                left join anthology.quote q on q.element_id = v.id
                left join statements.statement s on s.element_id = coalesce(q.statement_id, v.id)
                group by v.node
                """).param("programme", programmeId).query(rs -> {
            voices.put(rs.getObject(1, UUID.class), new Voices(rs.getInt(2), rs.getInt(3)));
        });
        return voices;
    }

    private Map<UUID, Set<UUID>> themes(UUID programmeId) {
        Map<UUID, Set<UUID>> themes = new HashMap<>();
        jdbc.sql("""
                with source as (
                    select l.from_id node, s.id, s.kind from reasoning.link l
                    join reasoning.element s on s.id = l.to_id and s.state = 'active'
                    where l.programme_id = :programme and l.relation = 'shows-from' and l.ended_at is null and s.kind in ('theme', 'quote')
                )
                select node, id from source where kind = 'theme'
                union
                select source.node, t.id from source
                join reasoning.link g on g.to_id = source.id and g.relation = 'gathers' and g.ended_at is null
                join reasoning.element t on t.id = g.from_id and t.state = 'active'
                where source.kind = 'quote'
                """).param("programme", programmeId).query(rs -> {
            themes.computeIfAbsent(rs.getObject(1, UUID.class), k -> new HashSet<>()).add(rs.getObject(2, UUID.class));
        });
        return themes;
    }
}
