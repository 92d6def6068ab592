package nl.draagvlak.statements.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;

/**
 * Votes as they stand in a file: a row per vote, as people type them from slips of paper and as Polis logs them, or a row per participant with a
 * column per statement. What comes later in the file replaces what somebody said before.
 */
final class VoteTable {

    static final int MOST_PROBLEMS = 50;

    private static final List<String> PARTICIPANT = List.of("deelnemer", "participant", "voter-id");
    private static final List<String> STATEMENT = List.of("uitspraak", "statement", "comment-id");
    private static final List<String> VOTE = List.of("stem", "vote");
    private static final Map<String, Integer> STANCES = Map.ofEntries(Map.entry("eens", 1), Map.entry("agree", 1), Map.entry("1", 1), Map.entry("+1", 1), Map.entry("1.0", 1),
            Map.entry("oneens", -1), Map.entry("disagree", -1), Map.entry("-1", -1), Map.entry("-1.0", -1), Map.entry("weet niet", 0), Map.entry("weet ik niet", 0),
            Map.entry("pass", 0), Map.entry("0", 0), Map.entry("0.0", 0));

    /** A vote on paper: who, on what, and 1, −1 or 0. */
    record Vote(String participant, String statement, int value) {}

    /** Why a row is left out. */
    record Complaint(int row, Text message) {}

    private record Cell(String participant, String statement) {}

    private final Map<Cell, Integer> votes = new LinkedHashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private int leftOut;

    private VoteTable() {}

    /** What the file as a whole lacks; empty when it can be read. */
    static Optional<Text> missing(Sheet sheet) {
        if (column(sheet, PARTICIPANT).isEmpty()) {
            return Optional.of(Text.of("De kolom deelnemer ontbreekt. De eerste rij heeft de namen van de kolommen.",
                    "The column participant is missing. The first row has the names of the columns."));
        }
        if (wide(sheet).isEmpty() && (column(sheet, STATEMENT).isEmpty() || column(sheet, VOTE).isEmpty())) {
            return Optional.of(Text.of("De kolommen uitspraak en stem ontbreken, en er zijn ook geen kolommen met nummers van uitspraken.",
                    "The columns statement and vote are missing, and there are no columns with numbers of statements either."));
        }
        return Optional.empty();
    }

    /** @param known whether a statement can be voted on, by how the file calls it */
    static VoteTable read(Sheet sheet, Set<String> known) {
        VoteTable table = new VoteTable();
        String participant = column(sheet, PARTICIPANT).orElseThrow();
        List<String> wide = column(sheet, STATEMENT).isPresent() ? List.of() : wide(sheet);
        for (Row row : sheet.rows()) {
            String who = row.cell(participant);
            if (row.problem().isPresent()) {
                table.complain(row, row.problem().get());
            } else if (who.isEmpty() || who.length() > 100) {
                table.complain(row, Text.of("Er staat niet wie dit was.", "It does not say who this was."));
            } else if (wide.isEmpty()) {
                table.take(row, who, row.cell(column(sheet, STATEMENT).orElseThrow()), row.cell(column(sheet, VOTE).orElseThrow()), known);
            } else {
                wide.stream().filter(statement -> !row.cell(statement).isEmpty()).forEach(statement -> table.take(row, who, statement, row.cell(statement), known));
            }
        }
        return table;
    }

    private void take(Row row, String who, String statement, String vote, Set<String> known) {
        Integer stance = STANCES.get(vote.toLowerCase(Locale.ROOT));
        if (!known.contains(plain(statement))) {
            complain(row, Text.of("Uitspraak ‘" + statement + "’ kennen wij niet in deze bijeenkomst, of er wordt niet op gestemd.",
                    "We do not know statement ‘" + statement + "’ in this gathering, or it is not voted on."));
        } else if (stance == null) {
            complain(row, Text.of("‘" + vote + "’ is geen stem. Schrijf eens, oneens of weet niet.", "‘" + vote + "’ is no vote. Write agree, disagree or pass."));
        } else {
            Cell cell = new Cell(who, plain(statement));
            votes.remove(cell);
            votes.put(cell, stance);
        }
    }

    private void complain(Row row, Text message) {
        leftOut++;
        if (complaints.size() < MOST_PROBLEMS) {
            complaints.add(new Complaint(row.number(), message));
        }
    }

    /** How a statement is called without regard to case or spaces. */
    static String plain(String statement) {
        return statement.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> column(Sheet sheet, List<String> names) {
        return names.stream().flatMap(name -> sheet.headers().stream().filter(header -> header.strip().equalsIgnoreCase(name))).findFirst()
                .or(() -> names == PARTICIPANT ? sheet.headers().stream().filter(header -> header.strip().equalsIgnoreCase("participant-id")).findFirst() : Optional.empty());
    }

    /** The columns that are statements: those named by a number, with or without its letter. */
    private static List<String> wide(Sheet sheet) {
        return sheet.headers().stream().filter(header -> header.strip().matches("(?i)[a-z]?\\d{1,6}")).toList();
    }

    /** Each vote once, in the order of the file. */
    List<Vote> votes() {
        List<Vote> all = new ArrayList<>();
        votes.forEach((cell, value) -> all.add(new Vote(cell.participant(), cell.statement(), value)));
        return all;
    }

    Set<String> participants() {
        Set<String> participants = new LinkedHashSet<>();
        votes.keySet().forEach(cell -> participants.add(cell.participant()));
        return participants;
    }

    Set<String> statements() {
        Set<String> statements = new LinkedHashSet<>();
        votes.keySet().forEach(cell -> statements.add(cell.statement()));
        return statements;
    }

    /** The first rows that are left out, with why. */
    List<Complaint> complaints() {
        return complaints;
    }

    int leftOut() {
        return leftOut;
    }
}
