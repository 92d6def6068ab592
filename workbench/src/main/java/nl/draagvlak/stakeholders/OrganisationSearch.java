package nl.draagvlak.stakeholders;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchSource.Found;
import nl.draagvlak.reasoning.TableSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations are found by name. */
@Configuration(proxyBeanMethods = false)
class OrganisationSearch {

    @Bean
    static SearchSource organisationSearch(JdbcClient jdbc) {
        return new TableSearch(jdbc, Text.of("Organisaties", "Organisations"), 11, Set.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER),
                "select name, abbreviation, id from stakeholders.organisation where programme_id = :programme",
                "(name || ' ' || abbreviation)", "name",
                visit -> (rs, n) -> new Found(rs.getString(1), rs.getString(2), visit.at("/belanghebbenden/organisaties/" + rs.getString(3))));
    }
}
