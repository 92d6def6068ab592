package nl.draagvlak.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which action comes first, by the programme's own criteria. Members give 1 to 5; per criterion the mean of the members counts, as heavily as
 * the programme says. A criterion that nobody scored does not count for that action.
 */
@Repository
public class Scores {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;
    static final int HEAVIEST = 100;

    /** Active actions with their score, their cost in the year, and what this and all that come before it cost together. */
    private static final String RANKED = """
            with scored as (
                select m.action_id, sum(m.mean * coalesce(w.weight, 1)) / nullif(sum(coalesce(w.weight, 1)), 0) as score, max(m.members) as members
                from budget.mean m left join budget.weight w on w.programme_id = m.programme_id and w.key = m.key
                where m.programme_id = :programme and m.key = any(array(
                    select i.key from programme.list_item i where i.programme_id = :programme and i.list = 'CRITERION' and not i.retired))
                group by m.action_id
            ), ranked as (
                select a.element_id, l.number as line, a.position, e.text, sc.score, coalesce(sc.members, 0) as members, coalesce(y.cost, 0) as cost,
                    sum(coalesce(y.cost, 0)) over (order by sc.score desc nulls last, l.number, a.position, a.element_id) as together,
                    row_number() over (order by sc.score desc nulls last, l.number, a.position, a.element_id) as place
                from actions.action a
                join reasoning.element e on e.id = a.element_id and e.state = 'active'
                join actions.line l on l.element_id = a.line_id
                left join scored sc on sc.action_id = a.element_id
                left join actions.yearly y on y.action_id = a.element_id and y.year = :year
                where a.programme_id = :programme
            )
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Derived derived;

    Scores(JdbcClient jdbc, Journal journal, Derived derived) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.derived = derived;
    }

    /**
     * An action in the order of priority.
     *
     * @param score    from 1 to 5; null when nobody scored it
     * @param members  how many scored it
     * @param together what it and all before it cost in the year
     */
    public record Ranked(UUID actionId, String code, String text, Double score, int members, long cost, long together) {}

    /** Replaces what one member gave an action. */
    @Transactional
    public void give(Act act, UUID programmeId, UUID actionId, UUID accountId, Map<String, Integer> scores) {
        // Two who score the same action at once would each reckon without the other.
        jdbc.sql("select from actions.action where element_id = ? for update").param(actionId).query().listOfRows();
        jdbc.sql("delete from budget.score where action_id = ? and account_id = ?").params(actionId, accountId).update();
        scores.forEach((criterion, score) -> jdbc.sql("insert into budget.score (programme_id, action_id, account_id, key, score) values (?, ?, ?, ?, ?)")
                .params(programmeId, actionId, accountId, criterion, score).update());
        jdbc.sql("delete from budget.mean where action_id = ?").param(actionId).update();
        jdbc.sql("""
                insert into budget.mean (programme_id, action_id, key, mean, members)
                select s.programme_id, s.action_id, s.key, avg(s.score), (select count(distinct account_id) from budget.score where action_id = ?)
                from budget.score s where s.action_id = ? group by s.programme_id, s.action_id, s.key
                """).params(actionId, actionId).update();
        journal.record(act, programmeId, "priority.scored", actionId, accountId, new java.util.TreeMap<>(scores));
    }

    /** How heavily each criterion counts, by its key; one that is absent counts 1. */
    public Map<String, Integer> weights(UUID programmeId) {
        Map<String, Integer> weights = new HashMap<>();
        jdbc.sql("select key, weight from budget.weight where programme_id = ?").param(programmeId).query(rs -> {
            weights.put(rs.getString(1), rs.getInt(2));
        });
        return weights;
    }

    /** Sets how heavily the criteria count, each from 0 to {@link #HEAVIEST}. */
    @Transactional
    public void weigh(Act act, UUID programmeId, Map<String, Integer> weights) {
        journal.record(act, programmeId, "criteria.weighted", programmeId, new java.util.TreeMap<>(weights));
        weights.forEach((key, weight) -> jdbc.sql("""
                insert into budget.weight (programme_id, key, weight) values (?, ?, ?) on conflict (programme_id, key) do update set weight = excluded.weight
                """).params(programmeId, key, weight).update());
    }

    /** What one member gave an action, by criterion. */
    public Map<String, Integer> of(UUID actionId, UUID accountId) {
        Map<String, Integer> scores = new HashMap<>();
        jdbc.sql("select key, score from budget.score where action_id = ? and account_id = ?").params(actionId, accountId).query(rs -> {
            scores.put(rs.getString(1), rs.getInt(2));
        });
        return scores;
    }

    /** A page of the actions in the order of priority, with what they cost in a year. */
    public List<Ranked> ranked(UUID programmeId, int year, int offset, int limit) {
        return derived.of(programmeId, List.of("ranked", year, offset, limit), () -> List.copyOf(readRanked(programmeId, year, offset, limit)));
    }

    private List<Ranked> readRanked(UUID programmeId, int year, int offset, int limit) {
        return jdbc.sql(RANKED + "select element_id, line, position, text, score, members, cost, together from ranked order by place offset :offset limit :limit")
                .param("programme", programmeId).param("year", year).param("offset", offset).param("limit", limit)
                .query((rs, n) -> new Ranked(rs.getObject(1, UUID.class), rs.getInt(2) + "." + rs.getInt(3), rs.getString(4),
                        rs.getObject(5, Double.class), rs.getInt(6), rs.getLong(7), rs.getLong(8))).list();
    }

    /** The next action in the plan that this member has not scored, after this one; from the start again when there is none after it. */
    public Optional<UUID> nextUnscored(UUID programmeId, UUID accountId, UUID after) {
        return jdbc.sql("""
                select a.element_id from actions.action a join reasoning.element e on e.id = a.element_id and e.state = 'active'
                join actions.line l on l.element_id = a.line_id
                left join (select b.line_id, b.position, m.number from actions.action b join actions.line m on m.element_id = b.line_id where b.element_id = :after) x on true
                where a.programme_id = :programme and not exists (select from budget.score s where s.action_id = a.element_id and s.account_id = :account)
                order by x.number is null or (l.number, a.position) > (x.number, x.position) desc, l.number, a.position limit 1
                """).param("programme", programmeId).param("account", accountId).param("after", after, java.sql.Types.OTHER).query(UUID.class).optional();
    }

    /** How many actions in the plan this member scored. */
    public long countScored(UUID programmeId, UUID accountId) {
        return jdbc.sql("""
                select count(distinct s.action_id) from budget.score s join reasoning.element e on e.id = s.action_id and e.state = 'active'
                where s.programme_id = ? and s.account_id = ?
                """).params(programmeId, accountId).query(Long.class).single();
    }

    /** How many members scored anything. */
    public long countMembers(UUID programmeId) {
        return derived.of(programmeId, "members who scored",
                () -> jdbc.sql("select count(distinct account_id) from budget.score where programme_id = ?").param(programmeId).query(Long.class).single());
    }
}
