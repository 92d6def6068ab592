package nl.draagvlak.progress;

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
import nl.draagvlak.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The personal links of a round. Their secret is in the mail only: the database knows its hash. */
@Repository
class ReportLinks {

    private static final String SELECT = "select id, programme_id, round_id, organisation_id, passed_on_by, name, email, expires_at, revoked_at, used_at from progress.report_link ";

    private final JdbcClient jdbc;
    private final Journal journal;

    ReportLinks(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @return the secret, which is known now and never again */
    @Transactional
    String issue(Act act, ReportRound round, UUID organisation, String name, String email, ReportLink passedOnBy, Instant expires) {
        String secret = Tokens.secret();
        UUID id = Ids.next();
        jdbc.sql("update progress.report_link set revoked_at = ? where round_id = ? and organisation_id = ? and lower(email) = lower(?) and revoked_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), round.id(), organisation, email).update();
        jdbc.sql("""
                insert into progress.report_link (id, programme_id, round_id, organisation_id, passed_on_by, name, email, token_hash, made_at, expires_at)
                values (?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)
                """).params(id, round.programmeId(), round.id(), organisation, passedOnBy == null ? null : passedOnBy.id(), name, email, Tokens.hash(secret),
                act.at().atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC)).update();
        journal.record(act, round.programmeId(), "report-link.made", id, organisation, name, email);
        return secret;
    }

    Optional<ReportLink> findBySecret(String secret) {
        return jdbc.sql(SELECT + "where token_hash = ?").param(Tokens.hash(secret)).query(ReportLinks::row).optional();
    }

    List<ReportLink> list(UUID round) {
        return jdbc.sql(SELECT + "where round_id = ? order by made_at, id").param(round).query(ReportLinks::row).list();
    }

    /** Those that were passed on from this one and still work. */
    List<ReportLink> passedOn(ReportLink link) {
        return jdbc.sql(SELECT + "where passed_on_by = ? and revoked_at is null order by made_at").param(link.id()).query(ReportLinks::row).list();
    }

    @Transactional
    void revoke(Act act, ReportLink link) {
        jdbc.sql("""
                with recursive passed (id) as (
                    select cast(? as uuid) union select l.id from progress.report_link l join passed p on l.passed_on_by = p.id
                ) update progress.report_link set revoked_at = ? where id in (select id from passed) and revoked_at is null
                """).params(link.id(), act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, link.programmeId(), "report-link.revoked", link.id());
    }

    @Transactional
    void used(Act act, ReportLink link) {
        jdbc.sql("update progress.report_link set used_at = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), link.id()).update();
        journal.record(act, link.programmeId(), "report-link.used", link.id());
    }

    private static ReportLink row(ResultSet rs, int n) throws SQLException {
        return new ReportLink(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getObject(5, UUID.class),
                rs.getString(6), rs.getString(7), instant(rs, 8), instant(rs, 9), instant(rs, 10));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
