package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.CAUSES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The arrows between causes and problems. */
@Repository
public class Arrows {

    private record Weight(int strength, int confidence, int sign, String dissent) {}

    private static final Weight UNWEIGHED = new Weight(2, 2, 1, "");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Links links;
    private final Elements elements;

    Arrows(JdbcClient jdbc, Journal journal, Links links, Elements elements) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.links = links;
        this.elements = elements;
    }

    /**
     * Draws an arrow, or weighs it anew when it is there already.
     *
     * @return the id of its link
     */
    @Transactional
    public UUID draw(Act act, UUID from, UUID to, Arrow.Draft draft) {
        UUID link = links.lay(act, from, CAUSES, to, draft.why());
        UUID programmeId = elements.get(from).programmeId();
        jdbc.sql("""
                insert into causes.arrow (link_id, programme_id, strength, confidence, sign, dissent) values (?, ?, ?, ?, ?, ?)
                on conflict (link_id) do update set strength = excluded.strength, confidence = excluded.confidence,
                sign = excluded.sign, dissent = excluded.dissent
                """).params(link, programmeId, draft.strength(), draft.confidence(), draft.sign(), draft.dissent()).update();
        journal.record(act, programmeId, "arrow.drawn", link, draft.strength(), draft.confidence(), draft.sign(), draft.dissent());
        return link;
    }

    /** Weighs an arrow anew; with another reason it becomes a new link, so that the former reason stays on record. */
    @Transactional
    public UUID change(Act act, Arrow arrow, Arrow.Draft draft) {
        if (!arrow.why().equals(draft.why())) {
            links.end(act, arrow.id(), "");
        }
        return draw(act, arrow.from(), arrow.to(), draft);
    }

    @Transactional
    public void remove(Act act, UUID id, String reason) {
        links.end(act, id, reason);
    }

    /** The arrow that is drawn now between two, if there is one. */
    public Optional<Arrow> between(UUID from, UUID to) {
        return weighed(links.listFrom(from).stream().filter(l -> l.relation().equals(CAUSES) && l.to().equals(to)).toList()).stream().findFirst();
    }

    public Optional<Arrow> find(UUID programmeId, UUID id) {
        return links.find(id).filter(link -> link.relation().equals(CAUSES))
                .filter(link -> elements.get(link.from()).programmeId().equals(programmeId))
                .map(link -> weighed(List.of(link)).getFirst());
    }

    /** All arrows between active causes and problems. */
    public List<Arrow> list(UUID programmeId) {
        return jdbc.sql("""
                select l.id, l.from_id, l.to_id, coalesce(a.strength, 2), coalesce(a.confidence, 2), coalesce(a.sign, 1), l.why, coalesce(a.dissent, '')
                from reasoning.link l
                join reasoning.element f on f.id = l.from_id and f.state = 'active'
                join reasoning.element t on t.id = l.to_id and t.state = 'active'
                left join causes.arrow a on a.link_id = l.id
                where l.programme_id = ? and l.relation = ? and l.ended_at is null order by l.created_at, l.id
                """).params(programmeId, CAUSES).query((rs, n) -> new Arrow(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class),
                rs.getObject(3, UUID.class), rs.getInt(4), rs.getInt(5), rs.getInt(6), rs.getString(7), rs.getString(8))).list();
    }

    private List<Arrow> weighed(List<Link> found) {
        Map<UUID, Weight> weights = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("select link_id, strength, confidence, sign, dissent from causes.arrow where link_id = any(?)")
                    .param(found.stream().map(Link::id).toArray(UUID[]::new)).query(rs -> {
                        weights.put(rs.getObject(1, UUID.class), new Weight(rs.getInt(2), rs.getInt(3), rs.getInt(4), rs.getString(5)));
                    });
        }
        return found.stream().map(link -> {
            Weight w = weights.getOrDefault(link.id(), UNWEIGHED);
            return new Arrow(link.id(), link.from(), link.to(), w.strength(), w.confidence(), w.sign(), link.why(), w.dissent());
        }).toList();
    }
}
