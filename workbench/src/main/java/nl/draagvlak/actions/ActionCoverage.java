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

/** Where the plan has actions, and where it has none: lines, goals and causes against forms, ages, lines and actions. */
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
    /** A problem is reached by what acts on it, and by what acts on a cause of it, however far back. */
    private static final String BY_PROBLEM = " from (with recursive hit (action, node) as (select distinct a.element_id, o.to_id from actions.action a" + ACTIVE
            + "join (" + CARRIED + ") c on c.action = a.element_id join reasoning.link o on o.from_id = c.intervention and o.relation = 'acts-on' and o.ended_at is null "
            + "where a.programme_id = :programme union select h.action, k.to_id from hit h join reasoning.link k on k.from_id = h.node and k.relation = 'causes' and k.ended_at is null "
            + "join reasoning.element n on n.id = k.to_id and n.state = 'active') "
            + "select h.action, h.node as row_id, p.programme_id from hit h join reasoning.element p on p.id = h.node and p.kind = 'problem') x ";
    private static final String TO_ACTION = "cross join lateral (select x.action::text as key) t ";
    private static final String TO_LINE = "join actions.action n on n.element_id = x.action cross join lateral (select n.line_id::text as key) t ";

    /** What stands above a picture. */
    enum Columns {
        FORMS(ListName.FORM, "vorm"), AGES(ListName.AGE_GROUP, "leeftijd"), LINES(null, "lijn"), ACTIONS(null, "");

        private final ListName list;
        private final String filter;

        Columns(ListName list, String filter) {
            this.list = list;
            this.filter = filter;
        }
    }

    /** A picture that can be chosen. */
    enum View {
        LINE_FORM("lijn-vorm", "Actielijnen en vormen", "Lines and forms", ActionGrammar.LINE, Columns.FORMS),
        LINE_AGE("lijn-leeftijd", "Actielijnen en leeftijden", "Lines and ages", ActionGrammar.LINE, Columns.AGES),
        GOAL_FORM("doel-vorm", "Doelen en vormen", "Goals and forms", GoalGrammar.GOAL, Columns.FORMS),
        GOAL_AGE("doel-leeftijd", "Doelen en leeftijden", "Goals and ages", GoalGrammar.GOAL, Columns.AGES),
        GOAL_LINE("doel-lijn", "Doelen en actielijnen", "Goals and lines", GoalGrammar.GOAL, Columns.LINES),
        CAUSE_FORM("oorzaak-vorm", "Oorzaken en vormen", "Causes and forms", CauseGrammar.CAUSE, Columns.FORMS),
        CAUSE_ACTION("oorzaak-actie", "Oorzaken en acties", "Causes and actions", CauseGrammar.CAUSE, Columns.ACTIONS),
        PROBLEM_ACTION("probleem-actie", "Problemen en acties", "Problems and actions", CauseGrammar.PROBLEM, Columns.ACTIONS);

        private final String key;
        private final Text label;
        private final Kind rows;
        private final Columns columns;

        View(String key, String nl, String en, Kind rows, Columns columns) {
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

        /** The list of which public figures can be set against the columns; empty when there is none. */
        Optional<ListName> sized() {
            return Optional.ofNullable(columns.list);
        }

        /** Where the actions of a cell are: the action itself, or the list of actions asked for a row and a column. */
        String behind(Matrix.Label row, Matrix.Label column) {
            if (columns == Columns.ACTIONS) {
                return column.path();
            }
            String byRow = rows == ActionGrammar.LINE ? "lijn" : rows == GoalGrammar.GOAL ? "doel" : "oorzaak";
            return "/acties?" + byRow + "=" + row.key() + "&" + columns.filter + "=" + column.key();
        }

        static Optional<View> from(String key) {
            return List.of(values()).stream().filter(view -> view.key.equals(key)).findFirst();
        }
    }

    /** How many actions only explore, in a line. */
    record Exploring(Line line, long exploring, long total) {}

    /** More columns than this nobody reads; the lines then give the whole. */
    static final int MOST_ACTIONS = 60;

    private final JdbcClient jdbc;
    private final Actions actions;
    private final Elements elements;
    private final Lines lines;
    private final Programmes programmes;
    private final Derived derived;

    ActionCoverage(JdbcClient jdbc, Actions actions, Elements elements, Lines lines, Programmes programmes, Derived derived) {
        this.jdbc = jdbc;
        this.actions = actions;
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
        String byRow = view.rows == ActionGrammar.LINE ? BY_LINE : view.rows == GoalGrammar.GOAL ? BY_GOAL : view.rows == CauseGrammar.PROBLEM ? BY_PROBLEM : BY_CAUSE;
        return byRow + switch (view.columns) {
            case FORMS, AGES -> "join reasoning.tag t on t.element_id = x.action and t.list = '" + view.columns.list.name() + "' ";
            case LINES -> TO_LINE;
            case ACTIONS -> TO_ACTION;
        };
    }

    private List<Matrix.Label> columns(UUID programmeId, View view, Language language) {
        return switch (view.columns) {
            case FORMS, AGES -> programmes.list(programmeId, view.columns.list).stream().map(choice -> new Matrix.Label(choice.key(), "", choice.in(language), "")).toList();
            case LINES -> lines.list(programmeId).stream().map(line -> label(line, language)).toList();
            case ACTIONS -> actions.list(programmeId).stream().limit(MOST_ACTIONS)
                    .map(action -> new Matrix.Label(action.id().toString(), action.code(), action.text(), "/acties/" + action.id())).toList();
        };
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
