package nl.draagvlak.budget.choosing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios that were kept of a choice. */
@Repository
class Scenarios {

    /** What can be looked at side by side. */
    static final int MOST = 12;

    private static final String SELECT = "select id, number, title, rule, money, fte, weights, picked from budget.scenario ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Scenarios(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    UUID add(Act act, Choice choice, String title, Setting setting) {
        UUID id = Ids.next();
        journal.record(act, choice.programmeId(), "scenario.kept", id, title, setting);
        jdbc.sql("""
                insert into budget.scenario (id, choice_id, programme_id, number, title, rule, money, fte, weights, picked, made_at, made_by)
                values (?, ?, ?, (select coalesce(max(number), 0) + 1 from budget.scenario where choice_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, choice.id(), choice.programmeId(), choice.id(), title, setting.way().word(), setting.money(), setting.fte(),
                setting.weights().stream().map(String::valueOf).collect(Collectors.joining(",")), setting.picked().toArray(String[]::new),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return id;
    }

    /** Takes it from the list; a decision that rests on it keeps what it was. */
    @Transactional
    void remove(Act act, Choice choice, UUID id) {
        if (jdbc.sql("update budget.scenario set removed_at = ? where choice_id = ? and id = ? and removed_at is null").params(act.at().atOffset(ZoneOffset.UTC), choice.id(), id).update() > 0) {
            journal.record(act, choice.programmeId(), "scenario.removed", id);
        }
    }

    List<Scenario> list(UUID choiceId) {
        return jdbc.sql(SELECT + "where choice_id = ? and removed_at is null order by number").param(choiceId).query(Scenarios::row).list();
    }

    Optional<Scenario> find(UUID choiceId, UUID id) {
        return jdbc.sql(SELECT + "where choice_id = ? and id = ? and removed_at is null").params(choiceId, id).query(Scenarios::row).optional();
    }

    private static Scenario row(ResultSet rs, int n) throws SQLException {
        String weights = rs.getString(7);
        return new Scenario(rs.getObject(1, UUID.class), rs.getInt(2), rs.getString(3), new Setting(Way.read(rs.getString(4)), rs.getBigDecimal(5).stripTrailingZeros(), rs.getBigDecimal(6),
                weights.isEmpty() ? List.of() : Arrays.stream(weights.split(",")).map(Integer::valueOf).toList(), List.of((String[]) rs.getArray(8).getArray())));
    }
}
