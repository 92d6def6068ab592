package nl.draagvlak.causes;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.disclosure.SmallCells;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.methods.causality.SharedPicture;
import nl.draagvlak.methods.causality.SharedPicture.Count;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of a programme think of each problem, cause and arrow: agree, disagree or do not know. Who voted what is never shown, and what a group
 * voted only when it is large enough. Somebody votes from the perspective of the organisation that they represent.
 */
@Repository
public class MapVotes {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Representatives representatives;
    private final Organisations organisations;
    private final Programmes programmes;

    MapVotes(JdbcClient jdbc, Journal journal, Representatives representatives, Organisations organisations, Programmes programmes) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.representatives = representatives;
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /**
     * Counts a vote; a former one of the same person on the same thing no longer counts.
     *
     * @param subject the id of the problem or cause, or the {@link Arrow#key key} of the arrow
     * @param stance  1 agree, -1 disagree, 0 do not know
     */
    @Transactional
    public void cast(Act act, UUID programmeId, UUID subject, UUID account, int stance) {
        String perspective = representatives.organisationOf(programmeId, account).flatMap(id -> organisations.find(programmeId, id))
                .map(Organisation::perspective).filter(key -> !key.isBlank()).orElse(null);
        jdbc.sql("""
                insert into causes.vote (programme_id, subject, account_id, stance, perspective, cast_at) values (?, ?, ?, ?, ?, ?)
                on conflict (subject, account_id) do update set stance = excluded.stance, perspective = excluded.perspective, cast_at = excluded.cast_at
                """).params(programmeId, subject, account, stance, perspective, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "map.voted", subject, stance);
    }

    /** What the visitor and the others think of everything asked. */
    List<Opinion> opinions(Visit visit, CauseMap map, List<UUID> subjects) {
        Map<UUID, Integer> mine = of(visit.programmeId(), visit.account().id());
        Map<String, String> names = new HashMap<>();
        programmes.list(visit.programmeId(), ListName.PERSPECTIVE).forEach(choice -> names.put(choice.key(), choice.in(visit.language())));
        return subjects.stream().map(subject -> Opinion.of(visit, map, subject, mine.get(subject), names)).toList();
    }

    /** What somebody voted, by subject. */
    Map<UUID, Integer> of(UUID programmeId, UUID account) {
        Map<UUID, Integer> mine = new HashMap<>();
        jdbc.sql("select subject, stance from causes.vote where programme_id = ? and account_id = ?").params(programmeId, account).query(rs -> {
            mine.put(rs.getObject(1, UUID.class), rs.getInt(2));
        });
        return mine;
    }

    /** How shared everything is that somebody voted on; small groups are guarded. */
    Map<UUID, SharedPicture<String>> shared(UUID programmeId) {
        Map<UUID, Map<String, Count>> counts = new HashMap<>();
        jdbc.sql("""
                select subject, perspective, count(*) filter (where stance = 1), count(*) filter (where stance = -1), count(*) filter (where stance = 0)
                from causes.vote where programme_id = ? group by subject, perspective order by perspective
                """).param(programmeId).query(rs -> {
            counts.computeIfAbsent(rs.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                    .put(rs.getString(2), new Count(rs.getInt(3), rs.getInt(4), rs.getInt(5)));
        });
        Map<UUID, SharedPicture<String>> shared = new HashMap<>();
        counts.forEach((subject, byGroup) -> shared.put(subject, SharedPicture.of(byGroup, SmallCells.ROOM.k())));
        return shared;
    }

    static List<Integer> stances() {
        return List.of(1, -1, 0);
    }
}
