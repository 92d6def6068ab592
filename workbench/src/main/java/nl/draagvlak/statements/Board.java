package nl.draagvlak.statements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.StatementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the screen in the room shows: the newest words that may stand there, and how much was said of each kind. Never who said it. */
@Repository
class Board {

    static final int SHOWN = 12;

    /** Words on the screen. */
    record Words(UUID id, StatementKind kind, String text) {}

    /** The screen at one moment, newest words first. */
    record View(List<Words> words, Map<StatementKind, Long> counts, long total) {}

    private final JdbcClient jdbc;
    private final Statements statements;

    Board(JdbcClient jdbc, Statements statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    View of(UUID programmeId, UUID gatheringId) {
        List<Words> words = jdbc.sql("""
                select e.id, s.kind, e.text from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? and s.on_screen and not s.held_back order by s.sequence desc limit ?
                """).params(gatheringId, SHOWN)
                .query((rs, n) -> new Words(rs.getObject(1, UUID.class), StatementKind.valueOf(rs.getString(2).toUpperCase()), rs.getString(3))).list();
        Map<StatementKind, Long> counts = statements.countsByKind(programmeId, gatheringId);
        return new View(words, counts, counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
