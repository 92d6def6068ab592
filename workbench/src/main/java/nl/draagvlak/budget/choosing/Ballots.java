package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.sql.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.methods.allocation.Ballot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ballots of a choice. The journal tells that one was cast, never what it says. */
@Repository
class Ballots {

    private final JdbcClient jdbc;
    private final Journal journal;

    Ballots(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * What one voter said.
     *
     * @param points as many as codes, or none
     */
    record Said(List<String> codes, List<Integer> points) {}

    /** A ballot with the perspective that its voter has; empty when unknown. */
    record Cast(UUID voter, String perspective, Said said) {}

    /** Casts a ballot, or changes the one that was there; false when the choice is not open. */
    @Transactional
    boolean cast(Act act, Choice choice, UUID voter, String perspective, Said said) {
        if (!holdOpen(choice)) {
            return false;
        }
        jdbc.sql("""
                insert into budget.ballot (choice_id, programme_id, voter, perspective, codes, points) values (?, ?, ?, ?, ?, ?)
                on conflict (choice_id, voter) do update set perspective = excluded.perspective, codes = excluded.codes, points = excluded.points
                """).params(choice.id(), choice.programmeId(), voter, perspective, said.codes().toArray(String[]::new), said.points().toArray(Integer[]::new)).update();
        journal.record(act, choice.programmeId(), "ballot.cast", choice.id());
        return true;
    }

    /** Takes a ballot back while the choice is open. */
    @Transactional
    void takeBack(Act act, Choice choice, UUID voter) {
        if (holdOpen(choice) && jdbc.sql("delete from budget.ballot where choice_id = ? and voter = ?").params(choice.id(), voter).update() > 0) {
            journal.record(act, choice.programmeId(), "ballot.taken-back", choice.id());
        }
    }

    /** Erases what somebody cast under a pseudonym wherever it still carries it. */
    @Transactional
    void erase(Act act, UUID programmeId, UUID voter) {
        if (jdbc.sql("delete from budget.ballot where programme_id = ? and voter = ?").params(programmeId, voter).update() > 0) {
            journal.record(act, programmeId, "ballots.erased", voter);
        }
    }

    /** Whether it is open, and stays so until the end of the transaction. */
    private boolean holdOpen(Choice choice) {
        return jdbc.sql("select state = 'open' from budget.choice where id = ? for share").param(choice.id()).query(Boolean.class).single();
    }

    Optional<Said> find(UUID choiceId, UUID voter) {
        return jdbc.sql("select voter, perspective, codes, points from budget.ballot where choice_id = ? and voter = ?").params(choiceId, voter).query(Ballots::row).optional()
                .map(Cast::said);
    }

    long count(UUID choiceId) {
        return jdbc.sql("select count(*) from budget.ballot where choice_id = ?").param(choiceId).query(Long.class).single();
    }

    Map<UUID, Long> counts(UUID programmeId) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select choice_id, count(*) from budget.ballot where programme_id = ? group by choice_id").param(programmeId).query(rs -> {
            counts.put(rs.getObject(1, UUID.class), rs.getLong(2));
        });
        return counts;
    }

    /** All, in an order that says nothing. */
    List<Cast> list(UUID choiceId) {
        return jdbc.sql("select voter, perspective, codes, points from budget.ballot where choice_id = ? order by voter").param(choiceId).query(Ballots::row).list();
    }

    static Ballot ballot(String voter, Said said) {
        return new Ballot(voter, said.codes(), said.points().stream().map(BigDecimal::valueOf).toList());
    }

    private static Cast row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        Array codes = rs.getArray(3);
        Array points = rs.getArray(4);
        return new Cast(rs.getObject(1, UUID.class), rs.getString(2), new Said(Arrays.asList((String[]) codes.getArray()), Arrays.asList((Integer[]) points.getArray())));
    }
}
