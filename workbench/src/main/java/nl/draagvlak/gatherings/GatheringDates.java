package nl.draagvlak.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gatherings on their day and hour. */
@Component
class GatheringDates implements DueSource {

    private final JdbcClient jdbc;

    GatheringDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select id, held_on, starts_at, ends_at, kind, title_nl, title_en, state from gatherings.gathering
                where programme_id = ? and held_on between ? and ?
                """).params(programme.id(), from, to).query((rs, n) -> new Due(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalTime.class),
                rs.getObject(4, LocalTime.class), rs.getString(5).equals("roundtable") ? Text.of("Rondetafel", "Roundtable") : Text.of("Consultatie", "Consultation"), "",
                Text.of(rs.getString(6), rs.getString(7)), "/bijeenkomsten/" + rs.getString(1), !rs.getString(8).equals("closed"))).list();
    }
}
