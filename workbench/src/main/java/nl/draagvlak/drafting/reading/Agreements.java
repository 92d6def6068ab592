package nl.draagvlak.drafting.reading;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.RemarkKind;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far readers agree with the sections. An objection is a remark as well, so that it is answered like any other. */
@Repository
public class Agreements {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Remarks remarks;

    Agreements(JdbcClient jdbc, Journal journal, Remarks remarks) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.remarks = remarks;
    }

    /** What one reader said of one section. */
    public record Given(String section, UUID reader, Stance stance, UUID remark) {}

    /**
     * Says what a reader thinks of a section, or thinks now.
     *
     * @param reason why they object; only looked at then
     */
    @Transactional
    public void give(Act act, Round round, Reader reader, String section, Stance stance, String reason, UUID organisation) {
        Optional<Given> before = find(round.id(), section, reader.id());
        if (before.filter(given -> given.stance() == stance && stance != Stance.OBJECT).isPresent()) {
            return;
        }
        before.filter(given -> given.remark() != null).flatMap(given -> remarks.find(round.programmeId(), given.remark()))
                .filter(remark -> !remark.answered() && !remark.withdrawn()).ifPresent(remark -> remarks.setWithdrawn(act, remark, true));
        Remark objection = stance == Stance.OBJECT ? remarks.add(act, round, new Remarks.Draft(section, null, organisation, RemarkKind.DISAGREE, reason, reader.id(), null)) : null;
        jdbc.sql("""
                insert into drafting.agreement (programme_id, round_id, section, reader_id, stance, remark_id, given_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (round_id, section, reader_id) do update set stance = excluded.stance, remark_id = excluded.remark_id, given_at = excluded.given_at
                """).params(Arrays.asList(round.programmeId(), round.id(), section, reader.id(), stance.name().toLowerCase(), objection == null ? null : objection.id(),
                act.at().atOffset(ZoneOffset.UTC))).update();
        journal.record(act, round.programmeId(), "agreement.given", reader.id(), section, stance);
    }

    public Optional<Given> find(UUID roundId, String section, UUID reader) {
        return list(roundId).stream().filter(given -> given.section().equals(section) && given.reader().equals(reader)).findFirst();
    }

    /** All that was said in a round. An objection that was taken back no longer counts. */
    public List<Given> list(UUID roundId) {
        return jdbc.sql("""
                select a.section, a.reader_id, a.stance, a.remark_id from drafting.agreement a left join drafting.remark r on r.id = a.remark_id
                where a.round_id = ? and (r.id is null or r.withdrawn_at is null)
                """).param(roundId).query((rs, n) -> new Given(rs.getString(1), rs.getObject(2, UUID.class), Stance.valueOf(rs.getString(3).toUpperCase()),
                rs.getObject(4, UUID.class))).list();
    }

    /** Takes back all that a reader said of sections. */
    @Transactional
    public void forget(Act act, Reader reader) {
        jdbc.sql("delete from drafting.agreement where reader_id = ?").param(reader.id()).update();
        journal.record(act, reader.programmeId(), "agreement.taken-back", reader.id());
    }

    static Map<Stance, Long> counted(List<Given> given) {
        Map<Stance, Long> counts = new HashMap<>();
        given.forEach(each -> counts.merge(each.stance(), 1L, Long::sum));
        return counts;
    }
}
