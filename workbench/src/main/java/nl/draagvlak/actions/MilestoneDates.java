package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Milestones that were not reached yet. */
@Component
class MilestoneDates implements DueSource {

    private final JdbcClient jdbc;

    MilestoneDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final Text MILESTONE = Text.of("Mijlpaal", "Milestone");

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select m.id, m.planned, 'A' || e.number, m.text, m.action_id from actions.milestone m join reasoning.element e on e.id = m.action_id
                where m.programme_id = ? and m.actual is null and m.planned <= ? and e.state = 'active'
                """).params(programme.id(), to).query((rs, n) -> Due.day(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), MILESTONE, rs.getString(3),
                Text.same(rs.getString(4)), "/acties/" + rs.getString(5))).list();
    }
}
