package nl.draagvlak.statements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.StatementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the screen in the room shows: the newest words that may stand there, and how much was said of each kind. Never who said it. */
@Repository
class Board {

    static final int SHOWN = 12;

    /** Words on the screen. */
    record Words(UUID id, StatementKind kind, String text) {}

    /**
     * The screen at one moment, newest words first.
     *
     * @param moment  the round that runs, or null
     * @param harvest what the tables brought, while the round is plenary; else empty
     */
    record View(List<Words> words, Map<StatementKind, Long> counts, long total, Round.Moment moment, Map<Integer, List<Harvest.Brought>> harvest) {}

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Rounds rounds;
    private final Harvest harvest;

    Board(JdbcClient jdbc, Statements statements, Rounds rounds, Harvest harvest) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.rounds = rounds;
        this.harvest = harvest;
    }

    View of(UUID programmeId, UUID gatheringId, Instant now) {
        List<Words> words = jdbc.sql("""
                select e.id, s.kind, e.text from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? and s.on_screen and not s.held_back order by s.sequence desc limit ?
                """).params(gatheringId, SHOWN)
                .query((rs, n) -> new Words(rs.getObject(1, UUID.class), StatementKind.valueOf(rs.getString(2).toUpperCase()), rs.getString(3))).list();
        Map<StatementKind, Long> counts = statements.countsByKind(programmeId, gatheringId);
        Round.Moment moment = rounds.moment(gatheringId, now).orElse(null);
        boolean plenary = moment != null && moment.round().setup() == Round.Setup.PLENARY;
        return new View(words, counts, counts.values().stream().mapToLong(Long::longValue).sum(), moment, plenary ? harvest.byTable(gatheringId) : Map.of());
    }
}
