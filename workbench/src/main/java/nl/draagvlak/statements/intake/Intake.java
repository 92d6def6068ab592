package nl.draagvlak.statements.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Participants;
import nl.draagvlak.statements.GivenVotes;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.statements.voting.VoteFeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Brings in votes and statements, in one transaction; the same file again changes nothing. */
@Repository
class Intake implements GivenVotes {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Participants participants;
    private final Joinings joinings;
    private final Statements statements;
    private final VoteFeed feed;

    Intake(JdbcClient jdbc, Journal journal, Participants participants, Joinings joinings, Statements statements, VoteFeed feed) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.participants = participants;
        this.joinings = joinings;
        this.statements = statements;
        this.feed = feed;
    }

    /** What can be voted on, by how a list of ours calls it: its number, with and without the letter. */
    Map<String, UUID> ours(UUID gatheringId) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("""
                select e.number, e.id from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? and s.on_screen and not s.held_back
                """).param(gatheringId).query(rs -> {
            known.put(rs.getString(1), rs.getObject(2, UUID.class));
            known.put("u" + rs.getString(1), rs.getObject(2, UUID.class));
        });
        return known;
    }

    /** What was brought in before from another tool, by how that tool calls it. */
    Map<String, UUID> theirs(UUID gatheringId) {
        Map<String, UUID> known = new HashMap<>();
        jdbc.sql("select label, statement_id from statements.brought_statement where gathering_id = ?").param(gatheringId).query(rs -> {
            known.put(rs.getString(1), rs.getObject(2, UUID.class));
        });
        return known;
    }

    /** Keeps statements that are not here yet; returns all of them by their label. */
    @Transactional
    public Map<String, UUID> bring(Act act, Gathering gathering, StatementKind kind, List<PolisComments.Comment> comments) {
        Map<String, UUID> known = theirs(gathering.id());
        for (PolisComments.Comment comment : comments) {
            if (known.containsKey(comment.label())) {
                continue;
            }
            UUID id = Ids.next();
            Statement statement = Statement.heard(id, gathering.programmeId(), gathering.id(), null, kind, act.actor(), null);
            statements.add(act, statement, comment.text(), List.of());
            if (comment.moderatedOut()) {
                statements.holdBack(act, statement, true);
            }
            jdbc.sql("insert into statements.brought_statement (gathering_id, label, programme_id, statement_id) values (?, ?, ?, ?)")
                    .params(gathering.id(), comment.label(), gathering.programmeId(), id).update();
            known.put(comment.label(), id);
        }
        return known;
    }

    /**
     * Counts votes as those of participants who are known by what stands on their slip.
     *
     * @param known the statements by how the list calls them; votes on others are left out
     * @return how many were new or said something else than before
     */
    @Transactional
    public int count(Act act, Gathering gathering, VoteTable table, Map<String, UUID> known) {
        Map<String, UUID> people = people(act, gathering, table);
        Map<UUID, Map<UUID, Integer>> before = before(gathering.id());
        List<Given> news = new ArrayList<>();
        for (VoteTable.Vote vote : table.votes()) {
            UUID participant = people.get(vote.participant());
            UUID statement = known.get(vote.statement());
            Integer said = before.getOrDefault(participant, Map.of()).get(statement);
            if (statement != null && (said == null || said != vote.value())) {
                news.add(new Given(participant, statement, vote.value()));
            }
        }
        add(act, gathering, news);
        return news.size();
    }

    @Override
    @Transactional
    public void add(Act act, Gathering gathering, List<Given> votes) {
        if (votes.isEmpty()) {
            return;
        }
        UUID[] participants = votes.stream().map(Given::participantId).toArray(UUID[]::new);
        UUID[] clients = votes.stream().map(vote -> Ids.next()).toArray(UUID[]::new);
        UUID[] said = votes.stream().map(Given::statementId).toArray(UUID[]::new);
        short[] values = new short[votes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) votes.get(i).value();
        }
        journal.record(act, gathering.programmeId(), "votes.brought-in", gathering.id(), votes, List.of(clients));
        jdbc.sql("""
                insert into statements.vote (programme_id, gathering_id, participant_id, client_id, statement_id, at, value)
                select ?, ?, b.participant, b.client, b.statement, ?, b.value
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::smallint[]) with ordinality b(participant, client, statement, value, n) order by b.n
                """).params(gathering.programmeId(), gathering.id(), act.at().atOffset(ZoneOffset.UTC), participants, clients, said, values).update();
        jdbc.sql("select pg_notify('votes', ?)").param(gathering.id().toString()).query().listOfRows();
    }

    private Map<UUID, Map<UUID, Integer>> before(UUID gatheringId) {
        Map<UUID, Map<UUID, Integer>> before = new HashMap<>();
        long sequence = 0;
        List<VoteFeed.Counted> some;
        do {
            some = feed.since(gatheringId, sequence, 50_000);
            for (VoteFeed.Counted vote : some) {
                before.computeIfAbsent(vote.participantId(), id -> new HashMap<>()).put(vote.statementId(), vote.value());
                sequence = vote.sequence();
            }
        } while (!some.isEmpty());
        return before;
    }

    private Map<String, UUID> people(Act act, Gathering gathering, VoteTable table) {
        Map<String, UUID> people = new HashMap<>();
        jdbc.sql("select label, participant_id from statements.brought_in where gathering_id = ?").param(gathering.id()).query(rs -> {
            people.put(rs.getString(1), rs.getObject(2, UUID.class));
        });
        for (String label : table.participants()) {
            if (!people.containsKey(label)) {
                // The label stays in this table: a pseudonym is seen by others, and a slip may carry more than a number.
                UUID id = participants.join(act.at(), gathering.programmeId(), "Papier " + (people.size() + 1), null).participant().id();
                joinings.join(new Act(id, act.at()), gathering, id, null, false);
                jdbc.sql("insert into statements.brought_in (gathering_id, label, programme_id, participant_id) values (?, ?, ?, ?)")
                        .params(gathering.id(), label, gathering.programmeId(), id).update();
                people.put(label, id);
            }
        }
        return people;
    }

    /** A file that is looked at before it is brought in. */
    record Upload(UUID id, UUID gatheringId, byte[] votes, String votesName, byte[] comments, StatementKind kind) {}

    @Transactional
    public UUID stage(Act act, Gathering gathering, byte[] votes, String votesName, byte[] comments, StatementKind kind) {
        jdbc.sql("delete from statements.upload where expires_at < ?").param(act.at().atOffset(ZoneOffset.UTC)).update();
        UUID id = Ids.next();
        jdbc.sql("insert into statements.upload (id, programme_id, gathering_id, votes, votes_name, comments, kind, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, gathering.programmeId(), gathering.id(), votes, votesName, comments, kind.key(), act.at().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC)).update();
        journal.record(act, gathering.programmeId(), "upload.staged", id);
        return id;
    }

    Optional<Upload> upload(UUID programmeId, UUID id, Instant now) {
        return jdbc.sql("select id, gathering_id, votes, votes_name, comments, kind from statements.upload where programme_id = ? and id = ? and expires_at > ?")
                .params(programmeId, id, now.atOffset(ZoneOffset.UTC)).query((rs, n) -> new Upload(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getBytes(3),
                        rs.getString(4), rs.getBytes(5), StatementKind.find(rs.getString(6)).orElseThrow())).optional();
    }

    @Transactional
    public void discard(Act act, Upload upload, UUID programmeId) {
        jdbc.sql("delete from statements.upload where id = ?").param(upload.id()).update();
        journal.record(act, programmeId, "upload.removed", upload.id());
    }
}
