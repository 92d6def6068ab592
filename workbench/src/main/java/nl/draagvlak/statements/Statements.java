package nl.draagvlak.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.gatherings.Bell;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said. The words are elements that only the team reads; here stands who said them where, and what they answer. */
@Repository
public class Statements {

    static final String COLUMNS = "s.element_id, s.programme_id, s.gathering_id, s.table_number, s.kind, s.participant_id, s.typed_by, s.perspective, s.on_screen, "
            + "s.held_back";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final ApplicationEventPublisher events;
    private final Bell bell;

    Statements(JdbcClient jdbc, Journal journal, Elements elements, ApplicationEventPublisher events, Bell bell) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.events = events;
        this.bell = bell;
    }

    /**
     * Keeps a statement; its id was made before, on the phone or with the form, so that sending it twice keeps it once.
     *
     * @return the element, or empty when this id was kept already
     */
    @Transactional
    public Optional<Element> add(Act act, Statement statement, String words, Collection<String> forms) {
        Optional<Element> added = elements.add(act, statement.elementId(), statement.programmeId(), StatementGrammar.STATEMENT, words, "", Audience.TEAM);
        if (added.isPresent()) {
            jdbc.sql("""
                    insert into statements.statement (element_id, programme_id, gathering_id, table_number, kind, participant_id, typed_by, perspective, on_screen)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(statement.elementId(), statement.programmeId(), statement.gatheringId(), statement.table(), statement.kind().key(),
                    statement.participantId(), statement.typedBy(), statement.perspective(), statement.onScreen()).update();
            elements.tag(act, statement.elementId(), ListName.FORM, forms);
            events.publishEvent(new StatementWritten(act, statement, words, true));
            bell.ring(statement.gatheringId());
        }
        return added;
    }

    /** Changes the words and what they are about; the former words stay as history. */
    @Transactional
    public void change(Act act, Statement statement, String words, Collection<String> forms, boolean onScreen) {
        elements.rewrite(act, statement.elementId(), words, "");
        elements.tag(act, statement.elementId(), ListName.FORM, forms);
        if (onScreen != statement.onScreen()) {
            jdbc.sql("update statements.statement set on_screen = ? where element_id = ?").params(onScreen, statement.elementId()).update();
            journal.record(act, statement.programmeId(), "statement.screen-chosen", statement.elementId(), onScreen);
        }
        events.publishEvent(new StatementWritten(act, find(statement.elementId()).orElseThrow(), words, false));
        bell.ring(statement.gatheringId());
    }

    /** Takes it off the screen in the room, or lets it stand there again as far as the speaker does. */
    @Transactional
    public void holdBack(Act act, Statement statement, boolean heldBack) {
        jdbc.sql("update statements.statement set held_back = ? where element_id = ?").params(heldBack, statement.elementId()).update();
        journal.record(act, statement.programmeId(), heldBack ? "statement.held-back" : "statement.let-through", statement.elementId());
        bell.ring(statement.gatheringId());
    }

    /** Tells the later steps, which take out what they made of it, and takes it out of use. Does nothing when that was done. */
    @Transactional
    public void withdraw(Act act, Statement statement, boolean bySpeaker, String reason) {
        Element.State state = elements.get(statement.elementId()).state();
        if (state != Element.State.ACTIVE && state != Element.State.MERGED) {
            return;
        }
        // First the event: the links of what is withdrawn no longer lead to what was made of it.
        events.publishEvent(new StatementWithdrawn(statement.elementId(), statement.programmeId(), bySpeaker, reason, act));
        elements.withdraw(act, statement.elementId(), reason);
        bell.ring(statement.gatheringId());
    }

    /** Puts back what was withdrawn by mistake. What later steps took out stays out until somebody puts that back as well. */
    @Transactional
    public void restore(Act act, Statement statement) {
        elements.restore(act, statement.elementId());
        jdbc.sql("delete from statements.removal where statement_id = ?").param(statement.elementId()).update();
        bell.ring(statement.gatheringId());
    }

    public Optional<Statement> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from statements.statement s where s.element_id = ?").param(id).query(Statements::row).optional();
    }

    public Optional<Statement> find(UUID programmeId, UUID id) {
        return find(id).filter(statement -> statement.programmeId().equals(programmeId));
    }

    /** Many at once, in the order in which they were said; unknown ids are absent. */
    public Map<UUID, Statement> byIds(Collection<UUID> ids) {
        Map<UUID, Statement> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from statements.statement s where s.element_id = any(?) order by s.sequence").param(ids.toArray(UUID[]::new))
                    .query(Statements::row).list().forEach(statement -> found.put(statement.elementId(), statement));
        }
        return found;
    }

    /** The newest statements of a gathering that count, in the order in which they were said. */
    public List<UUID> idsOf(UUID gatheringId, int most) {
        return jdbc.sql("""
                select id from (select e.id, s.sequence from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active'
                where s.gathering_id = ? order by s.sequence desc limit ?) newest order by sequence
                """).params(gatheringId, most).query(UUID.class).list();
    }

    /** Everything that one participant said, newest first, also what was withdrawn. */
    public List<Statement> listOf(UUID participantId) {
        return jdbc.sql("select " + COLUMNS + " from statements.statement s where s.participant_id = ? order by s.sequence desc").param(participantId)
                .query(Statements::row).list();
    }

    /**
     * How many statements count, by kind.
     *
     * @param gatheringId of one gathering, or of all when null
     */
    public Map<StatementKind, Long> countsByKind(UUID programmeId, UUID gatheringId) {
        Map<StatementKind, Long> counts = new TreeMap<>();
        counts(programmeId, gatheringId, "s.kind").forEach((kind, count) -> counts.put(StatementKind.valueOf(kind.toUpperCase()), count));
        return counts;
    }

    /** How many statements count, by perspective; those of which nobody said the perspective are absent. */
    public Map<String, Long> countsByPerspective(UUID programmeId, UUID gatheringId) {
        return counts(programmeId, gatheringId, "s.perspective");
    }

    private Map<String, Long> counts(UUID programmeId, UUID gatheringId, String by) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select " + by + ", count(*) from statements.statement s join reasoning.element e on e.id = s.element_id and e.state = 'active' "
                + "where s.programme_id = :programme and (:gathering::uuid is null or s.gathering_id = :gathering::uuid) and " + by + " is not null group by 1")
                .param("programme", programmeId).param("gathering", gatheringId).query(rs -> {
                    counts.put(rs.getString(1), rs.getLong(2));
                });
        return counts;
    }

    static Statement row(ResultSet rs, int n) throws SQLException {
        return new Statement(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, Integer.class),
                StatementKind.valueOf(rs.getString(5).toUpperCase()), rs.getObject(6, UUID.class), rs.getObject(7, UUID.class), rs.getString(8), rs.getBoolean(9),
                rs.getBoolean(10));
    }
}
