package nl.draagvlak.decisions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises to keep, approvals that were planned, and meetings of the bodies. */
@Component
class DecisionDates implements DueSource {

    private final JdbcClient jdbc;

    DecisionDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final Text PROMISE = Text.of("Toezegging", "Promise");
    private static final Text APPROVAL = Text.of("Akkoord", "Approval");
    private static final Text MEETING = Text.of("Vergadering", "Meeting");

    @Override
    public List<Due> due(Programme programme, LocalDate from, LocalDate to) {
        List<Due> found = new ArrayList<>(jdbc.sql("select id, due, number, what from decisions.promise where programme_id = ? and kept_on is null and due <= ?")
                .params(programme.id(), to).query((rs, n) -> Due.day(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), PROMISE, rs.getString(3),
                        Text.same(rs.getString(4)), "/besluiten/toezeggingen/" + rs.getString(1))).list());
        found.addAll(jdbc.sql("""
                select a.version_id, a.planned, a.stop, a.request, v.number from decisions.approval a join drafting.version v on v.id = a.version_id
                where a.programme_id = ? and a.outcome is null and a.planned <= ?
                """).params(programme.id(), to).query((rs, n) -> {
                    Stop stop = Stop.valueOf(rs.getString(3).toUpperCase());
                    return Due.day(UUID.nameUUIDFromBytes((rs.getString(1) + rs.getString(3)).getBytes(StandardCharsets.US_ASCII)), rs.getObject(2, LocalDate.class), APPROVAL,
                            stop.label().nl(), Text.same(rs.getString(4)), "/besluiten/route/" + rs.getInt(5) + "/" + stop.path());
                }).list());
        found.addAll(jdbc.sql("select id, held_on, title from decisions.meeting where programme_id = ? and held_on between ? and ?").params(programme.id(), from, to)
                .query((rs, n) -> new Due(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), null, null, MEETING, "", Text.same(rs.getString(3)),
                        "/besluiten/vergaderingen/" + rs.getString(1), false)).list());
        return found;
    }
}
