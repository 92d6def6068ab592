package nl.draagvlak.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in sessions as opaque tokens of which the database keeps only the hash, so any replica knows them and none can be read. */
@Repository
public class Sessions {

    private static final Duration ACCOUNT = Duration.ofHours(12);
    private static final Duration PARTICIPANT = Duration.ofDays(120);
    private static final Duration ATTEMPT_WINDOW = Duration.ofMinutes(15);
    private static final int ATTEMPTS = 10;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public String openForAccount(UUID accountId, Instant now) {
        return open(accountId, null, now, now.plus(ACCOUNT));
    }

    @Transactional
    public String openForParticipant(UUID participantId, Instant now) {
        return open(null, participantId, now, now.plus(PARTICIPANT));
    }

    public Optional<UUID> findAccount(String token, Instant now) {
        return jdbc.sql("select account_id from people.session where token_hash = ? and expires_at > ? and account_id is not null")
                .params(Tokens.hash(token), now.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    public Optional<UUID> findParticipant(String token, Instant now) {
        return jdbc.sql("select participant_id from people.session where token_hash = ? and expires_at > ? and participant_id is not null")
                .params(Tokens.hash(token), now.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    @Transactional
    public void close(String token) {
        jdbc.sql("delete from people.session where token_hash = ?").param(Tokens.hash(token)).update();
    }

    /**
     * Notes an attempt at a secret (a password, a code) and tells whether there were too many lately. The note stays when the
     * form is refused and everything else of the request is undone.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean tooManyAttempts(String what, Instant now) {
        byte[] key = Tokens.hash(what);
        jdbc.sql("delete from people.sign_in_attempt where at < ?").param(now.minus(ATTEMPT_WINDOW).atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into people.sign_in_attempt (key_hash, at) values (?, ?)").params(key, now.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("select count(*) from people.sign_in_attempt where key_hash = ?").param(key).query(Long.class).single() > ATTEMPTS;
    }

    /** Whether more than so many attempts were noted lately; notes nothing itself. For a room full of people behind one address. */
    public boolean wereAttempts(String what, int most, Instant now) {
        return jdbc.sql("select count(*) from people.sign_in_attempt where key_hash = ? and at >= ?")
                .params(Tokens.hash(what), now.minus(ATTEMPT_WINDOW).atOffset(ZoneOffset.UTC)).query(Long.class).single() > most;
    }

    @Transactional
    public void forgetAttempts(String what) {
        jdbc.sql("delete from people.sign_in_attempt where key_hash = ?").param(Tokens.hash(what)).update();
    }

    private String open(UUID accountId, UUID participantId, Instant now, Instant expires) {
        String token = Tokens.secret();
        jdbc.sql("insert into people.session (token_hash, account_id, participant_id, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(Tokens.hash(token), accountId, participantId, now.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC)).update();
        return token;
    }
}
