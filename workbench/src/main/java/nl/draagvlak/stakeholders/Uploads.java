package nl.draagvlak.stakeholders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded tables that wait for a yes, for a day at most. */
@Repository
class Uploads {

    enum What { ORGANISATIONS, PERSONS }

    record Upload(UUID id, What what, byte[] file, String filename) {}

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Journal journal;

    Uploads(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    UUID stage(Act act, UUID programmeId, What what, byte[] file, String filename) {
        jdbc.sql("delete from stakeholders.upload where expires_at < ?").param(act.at().atOffset(ZoneOffset.UTC)).update();
        UUID id = Ids.next();
        jdbc.sql("insert into stakeholders.upload (id, programme_id, uploaded_by, what, file, filename, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, act.actor(), what.name().toLowerCase(Locale.ROOT), file, filename, act.at().plus(KEPT).atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "upload.staged", id, what);
        return id;
    }

    Optional<Upload> find(UUID programmeId, UUID id, Instant now) {
        return jdbc.sql("select id, what, file, filename from stakeholders.upload where programme_id = ? and id = ? and expires_at > ?")
                .params(programmeId, id, now.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Upload(rs.getObject(1, UUID.class), What.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)), rs.getBytes(3), rs.getString(4)))
                .optional();
    }

    @Transactional
    void remove(Act act, UUID programmeId, UUID id) {
        jdbc.sql("delete from stakeholders.upload where id = ?").param(id).update();
        journal.record(act, programmeId, "upload.removed", id);
    }
}
