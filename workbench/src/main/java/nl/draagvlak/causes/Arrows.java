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

    private record Weight(int strength, int confidence, int sign, String dissent, String evidence) {}

    private static final Weight UNWEIGHED = new Weight(2, 2, 1, "", "");

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Links links;
    private final Elements elements;
    private final Edits edits;

    Arrows(JdbcClient jdbc, Journal journal, Links links, Elements elements, Edits edits) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.links = links;
        this.elements = elements;
        this.edits = edits;
    }

    /**
     * Draws an arrow, or weighs it anew when it is there already.
     *
     * @return the id of its link
     */
    @Transactional
    public UUID draw(Act act, UUID from, UUID to, Arrow.Draft draft) {
        Map<String, String> before = between(from, to).map(arrow -> Wording.of(arrow.draft())).orElse(null);
        UUID link = set(act, from, to, draft);
        Map<String, String> after = Wording.of(draft);
        if (before != null) {
            // The reason belongs to the link, which is there already.
            after.put("waarom", before.get("waarom"));
        }
        edits.keepArrow(act, elements.get(from).programmeId(), from, to, before, after);
        return link;
    }

    private UUID set(Act act, UUID from, UUID to, Arrow.Draft draft) {
        UUID link = links.lay(act, from, CAUSES, to, draft.why());
        UUID programmeId = elements.get(from).programmeId();
        jdbc.sql("""
                insert into causes.arrow (link_id, programme_id, strength, confidence, sign, dissent, evidence) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (link_id) do update set strength = excluded.strength, confidence = excluded.confidence,
                sign = excluded.sign, dissent = excluded.dissent, evidence = excluded.evidence
                """).params(link, programmeId, draft.strength(), draft.confidence(), draft.sign(), draft.dissent(), draft.evidence()).update();
        journal.record(act, programmeId, "arrow.drawn", link, draft.strength(), draft.confidence(), draft.sign(), draft.dissent(), draft.evidence());
        return link;
    }

    /** Weighs an arrow anew; with another reason it becomes a new link, so that the former reason stays on record. */
    @Transactional
    public UUID change(Act act, Arrow arrow, Arrow.Draft draft) {
        if (!arrow.why().equals(draft.why())) {
            links.end(act, arrow.id(), "");
        }
        UUID link = set(act, arrow.from(), arrow.to(), draft);
        edits.keepArrow(act, elements.get(arrow.from()).programmeId(), arrow.from(), arrow.to(), Wording.of(arrow.draft()), Wording.of(draft));
        return link;
    }

    @Transactional
    public void remove(Act act, UUID id, String reason) {
        links.find(id).map(link -> weighed(List.of(link)).getFirst()).ifPresent(arrow -> {
            links.end(act, id, reason);
            edits.keepArrow(act, elements.get(arrow.from()).programmeId(), arrow.from(), arrow.to(), Wording.of(arrow.draft()), null);
        });
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

    /** The ends of an arrow that is there or once was, first where it begins; empty when there never was one. */
    Optional<List<UUID>> endsOf(UUID programmeId, UUID id) {
        return jdbc.sql("select from_id, to_id from reasoning.link where id = ? and programme_id = ? and relation = ?").params(id, programmeId, CAUSES)
                .query((rs, n) -> List.of(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class))).optional();
    }

    /** All arrows between active causes and problems. */
    public List<Arrow> list(UUID programmeId) {
        return jdbc.sql("""
                select l.id, l.from_id, l.to_id, coalesce(a.strength, 2), coalesce(a.confidence, 2), coalesce(a.sign, 1), l.why, coalesce(a.dissent, ''), coalesce(a.evidence, '')
                from reasoning.link l
                join reasoning.element f on f.id = l.from_id and f.state = 'active'
                join reasoning.element t on t.id = l.to_id and t.state = 'active'
                left join causes.arrow a on a.link_id = l.id
                where l.programme_id = ? and l.relation = ? and l.ended_at is null order by l.created_at, l.id
                """).params(programmeId, CAUSES).query((rs, n) -> new Arrow(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class),
                rs.getObject(3, UUID.class), rs.getInt(4), rs.getInt(5), rs.getInt(6), rs.getString(7), rs.getString(8), rs.getString(9))).list();
    }

    private List<Arrow> weighed(List<Link> found) {
        Map<UUID, Weight> weights = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("select link_id, strength, confidence, sign, dissent, evidence from causes.arrow where link_id = any(?)")
                    .param(found.stream().map(Link::id).toArray(UUID[]::new)).query(rs -> {
                        weights.put(rs.getObject(1, UUID.class), new Weight(rs.getInt(2), rs.getInt(3), rs.getInt(4), rs.getString(5), rs.getString(6)));
                    });
        }
        return found.stream().map(link -> {
            Weight w = weights.getOrDefault(link.id(), UNWEIGHED);
            return new Arrow(link.id(), link.from(), link.to(), w.strength(), w.confidence(), w.sign(), link.why(), w.dissent(), w.evidence());
        }).toList();
    }
}
