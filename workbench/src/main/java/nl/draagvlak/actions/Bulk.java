package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The same change for many actions at once: all of it or nothing. */
@Component
class Bulk {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;

    Bulk(JdbcClient jdbc, Journal journal, Elements elements) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
    }

    /**
     * Changes actions.
     *
     * @param what {@code verkent}, {@code kiest}, {@code einde}, or {@code erbij:LIST:key} and {@code eraf:LIST:key}
     * @param end  the new end with {@code einde}, else null
     */
    @Transactional
    void change(Act act, UUID programmeId, List<ActionDetail> actions, String what, LocalDate end) {
        UUID[] ids = actions.stream().map(ActionDetail::id).toArray(UUID[]::new);
        if (what.equals("einde")) {
            jdbc.sql("update actions.action set end_on = ? where element_id = any(?)").params(end, ids).update();
        } else if (what.startsWith("er")) {
            String[] parts = what.split(":", 3);
            tag(act, List.of(ids), ListName.valueOf(parts[1]), parts[2], parts[0].equals("erbij"));
        } else {
            jdbc.sql("update actions.action set exploring = ? where element_id = any(?)").params(what.equals("verkent"), ids).update();
        }
        for (UUID id : ids) {
            journal.record(act, programmeId, "action.changed", id, what, end);
        }
    }

    /** A yield that was expected for what an action is no longer for goes with it. */
    private void tag(Act act, List<UUID> ids, ListName list, String key, boolean add) {
        Map<UUID, List<String>> tags = elements.tags(ids, list);
        for (UUID id : ids) {
            Set<String> keys = new LinkedHashSet<>(tags.getOrDefault(id, List.of()));
            if (add ? keys.add(key) : keys.remove(key)) {
                elements.tag(act, id, list, keys);
            }
        }
        if (!add) {
            jdbc.sql("delete from actions.expected_yield where action_id = any(?) and list = ? and key = ?").params(ids.toArray(UUID[]::new), list.name(), key).update();
        }
    }
}
