package nl.draagvlak.interventions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.interventions.Alternative.Criterion;
import nl.draagvlak.interventions.Alternative.Draft;
import nl.draagvlak.interventions.Alternative.Expected;
import nl.draagvlak.interventions.Alternative.ForWhom;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The options of a programme and the choice between them. Doing nothing more is always among them, also when nobody wrote of it. */
@Repository
public class Alternatives {

    private final JdbcClient jdbc;
    private final Journal journal;

    Alternatives(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Draft draft) {
        journal.await(programmeId);
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from interventions.alternative where programme_id = ?").param(programmeId).query(Integer.class).single();
        return insert(act, programmeId, number, draft);
    }

    private UUID insert(Act act, UUID programmeId, int number, Draft draft) {
        UUID id = Ids.next();
        jdbc.sql("insert into interventions.alternative (id, programme_id, number, name, added_at) values (?, ?, ?, ?, ?)")
                .params(id, programmeId, number, draft.name(), act.at().atOffset(ZoneOffset.UTC)).update();
        write(programmeId, id, draft);
        journal.record(act, programmeId, "option.added", id, number, draft);
        return id;
    }

    /** Writes what is expected when nothing more is done. */
    @Transactional
    public UUID writeZero(Act act, UUID programmeId, Draft draft) {
        journal.await(programmeId);
        Optional<UUID> there = zeroId(programmeId);
        if (there.isEmpty()) {
            return insert(act, programmeId, 0, draft);
        }
        change(act, programmeId, there.get(), draft);
        return there.get();
    }

    @Transactional
    public void change(Act act, UUID programmeId, UUID id, Draft draft) {
        write(programmeId, id, draft);
        journal.record(act, programmeId, "option.changed", id, draft);
    }

    /** Takes an option off the table, or puts it back; the database refuses it for doing nothing more. */
    @Transactional
    public void setWithdrawn(Act act, UUID programmeId, UUID id, boolean withdrawn) {
        jdbc.sql("update interventions.alternative set withdrawn = ? where id = ?").params(withdrawn, id).update();
        journal.record(act, programmeId, withdrawn ? "option.withdrawn" : "option.restored", id);
    }

