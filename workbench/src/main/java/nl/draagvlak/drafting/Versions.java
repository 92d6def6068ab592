package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The frozen versions of the plan. They stay as they are; only a withdrawn quote leaves them. */
@Repository
public class Versions {

    private static final String SELECT = """
            select id, programme_id, number, title, ground, reason, warnings, passed_reason, document_id, frozen_at, frozen_by from drafting.version
            """;

    private final JdbcClient jdbc;
    private final Papers papers;
    private final FrozenDocuments documents;
    private final Journal journal;

    Versions(JdbcClient jdbc, Papers papers, FrozenDocuments documents, Journal journal) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.documents = documents;
        this.journal = journal;
    }

    /** All versions, newest first. */
    public List<Version> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where paper_id = ? order by number desc").param(programmeId).query(Versions::row).list();
    }

    public Optional<Version> findLatest(UUID programmeId) {
        return jdbc.sql(SELECT + "where paper_id = ? order by number desc limit 1").param(programmeId).query(Versions::row).optional();
    }

    public Optional<Version> find(UUID programmeId, int number) {
        return jdbc.sql(SELECT + "where paper_id = ? and number = ?").params(programmeId, number).query(Versions::row).optional();
    }

    public Optional<Version> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Versions::row).optional();
    }

    public Document document(Version version) {
        return documents.find(version.documentId()).orElseThrow();
    }

    /** The number of the version that is to come. Who asks is alone with it until the end of the transaction. */
    @Transactional
    int nextNumber(UUID programmeId) {
        jdbc.sql("select id from programme.programme where id = ? for update").param(programmeId).query().listOfRows();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from drafting.version where paper_id = ?").param(programmeId).query(Integer.class).single();
    }

    /** Keeps a version; {@link Freezing} judges first whether it may be. */
    @Transactional
    Version add(Act act, UUID programmeId, int number, Document document, Ground ground, String reason, List<String> warnings, String passedReason) {
        UUID id = Ids.next();
        papers.keep(act, papers.plan(programmeId));
        UUID documentId = documents.freeze(programmeId, document, act.at());
        jdbc.sql("""
                insert into drafting.version (id, programme_id, paper_id, number, title, ground, reason, warnings, passed_reason, document_id, frozen_at, frozen_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, programmeId, number, document.title(), ground.name().toLowerCase(), reason, warnings.toArray(String[]::new), passedReason,
                documentId, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "plan.frozen", id, number, ground, reason, passedReason);
        return find(programmeId, id).orElseThrow();
    }

    private static Version row(ResultSet rs, int n) throws SQLException {
        return new Version(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4), Ground.valueOf(rs.getString(5).toUpperCase()),
                rs.getString(6), List.of((String[]) rs.getArray(7).getArray()), rs.getString(8), rs.getObject(9, UUID.class),
                rs.getTimestamp(10).toInstant(), rs.getObject(11, UUID.class));
    }
}
