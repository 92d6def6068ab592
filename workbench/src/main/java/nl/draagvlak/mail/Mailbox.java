package nl.draagvlak.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages that wait or went. */
@Repository
public class Mailbox {

    private static final int MOST_TRIES = 8;

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Queues a message in the transaction of what caused it: it goes out when that is committed, and not otherwise.
     *
     * @param subject says nothing of the programme's subject or of a person: whoever sees the phone sees it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Act act, UUID programmeId, String recipient, String subject, String body) {
        queue(act, programmeId, recipient, subject, body, act.at());
    }

    /**
     * Queues a message that goes out at a later moment, such as a reminder; it can be taken back until then.
     *
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(Act act, UUID programmeId, String recipient, String subject, String body, Instant notBefore) {
        UUID id = Ids.next();
        jdbc.sql("insert into mail.message (id, programme_id, recipient, subject, body, queued_at, next_try_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, recipient, subject, body, act.at().atOffset(ZoneOffset.UTC), notBefore.atOffset(ZoneOffset.UTC)).update();
        return id;
    }

    /**
     * Queues a message of which nothing may stay: the team never sees to whom it goes, and it is erased once it is sent or cannot be sent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queueAndForget(Act act, UUID programmeId, String recipient, String subject, String body) {
        queueAndForget(act, programmeId, recipient, subject, body, act.at());
    }

    /** As {@link #queueAndForget}, at a later moment: for what holds somebody's personal link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queueAndForget(Act act, UUID programmeId, String recipient, String subject, String body, Instant notBefore) {
        UUID id = queue(act, programmeId, recipient, subject, body, notBefore);
        jdbc.sql("update mail.message set forget = true where id = ?").param(id).update();
        return id;
    }

    /** Takes back what did not go out yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Collection<UUID> messages) {
        jdbc.sql("delete from mail.message where id = any(?) and sent_at is null").param(messages.toArray(UUID[]::new)).update();
    }

    /**
     * Takes words that were withdrawn out of messages that wait and out of the copies of those that went.
     *
     * @return how many messages held them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int strike(UUID programmeId, String words) {
        return words == null || words.isBlank() ? 0 : jdbc.sql("""
                update mail.message set body = replace(body, :words, '[…]') where programme_id = :programme and position(:words in body) > 0
                """).param("words", words.strip()).param("programme", programmeId).update();
    }

    List<Message> list(UUID programmeId, int offset, int limit) {
        return jdbc.sql("""
                select id, recipient, subject, body, queued_at, sent_at, tries, failure from mail.message
                where programme_id = ? and not forget order by queued_at desc, id desc offset ? limit ?
                """).params(programmeId, offset, limit).query(Mailbox::row).list();
    }

    long count(UUID programmeId) {
        return jdbc.sql("select count(*) from mail.message where programme_id = ? and not forget").param(programmeId).query(Long.class).single();
    }

    /** Takes one message that is due, for this transaction only: another replica passes over it. */
    Optional<Message> takeDue(Instant now) {
        return jdbc.sql("""
                select id, recipient, subject, body, queued_at, sent_at, tries, failure from mail.message
                where sent_at is null and tries < ? and next_try_at <= ? order by next_try_at limit 1 for update skip locked
                """).params(MOST_TRIES, now.atOffset(ZoneOffset.UTC)).query(Mailbox::row).optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql("update mail.message set sent_at = ?, tries = tries + 1, failure = null where id = ?").params(now.atOffset(ZoneOffset.UTC), id).update();
        jdbc.sql("delete from mail.message where id = ? and forget").param(id).update();
    }

    void failed(UUID id, String failure, Instant next) {
        jdbc.sql("update mail.message set tries = tries + 1, failure = ?, next_try_at = ? where id = ?")
                .params(failure, next.atOffset(ZoneOffset.UTC), id).update();
        jdbc.sql("delete from mail.message where id = ? and forget and tries >= ?").params(id, MOST_TRIES).update();
    }

    private static Message row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Message(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getString(4), rs.getTimestamp(5).toInstant(),
                rs.getTimestamp(6) == null ? null : rs.getTimestamp(6).toInstant(), rs.getInt(7), rs.getString(8));
    }
}
