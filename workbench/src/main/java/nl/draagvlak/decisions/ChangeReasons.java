package nl.draagvlak.decisions;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Why the changes of the versions were made. */
@Repository
public class ChangeReasons {

    private final JdbcClient jdbc;
    private final Journal journal;

    ChangeReasons(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A reason of one change. */
    public record Given(UUID id, String change, Because because) {}

    /** Gives all of these changes this reason; a change that has it already keeps it. */
    @Transactional
    public void give(Act act, Version version, Collection<String> changes, Because because) {
        for (String change : changes) {
            jdbc.sql("""
                    insert into decisions.change_reason (id, programme_id, version_id, change, ground, because_of, words, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (version_id, change, because_of) where because_of is not null do update set words = excluded.words
                    """).params(Ids.next(), version.programmeId(), version.id(), change, because.ground().name().toLowerCase(), because.id(), because.words(),
                    act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        }
        journal.record(act, version.programmeId(), "change.explained", version.id(), changes, because.ground(), because.id(), because.words());
    }

    @Transactional
    public void take(Act act, Version version, UUID id) {
        jdbc.sql("delete from decisions.change_reason where version_id = ? and id = ?").params(version.id(), id).update();
        journal.record(act, version.programmeId(), "change.reason-taken", version.id(), id);
    }

    /** The reasons of a version by the key of their change, in the order in which they were given. */
    public Map<String, List<Given>> of(UUID versionId) {
        return jdbc.sql("select id, change, ground, because_of, words from decisions.change_reason where version_id = ? order by recorded_at, id").param(versionId)
                .query((rs, n) -> new Given(rs.getObject(1, UUID.class), rs.getString(2),
                        new Because(Because.Ground.valueOf(rs.getString(3).toUpperCase()), rs.getObject(4, UUID.class), rs.getString(5)))).list()
                .stream().collect(Collectors.groupingBy(Given::change, LinkedHashMap::new, Collectors.toList()));
    }

    /** The numbers of the versions in which something changed because of this decision, motion, promise or remark. */
    public List<Integer> versionsBecauseOf(UUID id) {
        return jdbc.sql("""
                select distinct v.number from decisions.change_reason r join drafting.version v on v.id = r.version_id where r.because_of = ? order by v.number
                """).param(id).query(Integer.class).list();
    }
}
