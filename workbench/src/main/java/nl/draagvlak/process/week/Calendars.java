package nl.draagvlak.process.week;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with which somebody's own calendar reads along. A new link ends the former one. */
@Repository
class Calendars {

    private final JdbcClient jdbc;
    private final Journal journal;

    Calendars(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Whose calendar it is, of which programme. */
    record Owner(UUID accountId, UUID programmeId) {}

    /** Makes a link's secret, which is told once and known here by its hash only. */
    @Transactional
    public String open(Act act, UUID programmeId, UUID accountId) {
        String secret = Tokens.secret();
        jdbc.sql("""
                insert into process.calendar (account_id, programme_id, secret, made_at) values (?, ?, ?, ?)
                on conflict (account_id, programme_id) do update set secret = excluded.secret, made_at = excluded.made_at
                """).params(accountId, programmeId, Tokens.hash(secret), act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "calendar.opened", accountId);
        return secret;
    }

    @Transactional
    public void close(Act act, UUID programmeId, UUID accountId) {
        if (jdbc.sql("delete from process.calendar where account_id = ? and programme_id = ?").params(accountId, programmeId).update() > 0) {
            journal.record(act, programmeId, "calendar.closed", accountId);
        }
    }

    boolean isOpen(UUID programmeId, UUID accountId) {
        return jdbc.sql("select exists (select from process.calendar where account_id = ? and programme_id = ?)").params(accountId, programmeId).query(Boolean.class).single();
    }

    Optional<Owner> find(String secret) {
        return jdbc.sql("select account_id, programme_id from process.calendar where secret = ?").param(Tokens.hash(secret))
                .query((rs, n) -> new Owner(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class))).optional();
    }
}
