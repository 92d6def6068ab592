package nl.draagvlak.reasoning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for words in everything in the thread that somebody may read. */
@Repository
class Search {

    private static final String TEXT = "(coalesce(e.text, '') || ' ' || e.note)";

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of what was found, best first, and how many there are of each kind. */
    record Result(Page<Element> page, Map<String, Long> kinds) {}

    /** @param kind only this kind; empty for all */
    Result find(UUID programmeId, Set<Role> roles, SearchWords words, String kind, int page, int size) {
        String where = " from reasoning.element e where e.programme_id = :programme and e.text is not null and " + readable(roles) + " and " + words.in(TEXT);
        Map<String, Long> kinds = new LinkedHashMap<>();
        words.bind(jdbc.sql("select e.kind, count(*)" + where + " group by e.kind")).param("programme", programmeId).query(rs -> {
            kinds.put(rs.getString(1), rs.getLong(2));
        });
        long total = kind.isEmpty() ? kinds.values().stream().mapToLong(Long::longValue).sum() : kinds.getOrDefault(kind, 0L);
        List<Element> found = total == 0 ? List.of() : words.bind(jdbc.sql("select " + Elements.COLUMNS + where + (kind.isEmpty() ? "" : " and e.kind = :kind")
                        + " order by e.state = 'active' desc, " + words.rank(TEXT) + " desc, e.number, e.kind offset :offset limit :limit"))
                .param("programme", programmeId).param("kind", kind).param("offset", (Math.max(1, page) - 1) * size).param("limit", size)
                .query(Elements::row).list();
        return new Result(new Page<>(found, Math.max(1, page), size, total), kinds);
    }

    /** As {@link Element#readableBy}, so that not even the number of what is hidden shows. */
    private static String readable(Set<Role> roles) {
        if (roles.contains(Role.TEAM)) {
            return "e.state <> 'merged'";
        }
        boolean team = roles.contains(Role.FACILITATOR);
        boolean bodies = team || roles.contains(Role.WORKING_GROUP) || roles.contains(Role.STEERING_GROUP) || roles.contains(Role.HOLDER);
        return "e.state = 'active' and e.audience in ('public'" + (bodies ? ", 'bodies'" : "") + (team ? ", 'team'" : "") + ")";
    }
}
