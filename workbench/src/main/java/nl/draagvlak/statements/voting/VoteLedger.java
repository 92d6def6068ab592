package nl.draagvlak.statements.voting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges and writes votes, a batch of one gathering at a time, each in one transaction with its journal entry. Over a connection of its own: requests
 * that wait for their vote may hold every connection of the pool. For one thread.
 */
final class VoteLedger {

    private static final String JUDGE = """
            select p.id, j.participant_id is not null, s.element_id is not null, v.client_id is not null, v.statement_id = b.statement and v.value = b.value
            from unnest(?::bytea[], ?::uuid[], ?::uuid[], ?::uuid[], ?::smallint[]) with ordinality b(session, participant, client, statement, value, n)
            left join people.session t on t.token_hash = b.session and t.expires_at > ?
            cross join lateral (select coalesce(b.participant, t.participant_id) as id) p
            left join gatherings.joining j on j.participant_id = p.id and j.gathering_id = ?
            left join (statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active')
                on s.element_id = b.statement and s.gathering_id = ? and s.on_screen and not s.held_back
            left join statements.vote v on v.participant_id = p.id and v.client_id = b.client
            order by b.n
            """;
    private static final String INSERT = """
            insert into statements.vote (programme_id, gathering_id, participant_id, client_id, statement_id, at, value)
            select ?, ?, b.participant, b.client, b.statement, ?, b.value
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::smallint[]) with ordinality b(participant, client, statement, value, n) order by b.n
            """;

    /** What the database knows of a ballot. */
    private record Known(UUID participantId, boolean takesPart, boolean onStatement, boolean before, boolean same) {}

    private record Key(UUID participantId, UUID id) {}

    private final SingleConnectionDataSource connection;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Journal journal;

    VoteLedger(String url, String user, String password) {
        this.connection = new SingleConnectionDataSource(url, user, password, true);
        Properties settings = new Properties();
        // Plans are made once, perhaps when the tables are empty: they must not depend on how full they were then.
        settings.setProperty("options", "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan");
        // Whoever voted waits for this.
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "15");
        connection.setConnectionProperties(settings);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
        this.jdbc = JdbcClient.create(connection);
        this.journal = Journal.over(jdbc);
    }

    /**
     * Writes what may be written and commits it.
     *
     * @param ballots of one gathering, in the order in which they came
     * @return a verdict for each, in the same order
     */
    List<Verdict> write(List<Ballot> ballots, Instant now) {
        UUID programmeId = ballots.getFirst().programmeId();
        UUID gatheringId = ballots.getFirst().gatheringId();
        return transactions.execute(status -> {
            // Whoever closes the gathering or takes out a statement writes in the journal too: after this both stand as they are until the commit.
            journal.await(programmeId);
            boolean open = isOpen(gatheringId);
            List<Known> known = judge(gatheringId, ballots, now);
            List<Verdict> verdicts = new ArrayList<>(ballots.size());
            List<Ballot> counted = new ArrayList<>();
            Map<Key, Ballot> inThisBatch = new HashMap<>();
            for (int i = 0; i < ballots.size(); i++) {
                Verdict verdict = verdict(ballots.get(i), known.get(i), open, inThisBatch);
                verdicts.add(verdict);
                if (verdict == Verdict.COUNTED) {
                    Ballot ballot = ballots.get(i);
                    UUID participantId = known.get(i).participantId();
                    inThisBatch.put(new Key(participantId, ballot.id()), ballot);
                    counted.add(new Ballot(programmeId, gatheringId, null, participantId, ballot.id(), ballot.statementId(), ballot.stance()));
                }
            }
            if (!counted.isEmpty()) {
                journal.record(Act.bySystem(now), programmeId, "votes.counted", gatheringId, written(counted));
                insert(programmeId, gatheringId, counted, now);
                jdbc.sql("select pg_notify('votes', ?)").param(gatheringId.toString()).query().listOfRows();
            }
            return verdicts;
        });
    }

    private static Verdict verdict(Ballot ballot, Known known, boolean open, Map<Key, Ballot> inThisBatch) {
        if (!known.takesPart()) {
            return Verdict.NO_PARTICIPANT;
        }
        if (known.before()) {
            return known.same() ? Verdict.COUNTED_BEFORE : Verdict.OTHER_VOTE;
        }
        Ballot twin = inThisBatch.get(new Key(known.participantId(), ballot.id()));
        if (twin != null) {
            return twin.statementId().equals(ballot.statementId()) && twin.stance() == ballot.stance() ? Verdict.COUNTED_BEFORE : Verdict.OTHER_VOTE;
        }
        if (!open) {
            return Verdict.CLOSED;
        }
        return known.onStatement() ? Verdict.COUNTED : Verdict.NO_STATEMENT;
    }

    private boolean isOpen(UUID gatheringId) {
        return jdbc.sql("select g.state = 'open' and v.open from gatherings.gathering g join statements.voting v on v.gathering_id = g.id where g.id = ?")
                .param(gatheringId).query(Boolean.class).optional().orElse(false);
    }

    private List<Known> judge(UUID gatheringId, List<Ballot> ballots, Instant now) {
        int n = ballots.size();
        byte[][] sessions = new byte[n][];
        UUID[] participants = new UUID[n];
        for (int i = 0; i < n; i++) {
            sessions[i] = ballots.get(i).session();
            participants[i] = ballots.get(i).participantId();
        }
        return jdbc.sql(JUDGE).params(sessions, participants, ids(ballots), statements(ballots), values(ballots), now.atOffset(ZoneOffset.UTC), gatheringId, gatheringId)
                .query((rs, row) -> new Known(rs.getObject(1, UUID.class), rs.getBoolean(2), rs.getBoolean(3), rs.getBoolean(4), rs.getBoolean(5))).list();
    }

    private void insert(UUID programmeId, UUID gatheringId, List<Ballot> counted, Instant now) {
        UUID[] participants = counted.stream().map(Ballot::participantId).toArray(UUID[]::new);
        jdbc.sql(INSERT).params(programmeId, gatheringId, now.atOffset(ZoneOffset.UTC), participants, ids(counted), statements(counted), values(counted)).update();
    }

    /** A batch as it stands in the journal's hash: a line a vote. */
    private static String written(List<Ballot> counted) {
        StringBuilder lines = new StringBuilder(counted.size() * 116);
        for (Ballot ballot : counted) {
            lines.append(ballot.participantId()).append('|').append(ballot.id()).append('|').append(ballot.statementId()).append('|').append(ballot.stance().value()).append('\n');
        }
        return lines.toString();
    }

    private static UUID[] ids(List<Ballot> ballots) {
        return ballots.stream().map(Ballot::id).toArray(UUID[]::new);
    }

    private static UUID[] statements(List<Ballot> ballots) {
        return ballots.stream().map(Ballot::statementId).toArray(UUID[]::new);
    }

    private static short[] values(List<Ballot> ballots) {
        short[] values = new short[ballots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ballots.get(i).stance().value();
        }
        return values;
    }

    /** The next batch begins with a new connection. */
    void reconnect() {
        connection.resetConnection();
    }

    void close() {
        connection.destroy();
    }
}
