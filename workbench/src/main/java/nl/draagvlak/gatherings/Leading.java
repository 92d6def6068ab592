package nl.draagvlak.gatherings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who leads a gathering now, and who was asked to take over. All that runs goes on meanwhile: it is kept by the gathering and not by who leads. */
@Repository
public class Leading {

    /** Somebody who leads or was asked to, with a word from whoever asked. */
    public record Turn(UUID id, UUID accountId, String note, Instant askedAt, Instant takenAt) {}

    private static final String SELECT = "select id, account_id, note, asked_at, taken_at from gatherings.leading where gathering_id = ? ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Leading(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Asks somebody to take over; a former request that nobody took is replaced. */
    @Transactional
    public void ask(Act act, Gathering gathering, UUID accountId, String note) {
        jdbc.sql("delete from gatherings.leading where gathering_id = ? and taken_at is null").param(gathering.id()).update();
        jdbc.sql("insert into gatherings.leading (id, gathering_id, programme_id, account_id, note, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), gathering.id(), gathering.programmeId(), accountId, note, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, gathering.programmeId(), "gathering.lead-offered", gathering.id(), accountId, note);
    }

    /** Takes over, asked or not: when the one who leads falls ill, nobody is left to ask. */
    @Transactional
    public void take(Act act, Gathering gathering) {
        int asked = jdbc.sql("update gatherings.leading set taken_at = ? where gathering_id = ? and account_id = ? and taken_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), gathering.id(), act.actor()).update();
        if (asked == 0) {
            jdbc.sql("insert into gatherings.leading (id, gathering_id, programme_id, account_id, asked_at, taken_at) values (?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), gathering.id(), gathering.programmeId(), act.actor(), act.at().atOffset(ZoneOffset.UTC), act.at().atOffset(ZoneOffset.UTC)).update();
        }
        journal.record(act, gathering.programmeId(), "gathering.lead-taken", gathering.id());
    }

    /** Who leads now. */
    public Optional<Turn> now(UUID gatheringId) {
        return one("and taken_at is not null order by taken_at desc, id desc limit 1", gatheringId);
    }

    /** Who was asked to take over and did not yet. */
    public Optional<Turn> asked(UUID gatheringId) {
        return one("and taken_at is null", gatheringId);
    }

    private Optional<Turn> one(String which, UUID gatheringId) {
        return jdbc.sql(SELECT + which).param(gatheringId).query((rs, n) -> new Turn(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3),
                rs.getTimestamp(4).toInstant(), rs.getTimestamp(5) == null ? null : rs.getTimestamp(5).toInstant())).optional();
    }
}
