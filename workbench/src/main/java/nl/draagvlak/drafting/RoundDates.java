package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when a text can be read along. */
@Component
class RoundDates implements DueSource {

    private final JdbcClient jdbc;

    RoundDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final Text DEADLINE = Text.of("Meelezen sluit", "Reading along closes");

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        return jdbc.sql("select id, deadline, title from drafting.round where programme_id = ? and closed_at is null and deadline <= ?").params(programme.id(), to)
                .query((rs, n) -> Due.day(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), DEADLINE, "", Text.same(rs.getString(3)),
                        "/concepten/rondes/" + rs.getString(1))).list();
    }
}
