package nl.draagvlak.effect.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The calculations asked for and done. What waits survives a restart; every machine may take it, one at a time. */
@Repository
class Calculations {

    /** Whoever has not been heard of for so long has stopped. */
    static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SELECT = """
            select c.id, c.programme_id, c.overlap_id, c.rule, c.pairs_only, c.draws, c.seed, c.state, c.outcome::text, coalesce(t.done, 0), c.asked_at, c.done_at
            from effect.calculation c left join effect.turn t on t.calculation_id = c.id
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Calculations(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    UUID ask(Act act, Overlap overlap, Wishes wishes) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into effect.calculation (id, programme_id, overlap_id, rule, pairs_only, draws, seed, state, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
                """).params(id, overlap.programmeId(), overlap.id(), wishes.rule().name().toLowerCase(), wishes.pairsOnly(), wishes.draws(), wishes.seed(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, overlap.programmeId(), "calculation.asked", overlap.id(), id, wishes);
        events.publishEvent(new CalculationAsked(id));
        return id;
    }

    /** Takes the oldest that nobody is at; another machine passes over it. One that stopped too often is given up. */
    @Transactional
    Optional<Calculation> take(Instant now) {
        Optional<UUID> next = jdbc.sql("""
                select c.id from effect.calculation c where c.state = 'waiting'
                and not exists (select from effect.turn t where t.calculation_id = c.id and t.beat_at > ?)
                order by c.asked_at limit 1 for update skip locked
                """).param(now.minus(SILENCE).atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int tries = jdbc.sql("""
                insert into effect.turn (calculation_id, tries, done, beat_at) values (?, 1, 0, ?)
                on conflict (calculation_id) do update set tries = effect.turn.tries + 1, done = 0, beat_at = excluded.beat_at returning tries
                """).params(next.get(), now.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
        Calculation taken = get(next.get());
        if (tries > MOST_TRIES) {
            fail(Act.bySystem(now), taken, "interrupted");
            return take(now);
        }
        return Optional.of(taken);
    }

    /** That it is still going, and how far. */
    void beat(UUID id, long done, Instant now) {
        jdbc.sql("update effect.turn set done = ?, beat_at = ? where calculation_id = ?").params(done, now.atOffset(ZoneOffset.UTC), id).update();
    }

    @Transactional
    void done(Act act, Calculation calculation, Outcome outcome) {
        String json = MAPPER.writeValueAsString(outcome);
        int changed = jdbc.sql("update effect.calculation set state = 'done', outcome = ?::jsonb, done_at = ? where id = ? and state = 'waiting'")
                .params(json, act.at().atOffset(ZoneOffset.UTC), calculation.id()).update();
        if (changed > 0) {
            journal.record(act, calculation.programmeId(), "calculation.done", calculation.overlapId(), calculation.id(), json);
        }
    }

    @Transactional
    void fail(Act act, Calculation calculation, String why) {
        int changed = jdbc.sql("update effect.calculation set state = 'failed', done_at = ? where id = ? and state = 'waiting'")
                .params(act.at().atOffset(ZoneOffset.UTC), calculation.id()).update();
        if (changed > 0) {
            journal.record(act, calculation.programmeId(), "calculation.failed", calculation.overlapId(), calculation.id(), why);
        }
    }

    Calculation get(UUID id) {
        return jdbc.sql(SELECT + " where c.id = ?").param(id).query(Calculations::row).single();
    }

    /** All about the same counts, newest first. */
    List<Calculation> of(UUID overlap) {
        return jdbc.sql(SELECT + " where c.overlap_id = ? order by c.asked_at desc, c.id desc").param(overlap).query(Calculations::row).list();
    }

    private static Calculation row(ResultSet rs, int n) throws SQLException {
        String outcome = rs.getString(9);
        return new Calculation(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class),
                new Wishes(Wishes.Rule.valueOf(rs.getString(4).toUpperCase()), rs.getBoolean(5), rs.getInt(6), rs.getLong(7)),
                Calculation.State.valueOf(rs.getString(8).toUpperCase()), outcome == null ? null : MAPPER.readValue(outcome, Outcome.class), rs.getLong(10),
                rs.getTimestamp(11).toInstant(), rs.getTimestamp(12) == null ? null : rs.getTimestamp(12).toInstant());
    }
}
