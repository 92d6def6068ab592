package nl.draagvlak.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.mail.Mailbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to come. */
@Repository
public class Invitations {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Mailbox mailbox;

    Invitations(JdbcClient jdbc, Journal journal, Mailbox mailbox) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.mailbox = mailbox;
    }

    public List<Invitation> list(UUID gatheringId) {
        return jdbc.sql("""
                select i.id, i.gathering_id, i.organisation_id, i.person_id, i.email, i.sent_at from gatherings.invitation i
                join stakeholders.organisation o on o.id = i.organisation_id left join stakeholders.person p on p.id = i.person_id
                where i.gathering_id = ? order by lower(o.name), lower(p.name) nulls first
                """).param(gatheringId).query(Invitations::row).list();
    }

    public Optional<Invitation> find(UUID gatheringId, UUID id) {
        return jdbc.sql("select id, gathering_id, organisation_id, person_id, email, sent_at from gatherings.invitation where gathering_id = ? and id = ?")
                .params(gatheringId, id).query(Invitations::row).optional();
    }

    /** Asks an organisation (no person) or a person; asked twice they are on the list once, with the newer address if one was given. */
    @Transactional
    public void invite(Act act, Gathering gathering, UUID organisationId, UUID personId, String email) {
        UUID id = jdbc.sql("""
                insert into gatherings.invitation (id, gathering_id, programme_id, organisation_id, person_id, email) values (?, ?, ?, ?, ?, ?)
                on conflict (gathering_id, organisation_id, person_id)
                do update set email = case when excluded.email = '' then gatherings.invitation.email else excluded.email end
                returning id
                """).params(Ids.next(), gathering.id(), gathering.programmeId(), organisationId, personId, email).query(UUID.class).single();
        journal.record(act, gathering.programmeId(), "gathering.invited", id, organisationId, personId, email);
    }

    @Transactional
    public void setAddresses(Act act, Gathering gathering, Map<UUID, String> emails) {
        emails.forEach((id, email) -> jdbc.sql("update gatherings.invitation set email = ? where id = ? and gathering_id = ?")
                .params(email, id, gathering.id()).update());
        journal.record(act, gathering.programmeId(), "gathering.addresses-set", gathering.id(), emails.values());
    }

    @Transactional
    public void remove(Act act, Gathering gathering, Collection<UUID> ids) {
        int removed = jdbc.sql("delete from gatherings.invitation where gathering_id = ? and id = any(?)")
                .params(gathering.id(), ids.toArray(UUID[]::new)).update();
        if (removed > 0) {
            journal.record(act, gathering.programmeId(), "gathering.uninvited", gathering.id(), ids);
        }
    }

    /** Queues a message to everybody with an address who got none yet, each with a link of their own in place of the common one; returns how many. */
    @Transactional
    public int send(Act act, Gathering gathering, String subject, String body) {
        List<Invitation> waiting = list(gathering.id()).stream().filter(i -> i.sentAt() == null && !i.email().isEmpty()).toList();
        for (Invitation invitation : waiting) {
            mailbox.queue(act, gathering.programmeId(), invitation.email(), subject, body.replace(gathering.joinPath(), gathering.joinPath() + "/" + invitation.id()));
            jdbc.sql("update gatherings.invitation set sent_at = ? where id = ?").params(act.at().atOffset(ZoneOffset.UTC), invitation.id()).update();
            journal.record(act, gathering.programmeId(), "gathering.invitation-sent", invitation.id());
        }
        return waiting.size();
    }

    /** How many are asked for each of these gatherings. */
    public Map<UUID, Long> counts(Collection<UUID> gatheringIds) {
        Map<UUID, Long> counts = new HashMap<>();
        if (!gatheringIds.isEmpty()) {
            jdbc.sql("select gathering_id, count(*) from gatherings.invitation where gathering_id = any(?) group by gathering_id")
                    .param(gatheringIds.toArray(UUID[]::new)).query(rs -> {
                        counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
                    });
        }
        return counts;
    }

    /** An address where this person or organisation was invited before in the programme. */
    public Optional<String> findFormerAddress(UUID organisationId, UUID personId) {
        return jdbc.sql("""
                select email from gatherings.invitation where organisation_id = ? and person_id is not distinct from ? and email <> ''
                order by id desc limit 1
                """).params(organisationId, personId).query(String.class).optional();
    }

    private static Invitation row(ResultSet rs, int n) throws SQLException {
        return new Invitation(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, UUID.class),
                rs.getString(5), rs.getTimestamp(6) == null ? null : rs.getTimestamp(6).toInstant());
    }
}
