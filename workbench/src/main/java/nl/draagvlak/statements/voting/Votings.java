package nl.draagvlak.statements.voting;

import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether people can vote at a gathering: as far as the facilitator opened it, and only while the gathering itself is open. */
@Repository
class Votings {

    private final JdbcClient jdbc;
    private final Journal journal;

    Votings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Whether a vote would be taken in now. */
    boolean isOpen(Gathering gathering) {
        return gathering.open() && wasOpened(gathering.id());
    }

    private boolean wasOpened(UUID gatheringId) {
        return jdbc.sql("select open from statements.voting where gathering_id = ?").param(gatheringId).query(Boolean.class).optional().orElse(false);
    }

    /** From now on people can vote, also on statements that come later. */
    @Transactional
    void open(Act act, Gathering gathering) {
        set(act, gathering, true);
    }

    /** From now on no vote is taken in; what was counted stays. */
    @Transactional
    void close(Act act, Gathering gathering) {
        set(act, gathering, false);
    }

    private void set(Act act, Gathering gathering, boolean open) {
        jdbc.sql("""
                insert into statements.voting (gathering_id, programme_id, open) values (?, ?, ?)
                on conflict (gathering_id) do update set open = excluded.open
                """).params(gathering.id(), gathering.programmeId(), open).update();
        journal.record(act, gathering.programmeId(), open ? "voting.opened" : "voting.closed", gathering.id());
        jdbc.sql("select pg_notify('votes', ?)").param(gathering.id().toString()).query().listOfRows();
    }
}
