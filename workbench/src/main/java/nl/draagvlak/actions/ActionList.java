package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of actions, searched, filtered, counted and paged by the database. */
@Repository
class ActionList {

    static final int SIZE = 50;

    private final JdbcClient jdbc;
    private final Actions actions;
    private final Derived derived;

    ActionList(JdbcClient jdbc, Actions actions, Derived derived) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.derived = derived;
    }

    /** What is said above the list, of all actions in the plan. */
    record Figures(long total, long held, long asked, long unasked, long doubted, long awaited, long exploring, long groundless) {}

    /** Actions under the heading of their line; the line is null when the list has another order. */
    record Group(Line line, List<ActionDetail> actions) {}

    static List<Group> grouped(List<ActionDetail> actions, List<Line> lines, ActionFilter filter) {
        if (filter.order() != ActionFilter.Order.NUMBER) {
            return actions.isEmpty() ? List.of() : List.of(new Group(null, actions));
        }
        return lines.stream().map(line -> new Group(line, actions.stream().filter(action -> action.lineId().equals(line.id())).toList()))
                .filter(group -> !group.actions().isEmpty()).toList();
    }

    Page<ActionDetail> page(UUID programmeId, ActionFilter filter, int page) {
        Condition condition = condition(programmeId, filter);
        Map<String, Object> asked = Map.copyOf(condition.parameters());
        long total = derived.of(programmeId, List.of("actions counted", condition.where(), asked),
                () -> jdbc.sql("select count(*)" + Actions.FROM + condition.where()).params(asked).query(Long.class).single());
        condition.parameters().put("offset", (Math.max(1, page) - 1) * SIZE);
        condition.parameters().put("limit", SIZE);
        List<Actions.Row> rows = jdbc.sql(Actions.SELECT + condition.where() + " order by " + filter.order().sql() + " offset :offset limit :limit")
                .params(condition.parameters()).query(Actions::row).list();
        return new Page<>(actions.read(rows), Math.max(1, page), SIZE, total);
    }

    /** All that the filter lets through, for a file. */
    List<ActionDetail> all(UUID programmeId, ActionFilter filter) {
        Condition condition = condition(programmeId, filter);
        return actions.read(jdbc.sql(Actions.SELECT + condition.where() + " order by " + filter.order().sql())
                .params(condition.parameters()).query(Actions::row).list());
    }

    Figures figures(UUID programmeId) {
        return derived.of(programmeId, "actions in all", () -> readFigures(programmeId));
    }

    private Figures readFigures(UUID programmeId) {
        return jdbc.sql("select count(*), count(*) filter (where h.state = 'accepted'), count(*) filter (where h.state = 'invited'), "
                        + "count(*) filter (where h.id is null), count(*) filter (where " + ActionFilter.Standing.DOUBTED.condition() + "), "
                        + "count(*) filter (where " + ActionFilter.Standing.AWAITED.condition() + "), count(*) filter (where a.exploring), "
                        + "count(*) filter (where " + ActionFilter.Standing.GROUNDLESS.condition() + ")"
                        + Actions.FROM + "where a.programme_id = :programme and e.state = 'active'").param("programme", programmeId)
                .query((rs, n) -> new Figures(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getLong(5), rs.getLong(6), rs.getLong(7), rs.getLong(8)))
                .single();
    }

    /** The organisations that hold or were asked for an action now. */
    List<Option> holders(UUID programmeId) {
        return derived.of(programmeId, "holders of actions", () -> List.copyOf(readHolders(programmeId)));
    }

    private List<Option> readHolders(UUID programmeId) {
        return jdbc.sql("""
                select o.id, o.name from stakeholders.organisation o where o.id in (
                    select h.organisation_id from actions.holder h where h.programme_id = ? and h.part = 'holder' and h.state in ('invited', 'accepted')) order by o.name
                """).param(programmeId).query((rs, n) -> new Option(rs.getString(1), rs.getString(2))).list();
    }

    /** Actions to which a measure or line leads, in order: at most fifty. */
    List<ActionDetail> pointingAt(UUID programmeId, UUID element, String relation) {
        return actions.read(jdbc.sql(Actions.SELECT + """
                where a.programme_id = ? and e.state = 'active' and exists (
                    select from reasoning.link k where k.from_id = a.element_id and k.to_id = ? and k.relation = ? and k.ended_at is null)
                order by l.number, a.position limit 50
                """).params(programmeId, element, relation).query(Actions::row).list());
    }

    /** The actions in the plan that an organisation holds or is asked for. */
    List<ActionDetail> heldBy(UUID programmeId, UUID organisation) {
        return actions.read(jdbc.sql(Actions.SELECT + "where a.programme_id = ? and e.state = 'active' and h.organisation_id = ? order by l.number, a.position")
                .params(programmeId, organisation).query(Actions::row).list());
    }

    private record Condition(String where, Map<String, Object> parameters) {}

    private static Condition condition(UUID programmeId, ActionFilter filter) {
        List<String> parts = new ArrayList<>(List.of("a.programme_id = :programme", "e.state = 'active'"));
        Map<String, Object> parameters = new HashMap<>(Map.of("programme", programmeId));
        if (!filter.search().isEmpty()) {
            parts.add("(e.text ilike :pattern or e.note ilike :pattern or l.number || '.' || a.position = :search)");
            parameters.put("pattern", "%" + filter.search().replaceAll("[\\\\%_]", "\\\\$0") + "%");
            parameters.put("search", filter.search());
        }
        if (filter.line() != null) {
            parts.add("a.line_id = :line");
            parameters.put("line", filter.line());
        }
        if (filter.holder() != null) {
            parts.add("h.organisation_id = :holder");
            parameters.put("holder", filter.holder());
        }
        tagged(parts, parameters, "FORM", filter.form());
        tagged(parts, parameters, "AGE_GROUP", filter.age());
        if (filter.goal() != null) {
            parts.add("exists (select from reasoning.link k where k.from_id = a.element_id and k.to_id = :goal and k.relation = 'contributes-to' and k.ended_at is null)");
            parameters.put("goal", filter.goal());
        }
        if (filter.cause() != null) {
            parts.add("a.element_id in (" + ActionCoverage.ACTIONS_ON_CAUSE + ")");
            parameters.put("cause", filter.cause());
        }
        if (filter.standing() != null) {
            parts.add(filter.standing().condition());
        }
        return new Condition("where " + String.join(" and ", parts), parameters);
    }

    private static void tagged(List<String> parts, Map<String, Object> parameters, String list, String key) {
        if (!key.isEmpty()) {
            parts.add("exists (select from reasoning.tag t where t.element_id = a.element_id and t.list = '" + list + "' and t.key = :" + list + ")");
            parameters.put(list, key);
        }
    }
}
