package nl.draagvlak.methods.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of an election in the format of Pabulib (pabulib.org/format): sections META, PROJECTS and VOTES, each a table with a row of headers,
 * fields separated by semicolons.
 *
 * @param meta     keys and values of the section META, in order
 * @param projects its table, all columns, {@code project_id} and {@code cost} among them
 * @param votes    its table, all columns, {@code voter_id} and {@code vote} among them
 * @param election what the rules need of it
 * @param warnings what is odd but does not keep the file from being counted, with line numbers, for a person
 */
public record Pabulib(Map<String, String> meta, Table projects, Table votes, Election election, List<String> warnings) {

    /** A section: names of columns, and rows that may be shorter. */
    public record Table(List<String> columns, List<List<String>> rows) {}

    /**
     * Reads a file.
     *
     * @param text its content, with or without a byte-order mark; lines may end with CR, LF or both
     * @throws IllegalArgumentException with the line number, when something that the result depends on is missing or can't be understood
     */
    public static Pabulib read(String text) {
        return new PabulibReader(text).read();
    }

    /**
     * A file for an election.
     *
     * @param meta  description, country, unit, instance, dates and so on; what the election says itself (numbers, budget, vote type) is added
     * @param names per project id what it is called; may be incomplete
     */
    public static Pabulib of(Election election, Map<String, String> meta, Map<String, String> names) {
        Map<String, String> complete = new LinkedHashMap<>(meta);
        complete.put("num_projects", String.valueOf(election.projects().size()));
        complete.put("num_votes", String.valueOf(election.ballots().size()));
        complete.put("budget", Profile.plain(election.budget()).toPlainString());
        complete.put("vote_type", election.type().word());
        List<List<String>> projects = new ArrayList<>();
        for (Project project : election.projects()) {
            projects.add(List.of(project.id(), Profile.plain(project.cost()).toPlainString(), names.getOrDefault(project.id(), "")));
        }
        boolean points = election.type().points();
        List<List<String>> votes = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            String given = String.join(",", ballot.projects());
            votes.add(points ? List.of(ballot.voter(), given, ballot.points().stream().map(p -> Profile.plain(p).toPlainString()).collect(Collectors.joining(",")))
                    : List.of(ballot.voter(), given));
        }
        return new Pabulib(complete, new Table(List.of("project_id", "cost", "name"), projects),
                new Table(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"), votes), election, List.of());
    }

    /** The file as text: UTF-8 without a byte-order mark when it is stored, lines ending with LF. Reading it gives the same again. */
    public String write() {
        StringBuilder out = new StringBuilder("META\n");
        Rows.write(out, List.of("key", "value"));
        meta.forEach((key, value) -> Rows.write(out, List.of(key, value)));
        write(out, "PROJECTS", projects);
        write(out, "VOTES", votes);
        return out.toString();
    }

    private static void write(StringBuilder out, String section, Table table) {
        out.append(section).append('\n');
        Rows.write(out, table.columns());
        table.rows().forEach(row -> Rows.write(out, row));
    }
}
