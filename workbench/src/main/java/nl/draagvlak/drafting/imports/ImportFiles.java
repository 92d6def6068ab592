package nl.draagvlak.drafting.imports;

import java.time.Duration;
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

/** Texts from outside that wait for a yes, for a day at most. */
@Repository
class ImportFiles {

    record ImportFile(UUID id, UUID programmeId, byte[] file, String filename) {}

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Journal journal;

    ImportFiles(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    UUID stage(Act act, UUID programmeId, byte[] file, String filename) {
        jdbc.sql("delete from drafting.import_file where expires_at < ?").param(act.at().atOffset(ZoneOffset.UTC)).update();
        UUID id = Ids.next();
        jdbc.sql("insert into drafting.import_file (id, programme_id, file, filename, uploaded_by, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, file, filename, act.actor(),
                        act.at().plus(KEPT).atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "import.staged", id);
        return id;
    }

    Optional<ImportFile> find(UUID programmeId, UUID id, Instant now) {
        return jdbc.sql("select id, programme_id, file, filename from drafting.import_file where programme_id = ? and id = ? and expires_at > ?")
                .params(programmeId, id, now.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new ImportFile(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getBytes(3), rs.getString(4))).optional();
    }

    @Transactional
    void remove(Act act, UUID programmeId, UUID id) {
        jdbc.sql("delete from drafting.import_file where id = ?").param(id).update();
        journal.record(act, programmeId, "import.removed", id);
    }
}
