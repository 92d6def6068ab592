package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.shell.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The team's own statement of the problem, written after others spoke. */
@Repository
public class OwnProblems {

    private final JdbcClient jdbc;
    private final OutsideIn outsideIn;
    private final Journal journal;

    OwnProblems(JdbcClient jdbc, OutsideIn outsideIn, Journal journal) {
        this.jdbc = jdbc;
        this.outsideIn = outsideIn;
        this.journal = journal;
    }

    Optional<OwnProblem> find(UUID programmeId) {
        return jdbc.sql("select text, learned, first_written, last_written from process.own_problem where programme_id = ?").param(programmeId)
                .query((rs, n) -> new OwnProblem(rs.getString(1), rs.getString(2), rs.getObject(3, LocalDate.class), rs.getObject(4, LocalDate.class)))
                .optional();
    }

    /** When the team first wrote down how it saw the problem itself; empty when it never did. */
    public Optional<LocalDate> firstWritten(UUID programmeId) {
        return find(programmeId).map(OwnProblem::firstWritten);
    }

    /** Writes it down; refused while the team's own view is shut. */
    @Transactional
    public void write(Act act, UUID programmeId, String text, String learned) {
        if (!outsideIn.mayWrite(programmeId)) {
            throw new IllegalStateException("the team's own view is still shut");
        }
        LocalDate today = act.at().atZone(Frame.ZONE).toLocalDate();
        jdbc.sql("""
                insert into process.own_problem (programme_id, text, learned, first_written, last_written) values (?, ?, ?, ?, ?)
                on conflict (programme_id) do update set text = excluded.text, learned = excluded.learned, last_written = excluded.last_written
                """).params(programmeId, text, learned, today, today).update();
        journal.record(act, programmeId, "own-problem.written", programmeId, text, learned);
    }
}
