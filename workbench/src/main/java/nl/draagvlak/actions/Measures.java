package nl.draagvlak.actions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Measures: what takes some actions together that carry out the same interventions. A plan can do without. */
@Repository
public class Measures {

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Links links;

    Measures(JdbcClient jdbc, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public Element add(Act act, UUID programmeId, String text, String description, Collection<UUID> interventions) {
        Element measure = elements.add(act, programmeId, ActionGrammar.MEASURE, text, description, Audience.BODIES);
        links.set(act, measure.id(), ActionGrammar.CARRIES_OUT, interventions, "");
        return measure;
    }

    @Transactional
    public void change(Act act, UUID id, String text, String description, Collection<UUID> interventions) {
        elements.rewrite(act, id, text, description);
        links.set(act, id, ActionGrammar.CARRIES_OUT, interventions, "");
    }

    /** How many actions each measure has. */
    Map<UUID, Long> countActions(Collection<UUID> measures) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!measures.isEmpty()) {
            jdbc.sql("""
                    select k.to_id, count(*) from reasoning.link k join reasoning.element e on e.id = k.from_id and e.state = 'active'
                    where k.relation = ? and k.ended_at is null and k.to_id = any(?) group by k.to_id
                    """).params(ActionGrammar.PART_OF, measures.toArray(UUID[]::new)).query(rs -> {
                counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
            });
        }
        return counts;
    }
}
