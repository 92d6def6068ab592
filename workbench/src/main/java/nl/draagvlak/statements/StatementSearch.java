package nl.draagvlak.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds statements for the team, newest first. */
@Repository
class StatementSearch {

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Elements elements;
    private final Links links;

    StatementSearch(JdbcClient jdbc, Statements statements, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.elements = elements;
        this.links = links;
    }

    /**
     * What is sought; null or empty means all.
     *
     * @param withdrawn those that were withdrawn, instead of those that count
     * @param unused    only those of which nothing was made yet
     */
    record Filter(UUID gatheringId, Integer table, StatementKind kind, String perspective, String form, String words, boolean withdrawn, boolean unused) {

        static Filter of(UUID gatheringId, Integer table) {
            return new Filter(gatheringId, table, null, null, null, "", false, false);
        }
    }

    /** A statement in a list. */
    record Row(Element element, Statement statement, List<String> forms, boolean used) {}

    Page<Row> page(UUID programmeId, Filter filter, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        String from = from(programmeId, filter, values);
        long total = jdbc.sql("select count(*)" + from).params(values).query(Long.class).single();
        values.put("offset", (Math.max(1, page) - 1) * size);
        values.put("limit", size);
        List<UUID> ids = jdbc.sql("select s.element_id" + from + " order by s.sequence desc offset :offset limit :limit").params(values).query(UUID.class).list();
        return new Page<>(rows(ids), Math.max(1, page), size, total);
    }

    private static String from(UUID programmeId, Filter filter, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(" from statements.statement s join reasoning.element e on e.id = s.element_id where s.programme_id = :programme");
        values.put("programme", programmeId);
        sql.append(filter.withdrawn() ? " and e.state <> 'active'" : " and e.state = 'active'");
        and(sql, values, "gathering", filter.gatheringId(), " and s.gathering_id = :gathering");
        and(sql, values, "table", filter.table(), " and s.table_number = :table");
        and(sql, values, "kind", filter.kind() == null ? null : filter.kind().key(), " and s.kind = :kind");
        and(sql, values, "perspective", filter.perspective(), " and s.perspective = :perspective");
        and(sql, values, "form", filter.form(), " and exists (select from reasoning.tag t where t.element_id = e.id and t.list = 'FORM' and t.key = :form)");
        String words = filter.words() == null ? "" : filter.words().strip();
        and(sql, values, "words", words.isEmpty() ? null : "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%", " and e.text ilike :words");
        if (filter.unused()) {
            sql.append(" and not exists (select from reasoning.link l join reasoning.element later on later.id = l.from_id and later.state = 'active' "
                    + "where l.to_id = e.id and l.ended_at is null)");
        }
        return sql.toString();
    }

    private static void and(StringBuilder sql, Map<String, Object> values, String name, Object value, String condition) {
        if (value != null && !value.equals("")) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    /** The words of everything that counts in a gathering. */
    Set<String> words(UUID gatheringId) {
        return new HashSet<>(jdbc.sql("""
                select e.text from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active' where s.gathering_id = ?
                """).param(gatheringId).query(String.class).list());
    }

    private List<Row> rows(List<UUID> ids) {
        Map<UUID, Element> words = elements.byIds(ids);
        Map<UUID, Statement> known = statements.byIds(ids);
        Map<UUID, List<String>> forms = elements.tags(ids, ListName.FORM);
        Set<UUID> used = links.listTo(ids).stream().map(Link::to).collect(Collectors.toCollection(HashSet::new));
        List<Row> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Row(words.get(id), known.get(id), forms.getOrDefault(id, List.of()), used.contains(id))));
        return rows;
    }
}
