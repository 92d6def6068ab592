package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations take part in an action, and what each brings. */
@Repository
public class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The contributions per action, by the organisations' names. */
    public Map<UUID, List<Contribution>> of(Collection<UUID> actions) {
        Map<UUID, List<Contribution>> found = new HashMap<>();
        if (!actions.isEmpty()) {
            jdbc.sql("""
                    select c.action_id, c.organisation_id, o.name, c.text from actions.contribution c
                    join stakeholders.organisation o on o.id = c.organisation_id where c.action_id = any(?) order by o.name
                    """).param(actions.toArray(UUID[]::new)).query(rs -> {
                found.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>())
                        .add(new Contribution(rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4)));
            });
        }
        return found;
    }

    /** The ids of the actions in the plan in which an organisation takes part. */
    public List<UUID> actionsOf(UUID organisationId) {
        return jdbc.sql("""
                select c.action_id from actions.contribution c join reasoning.element e on e.id = c.action_id and e.state = 'active'
                where c.organisation_id = ?
                """).param(organisationId).query(UUID.class).list();
    }

    /** Whoever calls this writes the journal entry. */
    void set(UUID programmeId, UUID action, List<Contribution> contributions) {
        jdbc.sql("delete from actions.contribution where action_id = ?").param(action).update();
        for (Contribution contribution : contributions) {
            jdbc.sql("insert into actions.contribution (action_id, programme_id, organisation_id, text) values (?, ?, ?, ?)")
                    .params(action, programmeId, contribution.organisationId(), contribution.text()).update();
        }
    }
}
