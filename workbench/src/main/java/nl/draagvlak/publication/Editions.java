package nl.draagvlak.publication;

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

/** The editions: frozen, numbered per product, never changed but for what is withdrawn. */
@Repository
public class Editions {

    private static final String COLUMNS = "select id, programme_id, product, number, title, document_id, reason, frozen_at from publication.edition ";

    private final JdbcClient jdbc;
    private final FrozenDocuments documents;
    private final Journal journal;

    Editions(JdbcClient jdbc, FrozenDocuments documents, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.journal = journal;
    }

    @Transactional
    public Edition freeze(Act act, UUID programmeId, Product product, Document document, String reason) {
        // The journal's lock of the programme keeps two freezes apart, so that the number is free.
        UUID id = Ids.next();
        journal.record(act, programmeId, "edition.frozen", id, product, reason);
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from publication.edition where programme_id = ? and product = ?")
                .params(programmeId, product.name()).query(Integer.class).single();
        UUID documentId = documents.freeze(programmeId, document, act.at());
        jdbc.sql("""
                insert into publication.edition (id, programme_id, product, number, title, document_id, reason, frozen_at, frozen_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, product.name(), number, document.title(), documentId, reason, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return find(programmeId, product, number).orElseThrow();
    }

    public List<Edition> list(UUID programmeId) {
        return jdbc.sql(COLUMNS + "where programme_id = ? order by frozen_at desc, number desc").param(programmeId).query(Editions::row).list();
    }

    public Optional<Edition> find(UUID programmeId, Product product, int number) {
        return jdbc.sql(COLUMNS + "where programme_id = ? and product = ? and number = ?").params(programmeId, product.name(), number)
                .query(Editions::row).optional();
    }

    public Optional<Edition> findLatest(UUID programmeId, Product product) {
        return jdbc.sql(COLUMNS + "where programme_id = ? and product = ? order by number desc limit 1").params(programmeId, product.name())
                .query(Editions::row).optional();
    }

    /** The programmes that have something to show to the public. */
    List<UUID> programmes() {
        return jdbc.sql("select distinct programme_id from publication.edition").query(UUID.class).list();
    }

    Document document(Edition edition) {
        return documents.find(edition.documentId()).orElseThrow();
    }

    private static Edition row(ResultSet rs, int n) throws SQLException {
        return new Edition(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), Product.valueOf(rs.getString(3)), rs.getInt(4), rs.getString(5),
                rs.getObject(6, UUID.class), rs.getString(7), rs.getTimestamp(8).toInstant());
    }
}
