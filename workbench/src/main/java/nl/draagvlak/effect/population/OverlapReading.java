package nl.draagvlak.effect.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.draagvlak.methods.population.CaptureFile;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.SheetReading.Row;
import nl.draagvlak.rendering.SheetReading.Sheet;
import nl.draagvlak.shell.Form;

/** Counts per combination of lists, from a sheet or from fields; says in plain words why something cannot be such counts. */
final class OverlapReading {

    /** More lists than this make more fields than anybody fills in; a file may have more. */
    static final int MOST_TYPED = 5;

    /** What came of reading: one of the two is null. */
    record Reading(CaptureTable table, Text problem) {}

    /** What the method says of a file, and how the screen says it. */
    private record Saying(Pattern said, String nl, String en) {
        Saying(String said, String nl, String en) {
            this(Pattern.compile(said, Pattern.DOTALL), nl, en);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            new Saying("row (\\d+) below the header has the same combination as row (\\d+)", "Rij $1 onder de kop heeft dezelfde combinatie als rij $2.",
                    "Row $1 below the header has the same combination as row $2."),
            new Saying("row (\\d+) below the header counts people who are on no list.*",
                    "Rij $1 onder de kop telt mensen die op geen enkele lijst staan. Haal die rij weg: dat aantal is juist de vraag.",
                    "Row $1 below the header counts people who are on no list. Leave that row out: that number is the question."),
            new Saying("row (\\d+) below the header has the count (.*), not a whole.*",
                    "In rij $1 onder de kop staat als aantal ‘$2’. Een aantal is een heel getal van 0 of meer.",
                    "Row $1 below the header has the count ‘$2’. A count is a whole number of at least 0."),
            new Saying("row (\\d+) below the header has (.*) for the list (.*), not 0 or 1", "In rij $1 onder de kop staat bij lijst ‘$3’ ‘$2’. Daar hoort 0 of 1.",
                    "Row $1 below the header has ‘$2’ for the list ‘$3’. 0 or 1 belongs there."),
            new Saying("row (\\d+) below the header has (\\d+) values for (\\d+) columns", "Rij $1 onder de kop heeft $2 waarden; er zijn $3 kolommen.",
                    "Row $1 below the header has $2 values; there are $3 columns."),
            new Saying("nobody is on the list (.*): leave it out", "Op de lijst ‘$1’ staat niemand. Laat die lijst weg.", "Nobody is on the list ‘$1’. Leave it out."),
            new Saying("an estimate needs (?:at least two columns.*|2 to .*)",
                    "Er zijn minstens twee lijsten nodig: kolommen met alleen 0 en 1, en een kolom met aantallen.",
                    "At least two lists are needed: columns with only 0 and 1, and a column with counts."),
            new Saying("at most (\\d+) lists, and there are (\\d+).*", "Er zijn $2 lijsten; hoogstens $1 kunnen tegelijk. Voeg lijsten samen.",
                    "There are $2 lists; at most $1 can be used at once. Merge some."),
            new Saying("two (?:columns|lists) have the same name: .*", "Twee lijsten hebben dezelfde naam.", "Two lists have the same name."),
            new Saying("the file has no rows below a header", "Onder de kop staan geen rijen.", "There are no rows below the header."),
            new Saying("more than (\\d+) people", "Dit zijn meer mensen dan er ergens kunnen zijn.", "These are more people than there can be anywhere."),
            new Saying("people on no list at all.*", "Mensen op geen enkele lijst kunnen niet geteld zijn.", "People on no list at all cannot have been counted."));

    private OverlapReading() {}

    /** Reads columns of 0 and 1, one per list, and a column of counts; other columns, such as a year, are summed over. */
    static Reading read(Sheet sheet) {
        for (Row row : sheet.rows()) {
            if (row.problem().isPresent()) {
                Text problem = row.problem().get();
                return new Reading(null, Text.of("Rij " + row.number() + ": " + problem.nl(), "Row " + row.number() + ": " + problem.en()));
            }
        }
        StringBuilder csv = new StringBuilder(line(sheet.headers()));
        sheet.rows().forEach(row -> csv.append(line(sheet.headers().stream().map(row::cell).toList())));
        try {
            CaptureFile file = CaptureFile.read(csv.toString(), List.of());
            if (file.singleList()) {
                return new Reading(null, Text.of("Dit bestand zegt hoe vaak mensen op één lijst stonden. Hier zijn minstens twee lijsten nodig.",
                        "This file tells how often people were on one list. At least two lists are needed here."));
            }
            return new Reading(file.table(), null);
        } catch (IllegalArgumentException wrong) {
            return new Reading(null, inWords(wrong.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")) + "\n";
    }

    /** The names of lists as somebody typed them: separated by commas or lines. */
    static List<String> names(Form form, String field) {
        List<String> names = new ArrayList<>(new LinkedHashSet<>(List.of(form.optional(field, 300).split("[,;\n]")).stream().map(String::strip)
                .filter(name -> !name.isEmpty()).toList()));
        if (names.size() < 2 || names.size() > MOST_TYPED) {
            form.error(field, "Noem 2 tot " + MOST_TYPED + " lijsten, met een komma ertussen. Meer lijsten kunnen uit een bestand.",
                    "Name 2 to " + MOST_TYPED + " lists, with commas between. More lists can come from a file.");
        }
        return names;
    }

    /** The counts of the fields {@code aantal-1}, {@code aantal-2} and so on, one for each combination; empty is 0. */
    static Reading typed(Form form, List<String> names) {
        long[] counts = new long[1 << names.size()];
        for (int combination = 1; combination < counts.length; combination++) {
            Integer count = form.whole("aantal-" + combination, 0, 100_000_000);
            counts[combination] = count == null ? 0 : count;
        }
        if (!form.ok()) {
            return new Reading(null, null);
        }
        try {
            return new Reading(new CaptureTable(names, counts), null);
        } catch (IllegalArgumentException wrong) {
            return new Reading(null, inWords(wrong.getMessage()));
        }
    }

    static Text inWords(String said) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.said().matcher(said);
            if (matcher.matches()) {
                return Text.of(matcher.replaceFirst(saying.nl()), matcher.replaceFirst(saying.en()));
            }
        }
        return Text.of("Dit is geen telling per combinatie van lijsten. Nodig zijn kolommen met 0 en 1, één per lijst, en een kolom met aantallen.",
                "These are no counts per combination of lists. Needed are columns with 0 and 1, one per list, and a column with counts.");
    }
}
