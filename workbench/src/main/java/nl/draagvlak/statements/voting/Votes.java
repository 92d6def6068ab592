package nl.draagvlak.statements.voting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads votes, and the statements that are voted on. */
@Repository
class Votes {

    /** A vote as it was counted. */
    record Vote(long sequence, UUID participantId, UUID statementId, Stance stance) {}

    /** A statement that people vote on, in the order in which they were said. */
    record Proposition(UUID id, String text) {}

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted after a number, oldest first, at most so many. */
    List<Vote> since(UUID gatheringId, long sequence, int most) {
        return jdbc.sql("select sequence, participant_id, statement_id, value from statements.vote where gathering_id = ? and sequence > ? order by sequence limit ?")
                .params(gatheringId, sequence, most)
                .query((rs, n) -> new Vote(rs.getLong(1), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), Stance.of(rs.getInt(4)))).list();
    }

    /** What a participant says now to each statement of a gathering on which they voted; the last vote counts. */
    Map<UUID, Stance> of(UUID participantId, UUID gatheringId) {
        Map<UUID, Stance> own = new HashMap<>();
        jdbc.sql("select statement_id, value from statements.vote where participant_id = ? and gathering_id = ? order by sequence")
                .params(participantId, gatheringId).query(rs -> {
                    own.put(rs.getObject(1, UUID.class), Stance.of(rs.getInt(2)));
                });
        return own;
    }

    /** What is voted on at a gathering: what its speaker lets others read, and nobody held back. */
    List<Proposition> propositions(UUID gatheringId) {
        return propositions(gatheringId, null);
    }

    /** The same without what this participant said. */
    List<Proposition> propositionsFor(UUID participantId, UUID gatheringId) {
        return propositions(gatheringId, participantId);
    }

    private List<Proposition> propositions(UUID gatheringId, UUID notOf) {
        return jdbc.sql("""
                select e.id, e.text from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? and s.on_screen and not s.held_back and s.participant_id is distinct from ?::uuid order by s.sequence
                """).params(gatheringId, notOf).query((rs, n) -> new Proposition(rs.getObject(1, UUID.class), rs.getString(2))).list();
    }
}
