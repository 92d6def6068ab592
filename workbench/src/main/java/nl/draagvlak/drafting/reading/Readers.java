package nl.draagvlak.drafting.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who reads along. A link's key and a receipt code are known by their hashes only: nobody can read them here. */
@Repository
public class Readers {

    private static final int RECEIPT_GROUPS = 4;
    private static final String SELECT = """
            select id, programme_id, round_id, kind, account_id, organisation_id, email, speaks_for, sector, named, begun_at from drafting.reader
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Readers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A reader with the secret that is told once and never kept: a link's key, or a receipt code. */
    public record Told(UUID reader, String secret) {}

    /** Asks somebody without an account; the secret is the key of their link. The organisation may be null. */
    @Transactional
    public Told invite(Act act, Round round, String email, String speaksFor, UUID organisation, String sector) {
        String key = Tokens.secret();
        return new Told(add(act, round, Reader.Kind.INVITED, null, organisation, email, speaksFor, sector, key), key);
    }

    /** The reader of an account in this round; begun at once. The organisation may be null. */
    @Transactional
    public Reader ofAccount(Act act, Round round, UUID account, UUID organisation, String email, String sector) {
        return findByAccount(round.id(), account).orElseGet(() -> {
            UUID id = add(act, round, Reader.Kind.ACCOUNT, account, organisation, email, "", sector, null);
            jdbc.sql("update drafting.reader set begun_at = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), id).update();
            return find(id).orElseThrow();
        });
    }

    /** Lets somebody in by the link that everybody has; the secret is the key by which this device is known again. */
    @Transactional
    public Told welcome(Act act, Round round) {
        String key = Tokens.secret();
        return new Told(add(act, round, Reader.Kind.OPEN, null, null, "", "", "", key), key);
    }

    private UUID add(Act act, Round round, Reader.Kind kind, UUID account, UUID organisation, String email, String speaksFor, String sector, String key) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into drafting.reader (id, programme_id, round_id, kind, account_id, organisation_id, email, speaks_for, sector, key_hash, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(Arrays.asList(id, round.programmeId(), round.id(), kind.name().toLowerCase(), account, organisation, email, speaksFor, sector,
                key == null ? null : Tokens.hash(key), act.at().atOffset(ZoneOffset.UTC))).update();
        journal.record(act, round.programmeId(), "reader.asked", id, kind);
        return id;
    }

    /** What a reader says of themselves when they begin. */
    public record Introduction(String speaksFor, String sector, String email, boolean named) {}

    /** Somebody without an account begins; the secret is their receipt code, by which they find and erase what they said. */
    @Transactional
    public Told begin(Act act, Reader reader, Introduction words) {
        String receipt = Tokens.readable(RECEIPT_GROUPS);
        jdbc.sql("""
                update drafting.reader set begun_at = coalesce(begun_at, ?), receipt_hash = ?, speaks_for = ?, sector = ?, email = ?, named = ? where id = ?
                """).params(act.at().atOffset(ZoneOffset.UTC), Tokens.hash(Tokens.normalised(receipt)), words.speaksFor(), words.sector(), words.email(), words.named(),
                reader.id()).update();
        journal.record(act, reader.programmeId(), "reader.begun", reader.id());
        return new Told(reader.id(), receipt);
    }

    /** Forgets who a reader was; that somebody read stays counted. */
    @Transactional
    public void forget(Act act, Reader reader) {
        jdbc.sql("""
                update drafting.reader set email = '', speaks_for = '', named = false, account_id = null, organisation_id = null, key_hash = null, receipt_hash = null,
                    erased_at = ? where id = ?
                """).params(act.at().atOffset(ZoneOffset.UTC), reader.id()).update();
        journal.forget(reader.id());
        journal.record(Act.bySystem(act.at()), reader.programmeId(), "reader.forgotten", reader.id());
    }

    public Optional<Reader> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Readers::row).optional();
    }

    public Optional<Reader> findByAccount(UUID roundId, UUID account) {
        return jdbc.sql(SELECT + "where round_id = ? and account_id = ?").params(roundId, account).query(Readers::row).optional();
    }

    public Optional<Reader> findByKey(String key) {
        return jdbc.sql(SELECT + "where key_hash = ?").param(Tokens.hash(key)).query(Readers::row).optional();
    }

    public Optional<Reader> findByReceipt(String receipt) {
        return jdbc.sql(SELECT + "where receipt_hash = ?").param(Tokens.hash(Tokens.normalised(receipt))).query(Readers::row).optional();
    }

    public List<Reader> list(UUID roundId) {
        return jdbc.sql(SELECT + "where round_id = ? order by id").param(roundId).query(Readers::row).list();
    }

    public Map<UUID, Reader> byIds(Collection<UUID> ids) {
        Map<UUID, Reader> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "where id = any(?)").param(ids.toArray(UUID[]::new)).query(Readers::row).list().forEach(reader -> found.put(reader.id(), reader));
        }
        return found;
    }

    private static Reader row(ResultSet rs, int n) throws SQLException {
        return new Reader(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), Reader.Kind.valueOf(rs.getString(4).toUpperCase()),
                rs.getObject(5, UUID.class), rs.getObject(6, UUID.class), rs.getString(7), rs.getString(8), rs.getString(9), rs.getBoolean(10),
                rs.getTimestamp(11) == null ? null : rs.getTimestamp(11).toInstant());
    }
}
