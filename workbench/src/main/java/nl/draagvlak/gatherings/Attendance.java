package nl.draagvlak.gatherings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came: a number per organisation as counted at the door, and which of the known persons. The number of an organisation is the
 * larger of the two, since not everybody who comes is on the list.
 */
@Repository
public class Attendance {

    private final JdbcClient jdbc;
    private final Journal journal;

    Attendance(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Writes down the numbers of organisations, and which of these persons are there and which not. Others stay as they are. */
    @Transactional
    public void set(Act act, Gathering gathering, Map<UUID, Integer> numbers, Map<UUID, UUID> presentPersons, Collection<UUID> absentPersons) {
        numbers.forEach((organisation, number) -> {
            if (number == 0) {
                jdbc.sql("delete from gatherings.attendance where gathering_id = ? and organisation_id = ?").params(gathering.id(), organisation).update();
            } else {
                jdbc.sql("""
                        insert into gatherings.attendance (gathering_id, programme_id, organisation_id, present) values (?, ?, ?, ?)
                        on conflict (gathering_id, organisation_id) do update set present = excluded.present
                        """).params(gathering.id(), gathering.programmeId(), organisation, number).update();
            }
        });
        presentPersons.forEach((person, organisation) -> jdbc.sql("""
                insert into gatherings.presence (gathering_id, programme_id, organisation_id, person_id) values (?, ?, ?, ?) on conflict do nothing
                """).params(gathering.id(), gathering.programmeId(), organisation, person).update());
        jdbc.sql("delete from gatherings.presence where gathering_id = ? and person_id = any(?)")
                .params(gathering.id(), absentPersons.toArray(UUID[]::new)).update();
        journal.record(act, gathering.programmeId(), "gathering.attendance-set", gathering.id(), numbers, presentPersons.keySet());
    }

    /** How many came, per organisation; those of which nobody came are absent. */
    public Map<UUID, Integer> byOrganisation(UUID gatheringId) {
        Map<UUID, Integer> present = new LinkedHashMap<>();
        jdbc.sql("select organisation_id, max(present) from (" + BOTH + ") counted where gathering_id = :one group by organisation_id")
                .param("one", gatheringId).query(rs -> {
                    present.put(rs.getObject(1, UUID.class), rs.getInt(2));
                });
        return present;
    }

    /** The numbers as they were counted at the door. */
    public Map<UUID, Integer> counted(UUID gatheringId) {
        Map<UUID, Integer> counted = new HashMap<>();
        jdbc.sql("select organisation_id, present from gatherings.attendance where gathering_id = ?").param(gatheringId).query(rs -> {
            counted.put(rs.getObject(1, UUID.class), rs.getInt(2));
        });
        return counted;
    }

    /** The known persons who came. */
    public Set<UUID> persons(UUID gatheringId) {
        return new HashSet<>(jdbc.sql("select person_id from gatherings.presence where gathering_id = ?").param(gatheringId).query(UUID.class).list());
    }

    /** How many people of how many organisations came to each of these gatherings. */
    public Map<UUID, Total> totals(Collection<UUID> gatheringIds) {
        Map<UUID, Total> totals = new HashMap<>();
        if (!gatheringIds.isEmpty()) {
            jdbc.sql("select gathering_id, sum(present), count(*) from (select gathering_id, organisation_id, max(present) present from (" + BOTH
                    + ") counted where gathering_id = any(:many) group by 1, 2) each group by 1")
                    .param("many", gatheringIds.toArray(UUID[]::new)).query(rs -> {
                        totals.put(rs.getObject(1, UUID.class), new Total(rs.getLong(2), rs.getLong(3)));
                    });
        }
        return totals;
    }

    /** People and organisations that came. */
    public record Total(long people, long organisations) {
        public static final Total NONE = new Total(0, 0);
    }

    private static final String BOTH = """
            select gathering_id, organisation_id, present from gatherings.attendance
            union all select gathering_id, organisation_id, count(*)::int from gatherings.presence group by gathering_id, organisation_id
            """;
}
