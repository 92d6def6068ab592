package nl.draagvlak.reasoning;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows the thread both ways. */
@Repository
public class Threads {

    private static final int MOST = 240;
    private static final int DEEPEST = 12;

    private final JdbcClient jdbc;
    private final Elements elements;

    Threads(JdbcClient jdbc, Elements elements) {
        this.jdbc = jdbc;
        this.elements = elements;
    }

    /** The whole thread of an element: at most {@value #MOST} elements each way, nearest first. */
    public ReasoningThread of(UUID id) {
        Element centre = elements.get(id);
        Map<UUID, Integer> steps = new LinkedHashMap<>();
        steps.put(id, 0);
        boolean cut = walk(id, "from_id", "to_id", -1, steps) | walk(id, "to_id", "from_id", 1, steps);
        Map<UUID, Element> found = elements.byIds(steps.keySet());
        UUID[] ids = found.keySet().toArray(UUID[]::new);
        List<Link> links = jdbc.sql("select " + Links.COLUMNS + " from reasoning.link l where l.ended_at is null and l.from_id = any(?) and l.to_id = any(?)")
                .params(ids, ids).query(Links::row).list();
        return new ReasoningThread(centre, found, steps, links, cut);
    }

    /** The ids of everything of a kind that an element rests on, however far. */
    public List<UUID> restsOn(UUID id, Kind kind) {
        return reach(id, "from_id", "to_id", kind);
    }

    /** The ids of everything of a kind that rests on an element, however far. */
    public List<UUID> ledTo(UUID id, Kind kind) {
        return reach(id, "to_id", "from_id", kind);
    }

    private List<UUID> reach(UUID id, String near, String far, Kind kind) {
        Map<UUID, Integer> steps = new HashMap<>();
        walk(id, near, far, 1, steps);
        return elements.byIds(steps.keySet()).values().stream().filter(e -> e.kind().equals(kind.name())).map(Element::id).toList();
    }

    private boolean walk(UUID start, String near, String far, int sign, Map<UUID, Integer> steps) {
        int[] read = {0};
        // Breadth first, level by level, so that a high degree somewhere cannot blow the walk up.
        List<UUID> frontier = List.of(start);
        for (int depth = 1; depth <= DEEPEST && !frontier.isEmpty(); depth++) {
            List<UUID> next = jdbc.sql("select distinct l." + far + " from reasoning.link l join reasoning.element e on e.id = l." + far
                            + " and e.state = 'active' where l.ended_at is null and l." + near + " = any(?) limit " + (MOST + 1))
                    .param(frontier.toArray(UUID[]::new)).query(UUID.class).list().stream().filter(found -> !steps.containsKey(found)).toList();
            for (UUID found : next) {
                if (read[0]++ >= MOST) {
                    return true;
                }
                steps.put(found, sign * depth);
            }
            frontier = next;
        }
        return false;
    }
}
