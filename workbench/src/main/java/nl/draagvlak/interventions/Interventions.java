package nl.draagvlak.interventions;

import static nl.draagvlak.interventions.InterventionGrammar.ACTS_ON;
import static nl.draagvlak.interventions.InterventionGrammar.INTERVENTION;
import static nl.draagvlak.interventions.InterventionGrammar.SUGGESTED_BY;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.interventions.Intervention.Consequences;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The interventions of a programme. */
@Repository
public class Interventions {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Interventions(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Intervention.Draft draft) {
        Element element = elements.add(act, programmeId, INTERVENTION, draft.text(), draft.explanation(), Audience.BODIES);
        describe(act, programmeId, element.id(), draft);
        return element.id();
    }

    @Transactional
    public void change(Act act, UUID id, Intervention.Draft draft) {
        elements.rewrite(act, id, draft.text(), draft.explanation());
        describe(act, elements.get(id).programmeId(), id, draft);
    }

    private void describe(Act act, UUID programmeId, UUID id, Intervention.Draft draft) {
        Consequences c = draft.consequences();
        jdbc.sql("""
                insert into interventions.intervention (element_id, programme_id, assumption, effect, feasibility, cost, capacity, side_effects)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (element_id) do update set assumption = excluded.assumption, effect = excluded.effect,
                feasibility = excluded.feasibility, cost = excluded.cost, capacity = excluded.capacity, side_effects = excluded.side_effects
                """).params(id, programmeId, draft.assumption(), c.effect(), c.feasibility(), c.cost(), c.capacity(), c.sideEffects()).update();
        journal.record(act, programmeId, "intervention.described", id, draft.assumption(), c);
        links.set(act, id, ACTS_ON, draft.actsOn(), "");
        links.set(act, id, SUGGESTED_BY, draft.suggestedBy(), "");
    }

    /** The intervention in any state, if it is in this programme. */
    public Optional<Intervention> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, INTERVENTION, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All active interventions, by number. */
    public List<Intervention> list(UUID programmeId) {
        return details(elements.list(programmeId, INTERVENTION));
    }

    public Page<Intervention> page(UUID programmeId, String search, int page, int size) {
        Page<Element> found = elements.page(programmeId, INTERVENTION, search, page, size);
        return new Page<>(details(found.items()), found.page(), found.size(), found.total());
    }

    /** Many at once; what is no intervention is absent. */
    public Map<UUID, Intervention> byIds(Collection<UUID> ids) {
        Map<UUID, Intervention> found = new LinkedHashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(INTERVENTION.name())).toList())
                .forEach(intervention -> found.put(intervention.id(), intervention));
        return found;
    }

    /** On how many interventions each cause or problem can count; what nothing acts on is absent. */
    public Map<UUID, Integer> countsByTarget(UUID programmeId) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select l.to_id, count(*) from reasoning.link l join reasoning.element i on i.id = l.from_id and i.state = 'active'
                where l.programme_id = ? and l.relation = ? and l.ended_at is null group by l.to_id
                """).params(programmeId, ACTS_ON).query(rs -> {
            counts.put(rs.getObject(1, UUID.class), rs.getInt(2));
        });
        return counts;
    }

    public long count(UUID programmeId) {
        return elements.count(programmeId, INTERVENTION);
    }

    private List<Intervention> details(List<Element> found) {
        Map<UUID, Intervention> rows = new HashMap<>();
        Map<UUID, Element> byId = new HashMap<>();
        found.forEach(element -> byId.put(element.id(), element));
        if (!found.isEmpty()) {
            jdbc.sql("""
                    select element_id, assumption, effect, feasibility, cost, capacity, side_effects
                    from interventions.intervention where element_id = any(?)
                    """).param(byId.keySet().toArray(UUID[]::new)).query(rs -> {
                UUID id = rs.getObject(1, UUID.class);
                rows.put(id, new Intervention(byId.get(id), rs.getString(2),
                        new Consequences(rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6), rs.getString(7))));
            });
        }
        return found.stream().map(element -> rows.getOrDefault(element.id(), new Intervention(element, "", Consequences.UNKNOWN))).toList();
    }
}
