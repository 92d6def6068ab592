package nl.draagvlak.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.goals.GoalGrammar;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the plan has actions, and where it has none: lines, goals and causes against forms, ages and lines. */
@Repository
class ActionCoverage {

    /** Which intervention an action carries out, itself or through its measure. */
    private static final String CARRIED = """
            select k.from_id as action, k.to_id as intervention from reasoning.link k where k.relation = 'carries-out' and k.ended_at is null
            union
            select p.from_id, k.to_id from reasoning.link p join reasoning.link k on k.from_id = p.to_id and k.relation = 'carries-out' and k.ended_at is null
            where p.relation = 'part-of' and p.ended_at is null
            """;

    static final String ACTIONS_ON_CAUSE = "select c.action from (" + CARRIED + ") c join reasoning.link o on o.from_id = c.intervention "
            + "and o.relation = 'acts-on' and o.ended_at is null where o.to_id = :cause";

    private static final String ACTIVE = " join reasoning.element e on e.id = a.element_id and e.state = 'active' ";
    private static final String BY_LINE = " from (select a.element_id as action, a.line_id as row_id, a.programme_id from actions.action a" + ACTIVE + ") x ";
    private static final String BY_GOAL = " from (select a.element_id as action, k.to_id as row_id, a.programme_id from actions.action a" + ACTIVE
            + "join reasoning.link k on k.from_id = a.element_id and k.relation = 'contributes-to' and k.ended_at is null) x ";
    private static final String BY_CAUSE = " from (select distinct a.element_id as action, o.to_id as row_id, a.programme_id from actions.action a" + ACTIVE
            + "join (" + CARRIED + ") c on c.action = a.element_id "
            + "join reasoning.link o on o.from_id = c.intervention and o.relation = 'acts-on' and o.ended_at is null) x ";
    private static final String TO_LINE = "join actions.action n on n.element_id = x.action cross join lateral (select n.line_id::text as key) t ";

    /** A picture that can be chosen. */
    enum View {
        LINE_FORM("lijn-vorm", "Actielijnen en vormen", "Lines and forms", ActionGrammar.LINE, ListName.FORM),
        LINE_AGE("lijn-leeftijd", "Actielijnen en leeftijden", "Lines and ages", ActionGrammar.LINE, ListName.AGE_GROUP),
        GOAL_FORM("doel-vorm", "Doelen en vormen", "Goals and forms", GoalGrammar.GOAL, ListName.FORM),
        GOAL_AGE("doel-leeftijd", "Doelen en leeftijden", "Goals and ages", GoalGrammar.GOAL, ListName.AGE_GROUP),
        GOAL_LINE("doel-lijn", "Doelen en actielijnen", "Goals and lines", GoalGrammar.GOAL, null),
        CAUSE_FORM("oorzaak-vorm", "Oorzaken en vormen", "Causes and forms", CauseGrammar.CAUSE, ListName.FORM);

        private final String key;
        private final Text label;
        private final Kind rows;
        private final ListName columns;

        View(String key, String nl, String en, Kind rows, ListName columns) {
            this.key = key;
            this.label = Text.of(nl, en);
            this.rows = rows;
            this.columns = columns;
        }

        String key() {
            return key;
        }

        Text label() {
            return label;
        }

        Kind rows() {
            return rows;
        }

        /** How the list of actions is asked for a row and a column. */
        String query(Matrix.Label row, Matrix.Label column) {
            String byRow = rows == ActionGrammar.LINE ? "lijn" : rows == GoalGrammar.GOAL ? "doel" : "oorzaak";
            String byColumn = columns == ListName.FORM ? "vorm" : columns == ListName.AGE_GROUP ? "leeftijd" : "lijn";
            return "?" + byRow + "=" + row.key() + "&" + byColumn + "=" + column.key();
        }

        static Optional<View> from(String key) {
            return List.of(values()).stream().filter(view -> view.key.equals(key)).findFirst();
        }
    }

    /** How many actions only explore, in a line. */
    record Exploring(Line line, long exploring, long total) {}

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Lines lines;
    private final Programmes programmes;
    private final Derived derived;

    ActionCoverage(JdbcClient jdbc, Elements elements, Lines lines, Programmes programmes, Derived derived) {
        this.jdbc = jdbc;
        this.elements = elements;
        this.lines = lines;
        this.programmes = programmes;
        this.derived = derived;
    }

