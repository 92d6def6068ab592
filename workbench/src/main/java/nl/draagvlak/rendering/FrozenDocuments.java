package nl.draagvlak.rendering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Documents as they were frozen. They are kept here and not with the step that froze them, so that nothing else can turn stored text into a
 * Document, and so that a withdrawn quote leaves all of them at once.
 */
@Repository
public class FrozenDocuments {

    private final JdbcClient sql;

    FrozenDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the document and returns its id. */
    public UUID freeze(UUID programmeId, Document document, Instant now) {
        throw new UnsupportedOperationException("comes soon");
    }

    public Optional<Document> find(UUID id) {
        throw new UnsupportedOperationException("comes soon");
    }

    /** Takes what came from this element out of every frozen document, and returns the ids of those that told of it. */
    public List<UUID> withdraw(UUID source) {
        throw new UnsupportedOperationException("comes soon");
    }
}
