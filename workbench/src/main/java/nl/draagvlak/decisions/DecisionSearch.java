package nl.draagvlak.decisions;

import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided and why. */
@Component
class DecisionSearch implements SearchSource {

    private static final String TEXT = "(text || ' ' || reason || ' ' || dissent)";

    private final JdbcClient jdbc;

    DecisionSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Besluiten", "Decisions");
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
        return words.bind(jdbc.sql("select number, text || ' – ' || reason, meeting_id from decisions.decision where programme_id = :programme and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, number desc limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(visit.language().of("Besluit ", "Decision ") + rs.getInt(1), rs.getString(2), visit.at("/besluiten/vergaderingen/" + rs.getString(3)))).list();
    }
}