    private void write(UUID programmeId, UUID id, Draft draft) {
        jdbc.sql("update interventions.alternative set name = ?, explanation = ?, supplement = ? where id = ?").params(draft.name(), draft.explanation(), draft.supplement(), id).update();
        set("alternative_part", "intervention_id", programmeId, id, draft.interventions());
        set("alternative_effort", "effort_id", programmeId, id, draft.efforts());
        set("alternative_lesson", "initiative_id", programmeId, id, draft.lessons());
        jdbc.sql("delete from interventions.expected where alternative_id = ?").param(id).update();
        draft.expected().forEach((criterion, expected) -> jdbc.sql("""
                insert into interventions.expected (alternative_id, programme_id, criterion, rating, words, figure) values (?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, criterion.column(), expected.rating(), expected.words(), expected.figure()).update());
        jdbc.sql("delete from interventions.for_whom where alternative_id = ?").param(id).update();
        draft.forWhom().forEach(each -> jdbc.sql("insert into interventions.for_whom (alternative_id, programme_id, list, key, effect, words) values (?, ?, ?, ?, ?, ?)")
                .params(id, programmeId, each.list().name(), each.key(), each.effect(), each.words()).update());
    }

    private void set(String table, String column, UUID programmeId, UUID id, Collection<UUID> others) {
        jdbc.sql("delete from interventions." + table + " where alternative_id = ?").param(id).update();
        others.forEach(other -> jdbc.sql("insert into interventions." + table + " (alternative_id, programme_id, " + column + ") values (?, ?, ?)").params(id, programmeId, other).update());
    }

    /** All options by number, with doing nothing more first; those off the table are last. */
    public List<Alternative> list(UUID programmeId) {
        Map<UUID, Set<UUID>> parts = sets("alternative_part", "intervention_id", programmeId);
        Map<UUID, Set<UUID>> efforts = sets("alternative_effort", "effort_id", programmeId);
        Map<UUID, Set<UUID>> lessons = sets("alternative_lesson", "initiative_id", programmeId);
        Map<UUID, Map<Criterion, Expected>> expected = expected(programmeId);
        Map<UUID, List<ForWhom>> whom = forWhom(programmeId);
        List<Alternative> all = new ArrayList<>(jdbc.sql("""
                select id, number, withdrawn, name, explanation, supplement from interventions.alternative where programme_id = ? order by withdrawn, number
                """).param(programmeId).query((rs, n) -> {
            UUID id = rs.getObject(1, UUID.class);
            return new Alternative(id, rs.getInt(2), rs.getBoolean(3), new Draft(rs.getString(4), rs.getString(5), rs.getString(6), parts.getOrDefault(id, Set.of()),
                    efforts.getOrDefault(id, Set.of()), lessons.getOrDefault(id, Set.of()), expected.getOrDefault(id, Map.of()), whom.getOrDefault(id, List.of())));
        }).list());
        if (all.stream().noneMatch(Alternative::zero)) {
            all.addFirst(new Alternative(null, 0, false, new Draft("", "", "", Set.of(), Set.of(), Set.of(), Map.of(), List.of())));
        }
        return all;
    }

    /** The option with this key: an id, or the word for doing nothing more. */
    public Optional<Alternative> find(UUID programmeId, String key) {
        return list(programmeId).stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private Optional<UUID> zeroId(UUID programmeId) {
        return jdbc.sql("select id from interventions.alternative where programme_id = ? and number = 0").param(programmeId).query(UUID.class).optional();
    }

    private Map<UUID, Set<UUID>> sets(String table, String column, UUID programmeId) {
        Map<UUID, Set<UUID>> all = new HashMap<>();
        jdbc.sql("select alternative_id, " + column + " from interventions." + table + " where programme_id = ? order by 2").param(programmeId).query(rs -> {
            all.computeIfAbsent(rs.getObject(1, UUID.class), k -> new LinkedHashSet<>()).add(rs.getObject(2, UUID.class));
        });
        return all;
    }

    private Map<UUID, Map<Criterion, Expected>> expected(UUID programmeId) {
        Map<UUID, Map<Criterion, Expected>> all = new HashMap<>();
        jdbc.sql("select alternative_id, criterion, rating, words, figure from interventions.expected where programme_id = ?").param(programmeId).query(rs -> {
            all.computeIfAbsent(rs.getObject(1, UUID.class), k -> new EnumMap<>(Criterion.class)).put(Criterion.valueOf(rs.getString(2).toUpperCase()),
                    new Expected(rs.getObject(3, Integer.class), rs.getString(4), rs.getBigDecimal(5)));
        });
        return all;
    }

    private Map<UUID, List<ForWhom>> forWhom(UUID programmeId) {
        Map<UUID, List<ForWhom>> all = new HashMap<>();
        jdbc.sql("""
                select w.alternative_id, w.list, w.key, w.effect, w.words from interventions.for_whom w
                join programme.list_item i on i.programme_id = w.programme_id and i.list = w.list and i.key = w.key where w.programme_id = ? order by w.list, i.position, w.key
                """).param(programmeId).query(rs -> {
            all.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(new ForWhom(ListName.valueOf(rs.getString(2)), rs.getString(3), rs.getInt(4), rs.getString(5)));
        });
        return all;
    }

    /** Records a choice. */
    @Transactional
    public void choose(Act act, UUID programmeId, UUID alternative, String reason, String against, LocalDate decidedOn) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into interventions.alternative_choice (id, programme_id, alternative_id, reason, against, decided_on, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, alternative, reason, against, decidedOn, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "option.chosen", alternative, reason, against, decidedOn);
    }

    /** All choices, newest first: the first holds. */
    public List<Choice> choices(UUID programmeId) {
        return jdbc.sql("""
                select c.id, c.alternative_id, case when a.number = 0 then '' else a.name end, c.reason, c.against, c.decided_on, c.recorded_at
                from interventions.alternative_choice c join interventions.alternative a on a.id = c.alternative_id
                where c.programme_id = ? order by c.recorded_at desc, c.id desc
                """).param(programmeId).query((rs, n) -> new Choice(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4), rs.getString(5),
                rs.getObject(6, LocalDate.class), rs.getTimestamp(7).toInstant())).list();
    }
}
