package nl.draagvlak.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The decision notes: one for each frozen version of the plan that a minister is asked about. */
@Repository
public class Notes {

    private static final String SELECT = """
            select id, programme_id, version_id, title, reference, dated, addressee, occasion, requested, key_points, explanation, political_context,
                   cosigners, document_id
            from decisions.note
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final FrozenDocuments documents;

    Notes(JdbcClient jdbc, Journal journal, FrozenDocuments documents) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.documents = documents;
    }

    /** Writes a note about a frozen version that has none yet. */
    @Transactional
    public Note add(Act act, Version version, Note.Words words) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into decisions.note (id, programme_id, version_id, title, reference, dated, addressee, occasion, requested, key_points, explanation,
                    political_context, cosigners, written_at, written_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, version.programmeId(), version.id(), words.title(), words.reference(), words.dated(), words.addressee(), words.occasion(),
                words.requested(), words.keyPoints(), words.explanation(), words.politicalContext(), words.cosigners().toArray(String[]::new),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, version.programmeId(), "note.written", id, words);
        return find(version.programmeId(), id).orElseThrow();
    }

    @Transactional
    public void change(Act act, Note note, Note.Words words) {
        if (note.fixed()) {
            throw new IllegalStateException("the minister decided on this note");
        }
        jdbc.sql("""
                update decisions.note set title = ?, reference = ?, dated = ?, addressee = ?, occasion = ?, requested = ?, key_points = ?, explanation = ?,
                    political_context = ?, cosigners = ?, written_at = ?, written_by = ? where id = ?
                """).params(words.title(), words.reference(), words.dated(), words.addressee(), words.occasion(), words.requested(), words.keyPoints(),
                words.explanation(), words.politicalContext(), words.cosigners().toArray(String[]::new), act.at().atOffset(ZoneOffset.UTC), act.actor(),
                note.id()).update();
        journal.record(act, note.programmeId(), "note.written", note.id(), words);
    }

    /** Keeps what the minister had before them. */
    @Transactional
    public void fix(Act act, Note note, Document document) {
        UUID documentId = documents.freeze(note.programmeId(), document, act.at());
        jdbc.sql("update decisions.note set document_id = ? where id = ?").params(documentId, note.id()).update();
        journal.record(act, note.programmeId(), "note.fixed", note.id(), documentId);
    }

    /** The note as it was decided on; empty while it can still be changed. */
    public Optional<Document> document(Note note) {
        return note.fixed() ? documents.find(note.documentId()) : Optional.empty();
    }

    /** All notes of a programme, newest first. There is one for a version at most. */
    public List<Note> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by dated desc, id desc").param(programmeId).query(Notes::row).list();
    }

    public Optional<Note> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Notes::row).optional();
    }

    public Optional<Note> findByVersion(UUID versionId) {
        return jdbc.sql(SELECT + "where version_id = ?").param(versionId).query(Notes::row).optional();
    }

    private static Note row(ResultSet rs, int n) throws SQLException {
        return new Note(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class),
                new Note.Words(rs.getString(4), rs.getString(5), rs.getObject(6, LocalDate.class), rs.getString(7), rs.getString(8), rs.getString(9),
                        rs.getString(10), rs.getString(11), rs.getString(12), List.of((String[]) rs.getArray(13).getArray())),
                rs.getObject(14, UUID.class));
    }
}
