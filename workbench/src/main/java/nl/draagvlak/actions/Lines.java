package nl.draagvlak.actions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The action lines of a programme, in the order of their numbers. */
@Repository
public class Lines {

    private static final String SELECT = """
            select l.element_id, l.number, e.text, l.name_en, e.note from actions.line l
            join reasoning.element e on e.id = l.element_id and e.state = 'active'
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;
    private final Derived derived;

    Lines(JdbcClient jdbc, Journal journal, Elements elements, Links links, Derived derived) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
        this.derived = derived;
    }

    public List<Line> list(UUID programmeId) {
        return derived.of(programmeId, "action lines", () -> List.copyOf(
                jdbc.sql(SELECT + "where l.programme_id = ? order by l.number").param(programmeId).query(Lines::row).list()));
    }

    public Optional<Line> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where l.programme_id = ? and l.element_id = ?").params(programmeId, id).query(Lines::row).optional();
    }

    /** The first number that no line has. */
    public int nextNumber(UUID programmeId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from actions.line where programme_id = ?").param(programmeId).query(Integer.class).single();
    }

    /** Whether another line than this one has the number. */
    public boolean taken(UUID programmeId, int number, UUID except) {
        return jdbc.sql("select exists (select from actions.line where programme_id = ? and number = ? and element_id is distinct from ?)")
                .params(programmeId, number, except).query(Boolean.class).single();
    }

    /** Opens a line that contributes to these strategic goals; no goal nests a line, a line may serve several. */
    @Transactional
    public UUID add(Act act, UUID programmeId, int number, Text name, String description, Collection<UUID> strategicGoals) {
        UUID id = elements.add(act, programmeId, ActionGrammar.LINE, name.nl(), description, Audience.BODIES).id();
        jdbc.sql("insert into actions.line (element_id, programme_id, number, name_en) values (?, ?, ?, ?)")
                .params(id, programmeId, number, name.en()).update();
        links.set(act, id, ActionGrammar.CONTRIBUTES_TO, strategicGoals, "");
        return id;
    }

    @Transactional
    public void change(Act act, UUID id, int number, Text name, String description, Collection<UUID> strategicGoals) {
        UUID programmeId = elements.get(id).programmeId();
        elements.rewrite(act, id, name.nl(), description);
        jdbc.sql("update actions.line set number = ?, name_en = ? where element_id = ?").params(number, name.en(), id).update();
        journal.record(act, programmeId, "action-line.changed", id, number, name);
        links.set(act, id, ActionGrammar.CONTRIBUTES_TO, strategicGoals, "");
    }

    /** Takes a line without actions out of the plan; its number is free again. */
    @Transactional
    public void withdraw(Act act, UUID id, String reason) {
        if (countActions(id) > 0) {
            throw new IllegalStateException("a line with actions stays");
        }
        elements.withdraw(act, id, reason);
        jdbc.sql("update actions.line set number = null where element_id = ?").param(id).update();
    }

    long countActions(UUID id) {
        return jdbc.sql("""
                select count(*) from actions.action a join reasoning.element e on e.id = a.element_id and e.state = 'active' where a.line_id = ?
                """).param(id).query(Long.class).single();
    }

    private static Line row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        String nl = rs.getString(3);
        String en = rs.getString(4);
        return new Line(rs.getObject(1, UUID.class), rs.getInt(2), Text.of(nl, en.isEmpty() ? nl : en), rs.getString(5));
    }
}
