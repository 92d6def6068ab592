package nl.draagvlak.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which perspectives and target groups must be heard, for the whole programme and for each step. */
@Repository
public class Needs {

    /** What was taken out of the list is no longer needed, though it is remembered. */
    private static final String IN_USE = """
            exists (select from programme.list_item i where i.programme_id = n.programme_id and i.list = n.list and i.key = n.key and not i.retired)
            order by key
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Needs(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What the whole programme needs, of the perspectives or of the target groups. */
    public Set<String> ofProgramme(UUID programmeId, ListName list) {
        return new LinkedHashSet<>(jdbc.sql("select key from process.need n where programme_id = ? and list = ? and step_id is null and " + IN_USE)
                .params(programmeId, list.name()).query(String.class).list());
    }

    /** What the steps need; a step that declared nothing is absent, and needs what the programme needs. */
    public Map<UUID, Set<String>> ofSteps(UUID programmeId, ListName list) {
        Map<UUID, Set<String>> needs = new HashMap<>();
        jdbc.sql("select step_id, key from process.need n where programme_id = ? and list = ? and step_id is not null and " + IN_USE)
                .params(programmeId, list.name()).query(rs -> {
                    needs.computeIfAbsent(rs.getObject(1, UUID.class), id -> new LinkedHashSet<>()).add(rs.getString(2));
                });
        return needs;
    }

    /** Declares what is needed; {@code stepId} is null for the whole programme. */
    @Transactional
    public void set(Act act, UUID programmeId, UUID stepId, ListName list, Collection<String> keys) {
        jdbc.sql("delete from process.need where programme_id = ? and list = ? and step_id is not distinct from ?")
                .params(programmeId, list.name(), stepId).update();
        for (String key : new LinkedHashSet<>(keys)) {
            jdbc.sql("insert into process.need (programme_id, step_id, list, key) values (?, ?, ?, ?)").params(programmeId, stepId, list.name(), key).update();
        }
        journal.record(act, programmeId, "need.declared", stepId == null ? programmeId : stepId, list, keys);
    }
}
