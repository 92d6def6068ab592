package nl.draagvlak.methods.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a Pabulib file: what the outcome depends on must be right, what does not is warned about. */
final class PabulibReader {

    private static final List<String> SECTIONS = List.of("meta", "projects", "votes");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)");

    private final Map<String, List<Rows.Row>> sections = new LinkedHashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLine = new HashMap<>();
    private final Findings findings = new Findings();
    private final Map<String, Project> projects = new LinkedHashMap<>();

    PabulibReader(String text) {
        List<Rows.Row> rows = Rows.of(text);
        String section = null;
        for (int i = 0; i < rows.size(); i++) {
            Rows.Row row = rows.get(i);
            String first = row.get(0).toLowerCase(Locale.ROOT);
            if (SECTIONS.contains(first) && row.fields().stream().skip(1).allMatch(String::isEmpty)) {
                section = first;
                refuse(sections.containsKey(first), row.line(), "section " + row.get(0) + " is there twice");
                refuse(i + 1 == rows.size(), row.line(), "section " + row.get(0) + " has no row of headers");
                headers.put(section, rows.get(++i).fields());
                sections.put(section, new ArrayList<>());
            } else {
                refuse(section == null, row.line(), "a file begins with the section META");
                sections.get(section).add(row);
            }
        }
        for (String needed : SECTIONS) {
            if (!sections.containsKey(needed)) {
                throw new IllegalArgumentException("section " + needed.toUpperCase(Locale.ROOT) + " is missing");
            }
        }
    }

    Pabulib read() {
        for (Rows.Row row : sections.get("meta")) {
            if (meta.putIfAbsent(row.get(0), row.get(1)) != null) {
                findings.add("a key of META is there twice, the first counts", row.line());
            }
            metaLine.putIfAbsent(row.get(0), row.line());
        }
        VoteType type = type();
        BigDecimal budget = number(value("budget"), metaLine.get("budget"), "the budget");
        refuse(budget.signum() < 0, metaLine.get("budget"), "the budget is less than 0");
        readProjects(budget);
        List<Ballot> ballots = readVotes(type);
        Election election = new Election(type, budget, List.copyOf(projects.values()), ballots);
        compare("num_projects", projects.size(), "projects");
        compare("num_votes", ballots.size(), "votes");
        if (meta.containsKey("default_score") && type == VoteType.SCORING && number(meta.get("default_score"), metaLine.get("default_score"), "default_score").signum() != 0) {
            findings.add("default_score is not used: what a ballot does not name is worth 0", metaLine.get("default_score"));
        }
        new Limits(meta, findings).check(election, lines("votes"));
        Tallies.check(election, headers.get("projects"), sections.get("projects"), findings);
        return new Pabulib(meta, table("projects"), table("votes"), election, findings.all());
    }

    private VoteType type() {
        String word = value("vote_type").toLowerCase(Locale.ROOT);
        for (VoteType type : VoteType.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        throw new IllegalArgumentException("line " + metaLine.get("vote_type") + ": vote_type " + value("vote_type")
                + " is none of approval, choose-1, cumulative, scoring, ordinal");
    }

    private String value(String key) {
        String value = meta.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("META has no " + key);
        }
        return value;
    }

    private void readProjects(BigDecimal budget) {
        int id = column("projects", "project_id");
        int cost = column("projects", "cost");
        for (Rows.Row row : sections.get("projects")) {
            String name = row.get(id);
            refuse(name.isEmpty(), row.line(), "a project has no project_id");
            refuse(name.indexOf(',') >= 0, row.line(), "the comma in project_id " + name + " would divide it in a vote");
            refuse(row.get(cost).isEmpty(), row.line(), "project " + name + " has no cost");
            BigDecimal price = number(row.get(cost), row.line(), "the cost of project " + name);
            refuse(price.signum() < 0, row.line(), "project " + name + " costs less than 0");
            refuse(projects.put(name, new Project(name, price)) != null, row.line(), "project " + name + " is there twice");
            if (price.compareTo(budget) > 0) {
                findings.add("a project costs more than the budget", row.line());
            }
        }
    }

    private List<Ballot> readVotes(VoteType type) {
        int voter = column("votes", "voter_id");
        int vote = column("votes", "vote");
        int points = headers.get("votes").indexOf("points");
        refuse(type.points() && points < 0 && sections.get("votes").stream().anyMatch(row -> !given(row.get(vote)).isEmpty()),
                sections.get("votes").isEmpty() ? 0 : sections.get("votes").getFirst().line(), type.word() + " votes need a column points");
        Map<String, String> shared = new HashMap<>();
        projects.keySet().forEach(id -> shared.put(id, id));
        Set<String> voters = new HashSet<>();
        List<Ballot> ballots = new ArrayList<>();
        for (Rows.Row row : sections.get("votes")) {
            if (!voters.add(row.get(voter))) {
                findings.add("a voter_id is there twice, both votes count", row.line());
            }
            Map<String, BigDecimal> named = new LinkedHashMap<>();
            List<String> ids = parts(given(row.get(vote)));
            List<String> numbers = type.points() ? parts(given(row.get(points))) : List.of();
            // As in other readers, a ballot whose points are empty is empty.
            boolean empty = type.points() && numbers.isEmpty();
            if (empty && !ids.isEmpty()) {
                findings.add("a vote names projects without points, it counts as empty", row.line());
            }
            refuse(type.points() && !empty && numbers.size() != ids.size(), row.line(), ids.size() + " projects but " + numbers.size() + " points");
            for (int i = 0; i < ids.size() && !empty; i++) {
                String id = shared.get(ids.get(i));
                refuse(id == null, row.line(), "the vote names project " + ids.get(i) + ", which is not there");
                BigDecimal value = type.points() ? number(numbers.get(i), row.line(), "the points of project " + id) : BigDecimal.ONE;
                if (named.put(id, value) != null) {
                    findings.add(type.points() ? "a vote names a project twice, the last points count" : "a vote names a project twice, it counts once", row.line());
                }
            }
            ballots.add(new Ballot(row.get(voter), List.copyOf(named.keySet()), type.points() ? List.copyOf(named.values()) : List.of()));
        }
        return ballots;
    }

    private static String given(String field) {
        return field.equalsIgnoreCase("none") ? "" : field;
    }

    private static List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : field.split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private int column(String section, String name) {
        int column = headers.get(section).indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("section " + section.toUpperCase(Locale.ROOT) + " has no column " + name);
        }
        return column;
    }

    private void compare(String key, int counted, String what) {
        Optional.ofNullable(meta.get(key)).filter(told -> !told.equals(String.valueOf(counted)))
                .ifPresent(told -> findings.add("META tells " + told + " " + what + ", there are " + counted, metaLine.get(key)));
    }

    private int[] lines(String section) {
        return sections.get(section).stream().mapToInt(Rows.Row::line).toArray();
    }

    private Pabulib.Table table(String section) {
        return new Pabulib.Table(headers.get(section), sections.get(section).stream().map(Rows.Row::fields).toList());
    }

    /** Digits with a decimal point or a decimal comma; blanks between digits are left out. */
    static BigDecimal number(String text, int line, String what) {
        String digits = BLANKS.matcher(text).replaceAll("").replace(',', '.');
        if (!NUMBER.matcher(digits).matches() || digits.length() > 40) {
            throw new IllegalArgumentException("line " + line + ": " + what + " is not a number: " + text);
        }
        return new BigDecimal(digits);
    }

    private static void refuse(boolean wrong, int line, String why) {
        if (wrong) {
            throw new IllegalArgumentException("line " + line + ": " + why);
        }
    }
}
