package nl.draagvlak.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.HolderEvents.What;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The personal links of holders. Their secret is in the mail only: the database knows its hash. */
@Repository
class HolderLinks {

    /** To answer a question; who said yes keeps the link for as long as a plan is looked back on at least once. */
    static final Duration TO_ANSWER = Duration.ofDays(42);
    static final Duration TO_HOLD = Duration.ofDays(400);

    private static final String SELECT = "select id, programme_id, holder_id, passed_on_by, name, email, made_at, expires_at, revoked_at, used_at from actions.holder_link ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final HolderEvents events;

    HolderLinks(JdbcClient jdbc, Journal journal, HolderEvents events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Makes a link for one person; an earlier one for the same address stops.
     *
     * @param passedOnBy the link of the colleague who gives it; null when the team does
     * @return the secret, which is known now and never again
     */
    @Transactional
    String issue(Act act, UUID programmeId, Holder holder, String name, String email, HolderLink passedOnBy) {
        String secret = Tokens.secret();
        UUID id = Ids.next();
        jdbc.sql("update actions.holder_link set revoked_at = ? where holder_id = ? and lower(email) = lower(?) and revoked_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), holder.id(), email).update();
        jdbc.sql("""
                insert into actions.holder_link (id, programme_id, holder_id, passed_on_by, name, email, token_hash, made_at, expires_at) values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)
                """).params(id, programmeId, holder.id(), passedOnBy == null ? null : passedOnBy.id(), name, email, Tokens.hash(secret), act.at().atOffset(ZoneOffset.UTC),
                act.at().plus(holder.accepted() ? TO_HOLD : TO_ANSWER).atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "holder-link.made", id, holder.id(), name, email);
        events.tell(act, programmeId, holder.actionId(), holder.organisationId(), passedOnBy == null ? What.LINK_SENT : What.PASSED_ON, "", name);
        return secret;
    }

    /** The link with this secret, also when it no longer opens. */
    Optional<HolderLink> findBySecret(String secret) {
        return jdbc.sql(SELECT + "where token_hash = ?").param(Tokens.hash(secret)).query(HolderLinks::row).optional();
    }

    Optional<HolderLink> find(UUID holder, UUID id) {
        return jdbc.sql(SELECT + "where holder_id = ? and id = ?").params(holder, id).query(HolderLinks::row).optional();
    }

    /** The links of an organisation for an action, oldest first, with those that stopped. */
    List<HolderLink> list(UUID holder) {
        return jdbc.sql(SELECT + "where holder_id = ? order by made_at, id").param(holder).query(HolderLinks::row).list();
    }

    /** Stops a link, and those that were passed on from it. */
    @Transactional
    void revoke(Act act, Holder holder, HolderLink link) {
        int stopped = jdbc.sql("""
                with recursive passed (id) as (
                    select cast(? as uuid) union select l.id from actions.holder_link l join passed p on l.passed_on_by = p.id
                ) update actions.holder_link set revoked_at = ? where id in (select id from passed) and revoked_at is null
                """).params(link.id(), act.at().atOffset(ZoneOffset.UTC)).update();
        if (stopped > 0) {
            journal.record(act, link.programmeId(), "holder-link.revoked", link.id());
            events.tell(act, link.programmeId(), holder.actionId(), holder.organisationId(), What.LINK_REVOKED, "", link.name());
        }
    }

    /** Notes that somebody answered by a link; who said yes keeps it longer, and so do the colleagues. */
    @Transactional
    void used(Act act, HolderLink link, boolean accepted) {
        jdbc.sql("update actions.holder_link set used_at = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), link.id()).update();
        if (accepted) {
            jdbc.sql("update actions.holder_link set expires_at = greatest(expires_at, ?) where holder_id = ? and revoked_at is null")
                    .params(act.at().plus(TO_HOLD).atOffset(ZoneOffset.UTC), link.holderId()).update();
        }
        journal.record(act, link.programmeId(), "holder-link.used", link.id());
    }

    private static HolderLink row(ResultSet rs, int n) throws SQLException {
        return new HolderLink(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class), rs.getString(5), rs.getString(6),
                instant(rs, 7), instant(rs, 8), instant(rs, 9), instant(rs, 10));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
