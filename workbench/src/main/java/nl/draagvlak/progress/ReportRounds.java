package nl.draagvlak.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of a programme, one open at a time. */
@Repository
class ReportRounds {

    private static final String SELECT = "select id, programme_id, title, as_of, deadline, opened_at, closed_at from progress.round ";

    private final JdbcClient jdbc;
    private final Journal journal;

    ReportRounds(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    ReportRound open(Act act, UUID programmeId, String title, LocalDate asOf, LocalDate deadline) {
        UUID id = Ids.next();
        // The journal's lock of the programme first: of two that open at once the second then finds the first.
        journal.record(act, programmeId, "progress-round.opened", id, title, asOf, deadline);
        if (findOpen(programmeId).isPresent()) {
            throw new IllegalStateException("a round is open already");
        }
        jdbc.sql("insert into progress.round (id, programme_id, title, as_of, deadline, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, title, asOf, deadline, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return find(programmeId, id).orElseThrow();
    }

    @Transactional
    void close(Act act, ReportRound round) {
        jdbc.sql("update progress.round set closed_at = ?, closed_by = ? where id = ? and closed_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), act.actor(), round.id()).update();
        journal.record(act, round.programmeId(), "progress-round.closed", round.id());
    }

    /** Remembers a message that waits, for an organisation or (null) for the team. */
    @Transactional
    void remember(Act act, ReportRound round, UUID organisation, UUID message) {
        jdbc.sql("insert into progress.round_message (round_id, programme_id, organisation_id, message_id) values (?, ?, cast(? as uuid), ?)")
                .params(round.id(), round.programmeId(), organisation, message).update();
        journal.record(act, round.programmeId(), "progress-round.reminder-set", round.id(), message);
    }

    /** The messages that may still wait: of one organisation, or of all with the team's. */
    List<UUID> messages(ReportRound round, UUID organisation) {
        return jdbc.sql("select message_id from progress.round_message where round_id = ? and (cast(? as uuid) is null or organisation_id = ?)")
                .params(round.id(), organisation, organisation).query(UUID.class).list();
    }

    Optional<ReportRound> findOpen(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and closed_at is null").param(programmeId).query(ReportRounds::row).optional();
    }

    Optional<ReportRound> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(ReportRounds::row).optional();
    }

    /** The newest first. */
    List<ReportRound> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by opened_at desc").param(programmeId).query(ReportRounds::row).list();
    }

    private static ReportRound row(ResultSet rs, int n) throws SQLException {
        return new ReportRound(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getObject(4, LocalDate.class), rs.getObject(5, LocalDate.class),
                rs.getTimestamp(6).toInstant(), rs.getTimestamp(7) == null ? null : rs.getTimestamp(7).toInstant());
    }
}
