package nl.draagvlak.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part by phone in which gathering, under a pseudonym. */
@Repository
public class Joinings {

    private static final String SELECT = "select gathering_id, participant_id, table_number, on_screen from gatherings.joining ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Joinings(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.journal = journal;
    }

    /** Joins, or changes the table and the choice about the screen of who joined before. */
    @Transactional
    public void join(Act act, Gathering gathering, UUID participantId, Integer tableNumber, boolean onScreen) {
        jdbc.sql("""
                insert into gatherings.joining (gathering_id, programme_id, participant_id, table_number, on_screen, joined_at) values (?, ?, ?, ?, ?, ?)
                on conflict (participant_id, gathering_id) do update set table_number = excluded.table_number, on_screen = excluded.on_screen,
                    joined_at = excluded.joined_at
                """).params(gathering.id(), gathering.programmeId(), participantId, tableNumber, onScreen, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, gathering.programmeId(), "gathering.joined", gathering.id(), participantId);
        if (tableNumber == null) {
            events.publishEvent(new JoinedWithoutTable(act, gathering, participantId));
        }
    }

    /** Who takes part by phone, in the order of joining first. */
    public List<UUID> participants(UUID gatheringId) {
        return jdbc.sql("select participant_id from gatherings.joining where gathering_id = ? order by participant_id").param(gatheringId).query(UUID.class).list();
    }

    /** Seats people who joined: what they say from now on is said at that table. */
    @Transactional
    public void seat(Act act, Gathering gathering, Map<UUID, Integer> tables) {
        tables.forEach((participant, table) -> jdbc.sql("update gatherings.joining set table_number = ? where participant_id = ? and gathering_id = ?")
                .params(table, participant, gathering.id()).update());
        journal.record(act, gathering.programmeId(), "gathering.seated", gathering.id(), tables);
    }

    /** The gathering that somebody joined last. */
    public Optional<Joining> findLatest(UUID participantId) {
        return jdbc.sql(SELECT + "where participant_id = ? order by joined_at desc limit 1").param(participantId).query(Joinings::row).optional();
    }

    public Optional<Joining> find(UUID participantId, UUID gatheringId) {
        return jdbc.sql(SELECT + "where participant_id = ? and gathering_id = ?").params(participantId, gatheringId).query(Joinings::row).optional();
    }

    /** How many joined each of these gatherings by phone. */
    public Map<UUID, Long> counts(Collection<UUID> gatheringIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!gatheringIds.isEmpty()) {
            jdbc.sql("select gathering_id, count(*) from gatherings.joining where gathering_id = any(?) group by gathering_id")
                    .param(gatheringIds.toArray(UUID[]::new)).query(rs -> {
                        counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
                    });
        }
        return counts;
    }

    private static Joining row(ResultSet rs, int n) throws SQLException {
        return new Joining(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, Integer.class), rs.getBoolean(4));
    }
}
