package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The remarks of readers. Each gets an answer with a reason; none is deleted. */
@Repository
public class Remarks {

    public static final int LONGEST = 4000;

    /** From here on two remarks are called alike; statements use the same measure, where 0.27 was found to part alike from not alike. */
    private static final double ALIKE = 0.27;

    private static final String SELECT = """
            select r.id, r.programme_id, r.round_id, r.section, r.number, r.element_id, r.organisation_id, r.author, r.kind, r.text, r.made_at,
                   r.verdict, r.answer, r.answered_at, r.withdrawn_at, r.reader_id, r.first_piece, r.last_piece, r.passage, r.bundle, r.erased_at
            from drafting.remark r
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Mailbox mailbox;
    private final FrozenDocuments documents;

    Remarks(JdbcClient jdbc, Journal journal, Mailbox mailbox, FrozenDocuments documents) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.mailbox = mailbox;
        this.documents = documents;
    }

    /** What a reader writes. The element, the organisation, the reader and the place may be null. */
    public record Draft(String section, UUID elementId, UUID organisationId, RemarkKind kind, String text, UUID reader, Remark.Place place) {

        /** Said of the whole section or of an action in it. */
        public Draft(String section, UUID elementId, UUID organisationId, RemarkKind kind, String text) {
            this(section, elementId, organisationId, kind, text, null, null);
        }
    }

    /** Writes down a remark in an open round. */
    @Transactional
    public Remark add(Act act, Round round, Draft draft) {
        if (!round.open()) {
            throw new IllegalStateException("the round is closed");
        }
        UUID id = Ids.next();
        Remark.Place place = draft.place();
        // The journal's lock of the programme keeps two remarks apart, so that the number is free.
        journal.record(act, round.programmeId(), "remark.made", id, draft);
        if (jdbc.sql("select closed_at is not null from drafting.round where id = ? for share").param(round.id()).query(Boolean.class).single()) {
            throw new IllegalStateException("the round was closed meanwhile");
        }
        jdbc.sql("""
                insert into drafting.remark (id, programme_id, round_id, section, number, element_id, organisation_id, author, kind, text, made_at,
                    reader_id, first_piece, last_piece, passage)
                values (?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from drafting.remark where programme_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, round.programmeId(), round.id(), draft.section(), round.programmeId(), draft.elementId(), draft.organisationId(), act.actor(),
                draft.kind().name().toLowerCase(), draft.text(), act.at().atOffset(ZoneOffset.UTC), draft.reader(), place == null ? null : place.first(),
                place == null ? null : place.last(), place == null ? "" : place.passage()).update();
        // What looks alike is reckoned once, here, so that grouping hundreds of remarks stays quick. Trigrams do well on Dutch; see the decision log.
        jdbc.sql("""
                insert into drafting.remark_alike (programme_id, one, other, likeness)
                select r.programme_id, :id, r.id, similarity(r.text, :text) from drafting.remark r
                where r.round_id = :round and r.id <> :id and r.withdrawn_at is null and similarity(r.text, :text) >= :least
                """).param("id", id).param("text", draft.text()).param("round", round.id()).param("least", ALIKE).update();
        return find(round.programmeId(), id).orElseThrow();
    }

    /** Answers a remark, or gives another answer. */
    @Transactional
    public void answer(Act act, Remark remark, Verdict verdict, String answer) {
        if (answer.isBlank()) {
            throw new IllegalArgumentException("an answer gives its reason");
        }
        jdbc.sql("update drafting.remark set verdict = ?, answer = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(verdict.name().toLowerCase(), answer, act.at().atOffset(ZoneOffset.UTC), act.actor(), remark.id()).update();
        journal.record(act, remark.programmeId(), "remark.answered", remark.id(), verdict, answer);
    }

    /** The reader takes it back, or puts it there again. */
    @Transactional
    public void setWithdrawn(Act act, Remark remark, boolean withdrawn) {
        jdbc.sql("update drafting.remark set withdrawn_at = ? where id = ?")
                .params(withdrawn ? act.at().atOffset(ZoneOffset.UTC) : null, remark.id()).update();
        journal.record(act, remark.programmeId(), withdrawn ? "remark.withdrawn" : "remark.restored", remark.id());
    }

    /** Erases the words for good, also from mail that waits or went and from documents that were frozen. Its kind, its verdict and the counts stay; the salts of its hashes go. */
    @Transactional
    public void erase(Act act, Remark remark) {
        jdbc.sql("""
                update drafting.remark set text = '', passage = '', author = ?, organisation_id = null, erased_at = ?, withdrawn_at = coalesce(withdrawn_at, ?) where id = ?
                """).params(Act.SYSTEM, act.at().atOffset(ZoneOffset.UTC), act.at().atOffset(ZoneOffset.UTC), remark.id()).update();
        jdbc.sql("delete from drafting.remark_alike where one = ? or other = ?").params(remark.id(), remark.id()).update();
        mailbox.strike(remark.programmeId(), remark.text());
        documents.withdraw(remark.id(), Disclosure.ownWords("Deze opmerking is op verzoek gewist."));
        journal.forget(remark.id());
        journal.record(Act.bySystem(act.at()), remark.programmeId(), "remark.erased", remark.id());
    }

    /** Puts remarks together that are answered with the same words; alone again with null. */
    @Transactional
    public void bundle(Act act, UUID programmeId, Collection<UUID> ids, UUID bundle) {
        jdbc.sql("update drafting.remark set bundle = ? where programme_id = ? and id = any(?)").params(bundle, programmeId, ids.toArray(UUID[]::new)).update();
        journal.record(act, programmeId, "remark.bundled", bundle == null ? programmeId : bundle, ids);
    }

    /** Two remarks that look alike, from 0.27 to 1. */
    public record Alike(UUID one, UUID other, double likeness) {}

    /** The remarks of a round that look alike and wait for an answer, the likest first. */
    public List<Alike> alike(UUID roundId) {
        return jdbc.sql("""
                select a.one, a.other, a.likeness from drafting.remark_alike a join drafting.remark x on x.id = a.one join drafting.remark y on y.id = a.other
                where x.round_id = ? and x.verdict is null and y.verdict is null and x.withdrawn_at is null and y.withdrawn_at is null order by a.likeness desc, a.one, a.other
                """).param(roundId).query(Alike.class).list();
    }

    /** All remarks of a round, in the order in which they came. */
    public List<Remark> ofRound(UUID roundId) {
        return jdbc.sql(SELECT + "where r.round_id = ? order by r.number").param(roundId).query(Remarks::row).list();
    }

    public List<Remark> byIds(UUID programmeId, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where r.programme_id = ? and r.id = any(?) order by r.number")
                .params(programmeId, ids.toArray(UUID[]::new)).query(Remarks::row).list();
    }

    public List<Remark> ofReader(UUID readerId) {
        return jdbc.sql(SELECT + "where r.reader_id = ? order by r.number").param(readerId).query(Remarks::row).list();
    }

    public Optional<Remark> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where r.programme_id = ? and r.id = ?").params(programmeId, id).query(Remarks::row).optional();
    }

    /** The remarks on a section in a round, in the order in which they came. */
    public List<Remark> ofSection(UUID roundId, String section) {
        return jdbc.sql(SELECT + "where r.round_id = ? and r.section = ? order by r.number").params(roundId, section).query(Remarks::row).list();
    }

    /** All that were made of an action, oldest first. */
    public List<Remark> ofElement(UUID elementId) {
        return jdbc.sql(SELECT + "where r.element_id = ? and r.withdrawn_at is null order by r.number").param(elementId).query(Remarks::row).list();
    }

    /** The remarks that were adopted at least partly, the newest first. */
    public List<Remark> adopted(UUID programmeId) {
        return jdbc.sql(SELECT + "where r.programme_id = ? and r.verdict in ('adopted', 'partly') and r.withdrawn_at is null order by r.number desc").param(programmeId)
                .query(Remarks::row).list();
    }

    /** Which remarks somebody wants to see: all, those that wait for an answer, or those with one verdict. */
    record Wanted(String search, boolean waiting, Verdict verdict, RemarkKind kind) {}

    /** A page of the remarks of a round; those that wait for an answer come first. */
    Page<Remark> page(UUID roundId, Wanted wanted, int page, int size) {
        String pattern = wanted.search().isBlank() ? null : "%" + wanted.search().strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        String where = " where r.round_id = :round"
                + (pattern == null ? "" : " and (r.text ilike :pattern or r.answer ilike :pattern)")
                + (wanted.waiting() ? " and r.verdict is null and r.withdrawn_at is null" : "")
                + (wanted.verdict() == null ? "" : " and r.verdict = :verdict") + (wanted.kind() == null ? "" : " and r.kind = :kind");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("round", roundId);
        parameters.put("pattern", pattern);
        parameters.put("verdict", wanted.verdict() == null ? null : wanted.verdict().name().toLowerCase());
        parameters.put("kind", wanted.kind() == null ? null : wanted.kind().name().toLowerCase());
        long total = jdbc.sql("select count(*) from drafting.remark r" + where).params(parameters).query(Long.class).single();
        parameters.put("offset", (Math.max(1, page) - 1) * size);
        parameters.put("limit", size);
        List<Remark> items = jdbc.sql(SELECT + where + " order by r.verdict is null and r.withdrawn_at is null desc, r.number offset :offset limit :limit")
                .params(parameters).query(Remarks::row).list();
        return new Page<>(items, Math.max(1, page), size, total);
    }

    /** How many remarks were made, and how many of them wait. */
    record Tally(long made, long waiting) {
        static final Tally NONE = new Tally(0, 0);
    }

    private static final String TALLY = "count(*) filter (where withdrawn_at is null), count(*) filter (where verdict is null and withdrawn_at is null)";

    Map<String, Tally> talliesBySection(UUID roundId) {
        Map<String, Tally> found = new HashMap<>();
        jdbc.sql("select section, " + TALLY + " from drafting.remark where round_id = ? group by section").param(roundId).query(rs -> {
            found.put(rs.getString(1), new Tally(rs.getLong(2), rs.getLong(3)));
        });
        return found;
    }

    Map<UUID, Tally> talliesByRound(UUID programmeId) {
        Map<UUID, Tally> found = new HashMap<>();
        jdbc.sql("select round_id, " + TALLY + " from drafting.remark where programme_id = ? group by round_id").param(programmeId).query(rs -> {
            found.put(rs.getObject(1, UUID.class), new Tally(rs.getLong(2), rs.getLong(3)));
        });
        return found;
    }

    /** How many remarks of the whole programme wait for an answer. */
    public long countWaiting(UUID programmeId) {
        return jdbc.sql("select count(*) from drafting.remark where programme_id = ? and verdict is null and withdrawn_at is null").param(programmeId)
                .query(Long.class).single();
    }

    /** How many remarks got which verdict. */
    Map<Verdict, Long> verdicts(UUID roundId) {
        Map<Verdict, Long> found = new HashMap<>();
        jdbc.sql("select verdict, count(*) from drafting.remark where round_id = ? and verdict is not null and withdrawn_at is null group by verdict")
                .param(roundId).query(rs -> {
                    found.put(Verdict.valueOf(rs.getString(1).toUpperCase()), rs.getLong(2));
                });
        return found;
    }

    /** What an organisation said in a round: how many remarks, and how many of those were adopted at least partly. */
    record Voice(long made, long adopted) {}

    Map<UUID, Voice> voices(UUID roundId) {
        Map<UUID, Voice> found = new HashMap<>();
        jdbc.sql("""
                select organisation_id, count(*), count(*) filter (where verdict in ('adopted', 'partly')) from drafting.remark
                where round_id = ? and organisation_id is not null and withdrawn_at is null group by organisation_id
                """).param(roundId).query(rs -> {
            found.put(rs.getObject(1, UUID.class), new Voice(rs.getLong(2), rs.getLong(3)));
        });
        return found;
    }

    private static Remark row(ResultSet rs, int n) throws SQLException {
        return new Remark(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getString(4), rs.getInt(5),
                rs.getObject(6, UUID.class), rs.getObject(7, UUID.class), rs.getObject(8, UUID.class), RemarkKind.valueOf(rs.getString(9).toUpperCase()),
                rs.getString(10), rs.getTimestamp(11).toInstant(), rs.getString(12) == null ? null : Verdict.valueOf(rs.getString(12).toUpperCase()),
                rs.getString(13), instant(rs.getTimestamp(14)), instant(rs.getTimestamp(15)), rs.getObject(16, UUID.class),
                rs.getObject(17, Integer.class) == null ? null : new Remark.Place(rs.getInt(17), rs.getInt(18), rs.getString(19)), rs.getObject(20, UUID.class),
                instant(rs.getTimestamp(21)));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
