package nl.draagvlak.gatherings;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchSource.Found;
import nl.draagvlak.reasoning.TableSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gatherings are found by title, purpose and outcome. */
@Configuration(proxyBeanMethods = false)
class GatheringSearch {

    @Bean
    static SearchSource gatheringSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Bijeenkomsten", "Gatherings"), 12, Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER),
                "select title_nl, title_en, purpose || ' ' || outcome, id from gatherings.gathering where programme_id = :programme",
                "(title_nl || ' ' || title_en || ' ' || purpose || ' ' || outcome)", "held_on desc",
                visit -> (rs, n) -> new Found(visit.language().of(rs.getString(1), rs.getString(2)), rs.getString(3), visit.at("/bijeenkomsten/" + rs.getString(4))));
    }
}
