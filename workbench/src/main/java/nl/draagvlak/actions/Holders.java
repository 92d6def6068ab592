package nl.draagvlak.actions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.Holder.Part;
import nl.draagvlak.actions.Holder.Speaker;
import nl.draagvlak.actions.HolderEvents.What;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds an action. An organisation is a holder only after it said so itself; what was said before stays. */
@Repository
public class Holders {

    static final String COLUMNS = "h.id, h.action_id, h.organisation_id, o.name as organisation, h.part, h.state, h.asked_at, h.answered_at, h.on_paper, h.contribution, h.fte, "
            + "h.money, h.agreement, h.speaker, h.speaker_function, h.mandate, h.reason, h.feasible, h.word, h.word_asked_at, h.word_given_at";
    private static final String SELECT = "select " + COLUMNS + " from actions.holder h join stakeholders.organisation o on o.id = h.organisation_id ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final HolderEvents events;

    Holders(JdbcClient jdbc, Journal journal, HolderEvents events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /** Asks an organisation to hold an action that nobody holds and nobody else is asked for. */
    @Transactional
    public UUID ask(Act act, UUID programmeId, UUID action, UUID organisation) {
        return ask(act, programmeId, action, organisation, Part.HOLDER, "");
    }

    /** Asks an organisation to hold an action along with its holder. */
    @Transactional
    public UUID askAlong(Act act, UUID programmeId, UUID action, UUID organisation) {
        return ask(act, programmeId, action, organisation, Part.ALONG, "");
    }

    private UUID ask(Act act, UUID programmeId, UUID action, UUID organisation, Part part, String why) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into actions.holder (id, programme_id, action_id, organisation_id, part, state, asked_at, asked_by, word_asked_at)
                values (?, ?, ?, ?, ?, 'invited', ?, ?, ?)
                """).params(id, programmeId, action, organisation, part.column(), time(act), act.actor(), time(act)).update();
        journal.record(act, programmeId, "holder.asked", action, organisation, part, why);
        events.tell(act, programmeId, action, organisation, part == Part.HOLDER ? What.ASKED : part == Part.ALONG ? What.ASKED_ALONG : What.ASKED_TO_TAKE_OVER, "", why);
        return id;
    }

    @Transactional
    public void accept(Act act, Holder holder, Word word, boolean onPaper) {
        accept(act, holder, word, Speaker.UNKNOWN, onPaper);
    }

    /**
     * The organisation takes the action on, with what it brings and its own word on whether it can be done. When it takes the action over,
     * the former holder stops now, and not before.
     */
    @Transactional
    public void accept(Act act, Holder holder, Word word, Speaker speaker, boolean onPaper) {
        requireState(holder, Holder.State.INVITED);
        if (holder.part() == Part.SUCCESSOR) {
            current(holder.actionId()).ifPresent(former -> end(act, former, Holder.State.HANDED_OVER, What.HANDED_OVER, holder.organisation()));
        }
        UUID programmeId = jdbc.sql("""
                update actions.holder set state = 'accepted', part = case when part = 'successor' then 'holder' else part end, answered_at = ?, answered_by = ?, on_paper = ?,
                contribution = ?, fte = ?, money = ?, agreement = ?, speaker = ?, speaker_function = ?, mandate = ?, feasible = ?, word = ?, word_given_at = ?, reason = ''
                where id = ? returning programme_id
                """).params(time(act), act.actor(), onPaper, word.contribution(), word.fte(), word.money(), word.agreement(), speaker.name(), speaker.function(),
                speaker.mandate(), word.feasible().column(), word.text(), time(act), holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.accepted", holder.actionId(), holder.organisationId(), word, speaker);
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), What.ACCEPTED, told(speaker, onPaper), speaker.mandate());
    }

    @Transactional
    public void refuse(Act act, Holder holder, String reason, boolean onPaper) {
        refuse(act, holder, reason, Speaker.UNKNOWN, onPaper);
    }

    /** The organisation does not take the action on; if it was asked to take it over, the holder stays the holder. */
    @Transactional
    public void refuse(Act act, Holder holder, String reason, Speaker speaker, boolean onPaper) {
        requireState(holder, Holder.State.INVITED);
        UUID programmeId = jdbc.sql("""
                update actions.holder set state = 'refused', answered_at = ?, answered_by = ?, on_paper = ?, reason = ?, speaker = ?, speaker_function = ?, mandate = ?
                where id = ? returning programme_id
                """).params(time(act), act.actor(), onPaper, reason, speaker.name(), speaker.function(), speaker.mandate(), holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.refused", holder.actionId(), holder.organisationId(), reason, speaker);
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), What.REFUSED, told(speaker, onPaper), reason);
    }

    /**
     * Asks another organisation instead. Who only was asked is let go at once; who holds the action keeps it until the other accepts.
     *
     * @return the id of the new question
     */
    @Transactional
    public UUID handOver(Act act, Holder holder, UUID organisation, String reason) {
        UUID programmeId = jdbc.sql("select programme_id from actions.holder where id = ?").param(holder.id()).query(UUID.class).single();
        if (holder.invited()) {
            end(act, holder, Holder.State.WITHDRAWN, What.WITHDRAWN, reason);
            return ask(act, programmeId, holder.actionId(), organisation, holder.part(), reason);
        }
        requireState(holder, Holder.State.ACCEPTED);
        successor(holder.actionId()).ifPresent(earlier -> end(act, earlier, Holder.State.WITHDRAWN, What.WITHDRAWN, reason));
        return ask(act, programmeId, holder.actionId(), organisation, Part.SUCCESSOR, reason);
    }

    /** Takes a question back, or lets an organisation go that held the action along. */
    @Transactional
    public void release(Act act, Holder holder, String reason) {
        end(act, holder, holder.invited() ? Holder.State.WITHDRAWN : Holder.State.HANDED_OVER, holder.invited() ? What.WITHDRAWN : What.STOPPED, reason);
    }

    private void end(Act act, Holder holder, Holder.State state, What what, String reason) {
        UUID programmeId = jdbc.sql("update actions.holder set state = ?, reason = ? where id = ? returning programme_id")
                .params(state.column(), reason, holder.id()).query(UUID.class).single();
        jdbc.sql("update actions.holder_link set revoked_at = ? where holder_id = ? and revoked_at is null").params(time(act), holder.id()).update();
        journal.record(act, programmeId, "holder.ended", holder.actionId(), holder.organisationId(), state, reason);
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), what, "", reason);
    }

    /** Asks a holder anew whether the action can be done, such as before the plan is frozen. */
    @Transactional
    public void askWord(Act act, Holder holder) {
        requireState(holder, Holder.State.ACCEPTED);
        UUID programmeId = jdbc.sql("update actions.holder set word_asked_at = ? where id = ? returning programme_id")
                .params(time(act), holder.id()).query(UUID.class).single();
        journal.record(act, programmeId, "holder.word-asked", holder.actionId(), holder.organisationId());
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), What.WORD_ASKED, "", "");
    }

    @Transactional
    public void giveWord(Act act, Holder holder, Word word, boolean onPaper) {
        giveWord(act, holder, word, Speaker.UNKNOWN, onPaper);
    }

    /** A holder's new word on whether the action can be done; the former one stays. */
    @Transactional
    public void giveWord(Act act, Holder holder, Word word, Speaker speaker, boolean onPaper) {
        requireState(holder, Holder.State.ACCEPTED);
        UUID programmeId = jdbc.sql("""
                insert into actions.former_word (id, programme_id, holder_id, feasible, word, given_at)
                select ?, programme_id, id, feasible, word, word_given_at from actions.holder where id = ? returning programme_id
                """).params(Ids.next(), holder.id()).query(UUID.class).single();
        jdbc.sql("update actions.holder set contribution = ?, fte = ?, money = ?, agreement = ?, feasible = ?, word = ?, word_given_at = ?, on_paper = ? where id = ?")
                .params(word.contribution(), word.fte(), word.money(), word.agreement(), word.feasible().column(), word.text(), time(act), onPaper, holder.id()).update();
        journal.record(act, programmeId, "holder.word-given", holder.actionId(), holder.organisationId(), word);
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), What.WORD_GIVEN, told(speaker, onPaper), word.text());
    }

    /** Any organisation that was ever asked. */
    public Optional<Holder> find(UUID id) {
        return jdbc.sql(SELECT + "where h.id = ?").param(id).query(Holders::row).optional();
    }

    /** The organisation that was asked or accepted, if there is one now. */
    public Optional<Holder> current(UUID action) {
        return jdbc.sql(SELECT + "where h.action_id = ? and h.part = 'holder' and h.state in ('invited', 'accepted')").param(action).query(Holders::row).optional();
    }

    /** The organisation that is asked to take an action over, if there is one now. */
    public Optional<Holder> successor(UUID action) {
        return jdbc.sql(SELECT + "where h.action_id = ? and h.part = 'successor' and h.state = 'invited'").param(action).query(Holders::row).optional();
    }

    /** Who hold an action along with its holder, or were asked to. */
    public List<Holder> along(UUID action) {
        return jdbc.sql(SELECT + "where h.action_id = ? and h.part = 'along' and h.state in ('invited', 'accepted') order by o.name, h.id").param(action)
                .query(Holders::row).list();
    }

    /** What this organisation is for an action now: its holder, its successor, or a co-holder. */
    public Optional<Holder> currentOf(UUID action, UUID organisation) {
        return jdbc.sql(SELECT + "where h.action_id = ? and h.organisation_id = ? and h.state in ('invited', 'accepted')").params(action, organisation)
                .query(Holders::row).optional();
    }

    /** Where an organisation was asked to take over or to hold along, and what it holds along, in actions of the plan. */
    List<Holder> besides(UUID programmeId, UUID organisation) {
        return jdbc.sql(SELECT + """
                join reasoning.element e on e.id = h.action_id and e.state = 'active'
                where h.programme_id = ? and h.organisation_id = ? and h.part <> 'holder' and h.state in ('invited', 'accepted') order by h.asked_at, h.id
                """).params(programmeId, organisation).query(Holders::row).list();
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
                where h.programme_id = ? and h.part = 'holder' and h.state = 'accepted' and h.word_asked_at < ? order by h.id
                """).params(programmeId, since.atOffset(ZoneOffset.UTC)).query(Holders::row).list();
    }

    /**
     * What a holder says when it takes an action on, or is asked anew.
     *
     * @param text         on whether it can be done
     * @param contribution what it brings; may be empty
     * @param fte          how many people it brings in, each year; null when it does not say
     * @param money        how many euros it brings in, each year; null when it does not say
     * @param agreement    what is agreed about working together; may be empty
     */
    public record Word(Feasible feasible, String text, String contribution, BigDecimal fte, Long money, String agreement) {

        public Word(Feasible feasible, String text, String contribution, BigDecimal fte) {
            this(feasible, text, contribution, fte, null, "");
        }
    }

    /** An earlier answer to whether an action can be done. */
    public record FormerWord(Feasible feasible, String word, Instant givenAt) {}

    private static String told(Speaker speaker, boolean onPaper) {
        return onPaper && !speaker.known() ? HolderEvents.ON_PAPER : speaker.named();
    }

    private static void requireState(Holder holder, Holder.State state) {
        if (holder.state() != state) {
            throw new IllegalStateException("the holder is " + holder.state());
        }
    }

    private static OffsetDateTime time(Act act) {
        return act.at().atOffset(ZoneOffset.UTC);
    }

    static Holder row(ResultSet rs, int n) throws SQLException {
        return new Holder(rs.getObject("id", UUID.class), rs.getObject("action_id", UUID.class), rs.getObject("organisation_id", UUID.class),
                rs.getString("organisation"), Part.valueOf(rs.getString("part").toUpperCase()), Holder.State.valueOf(rs.getString("state").toUpperCase()),
                instant(rs, "asked_at"), instant(rs, "answered_at"), rs.getBoolean("on_paper"), rs.getString("contribution"), rs.getBigDecimal("fte"),
                rs.getObject("money", Long.class), rs.getString("agreement"),
                new Speaker(rs.getString("speaker"), rs.getString("speaker_function"), rs.getString("mandate")), rs.getString("reason"),
                Feasible.from(rs.getString("feasible")), rs.getString("word"), instant(rs, "word_asked_at"), instant(rs, "word_given_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
