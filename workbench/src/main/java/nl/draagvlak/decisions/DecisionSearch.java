package nl.draagvlak.decisions;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchSource.Found;
import nl.draagvlak.reasoning.TableSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions and promises are found by what they say and why. */
@Configuration(proxyBeanMethods = false)
class DecisionSearch {

    @Bean
    static SearchSource decisionSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Besluiten", "Decisions"), 21, Set.of(Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP),
                "select number, text || ' – ' || reason, meeting_id from decisions.decision where programme_id = :programme and undone_at is null",
                "(text || ' ' || reason || ' ' || dissent)", "number desc",
                visit -> (rs, n) -> new Found(visit.language().of("Besluit ", "Decision ") + rs.getInt(1), rs.getString(2), visit.at("/besluiten/vergaderingen/" + rs.getString(3))));
    }

    @Bean
    static SearchSource promiseSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Toezeggingen", "Promises"), 21, Set.of(Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP),
                "select number, what, id from decisions.promise where programme_id = :programme",
                "(what || ' ' || occasion || ' ' || reason)", "number desc",
                visit -> (rs, n) -> new Found(visit.language().of("Toezegging ", "Promise ") + rs.getInt(1), rs.getString(2), visit.at("/besluiten/toezeggingen/" + rs.getString(3))));
    }
}
