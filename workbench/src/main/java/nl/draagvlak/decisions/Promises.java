package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was promised to Parliament, and how it was kept. */
@Repository
public class Promises {

    private static final String SELECT = "select id, programme_id, number, what, occasion, made_on, due, kept_on, kept_by, reason, kept_version from decisions.promise ";
    // What is due first stands first; what was kept comes after all that was not, the last kept first.
    private static final String DUE_FIRST = " order by kept_on is not null, case when kept_on is null then due end, kept_on desc, number";

    private final JdbcClient jdbc;
    private final Journal journal;

    Promises(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public Promise add(Act act, UUID programmeId, String what, String occasion, LocalDate madeOn, LocalDate due) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two promises apart, so that the number is free.
        journal.record(act, programmeId, "promise.made", id, what, occasion, madeOn, due);
        jdbc.sql("""
                insert into decisions.promise (id, programme_id, number, what, occasion, made_on, due, recorded_at, recorded_by)
                values (?, ?, (select coalesce(max(number), 0) + 1 from decisions.promise where programme_id = ?), ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, programmeId, what, occasion, madeOn, due, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        return find(programmeId, id).orElseThrow();
    }

    @Transactional
    public void change(Act act, Promise promise, String what, String occasion, LocalDate madeOn, LocalDate due) {
        jdbc.sql("update decisions.promise set what = ?, occasion = ?, made_on = ?, due = ? where id = ?").params(what, occasion, madeOn, due, promise.id()).update();
        journal.record(act, promise.programmeId(), "promise.changed", promise.id(), what, occasion, madeOn, due);
    }

    /** Moves it to another day. What Parliament was told before is kept with it. */
    @Transactional
    public void postpone(Act act, Promise promise, LocalDate due, String reason, LocalDate toldOn) {
        jdbc.sql("""
                insert into decisions.postponement (id, programme_id, promise_id, former_due, due, reason, told_on, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(Ids.next(), promise.programmeId(), promise.id(), promise.due(), due, reason, toldOn, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        jdbc.sql("update decisions.promise set due = ? where id = ?").params(due, promise.id()).update();
        journal.record(act, promise.programmeId(), "promise.postponed", promise.id(), promise.due(), due, reason, toldOn);
    }

    /** How often it was moved, the first time first. */
    public List<Postponement> postponements(UUID promiseId) {
        return jdbc.sql("select former_due, due, reason, told_on from decisions.postponement where promise_id = ? order by recorded_at, id").param(promiseId)
                .query(Postponement.class).list();
    }

    /** Records with which document it was kept, and why later than promised if so. */
    @Transactional
    public void keep(Act act, Promise promise, LocalDate keptOn, String keptBy, String reason) {
        keep(act, promise, keptOn, keptBy, null, reason);
    }

    /** Records with which document it was kept (with its frozen version, or null when it is none of ours), and why later than promised if so. */
    @Transactional
    public void keep(Act act, Promise promise, LocalDate keptOn, String keptBy, UUID version, String reason) {
        jdbc.sql("update decisions.promise set kept_on = ?, kept_by = ?, kept_version = ?, reason = ? where id = ?").params(keptOn, keptBy, version, reason, promise.id()).update();
        journal.record(act, promise.programmeId(), "promise.kept", promise.id(), keptOn, keptBy, version, reason);
    }

    /** It was not kept after all. */
    @Transactional
    public void reopen(Act act, Promise promise) {
        jdbc.sql("update decisions.promise set kept_on = null, kept_by = '', kept_version = null, reason = '' where id = ?").param(promise.id()).update();
        journal.record(act, promise.programmeId(), "promise.reopened", promise.id());
    }

    public Optional<Promise> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Promise.class).optional();
    }

    /** What is not kept, what is due first in front. */
    public List<Promise> open(UUID programmeId, int most) {
        return jdbc.sql(SELECT + "where programme_id = ? and kept_on is null" + DUE_FIRST + " limit ?").params(programmeId, most).query(Promise.class).list();
    }

    public long countOverdue(UUID programmeId, LocalDate today) {
        return jdbc.sql("select count(*) from decisions.promise where programme_id = ? and kept_on is null and due < ?").params(programmeId, today)
                .query(Long.class).single();
    }

    /** A page of the promises, what is due first in front. */
    public Page<Promise> page(UUID programmeId, String search, boolean onlyOpen, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programmeId);
        parameters.put("pattern", search.isBlank() ? null : "%" + search.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        String where = "where programme_id = :programme" + (onlyOpen ? " and kept_on is null" : "")
                + (search.isBlank() ? "" : " and (what ilike :pattern or occasion ilike :pattern or kept_by ilike :pattern)");
        long total = jdbc.sql("select count(*) from decisions.promise " + where).params(parameters).query(Long.class).single();
        parameters.put("offset", (Math.max(1, page) - 1) * size);
        parameters.put("limit", size);
        List<Promise> items = jdbc.sql(SELECT + where + DUE_FIRST + " offset :offset limit :limit").params(parameters).query(Promise.class).list();
        return new Page<>(items, Math.max(1, page), size, total);
    }
}
