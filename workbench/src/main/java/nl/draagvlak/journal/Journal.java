package nl.draagvlak.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The logbook. An entry holds a salted hash of what was written and the hash of the entry before it, per programme; the salt
 * lies apart and can be removed, after which the hash tells nothing while the chain still holds.
 * The database refuses to commit a change of a guarded table without an entry in the same transaction.
 */
@Repository
public class Journal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same logbook over a connection of somebody's own, who sees to the transaction. */
    public static Journal over(JdbcClient jdbc) {
        return new Journal(jdbc);
    }

    /** Waits until nobody else writes in a programme's logbook, and keeps it so until the transaction ends: what is read after this stands still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(UUID programmeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))").param(programmeId.toString()).query().listOfRows();
    }

    /**
     * Writes down a change, in the transaction of the change itself.
     *
     * @param action  what happened, as {@code thing.past-tense}, such as {@code statement.submitted}
     * @param subject the id of the thing that changed
     * @param content what was written; only its salted hash is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, UUID programmeId, String action, UUID subject, Object... content) {
        await(programmeId);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Instant at = act.at().truncatedTo(ChronoUnit.MICROS);
        byte[] contentHash = contentHash(salt, content);
        byte[] previous = jdbc.sql("select hash from journal.entry where programme_id = ? order by seq desc limit 1")
                .param(programmeId).query(byte[].class).optional().orElse(new byte[32]);
        byte[] hash = entryHash(previous, at, act.actor(), programmeId, action, subject, contentHash);
        long seq = jdbc.sql("""
                insert into journal.entry (at, actor, programme_id, action, subject, content_hash, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning seq
                """)
                .params(at.atOffset(ZoneOffset.UTC), act.actor(), programmeId, action, subject, contentHash, previous, hash)
                .query(Long.class).single();
        jdbc.sql("insert into journal.salt (seq, salt) values (?, ?)").params(seq, salt).update();
    }

    /** Removes the salts of everything written about a subject: the hashes then lead back to nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject) {
        jdbc.sql("delete from journal.salt where seq in (select seq from journal.entry where subject = ?)").param(subject).update();
    }

    /** The newest entries of a programme, from {@code offset}. */
    public List<Entry> list(UUID programmeId, int offset, int limit) {
        return jdbc.sql("""
                select seq, at, actor, action, subject from journal.entry
                where programme_id = ? order by seq desc offset ? limit ?
                """).params(programmeId, offset, limit).query(Journal::entry).list();
    }

    /** Everything that happened to one thing, oldest first. */
    public List<Entry> listOf(UUID subject) {
        return jdbc.sql("select seq, at, actor, action, subject from journal.entry where subject = ? order by seq")
                .param(subject).query(Journal::entry).list();
    }

    public long count(UUID programmeId) {
        return jdbc.sql("select count(*) from journal.entry where programme_id = ?").param(programmeId).query(Long.class).single();
    }

    /** Walks the chain of a programme from its first entry; empty when it holds, else the number of the first entry that does not. */
    public Optional<Long> firstBroken(UUID programmeId) {
        byte[][] previous = {new byte[32]};
        Long[] broken = {null};
        jdbc.sql("""
                select seq, at, actor, action, subject, content_hash, previous, hash
                from journal.entry where programme_id = ? order by seq
                """).param(programmeId).query(rs -> {
            if (broken[0] != null) {
                return;
            }
            byte[] expected = entryHash(previous[0], rs.getTimestamp("at").toInstant(), rs.getObject("actor", UUID.class),
                    programmeId, rs.getString("action"), rs.getObject("subject", UUID.class), rs.getBytes("content_hash"));
            if (!MessageDigest.isEqual(previous[0], rs.getBytes("previous")) || !MessageDigest.isEqual(expected, rs.getBytes("hash"))) {
                broken[0] = rs.getLong("seq");
            }
            previous[0] = rs.getBytes("hash");
        });
        return Optional.ofNullable(broken[0]);
    }

    /** The programmes that have a chain. */
    public List<UUID> programmes() {
        return jdbc.sql("select distinct programme_id from journal.entry").query(UUID.class).list();
    }

    private static Entry entry(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        Timestamp at = rs.getTimestamp("at");
        return new Entry(rs.getLong("seq"), at.toInstant(), rs.getObject("actor", UUID.class), rs.getString("action"),
                rs.getObject("subject", UUID.class));
    }

    private static byte[] contentHash(byte[] salt, Object[] content) {
        MessageDigest digest = sha256();
        digest.update(salt);
        for (Object part : content) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static byte[] entryHash(byte[] previous, Instant at, UUID actor, UUID programmeId, String action, UUID subject, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update((at + "|" + actor + "|" + programmeId + "|" + action + "|" + subject + "|").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
