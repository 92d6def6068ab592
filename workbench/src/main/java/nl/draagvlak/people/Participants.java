package nl.draagvlak.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part under a pseudonym, and the receipt code with which they come back to what they said. */
@Repository
public class Participants {

    /** A new participant, with the receipt code that is shown once and kept only as a hash. */
    public record Welcome(Participant participant, String receiptCode) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    Participants(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Welcome join(Instant at, UUID programmeId, String pseudonym, String perspective) {
        return join(at, programmeId, pseudonym, perspective, Tokens.readable(4));
    }

    /** As {@link #join}, with a receipt code that was agreed before, as for the sample. */
    @Transactional
    public Welcome join(Instant at, UUID programmeId, String pseudonym, String perspective, String code) {
        Participant participant = new Participant(Ids.next(), programmeId, pseudonym, perspective);
        jdbc.sql("""
                insert into people.participant (id, programme_id, pseudonym, perspective, receipt_hash, joined_at)
                values (?, ?, ?, ?, ?, ?)
                """).params(participant.id(), programmeId, pseudonym, perspective, Tokens.hash(Tokens.normalised(code)),
                at.atOffset(ZoneOffset.UTC)).update();
        journal.record(new Act(participant.id(), at), programmeId, "participant.joined", participant.id(), pseudonym);
        return new Welcome(participant, code);
    }

    public Optional<Participant> find(UUID id) {
        return jdbc.sql("select id, programme_id, pseudonym, perspective from people.participant where id = ?").param(id)
                .query(Participants::row).optional();
    }

    public Optional<Participant> findByReceipt(String code) {
        return jdbc.sql("select id, programme_id, pseudonym, perspective from people.participant where receipt_hash = ?")
                .param(Tokens.hash(Tokens.normalised(code))).query(Participants::row).optional();
    }

    /** The perspectives that these participants gave; who gave none is absent. */
    public Map<UUID, String> perspectives(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, perspective from people.participant where perspective is not null and id = any(?)")
                    .param(ids.toArray(UUID[]::new)).query(rs -> {
                        found.put(rs.getObject(1, UUID.class), rs.getString(2));
                    });
        }
        return found;
    }

    public long count(UUID programmeId) {
        return jdbc.sql("select count(*) from people.participant where programme_id = ?").param(programmeId).query(Long.class).single();
    }

    private static Participant row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Participant(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4));
    }
}
