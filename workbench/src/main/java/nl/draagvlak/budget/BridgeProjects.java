package nl.draagvlak.budget;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bridge projects of a programme (<i>No Regrets</i>), with every step that they made. */
@Repository
public class BridgeProjects {

    private static final String SELECT = """
            select p.id, p.number, p.title, p.category, p.year, p.amount, p.organisation_id, coalesce(o.name, ''), p.explanation, p.state
            from budget.project p left join stakeholders.organisation o on o.id = p.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    BridgeProjects(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A question that the list is asked; null or empty for all. */
    public record Filter(String search, BridgeProject.Category category, String form, String aim) {

        public static final Filter NONE = new Filter("", null, "", "");
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, BridgeProject.Draft draft, LocalDate on) {
        UUID id = Ids.next();
        // Numbers follow each other; whoever asks for one holds the list until the end of the transaction.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 19))").param(programmeId.toString()).query().listOfRows();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from budget.project where programme_id = ?").param(programmeId).query(Integer.class).single();
        jdbc.sql("""
                insert into budget.project (id, programme_id, number, title, category, year, amount, organisation_id, explanation, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'idea')
                """).params(id, programmeId, number, draft.title(), draft.category().column(), draft.year(), draft.amount(), draft.organisationId(),
                draft.explanation()).update();
        tag(programmeId, id, draft);
        note(act, programmeId, id, BridgeProject.State.IDEA, on, "", "");
        journal.record(act, programmeId, "bridge-project.added", id, draft);
        return id;
    }

    @Transactional
    public void change(Act act, UUID programmeId, UUID id, BridgeProject.Draft draft) {
        jdbc.sql("update budget.project set title = ?, category = ?, year = ?, amount = ?, organisation_id = ?, explanation = ? where id = ?")
                .params(draft.title(), draft.category().column(), draft.year(), draft.amount(), draft.organisationId(), draft.explanation(), id).update();
        tag(programmeId, id, draft);
        journal.record(act, programmeId, "bridge-project.changed", id, draft);
    }

    /**
     * Notes how far it is, since when, by whose decision and why.
     *
     * @throws IllegalArgumentException when it cannot go there from where it is
     */
    @Transactional
    public void move(Act act, UUID programmeId, UUID id, BridgeProject.State state, LocalDate on, String who, String reason) {
        BridgeProject.State from = BridgeProject.State.valueOf(jdbc.sql("select state from budget.project where programme_id = ? and id = ? for update").params(programmeId, id)
                .query(String.class).single().toUpperCase());
        if (!from.next().contains(state)) {
            throw new IllegalArgumentException("a project cannot go from " + from + " to " + state);
        }
        jdbc.sql("update budget.project set state = ? where id = ?").params(state.column(), id).update();
        note(act, programmeId, id, state, on, who, reason);
        journal.record(act, programmeId, "bridge-project.moved", id, state, on, who, reason);
    }

    private void note(Act act, UUID programmeId, UUID id, BridgeProject.State state, LocalDate on, String who, String reason) {
        jdbc.sql("insert into budget.project_change (id, programme_id, project_id, state, on_date, who, reason, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), programmeId, id, state.column(), on, who, reason, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
    }

    private void tag(UUID programmeId, UUID id, BridgeProject.Draft draft) {
        jdbc.sql("delete from budget.project_tag where project_id = ?").param(id).update();
        Map.of(ListName.FORM, draft.forms(), ListName.AIM, draft.aims()).forEach((list, keys) -> keys.forEach(key ->
                jdbc.sql("insert into budget.project_tag (project_id, programme_id, list, key) values (?, ?, ?, ?)")
                        .params(id, programmeId, list.name(), key).update()));
    }

    public Optional<BridgeProject> find(UUID programmeId, UUID id) {
        return read(jdbc.sql(SELECT + "where p.programme_id = ? and p.id = ?").params(programmeId, id).query(BridgeProjects::row).list()).stream().findFirst();
    }

    Optional<BridgeProject> findByNumber(UUID programmeId, int number) {
        return read(jdbc.sql(SELECT + "where p.programme_id = ? and p.number = ?").params(programmeId, number).query(BridgeProjects::row).list()).stream().findFirst();
    }

    /** All, by number. */
    public List<BridgeProject> list(UUID programmeId) {
        return read(jdbc.sql(SELECT + "where p.programme_id = ? order by p.number").param(programmeId).query(BridgeProjects::row).list());
    }

    Page<BridgeProject> page(UUID programmeId, Filter filter, int page, int size) {
        Map<String, Object> parameters = new HashMap<>(Map.of("programme", programmeId));
        String where = where(filter, parameters);
        long total = jdbc.sql("select count(*) from budget.project p " + where).params(parameters).query(Long.class).single();
        parameters.put("offset", (Math.max(1, page) - 1) * size);
        parameters.put("limit", size);
        return new Page<>(read(jdbc.sql(SELECT + where + " order by p.number offset :offset limit :limit").params(parameters).query(BridgeProjects::row).list()),
                Math.max(1, page), size, total);
    }

    /** What the projects that the filter lets through cost together. */
    long sum(UUID programmeId, Filter filter) {
        Map<String, Object> parameters = new HashMap<>(Map.of("programme", programmeId));
        return jdbc.sql("select coalesce(sum(p.amount), 0) from budget.project p " + where(filter, parameters)).params(parameters).query(Long.class).single();
    }

    private static String where(Filter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("where p.programme_id = :programme");
        if (!filter.search().isBlank()) {
            where.append(" and (p.title ilike :pattern or p.explanation ilike :pattern)");
            parameters.put("pattern", "%" + filter.search().strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (filter.category() != null) {
            where.append(" and p.category = :category");
            parameters.put("category", filter.category().column());
        }
        tagged(where, parameters, ListName.FORM, filter.form());
        tagged(where, parameters, ListName.AIM, filter.aim());
        return where.toString();
    }

    private static void tagged(StringBuilder where, Map<String, Object> parameters, ListName list, String key) {
        if (!key.isEmpty()) {
            where.append(" and exists (select from budget.project_tag t where t.project_id = p.id and t.list = '").append(list).append("' and t.key = :").append(list).append(')');
            parameters.put(list.name(), key);
        }
    }

    /** What was done with a project, newest first. */
    public List<BridgeProject.Change> changes(UUID id) {
        return jdbc.sql("select state, on_date, who, reason, changed_at, changed_by from budget.project_change where project_id = ? order by changed_at desc, id desc")
                .param(id).query((rs, n) -> new BridgeProject.Change(BridgeProject.State.valueOf(rs.getString(1).toUpperCase()),
                        rs.getObject(2, LocalDate.class), rs.getString(3), rs.getString(4), rs.getTimestamp(5).toInstant(), rs.getObject(6, UUID.class))).list();
    }

    /** Reads the lists of all rows at once. */
    private List<BridgeProject> read(List<BridgeProject> rows) {
        Map<UUID, List<String>> forms = new HashMap<>();
        Map<UUID, List<String>> aims = new HashMap<>();
        Collection<UUID> ids = rows.stream().map(BridgeProject::id).toList();
        if (!ids.isEmpty()) {
            jdbc.sql("select project_id, list, key from budget.project_tag where project_id = any(?) order by key").param(ids.toArray(UUID[]::new)).query(rs -> {
                (ListName.FORM.name().equals(rs.getString(2)) ? forms : aims).computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>()).add(rs.getString(3));
            });
        }
        return rows.stream().map(p -> new BridgeProject(p.id(), p.number(), p.title(), p.category(), p.year(), p.amount(), p.organisationId(), p.organisation(),
                p.explanation(), p.state(), forms.getOrDefault(p.id(), List.of()), aims.getOrDefault(p.id(), List.of()))).toList();
    }

    private static BridgeProject row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new BridgeProject(rs.getObject(1, UUID.class), rs.getInt(2), rs.getString(3), BridgeProject.Category.valueOf(rs.getString(4).toUpperCase()),
                rs.getInt(5), rs.getLong(6), rs.getObject(7, UUID.class), rs.getString(8), rs.getString(9),
                BridgeProject.State.valueOf(rs.getString(10).toUpperCase()), List.of(), List.of());
    }
}
