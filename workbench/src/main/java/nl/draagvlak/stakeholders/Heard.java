package nl.draagvlak.stakeholders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.programme.ListName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which perspectives and target groups are in view and were heard, counted in organisations. People are never counted here: with few of
 * them a number would point at someone.
 */
@Repository
class Heard {

    private final JdbcClient jdbc;
    private final Derived derived;

    Heard(JdbcClient jdbc, Derived derived) {
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** How many organisations there are for each perspective or target group. */
    Map<String, Long> known(UUID programmeId, ListName list) {
        Map<String, Long> known = new HashMap<>();
        jdbc.sql("select l.key, count(*) from stakeholders.organisation o, " + keys(list) + " where o.programme_id = ? and o.ended_on is null group by l.key")
                .param(programmeId).query(rs -> {
                    known.put(rs.getString(1), rs.getLong(2));
                });
        return known;
    }

    /** How many organisations there are for each sector. */
    Map<String, Long> sectors(UUID programmeId) {
        Map<String, Long> sectors = new HashMap<>();
        jdbc.sql("select sector, count(*) from stakeholders.organisation where programme_id = ? and ended_on is null group by sector").param(programmeId)
                .query(rs -> {
                    sectors.put(rs.getString(1), rs.getLong(2));
                });
        return sectors;
    }

    /** Those that were involved at any moment. */
    Set<String> heard(UUID programmeId, ListName list) {
        return derived.of(programmeId, "stakeholders heard " + list, () -> Set.copyOf(jdbc.sql("select distinct l.key from stakeholders.involvement i "
                + "join stakeholders.organisation o on o.id = i.organisation_id, " + keys(list) + " where i.programme_id = ? and l.key <> ''").param(programmeId)
                .query(String.class).list()));
    }

    /** Those that were involved in each step. */
    Map<UUID, Set<String>> perStep(UUID programmeId, ListName list) {
        return derived.of(programmeId, "stakeholders heard per step " + list, () -> readPerStep(programmeId, list));
    }

    private Map<UUID, Set<String>> readPerStep(UUID programmeId, ListName list) {
        Map<UUID, Set<String>> perStep = new HashMap<>();
        jdbc.sql("select distinct i.step_id, l.key from stakeholders.involvement i join stakeholders.organisation o on o.id = i.organisation_id, " + keys(list)
                + " where i.programme_id = ? and i.step_id is not null and l.key <> ''").param(programmeId).query(rs -> {
                    perStep.computeIfAbsent(rs.getObject(1, UUID.class), id -> new HashSet<>()).add(rs.getString(2));
                });
        return perStep;
    }

    private static String keys(ListName list) {
        return switch (list) {
            case PERSPECTIVE -> "lateral (select o.perspective as key) l";
            case TARGET_GROUP -> "lateral (select r.key from stakeholders.reach r where r.organisation_id = o.id) l";
            default -> throw new IllegalArgumentException("organisations have no " + list);
        };
    }
}
