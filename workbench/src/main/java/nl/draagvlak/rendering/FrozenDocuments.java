package nl.draagvlak.rendering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.journal.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents as they were frozen. They are kept here and not with the step that froze them, so that nothing else can turn stored text into a
 * Document, and so that a withdrawn quote leaves all of them at once. Whoever freezes or withdraws writes the journal entry.
 */
@Repository
public class FrozenDocuments {

    private final JdbcClient jdbc;

    FrozenDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the document and returns its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID freeze(UUID programmeId, Document document, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("insert into rendering.frozen_document (id, programme_id, document, frozen_at) values (?, ?, ?::jsonb, ?)")
                .params(id, programmeId, FrozenText.write(document), now.atOffset(ZoneOffset.UTC)).update();
        for (UUID source : document.sources()) {
            jdbc.sql("insert into rendering.frozen_source (document_id, element_id) values (?, ?)").params(id, source).update();
        }
        return id;
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql("select document from rendering.frozen_document where id = ?").param(id).query(String.class).optional().map(FrozenText::read);
    }

    /** Takes what came from this element out of every frozen document, and returns the ids of those that told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> withdraw(UUID source) {
        return withdraw(source, jdbc.sql("select document_id from rendering.frozen_source where element_id = ?").param(source).query(UUID.class).list());
    }

    /** As {@link #withdraw(UUID)}, with other words at its place than those for a quote. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> withdraw(UUID source, Publishable<String> mark) {
        return withdraw(source, jdbc.sql("select document_id from rendering.frozen_source where element_id = ?").param(source).query(UUID.class).list(),
                document -> document.without(source, mark));
    }

    /** Takes what came from this element out of these documents, and returns the ids of those that told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> withdraw(UUID source, Collection<UUID> documents) {
        return withdraw(source, documents, document -> document.without(source));
    }

    private List<UUID> withdraw(UUID source, Collection<UUID> documents, UnaryOperator<Document> without) {
        List<UUID> told = jdbc.sql("""
                select id from rendering.frozen_document
                where id in (select document_id from rendering.frozen_source where element_id = ? and document_id = any(?)) order by id for update
                """).params(source, documents.toArray(UUID[]::new)).query(UUID.class).list();
        for (UUID id : told) {
            Document left = without.apply(find(id).orElseThrow());
            jdbc.sql("update rendering.frozen_document set document = ?::jsonb where id = ?").params(FrozenText.write(left), id).update();
            jdbc.sql("delete from rendering.frozen_source where element_id = ? and document_id = ?").params(source, id).update();
        }
        return told;
    }
}
