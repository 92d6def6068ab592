package nl.draagvlak.progress;

import java.util.List;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holders said about their actions. */
@Component
class ReportSearch implements SearchSource {

    private static final String TEXT = "(r.done || ' ' || r.obstacle)";

    private final JdbcClient jdbc;

    ReportSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Meldingen van trekkers", "Reports of holders");
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        return words.bind(jdbc.sql("select r.done || ' ' || r.obstacle, r.action_id, r.reported_at from progress.report r where r.programme_id = :programme and r.taken_back_at is null and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, r.reported_at desc limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(rs.getTimestamp(3).toInstant().atZone(Frame.ZONE).toLocalDate().toString(), rs.getString(1), visit.at("/voortgang/acties/" + rs.getString(2)))).list();
    }
}
