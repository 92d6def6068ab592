package nl.draagvlak.goals;

import static nl.draagvlak.goals.GoalGrammar.ANSWERS_TO;
import static nl.draagvlak.goals.GoalGrammar.GOAL;
import static nl.draagvlak.goals.GoalGrammar.REACHED_BY;
import static nl.draagvlak.goals.GoalGrammar.SERVES;
import static nl.draagvlak.goals.GoalGrammar.STRATEGIC_GOAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategic and the operational goals of a programme. */
@Repository
public class Goals {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Goals(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    /** @param answersTo the problems that the strategic goal answers to */
    @Transactional
    public UUID addStrategic(Act act, UUID programmeId, String text, String explanation, Collection<UUID> answersTo) {
        Element element = elements.add(act, programmeId, STRATEGIC_GOAL, text, explanation, Audience.BODIES);
        links.set(act, element.id(), ANSWERS_TO, answersTo, "");
        return element.id();
    }

    @Transactional
    public void changeStrategic(Act act, UUID id, String text, String explanation, Collection<UUID> answersTo) {
        elements.rewrite(act, id, text, explanation);
        links.set(act, id, ANSWERS_TO, answersTo, "");
    }

    /**
     * Adds an operational goal.
     *
     * @throws IllegalArgumentException when it is neither measured nor said to be directional; ask {@link Yardstick#whole} first
     */
    @Transactional
    public UUID add(Act act, UUID programmeId, Goal.Draft draft) {
        Element element = elements.add(act, programmeId, GOAL, draft.text(), draft.explanation(), Audience.BODIES);
        describe(act, programmeId, element.id(), draft);
        return element.id();
    }

    @Transactional
    public void change(Act act, UUID id, Goal.Draft draft) {
        elements.rewrite(act, id, draft.text(), draft.explanation());
        describe(act, elements.get(id).programmeId(), id, draft);
    }

    private void describe(Act act, UUID programmeId, UUID id, Goal.Draft draft) {
        measure(act, programmeId, id, draft.yardstick());
        links.set(act, id, SERVES, draft.serves(), "");
        links.set(act, id, REACHED_BY, draft.reachedBy(), "");
        elements.tag(act, id, ListName.FORM, draft.forms());
        elements.tag(act, id, ListName.AGE_GROUP, draft.ages());
    }

    private void measure(Act act, UUID programmeId, UUID id, Yardstick y) {
        if (!y.whole()) {
            throw new IllegalArgumentException("a goal is measured or says why it gives a direction only");
        }
        jdbc.sql("""
                insert into goals.goal (element_id, programme_id, indicator, unit, baseline, baseline_year, target, target_year, directional_because)
                values (:id, :programme, :indicator, :unit, cast(:baseline as numeric), cast(:baselineYear as int), cast(:target as numeric),
                        cast(:targetYear as int), :because)
                on conflict (element_id) do update set indicator = excluded.indicator, unit = excluded.unit, baseline = excluded.baseline,
                baseline_year = excluded.baseline_year, target = excluded.target, target_year = excluded.target_year,
                directional_because = excluded.directional_because
                """).param("id", id).param("programme", programmeId).param("indicator", y.indicator()).param("unit", y.unit())
                .param("baseline", y.baseline()).param("baselineYear", y.baselineYear()).param("target", y.target())
                .param("targetYear", y.targetYear()).param("because", y.directionalBecause()).update();
        journal.record(act, programmeId, "goal.described", id, y);
    }

    /** Changes the words and the figures of an operational goal and leaves what it hangs on. */
    @Transactional
    public void adjust(Act act, Goal goal, String text, Yardstick yardstick) {
        elements.rewrite(act, goal.id(), text, goal.element().note());
        measure(act, goal.element().programmeId(), goal.id(), yardstick);
    }

    /**
     * Hangs an operational goal under another strategic goal.
     *
     * @param from the one that it hung under; null when none
     * @param to   null to hang it under none
     */
    @Transactional
    public void move(Act act, Goal goal, UUID from, UUID to) {
        List<UUID> serves = new ArrayList<>(served(List.of(goal.id())).getOrDefault(goal.id(), List.of()));
        serves.remove(from);
        if (to != null && !serves.contains(to)) {
            serves.add(to);
        }
        links.set(act, goal.id(), SERVES, serves, "");
    }

    /** The strategic goals in use, by number. */
    public List<Element> strategic(UUID programmeId) {
        return elements.list(programmeId, STRATEGIC_GOAL);
    }

    /** The strategic goal in any state, if it is in this programme. */
    public Optional<Element> findStrategic(UUID programmeId, UUID id) {
        return elements.find(programmeId, STRATEGIC_GOAL, id);
    }

    /** The operational goal in any state, if it is in this programme. */
    public Optional<Goal> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, GOAL, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All active operational goals, by number. */
    public List<Goal> list(UUID programmeId) {
        return details(elements.list(programmeId, GOAL));
    }

    /** Which operational goals are asked for. */
    public enum Only {
        ALL("true"), MEASURED("g.target is not null"), DIRECTIONAL("g.directional_because <> ''"),
        WITHOUT_BASELINE("g.directional_because = '' and g.baseline is null");

        private final String condition;

        Only(String condition) {
            this.condition = condition;
        }
    }

    /** A page of the active operational goals, by number; the words of a search must occur in the text, the explanation or the indicator. */
    public Page<Goal> page(UUID programmeId, Only only, String search, int page, int size) {
        String pattern = search == null || search.isBlank() ? null : "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        String where = " from reasoning.element e join goals.goal g on g.element_id = e.id where e.programme_id = :programme and e.kind = :kind"
                + " and e.state = 'active' and " + only.condition
                + (pattern == null ? "" : " and (e.text ilike :pattern or e.note ilike :pattern or g.indicator ilike :pattern)");
        long total = jdbc.sql("select count(*)" + where).param("programme", programmeId).param("kind", GOAL.name()).param("pattern", pattern)
                .query(Long.class).single();
        List<UUID> ids = jdbc.sql("select e.id" + where + " order by e.number offset :offset limit :limit").param("programme", programmeId)
                .param("kind", GOAL.name()).param("pattern", pattern).param("offset", (Math.max(1, page) - 1) * size).param("limit", size)
                .query(UUID.class).list();
        return new Page<>(details(List.copyOf(elements.byIds(ids).values())), Math.max(1, page), size, total);
    }

    /** How many operational goals there are of each sort. */
    public record Counts(long all, long measured, long directional, long withoutBaseline) {}

    public Counts counts(UUID programmeId) {
        return jdbc.sql("""
                select count(*), count(g.target), count(*) filter (where g.directional_because <> ''),
                       count(*) filter (where g.directional_because = '' and g.baseline is null)
                from reasoning.element e join goals.goal g on g.element_id = e.id where e.programme_id = ? and e.kind = ? and e.state = 'active'
                """).params(programmeId, GOAL.name()).query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4))).single();
    }

    /** The strategic goals with the operational goals that serve them, and the operational goals that serve none. */
    public GoalTree tree(UUID programmeId) {
        List<Goal> all = list(programmeId);
        Map<UUID, List<UUID>> served = new HashMap<>();
        links.list(programmeId, SERVES).forEach(link -> served.computeIfAbsent(link.to(), k -> new ArrayList<>()).add(link.from()));
        Map<UUID, Goal> byId = new LinkedHashMap<>();
        all.forEach(goal -> byId.put(goal.id(), goal));
        Set<UUID> rest = new LinkedHashSet<>(byId.keySet());
        served.values().forEach(rest::removeAll);
        return new GoalTree(strategic(programmeId).stream().map(element -> new GoalTree.Branch(element,
                served.getOrDefault(element.id(), List.of()).stream().filter(byId::containsKey).map(byId::get)
                        .sorted(Comparator.comparingInt(goal -> goal.element().number())).toList())).toList(),
                rest.stream().map(byId::get).toList());
    }

    /** Many at once; what is no operational goal is absent. */
    public Map<UUID, Goal> byIds(Collection<UUID> ids) {
        Map<UUID, Goal> found = new LinkedHashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(GOAL.name())).toList()).forEach(goal -> found.put(goal.id(), goal));
        return found;
    }

    /** The ids of the strategic goals that each of these operational goals serves. */
    public Map<UUID, List<UUID>> served(Collection<UUID> goals) {
        Map<UUID, List<UUID>> served = new HashMap<>();
        links.listFrom(goals).stream().filter(link -> link.relation().equals(SERVES))
                .forEach(link -> served.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link.to()));
        return served;
    }

    private List<Goal> details(List<Element> found) {
        Map<UUID, Yardstick> rows = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("""
                    select element_id, indicator, unit, baseline, baseline_year, target, target_year, directional_because
                    from goals.goal where element_id = any(?)
                    """).param(found.stream().map(Element::id).toArray(UUID[]::new)).query(rs -> {
                rows.put(rs.getObject(1, UUID.class), new Yardstick(rs.getString(2), rs.getString(3), rs.getBigDecimal(4),
                        rs.getObject(5, Integer.class), rs.getBigDecimal(6), rs.getObject(7, Integer.class), rs.getString(8)));
            });
        }
        return found.stream().map(element -> new Goal(element, rows.getOrDefault(element.id(), new Yardstick("", "", null, null, null, null, "")))).toList();
    }
}
