package nl.draagvlak.causes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.GraphPictures.Arrangement;
import nl.draagvlak.rendering.GraphPictures.Graph;
import nl.draagvlak.rendering.GraphPictures.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the nodes of the whole map stand. After a change the map is arranged from where everything stood, so that little moves; whoever looks first keeps
 * that, and everybody else, at any replica and in any language, arranges from the same spots.
 */
@Repository
class Placements {

    private static final int KEPT = 24;
    private static final TypeReference<Map<String, double[]>> SPOTS = new TypeReference<>() {};

    /**
     * What was kept.
     *
     * @param stand  the edit up to which it goes
     * @param round  how often all was arranged anew
     * @param former from where it was arranged
     * @param spots  where everything came to stand
     */
    private record Kept(long stand, int round, Map<String, Spot> former, Map<String, Spot> spots) {}

    private record Question(Graph graph, Map<String, Spot> former) {}

    /** @param mark another one whenever the arrangement may be another */
    record Placed(Arrangement arrangement, String mark) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<Question, Arrangement> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Arrangement> eldest) {
            return size() > KEPT;
        }
    };

    Placements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The edit that the map is at now. */
    private long stand(UUID programmeId) {
        return jdbc.sql("select coalesce(max(seq), 0) from causes.edit where programme_id = ?").param(programmeId).query(Long.class).single();
    }

    /** Another one whenever the map or its arrangement is another. */
    String mark(UUID programmeId) {
        return stand(programmeId) + "." + find(programmeId).map(Kept::round).orElse(0);
    }

    /** Arranges the whole map as it is now. */
    Placed arrange(UUID programmeId, Graph graph) {
        long stand = stand(programmeId);
        Kept kept = find(programmeId).orElse(null);
        if (kept == null || kept.stand() < stand) {
            Map<String, Spot> former = kept == null ? Map.of() : kept.spots();
            keep(programmeId, new Kept(stand, kept == null ? 0 : kept.round(), former, spots(arrange(graph, former))));
            kept = find(programmeId).orElseThrow();
        }
        return new Placed(arrange(graph, kept.former()), kept.stand() + "." + kept.round());
    }

    /** From where the map is arranged now; empty when it never was. */
    Map<String, Spot> former(UUID programmeId) {
        return find(programmeId).map(Kept::former).orElse(Map.of());
    }

    /** Arranges everything anew, as if nothing stood anywhere. */
    void anew(UUID programmeId, Graph graph) {
        int round = find(programmeId).map(Kept::round).orElse(0) + 1;
        jdbc.sql("delete from causes.placement where programme_id = ?").param(programmeId).update();
        keep(programmeId, new Kept(stand(programmeId), round, Map.of(), spots(arrange(graph, Map.of()))));
    }

    private Arrangement arrange(Graph graph, Map<String, Spot> former) {
        Question question = new Question(graph, former);
        synchronized (made) {
            Arrangement known = made.get(question);
            if (known != null) {
                return known;
            }
        }
        Arrangement arrangement = GraphPictures.arrange(graph, former);
        synchronized (made) {
            made.put(question, arrangement);
        }
        return arrangement;
    }

    private void keep(UUID programmeId, Kept kept) {
        jdbc.sql("""
                insert into causes.placement (programme_id, stand, round, former, spots) values (?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (programme_id) do update set stand = excluded.stand, round = excluded.round, former = excluded.former, spots = excluded.spots
                where causes.placement.stand < excluded.stand
                """).params(programmeId, kept.stand(), kept.round(), written(kept.former()), written(kept.spots())).update();
    }

    private Optional<Kept> find(UUID programmeId) {
        return jdbc.sql("select stand, round, former, spots from causes.placement where programme_id = ?").param(programmeId)
                .query((rs, n) -> new Kept(rs.getLong(1), rs.getInt(2), read(rs.getString(3)), read(rs.getString(4)))).optional();
    }

    private static Map<String, Spot> spots(Arrangement arrangement) {
        Map<String, Spot> spots = new HashMap<>();
        arrangement.boxes().forEach(box -> spots.put(box.node().id(), box.spot()));
        return spots;
    }

    private String written(Map<String, Spot> spots) {
        Map<String, double[]> plain = new HashMap<>();
        spots.forEach((id, spot) -> plain.put(id, new double[] {spot.x(), spot.y()}));
        return json.writeValueAsString(plain);
    }

    private Map<String, Spot> read(String written) {
        Map<String, Spot> spots = new HashMap<>();
        json.readValue(written, SPOTS).forEach((id, at) -> spots.put(id, new Spot(at[0], at[1])));
        return spots;
    }
}
