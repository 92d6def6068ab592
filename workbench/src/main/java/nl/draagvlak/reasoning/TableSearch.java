package nl.draagvlak.reasoning;

import java.util.List;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searching in one table of a room. What {@code select}, {@code text} and {@code then} hold is SQL of that room's own, never of a visitor.
 *
 * @param order  the number of the room in the method
 * @param roles  who may read it; one of them is enough
 * @param select from "select" up to and with the conditions, of which the programme's is {@code programme_id = :programme}
 * @param text   the expression that is searched
 * @param then   the order among those that fit equally well
 * @param found  makes what is shown of a row
 */
public record TableSearch(JdbcClient jdbc, Text name, int order, Set<Role> roles, String select, String text, String then, Shown found) implements SearchSource {

    /** What is shown of a row, for this visitor. */
    @FunctionalInterface
    public interface Shown {
        RowMapper<Found> to(Visit visit);
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        if (!visit.has(roles.toArray(Role[]::new))) {
            return List.of();
        }
        return words.bind(jdbc.sql(select + " and " + words.in(text) + " order by " + words.rank(text) + " desc, " + then + " limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit).query(found.to(visit)).list();
    }
}