    /** One picture. The rows are a page of at most {@code size}. */
    Matrix matrix(UUID programmeId, View view, Language language, Set<Role> roles, int page, int size) {
        return derived.of(programmeId, List.of("coverage", view, language, Set.copyOf(roles), page, size), () -> read(programmeId, view, language, roles, page, size));
    }

    private Matrix read(UUID programmeId, View view, Language language, Set<Role> roles, int page, int size) {
        List<Matrix.Label> columns = columns(programmeId, view, language);
        Page<Matrix.Label> rows = rows(programmeId, view, language, roles, page, size);
        Map<String, Map<String, Long>> cells = new HashMap<>();
        long[] filled = {0};
        jdbc.sql("with cells as materialized (select x.row_id, t.key, count(*) as n" + from(view) + "where x.programme_id = :programme group by x.row_id, t.key), "
                        // Rows and columns that are no longer in use do not count.
                        + "filled as (select count(*) as n from cells c join reasoning.element r on r.id = c.row_id and r.state = 'active' and r.kind = :kind "
                        + "where c.key = any(:columns)) select c.row_id, c.key, c.n, f.n from filled f left join cells c on c.row_id = any(:rows)")
                .param("programme", programmeId).param("kind", view.rows.name())
                .param("columns", columns.stream().map(Matrix.Label::key).toArray(String[]::new))
                .param("rows", rows.items().stream().map(row -> UUID.fromString(row.key())).toArray(UUID[]::new)).query(rs -> {
                    filled[0] = rs.getLong(4);
                    if (rs.getString(1) != null) {
                        cells.computeIfAbsent(rs.getString(1), k -> new HashMap<>()).put(rs.getString(2), rs.getLong(3));
                    }
                });
        return new Matrix(rows.items(), columns, cells, rows.total(), rows.total() * columns.size() - filled[0]);
    }

    private static String from(View view) {
        String byRow = view.rows == ActionGrammar.LINE ? BY_LINE : view.rows == GoalGrammar.GOAL ? BY_GOAL : BY_CAUSE;
        return byRow + (view.columns == null ? TO_LINE : "join reasoning.tag t on t.element_id = x.action and t.list = '" + view.columns.name() + "' ");
    }

    private List<Matrix.Label> columns(UUID programmeId, View view, Language language) {
        if (view.columns == null) {
            return lines.list(programmeId).stream().map(line -> label(line, language)).toList();
        }
        List<Choice> choices = programmes.list(programmeId, view.columns);
        return choices.stream().map(choice -> new Matrix.Label(choice.key(), "", choice.in(language), "")).toList();
    }

    private Page<Matrix.Label> rows(UUID programmeId, View view, Language language, Set<Role> roles, int page, int size) {
        if (view.rows == ActionGrammar.LINE) {
            List<Line> all = lines.list(programmeId);
            return new Page<>(all.stream().skip((Math.max(1, page) - 1L) * size).limit(size).map(line -> label(line, language)).toList(), page, size, all.size());
        }
        Page<Element> found = elements.page(programmeId, view.rows, "", page, size);
        return new Page<>(found.items().stream().map(e -> new Matrix.Label(e.id().toString(), view.rows.letter() + e.number(),
                e.readableBy(roles) ? e.text() : language.of("(alleen voor het programmateam)", "(for the programme team only)"),
                view.rows.path() + "/" + e.id())).toList(), found.page(), size, found.total());
    }

    private static Matrix.Label label(Line line, Language language) {
        return new Matrix.Label(line.id().toString(), ActionGrammar.LINE.letter() + line.number(), line.name().in(language), "/acties/lijnen/" + line.id());
    }

    /** Per line how many of its actions only explore. */
    List<Exploring> exploring(UUID programmeId) {
        return derived.of(programmeId, "exploring actions per line", () -> readExploring(programmeId));
    }

    private List<Exploring> readExploring(UUID programmeId) {
        Map<UUID, long[]> counts = new HashMap<>();
        jdbc.sql("select a.line_id, count(*) filter (where a.exploring), count(*) from actions.action a" + ACTIVE
                + "where a.programme_id = ? group by a.line_id").param(programmeId).query(rs -> {
            counts.put(rs.getObject(1, UUID.class), new long[] {rs.getLong(2), rs.getLong(3)});
        });
        return lines.list(programmeId).stream().map(line -> {
            long[] both = counts.getOrDefault(line.id(), new long[] {0, 0});
            return new Exploring(line, both[0], both[1]);
        }).toList();
    }
}
