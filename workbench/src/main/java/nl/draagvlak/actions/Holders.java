package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds an action. An organisation is a holder only after it said so itself; what was said before stays. */
@Repository
public class Holders {

    static final String COLUMNS = "h.id, h.action_id, h.organisation_id, o.name as organisation, h.state, h.asked_at, h.answered_at, h.on_paper, "
            + "h.contribution, h.fte, h.reason, h.feasible, h.word, h.word_asked_at, h.word_given_at";
    private static final String SELECT = "select " + COLUMNS + " from actions.holder h join stakeholders.organisation o on o.id = h.organisation_id ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Holders(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Asks an organisation to hold an action that nobody holds and nobody else is asked for. */
    @Transactional
    public UUID ask(Act act, UUID programmeId, UUID action, UUID organisation) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into actions.holder (id, programme_id, action_id, organisation_id, state, asked_at, asked_by, word_asked_at)
                values (?, ?, ?, ?, 'invited', ?, ?, ?)
                """).params(id, programmeId, action, organisation, time(act), act.actor(), time(act)).update();
        journal.record(act, programmeId, "holder.asked", action, organisation);
        return id;
    }

    /** The organisation takes the action on, with what it brings and its own word on whether it can be done. */
    @Transactional
    public void accept(Act act, Holder holder, Word word, boolean onPaper) {
        requireState(holder, Holder.State.INVITED);
        UUID programmeId = jdbc.sql("""
                update actions.holder set state = 'accepted', answered_at = ?, answered_by = ?, on_paper = ?, contribution = ?, fte = ?, feasible = ?, word = ?,
                word_given_at = ?, reason = '' where id = ? returning programme_id
                """).params(time(act), act.actor(), onPaper, word.contribution(), word.fte(), word.feasible().column(), word.text(), time(act), holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.accepted", holder.actionId(), holder.organisationId(), word);
    }

    @Transactional
    public void refuse(Act act, Holder holder, String reason, boolean onPaper) {
        requireState(holder, Holder.State.INVITED);
        UUID programmeId = jdbc.sql("""
                update actions.holder set state = 'refused', answered_at = ?, answered_by = ?, on_paper = ?, reason = ? where id = ? returning programme_id
                """).params(time(act), act.actor(), onPaper, reason, holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.refused", holder.actionId(), holder.organisationId(), reason);
    }

    /** Ends the holding or the question, because another organisation will be asked. */
    @Transactional
    public void handOver(Act act, Holder holder, String reason) {
        UUID programmeId = jdbc.sql("update actions.holder set state = 'handed_over', reason = ? where id = ? returning programme_id")
                .params(reason, holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.handed-over", holder.actionId(), holder.organisationId(), reason);
    }

    /** Asks a holder anew whether the action can be done, such as before the plan is frozen. */
    @Transactional
    public void askWord(Act act, Holder holder) {
        requireState(holder, Holder.State.ACCEPTED);
        UUID programmeId = jdbc.sql("update actions.holder set word_asked_at = ? where id = ? returning programme_id")
                .params(time(act), holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.word-asked", holder.actionId(), holder.organisationId());
    }

    /** A holder's new word on whether the action can be done; the former one stays. */
    @Transactional
    public void giveWord(Act act, Holder holder, Word word, boolean onPaper) {
        requireState(holder, Holder.State.ACCEPTED);
        UUID programmeId = jdbc.sql("""
                insert into actions.former_word (id, programme_id, holder_id, feasible, word, given_at)
                select ?, programme_id, id, feasible, word, word_given_at from actions.holder where id = ? returning programme_id
                """).params(Ids.next(), holder.id()).query(UUID.class).single();
        jdbc.sql("update actions.holder set contribution = ?, fte = ?, feasible = ?, word = ?, word_given_at = ?, on_paper = ? where id = ?")
                .params(word.contribution(), word.fte(), word.feasible().column(), word.text(), time(act), onPaper, holder.id()).update();
        journal.record(act, programmeId, "holder.word-given", holder.actionId(), holder.organisationId(), word);
    }

    /** The organisation that was asked or accepted, if there is one now. */
    public Optional<Holder> current(UUID action) {
        return jdbc.sql(SELECT + "where h.action_id = ? and h.state in ('invited', 'accepted')").param(action).query(Holders::row).optional();
    }

    /** All who were ever asked for an action, newest first. */
    public List<Holder> history(UUID action) {
        return jdbc.sql(SELECT + "where h.action_id = ? order by h.asked_at desc, h.id desc").param(action).query(Holders::row).list();
    }

    /** What a holder said before, newest first. */
    public List<FormerWord> formerWords(UUID holder) {
        return jdbc.sql("select feasible, word, given_at from actions.former_word where holder_id = ? order by given_at desc").param(holder)
                .query((rs, n) -> new FormerWord(Feasible.from(rs.getString(1)), rs.getString(2), rs.getTimestamp(3).toInstant())).list();
    }

    /** The holders of actions in the plan who have not been asked for their word since this moment. */
    public List<Holder> notAskedSince(UUID programmeId, Instant since) {
        return jdbc.sql(SELECT + """
                join reasoning.element e on e.id = h.action_id and e.state = 'active'
                where h.programme_id = ? and h.state = 'accepted' and h.word_asked_at < ? order by h.id
                """).params(programmeId, since.atOffset(ZoneOffset.UTC)).query(Holders::row).list();
    }

    /**
     * What a holder says when it takes an action on, or is asked anew.
     *
     * @param text         on whether it can be done
     * @param contribution what it brings; may be empty
     * @param fte          how many people it brings in, each year; null when it does not say
     */
    public record Word(Feasible feasible, String text, String contribution, BigDecimal fte) {}

    /** An earlier answer to whether an action can be done. */
    public record FormerWord(Feasible feasible, String word, Instant givenAt) {}

    private static void requireState(Holder holder, Holder.State state) {
        if (holder.state() != state) {
            throw new IllegalStateException("the holder is " + holder.state());
        }
    }

    private static java.time.OffsetDateTime time(Act act) {
        return act.at().atOffset(ZoneOffset.UTC);
    }

    static Holder row(ResultSet rs, int n) throws SQLException {
        return new Holder(rs.getObject("id", UUID.class), rs.getObject("action_id", UUID.class), rs.getObject("organisation_id", UUID.class),
                rs.getString("organisation"), Holder.State.valueOf(rs.getString("state").toUpperCase()), instant(rs, "asked_at"), instant(rs, "answered_at"),
                rs.getBoolean("on_paper"), rs.getString("contribution"), rs.getBigDecimal("fte"), rs.getString("reason"), Feasible.from(rs.getString("feasible")),
                rs.getString("word"), instant(rs, "word_asked_at"), instant(rs, "word_given_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
