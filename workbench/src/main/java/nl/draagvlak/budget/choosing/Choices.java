package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The choices of a programme, with their candidates and what holds between these. */
@Repository
class Choices {

    private static final String SELECT = """
            select id, programme_id, number, title, note, first_year, last_year, money, fte, vote_type, points, voters, named, rule, seed, file is not null,
                   state, opened_at, closed_at from budget.choice
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Choices(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    UUID add(Act act, UUID programmeId, Choice.Draft draft) {
        return insert(act, programmeId, draft, Tokens.readable(2), null);
    }

    /** An election that was held elsewhere: it is closed from the start. */
    @Transactional
    UUID bringIn(Act act, UUID programmeId, Choice.Draft draft, Pabulib file) {
        return insert(act, programmeId, draft, "", file.write());
    }

    private UUID insert(Act act, UUID programmeId, Choice.Draft draft, String seed, String file) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two choices apart, so that the number is free.
        journal.record(act, programmeId, file == null ? "choice.added" : "choice.brought-in", id, draft);
        jdbc.sql("""
                insert into budget.choice (id, programme_id, number, title, note, first_year, last_year, money, fte, vote_type, points, voters, named, rule, seed, file,
                                           state, made_at, made_by, closed_at)
                values (?, ?, (select coalesce(max(number), 0) + 1 from budget.choice where programme_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, programmeId, draft.title(), draft.note(), draft.firstYear(), draft.lastYear(), draft.money(), draft.fte(),
                draft.voteType().word(), draft.points(), column(draft.voters()), draft.named(), draft.way().word(), seed, file, file == null ? "preparing" : "closed",
                act.at().atOffset(ZoneOffset.UTC), act.actor(), file == null ? null : act.at().atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    @Transactional
    void change(Act act, Choice choice, Choice.Draft draft) {
        int changed = jdbc.sql("""
                update budget.choice set title = ?, note = ?, first_year = ?, last_year = ?, money = ?, fte = ?, vote_type = ?, points = ?, voters = ?, named = ?, rule = ?
                where id = ? and state = 'preparing'
                """).params(draft.title(), draft.note(), draft.firstYear(), draft.lastYear(), draft.money(), draft.fte(), draft.voteType().word(), draft.points(),
                column(draft.voters()), draft.named(), draft.way().word(), choice.id()).update();
        if (changed > 0) {
            journal.record(act, choice.programmeId(), "choice.changed", choice.id(), draft);
        }
    }

    /** Makes the candidates and conditions exactly these. */
    @Transactional
    void setCandidates(Act act, Choice choice, List<Candidate> candidates, List<Condition> conditions) {
        jdbc.sql("delete from budget.condition where choice_id = ?").param(choice.id()).update();
        jdbc.sql("delete from budget.candidate where choice_id = ?").param(choice.id()).update();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate c = candidates.get(i);
            jdbc.sql("insert into budget.candidate (choice_id, programme_id, code, position, title, action_id, project_id, cost, fte) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(choice.id(), choice.programmeId(), c.code(), i, c.title(), c.actionId(), c.projectId(), c.cost().longValueExact(), c.fte()).update();
        }
        for (Condition condition : conditions) {
            jdbc.sql("insert into budget.condition (choice_id, programme_id, code, relation, other) values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(choice.id(), choice.programmeId(), condition.code(), condition.relation().name().toLowerCase(Locale.ROOT), condition.other()).update();
        }
        journal.record(act, choice.programmeId(), "choice.candidates-set", choice.id(), candidates, conditions);
    }

    /** Opens the voting; candidates and rule stand from then on. */
    @Transactional
    void open(Act act, Choice choice) {
        if (jdbc.sql("update budget.choice set state = 'open', opened_at = ? where id = ? and state = 'preparing'").params(act.at().atOffset(ZoneOffset.UTC), choice.id()).update() > 0) {
            journal.record(act, choice.programmeId(), "choice.opened", choice.id(), choice.seed());
        }
    }

    /** Closes the voting, or goes on without it; secret ballots are cut loose from who cast them. */
    @Transactional
    void close(Act act, Choice choice) {
        if (jdbc.sql("update budget.choice set state = 'closed', closed_at = ? where id = ? and state in ('preparing', 'open')")
                .params(act.at().atOffset(ZoneOffset.UTC), choice.id()).update() == 0) {
            return;
        }
        if (!choice.named()) {
            // Written anew and in an order that is drawn, so that neither the row's place nor a key tells who it was.
            jdbc.sql("""
                    with gone as (delete from budget.ballot where choice_id = ? returning *)
                    insert into budget.ballot (choice_id, programme_id, voter, perspective, codes, points)
                    select choice_id, programme_id, gen_random_uuid(), perspective, codes, points from gone order by random()
                    """).param(choice.id()).update();
        }
        journal.record(act, choice.programmeId(), "choice.closed", choice.id());
    }

    /** Whoever calls this writes the journal entry. */
    void decided(UUID id) {
        jdbc.sql("update budget.choice set state = 'decided' where id = ?").param(id).update();
    }

    Optional<Choice> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Choices::row).optional();
    }

    /** All, the newest first. */
    List<Choice> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by number desc").param(programmeId).query(Choices::row).list();
    }

    List<Candidate> candidates(UUID id) {
        return jdbc.sql("select code, title, cost, fte, action_id, project_id from budget.candidate where choice_id = ? order by position").param(id)
                .query((rs, n) -> new Candidate(rs.getString(1), rs.getString(2), BigDecimal.valueOf(rs.getLong(3)), rs.getBigDecimal(4), rs.getObject(5, UUID.class), rs.getObject(6, UUID.class)))
                .list();
    }

    List<Condition> conditions(UUID id) {
        return jdbc.sql("select code, relation, other from budget.condition where choice_id = ? order by code, relation, other").param(id)
                .query((rs, n) -> new Condition(rs.getString(1), Condition.Relation.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)), rs.getString(3))).list();
    }

    /** The file of an election that was held elsewhere. */
    Optional<Pabulib> file(UUID id) {
        return jdbc.sql("select file from budget.choice where id = ? and file is not null").param(id).query(String.class).optional().map(Pabulib::read);
    }

    private static String column(Choice.Voters voters) {
        return voters.name().toLowerCase(Locale.ROOT);
    }

    static VoteType voteType(String word) {
        return VoteType.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Choice row(ResultSet rs, int n) throws SQLException {
        Timestamp opened = rs.getTimestamp(18);
        Timestamp closed = rs.getTimestamp(19);
        return new Choice(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4), rs.getString(5), rs.getInt(6), rs.getInt(7),
                rs.getBigDecimal(8).stripTrailingZeros(), rs.getBigDecimal(9), voteType(rs.getString(10)), rs.getInt(11), Choice.Voters.valueOf(rs.getString(12).toUpperCase(Locale.ROOT)),
                rs.getBoolean(13), Way.read(rs.getString(14)), rs.getString(15), rs.getBoolean(16), Choice.State.valueOf(rs.getString(17).toUpperCase(Locale.ROOT)),
                opened == null ? null : opened.toInstant(), closed == null ? null : closed.toInstant());
    }
}
