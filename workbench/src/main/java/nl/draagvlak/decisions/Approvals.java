package nl.draagvlak.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.process.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The way of frozen plans, from the team to Parliament. Who asks does not record what came of it: four eyes. */
@Repository
public class Approvals {

    /** The product of the step that ends when Parliament has the plan. */
    private static final String PRODUCT = "besluit";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Steps steps;

    Approvals(JdbcClient jdbc, Journal journal, Steps steps) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.steps = steps;
    }

    /** Asks a stop to agree, by the day on which that is planned; asks anew while there is no outcome. */
    @Transactional
    public void ask(Act act, Version version, Stop stop, String request, LocalDate planned) {
        int changed = jdbc.sql("""
                insert into decisions.approval (programme_id, version_id, stop, request, planned, asked_at, asked_by) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (version_id, stop) do update set request = excluded.request, planned = excluded.planned, asked_at = excluded.asked_at,
                    asked_by = excluded.asked_by where decisions.approval.outcome is null
                """).params(version.programmeId(), version.id(), stop.key(), request, planned, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        if (changed == 0) {
            throw new IllegalStateException("the stop has spoken already");
        }
        journal.record(act, version.programmeId(), "approval.asked", version.id(), stop, request, planned);
    }

    /**
     * Records what came of it. {@link Approving} looks after the note as well.
     *
     * @throws IllegalArgumentException when it is recorded by who asked for it
     */
    @Transactional
    void record(Act act, Approval approval, LocalDate actual, Outcome outcome, String words, String delayReason, String earlyReason) {
        if (act.actor().equals(approval.askedBy())) {
            throw new IllegalArgumentException("who asks does not record the outcome");
        }
        if (outcome.judges() && of(approval.versionId()).values().stream().anyMatch(other -> other.judgedBy(act.actor()))) {
            throw new IllegalArgumentException("who judged at one stop does not judge at another");
        }
        jdbc.sql("""
                update decisions.approval set actual = ?, outcome = ?, words = ?, delay_reason = ?, early_reason = ?, recorded_at = ?, recorded_by = ?
                where version_id = ? and stop = ?
                """).params(actual, outcome.name().toLowerCase(), words, delayReason, earlyReason, act.at().atOffset(ZoneOffset.UTC), act.actor(),
                approval.versionId(), approval.stop().key()).update();
        journal.record(act, approval.programmeId(), "approval.recorded", approval.versionId(), approval.stop(), actual, outcome, words, delayReason, earlyReason);
        if (approval.stop() == Stop.PARLIAMENT && outcome != Outcome.REFUSED) {
            steps.establish(act, approval.programmeId(), PRODUCT, actual);
        }
    }

    /** What was asked of the stops for a version. */
    public Map<Stop, Approval> of(UUID versionId) {
        Map<Stop, Approval> found = new EnumMap<>(Stop.class);
        jdbc.sql("""
                select programme_id, version_id, stop, request, planned, asked_at, asked_by, actual, outcome, words, delay_reason, early_reason,
                       recorded_at, recorded_by
                from decisions.approval where version_id = ?
                """).param(versionId).query(Approvals::row).list().forEach(approval -> found.put(approval.stop(), approval));
        return found;
    }

    public Optional<Approval> find(UUID versionId, Stop stop) {
        return Optional.ofNullable(of(versionId).get(stop));
    }

    private static Approval row(ResultSet rs, int n) throws SQLException {
        Timestamp recorded = rs.getTimestamp(13);
        return new Approval(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), Stop.valueOf(rs.getString(3).toUpperCase()), rs.getString(4),
                rs.getObject(5, LocalDate.class), rs.getTimestamp(6).toInstant(), rs.getObject(7, UUID.class), rs.getObject(8, LocalDate.class),
                rs.getString(9) == null ? null : Outcome.valueOf(rs.getString(9).toUpperCase()), rs.getString(10), rs.getString(11), rs.getString(12),
                recorded == null ? null : recorded.toInstant(), rs.getObject(14, UUID.class));
    }
}
