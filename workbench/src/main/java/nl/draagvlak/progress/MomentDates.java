package nl.draagvlak.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days as of which a programme tells how its actions stand. */
@Component
class MomentDates implements DueSource {

    private final JdbcClient jdbc;

    MomentDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final Text MOMENT = Text.of("Peilmoment", "Moment of account");

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        return jdbc.sql("select on_date from progress.moment where programme_id = ? and on_date between ? and ?").params(programme.id(), from, to)
                .query((rs, n) -> {
                    LocalDate day = rs.getObject(1, LocalDate.class);
                    return new Due(UUID.nameUUIDFromBytes((programme.id() + ":" + day).getBytes(StandardCharsets.US_ASCII)), day, null, null, MOMENT, "",
                            Text.of("Stand van alle acties", "State of all actions"), "/voortgang", false);
                }).list();
    }
}
