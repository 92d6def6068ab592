package nl.draagvlak.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The actions of a programme: what must happen, in which line, on what it rests. Who holds them is with {@link Holders}. */
@Repository
public class Actions {

    static final String FROM = """
             from actions.action a
            join reasoning.element e on e.id = a.element_id
            join actions.line l on l.element_id = a.line_id
            left join actions.holder h on h.action_id = a.element_id and h.part = 'holder' and h.state in ('invited', 'accepted')
            left join stakeholders.organisation o on o.id = h.organisation_id
            """;
    static final String SELECT = "select a.element_id as action, a.line_id, l.number as line_number, a.position, a.start_on, a.end_on, a.exploring, "
            + "a.supplement, a.cooperation, a.without_reason, " + Holders.COLUMNS + FROM;
    private static final String IN_ORDER = " order by l.number, a.position, a.element_id";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;
    private final Contributions contributions;
    private final Costs costs;
    private final Milestones milestones;

    Actions(JdbcClient jdbc, Journal journal, Elements elements, Links links, Contributions contributions, Costs costs, Milestones milestones) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
        this.contributions = contributions;
        this.costs = costs;
        this.milestones = milestones;
    }

    /** Puts an action in the plan. */
    @Transactional
    public UUID add(Act act, UUID programmeId, ActionPlan plan) {
        UUID id = elements.add(act, programmeId, ActionGrammar.ACTION, plan.text(), plan.description(), Audience.BODIES).id();
        jdbc.sql("insert into actions.action (element_id, programme_id, line_id, position) values (?, ?, ?, ?)")
                .params(id, programmeId, plan.lineId(), positionIn(plan)).update();
        write(act, programmeId, id, plan);
        journal.record(act, programmeId, "action.planned", id, plan);
        return id;
    }

    @Transactional
    public void change(Act act, UUID id, ActionPlan plan) {
        UUID programmeId = elements.get(id).programmeId();
        elements.rewrite(act, id, plan.text(), plan.description());
        jdbc.sql("update actions.action set line_id = ?, position = ? where element_id = ?").params(plan.lineId(), positionIn(plan), id).update();
        write(act, programmeId, id, plan);
        journal.record(act, programmeId, "action.changed", id, plan);
    }

    /** Takes an action out of the plan, with the reason; its number is free again. */
    @Transactional
    public void withdraw(Act act, UUID id, String reason) {
        elements.withdraw(act, id, reason);
        jdbc.sql("update actions.action set position = null where element_id = ?").param(id).update();
    }

    /** Puts a withdrawn action back, at the end of its line. */
    @Transactional
    public void restore(Act act, UUID id) {
        UUID line = jdbc.sql("select line_id from actions.action where element_id = ?").param(id).query(UUID.class).single();
        elements.restore(act, id);
        jdbc.sql("update actions.action set position = ? where element_id = ? and position is null").params(nextPosition(line), id).update();
    }

    private void write(Act act, UUID programmeId, UUID id, ActionPlan plan) {
        jdbc.sql("""
                update actions.action set start_on = ?, end_on = ?, exploring = ?, supplement = ?, cooperation = ?, without_reason = ? where element_id = ?
                """).params(plan.start(), plan.end(), plan.exploring(), plan.supplement(), plan.cooperation(), plan.withoutReason(), id).update();
        links.set(act, id, ActionGrammar.IN_LINE, List.of(plan.lineId()), "");
        links.set(act, id, ActionGrammar.PART_OF, plan.measureId() == null ? List.of() : List.of(plan.measureId()), "");
        links.set(act, id, ActionGrammar.CARRIES_OUT, plan.interventions(), "");
        links.set(act, id, ActionGrammar.CONTRIBUTES_TO, plan.goals(), "");
        links.set(act, id, ActionGrammar.DEPENDS_ON, plan.waitsFor(), "");
        elements.tag(act, id, ListName.FORM, plan.forms());
        elements.tag(act, id, ListName.AGE_GROUP, plan.ages());
        contributions.set(programmeId, id, plan.partners());
        costs.set(programmeId, id, plan.years());
        milestones.set(programmeId, id, plan.milestones());
        jdbc.sql("delete from actions.expected_yield where action_id = ?").param(id).update();
        plan.yields().forEach((form, text) -> expect(programmeId, id, ListName.FORM, form, text));
        plan.ageYields().forEach((age, text) -> expect(programmeId, id, ListName.AGE_GROUP, age, text));
    }

    private void expect(UUID programmeId, UUID id, ListName list, String key, String text) {
        jdbc.sql("insert into actions.expected_yield (action_id, programme_id, list, key, text) values (?, ?, ?, ?, ?)").params(id, programmeId, list.name(), key, text).update();
    }

    private int positionIn(ActionPlan plan) {
        return plan.position() != null ? plan.position() : nextPosition(plan.lineId());
    }

    /** The first free number at the end of a line; whoever asks holds the line until the end of the transaction. */
    private int nextPosition(UUID lineId) {
        jdbc.sql("select number from actions.line where element_id = ? for update").param(lineId).query().listOfRows();
        return jdbc.sql("select coalesce(max(position), 0) + 1 from actions.action where line_id = ?").param(lineId).query(Integer.class).single();
    }

    /** Whether another action than this one has the number in the line. */
    public boolean taken(UUID lineId, int position, UUID except) {
        return jdbc.sql("select exists (select from actions.action where line_id = ? and position = ? and element_id is distinct from ?)")
                .params(lineId, position, except).query(Boolean.class).single();
    }

    /** An action of this programme, also when it was withdrawn. */
    public Optional<ActionDetail> find(UUID programmeId, UUID id) {
        return read(jdbc.sql(SELECT + "where a.programme_id = ? and a.element_id = ?").params(programmeId, id).query(Actions::row).list()).stream().findFirst();
    }

    /** The action in the plan with a code such as 2.3. */
    public Optional<ActionDetail> findByCode(UUID programmeId, String code) {
        if (!code.matches("\\d{1,2}\\.\\d{1,3}")) {
            return Optional.empty();
        }
        String[] parts = code.split("\\.");
        return read(jdbc.sql(SELECT + "where a.programme_id = ? and l.number = ? and a.position = ?")
                .params(programmeId, Integer.valueOf(parts[0]), Integer.valueOf(parts[1])).query(Actions::row).list()).stream().findFirst();
    }

    /** Many at once, by id; unknown ids are absent. */
    public Map<UUID, ActionDetail> byIds(Collection<UUID> ids) {
        Map<UUID, ActionDetail> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            read(jdbc.sql(SELECT + "where a.element_id = any(?)" + IN_ORDER).param(ids.toArray(UUID[]::new)).query(Actions::row).list())
                    .forEach(action -> found.put(action.id(), action));
        }
        return found;
    }

    /** All actions in the plan, by line and number. */
    public List<ActionDetail> list(UUID programmeId) {
        return read(jdbc.sql(SELECT + "where a.programme_id = ? and e.state = 'active'" + IN_ORDER).param(programmeId).query(Actions::row).list());
    }

    /** How many actions are in the plan. */
    public long count(UUID programmeId) {
        return elements.count(programmeId, ActionGrammar.ACTION);
    }

    /** What an action is to yield, by the key of a form. */
    public Map<String, String> yields(UUID id) {
        return yields(id, ListName.FORM);
    }

    /** What an action is to yield, by the key in a list: the forms or the age groups. */
    Map<String, String> yields(UUID id, ListName list) {
        Map<String, String> yields = new LinkedHashMap<>();
        jdbc.sql("""
                select y.key, y.text from actions.expected_yield y join programme.list_item i on i.programme_id = y.programme_id and i.list = y.list and i.key = y.key
                where y.action_id = ? and y.list = ? order by i.position, i.key
                """).params(id, list.name()).query(rs -> {
            yields.put(rs.getString(1), rs.getString(2));
        });
        return yields;
    }

    List<ActionDetail> read(List<Row> rows) {
        Map<UUID, Element> words = elements.byIds(rows.stream().map(Row::id).toList());
        List<ActionDetail> details = new ArrayList<>(rows.size());
        rows.forEach(row -> details.add(row.with(words.get(row.id()))));
        return details;
    }

    /** What stands in this module of an action, before its words are beside it. */
    record Row(UUID id, UUID lineId, int lineNumber, Integer position, LocalDate start, LocalDate end, boolean exploring, String supplement,
               String cooperation, String withoutReason, Holder holder) {

        ActionDetail with(Element element) {
            return new ActionDetail(element, position == null ? "" : lineNumber + "." + position, lineId, lineNumber, position, start, end, exploring,
                    supplement, cooperation, withoutReason, holder);
        }
    }

    static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(rs.getObject("action", UUID.class), rs.getObject("line_id", UUID.class), rs.getInt("line_number"), rs.getObject("position", Integer.class),
                rs.getObject("start_on", LocalDate.class), rs.getObject("end_on", LocalDate.class), rs.getBoolean("exploring"),
                rs.getString("supplement"), rs.getString("cooperation"), rs.getString("without_reason"),
                rs.getObject("id") == null ? null : Holders.row(rs, n));
    }
}
