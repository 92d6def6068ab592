package nl.draagvlak.decisions;

import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised to Parliament. */
@Component
class PromiseSearch implements SearchSource {

    private static final String TEXT = "(what || ' ' || occasion || ' ' || reason)";

    private final JdbcClient jdbc;

    PromiseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Toezeggingen", "Promises");
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        if (!visit.has(Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP)) {
            return List.of();
        }
        return words.bind(jdbc.sql("select number, what, id from decisions.promise where programme_id = :programme and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, number desc limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(visit.language().of("Toezegging ", "Promise ") + rs.getInt(1), rs.getString(2), visit.at("/besluiten/toezeggingen/" + rs.getString(3)))).list();
    }
}
