package nl.draagvlak.stakeholders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For which organisation somebody who signs in speaks, such as an action holder. */
@Repository
public class Representatives {

    private final JdbcClient jdbc;
    private final Journal journal;

    Representatives(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public Optional<UUID> organisationOf(UUID programmeId, UUID accountId) {
        return jdbc.sql("select organisation_id from stakeholders.representative where programme_id = ? and account_id = ?")
                .params(programmeId, accountId).query(UUID.class).optional();
    }

    /** The accounts that speak for an organisation. */
    public List<UUID> accountsOf(UUID programmeId, UUID organisationId) {
        return jdbc.sql("select account_id from stakeholders.representative where programme_id = ? and organisation_id = ?")
                .params(programmeId, organisationId).query(UUID.class).list();
    }

    /** The organisation per account. */
    public Map<UUID, UUID> list(UUID programmeId) {
        Map<UUID, UUID> all = new HashMap<>();
        jdbc.sql("select account_id, organisation_id from stakeholders.representative where programme_id = ?").param(programmeId).query(rs -> {
            all.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
        });
        return all;
    }

    @Transactional
    public void represent(Act act, UUID programmeId, UUID accountId, UUID organisationId) {
        jdbc.sql("""
                insert into stakeholders.representative (programme_id, account_id, organisation_id) values (?, ?, ?)
                on conflict (programme_id, account_id) do update set organisation_id = excluded.organisation_id
                """).params(programmeId, accountId, organisationId).update();
        journal.record(act, programmeId, "representative.named", organisationId, accountId);
    }
}
