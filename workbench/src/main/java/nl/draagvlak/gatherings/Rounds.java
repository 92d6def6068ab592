package nl.draagvlak.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.gatherings.Setting.Prompt;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of gatherings: planned as a whole, then opened, made longer and closed one by one. At most one runs at a time. */
@Repository
public class Rounds {

    private static final String SELECT = "select id, gathering_id, position, title, minutes, setup, opened_at, ends_at, closed_at from gatherings.round ";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Settings settings;
    private final Bell bell;
    private final ApplicationEventPublisher events;

    Rounds(JdbcClient jdbc, Journal journal, Settings settings, Bell bell, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.settings = settings;
        this.bell = bell;
        this.events = events;
    }

    /** Sets the rounds in this order. What was opened before keeps its times and stays, also when it is not among them: it happened. */
    @Transactional
    public void set(Act act, Gathering gathering, List<Round> rounds) {
        UUID[] kept = rounds.stream().map(Round::id).toArray(UUID[]::new);
        jdbc.sql("delete from gatherings.round where gathering_id = ? and opened_at is null and not id = any(?)").params(gathering.id(), kept).update();
        for (Round round : rounds) {
            jdbc.sql("""
                    insert into gatherings.round (id, gathering_id, programme_id, position, title, minutes, setup) values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set position = excluded.position, title = excluded.title, minutes = excluded.minutes, setup = excluded.setup
                    where gatherings.round.gathering_id = excluded.gathering_id
                    """).params(round.id(), gathering.id(), gathering.programmeId(), round.position(), round.title(), round.minutes(), round.setup().key()).update();
            jdbc.sql("delete from gatherings.round_prompt where round_id = ?").param(round.id()).update();
            round.prompts().forEach(prompt -> jdbc.sql("""
                    insert into gatherings.round_prompt (round_id, prompt_id, programme_id)
                    select ?, id, programme_id from gatherings.prompt where id = ? and gathering_id = ?
                    """).params(round.id(), prompt, gathering.id()).update());
        }
        journal.record(act, gathering.programmeId(), "gathering.rounds-set", gathering.id(), rounds);
        bell.ring(gathering.id());
    }

    /** Opens a round, also one that was closed too early; the one that runs is closed first. Its planned minutes begin now. */
    @Transactional
    public void open(Act act, Gathering gathering, Round round) {
        // Two facilitators may press at once: the second waits here, and then closes what the first opened.
        jdbc.sql("select id from gatherings.gathering where id = ? for no key update").param(gathering.id()).query(UUID.class).single();
        running(gathering.id()).filter(other -> !other.id().equals(round.id())).ifPresent(other -> close(act, gathering, other));
        Instant end = act.at().plus(Duration.ofMinutes(round.minutes()));
        jdbc.sql("update gatherings.round set opened_at = ?, ends_at = ?, closed_at = null where id = ? and (opened_at is null or closed_at is not null)")
                .params(act.at().atOffset(ZoneOffset.UTC), end.atOffset(ZoneOffset.UTC), round.id()).update();
        journal.record(act, gathering.programmeId(), "round.opened", round.id(), end);
        events.publishEvent(new RoundOpened(act, gathering, round));
        bell.ring(gathering.id());
    }

    /** Gives a running round more minutes: from its end, or from now when its time was over. */
    @Transactional
    public void extend(Act act, Gathering gathering, Round round, int minutes) {
        jdbc.sql("""
                update gatherings.round set ends_at = greatest(ends_at, ?::timestamptz) + make_interval(mins => ?)
                where id = ? and closed_at is null and opened_at is not null
                """).params(act.at().atOffset(ZoneOffset.UTC), minutes, round.id()).update();
        journal.record(act, gathering.programmeId(), "round.extended", round.id(), minutes);
        bell.ring(gathering.id());
    }

    /** Ends a round. What was typed in it and still comes in is kept all the same. */
    @Transactional
    public void close(Act act, Gathering gathering, Round round) {
        jdbc.sql("update gatherings.round set closed_at = ? where id = ? and opened_at is not null and closed_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), round.id()).update();
        journal.record(act, gathering.programmeId(), "round.closed", round.id());
        bell.ring(gathering.id());
    }

    public List<Round> list(UUID gatheringId) {
        Map<UUID, Set<UUID>> asked = asked(gatheringId);
        return jdbc.sql(SELECT + "where gathering_id = ? order by position, opened_at").param(gatheringId).query((rs, n) -> row(rs, asked)).list();
    }

    public Optional<Round> find(UUID gatheringId, UUID id) {
        return list(gatheringId).stream().filter(round -> round.id().equals(id)).findFirst();
    }

    public Optional<Round> running(UUID gatheringId) {
        return list(gatheringId).stream().filter(Round::running).findFirst();
    }

    /** The round that runs, as it is at this moment. */
    public Optional<Round.Moment> moment(UUID gatheringId, Instant now) {
        return running(gatheringId).map(round -> new Round.Moment(round, now));
    }

    /** This moment, for somebody who takes part by phone. */
    public Now now(Joining joining, Instant at) {
        List<Round> all = list(joining.gatheringId());
        Round.Moment moment = all.stream().filter(Round::running).findFirst().map(round -> new Round.Moment(round, at)).orElse(null);
        return new Now(moment, joining.tableNumber(), !all.isEmpty() || joining.tableNumber() != null);
    }

    /** What is asked now: the questions of the round that runs, and those of no round. */
    public List<Prompt> askedNow(UUID gatheringId) {
        List<Round> rounds = list(gatheringId);
        Set<UUID> elsewhere = rounds.stream().filter(round -> !round.running()).flatMap(round -> round.prompts().stream()).collect(Collectors.toSet());
        rounds.stream().filter(Round::running).forEach(round -> elsewhere.removeAll(round.prompts()));
        List<Prompt> now = new ArrayList<>(settings.prompts(gatheringId));
        now.removeIf(prompt -> elsewhere.contains(prompt.id()));
        return now;
    }

    private Map<UUID, Set<UUID>> asked(UUID gatheringId) {
        Map<UUID, Set<UUID>> asked = new HashMap<>();
        jdbc.sql("""
                select rp.round_id, rp.prompt_id from gatherings.round_prompt rp join gatherings.prompt p on p.id = rp.prompt_id
                where p.gathering_id = ? and not p.retired order by p.position
                """).param(gatheringId).query(rs -> {
            asked.computeIfAbsent(rs.getObject(1, UUID.class), k -> new LinkedHashSet<>()).add(rs.getObject(2, UUID.class));
        });
        return asked;
    }

    private static Round row(ResultSet rs, Map<UUID, Set<UUID>> asked) throws SQLException {
        UUID id = rs.getObject(1, UUID.class);
        return new Round(id, rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4), rs.getInt(5), Round.Setup.valueOf(rs.getString(6).toUpperCase()),
                instant(rs.getTimestamp(7)), instant(rs.getTimestamp(8)), instant(rs.getTimestamp(9)), asked.getOrDefault(id, Set.of()));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
