package nl.draagvlak.disclosure;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.disclosure.PublishedTable.Cell;
import nl.draagvlak.methods.disclosure.CellSuppression;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;

/** The only maker of {@link Publishable} values. Every method here is a decision that something may be read by anyone. */
public final class Disclosure {

    private Disclosure() {}

    /** Words that the programme itself wrote: labels, own text, the wording of problems, goals and actions. Never what a person said. */
    public static Publishable<String> ownWords(String words) {
        return new Publishable<>(words);
    }

    public static Publishable<String> ownWords(Text words, Language language) {
        return new Publishable<>(words.in(language));
    }

    /** A photograph or drawing that the programme itself chose for its documents. */
    public static Publishable<byte[]> ownImage(byte[] file) {
        return new Publishable<>(file);
    }

    /** A count of things: actions, goals, meetings, organisations. Never of people: see {@link #count}. */
    public static Publishable<Long> ofThings(long count) {
        return new Publishable<>(count);
    }

    /** An own sentence with gaps, written as {@code {}}, that are filled with publishable values in their order. */
    public static Publishable<String> sentence(Language language, Text sentence, Publishable<?>... parts) {
        String[] pieces = sentence.in(language).split("\\{}", -1);
        if (pieces.length != parts.length + 1) {
            throw new IllegalArgumentException("the sentence has " + (pieces.length - 1) + " gaps, and " + parts.length + " values were given");
        }
        StringBuilder filled = new StringBuilder(pieces[0]);
        for (int i = 0; i < parts.length; i++) {
            filled.append(written(parts[i].value(), language)).append(pieces[i + 1]);
        }
        return new Publishable<>(filled.toString());
    }

    private static String written(Object value, Language language) {
        return switch (value) {
            case Text text -> text.in(language);
            case Number number -> NumberFormat.getNumberInstance(language.locale()).format(number);
            default -> value.toString();
        };
    }

    /**
     * The quote in the words that the speaker approved; empty when the speaker did not say yes to every one of these uses, when it was withdrawn, has no
     * approved words, or waits for a second pair of eyes.
     */
    public static Optional<Publishable<PublishedQuote>> quote(UUID source, QuoteConsent agreed, Use use, Use... more) {
        boolean allowed = agreed.uses().contains(use) && agreed.uses().containsAll(List.of(more));
        if (!allowed || agreed.withdrawn() || agreed.waiting() || agreed.consent() == Consent.TEAM || agreed.approvedText().isEmpty()) {
            return Optional.empty();
        }
        String attribution = agreed.consent() == Consent.PUBLIC ? agreed.attribution() : "";
        return Optional.of(new Publishable<>(new PublishedQuote(source, agreed.approvedText(), attribution)));
    }

    /** A count of people: "minder dan 5", or with rounding "ten minste 40". */
    public static Publishable<Text> count(long people, SmallCells rule) {
        if (people < 0) {
            throw new IllegalArgumentException("a count is at least 0");
        }
        if (people < rule.k()) {
            return new Publishable<>(Text.of("minder dan " + rule.k(), "fewer than " + rule.k()));
        }
        if (rule.roundDown()) {
            long told = told(people, rule);
            return new Publishable<>(Text.of("ten minste " + written(told, Language.NL), "at least " + written(told, Language.EN)));
        }
        return new Publishable<>(Text.of(written(people, Language.NL), written(people, Language.EN)));
    }

    /** A table of counts of people with its totals, in which nothing hidden can be reckoned back. */
    public static Publishable<PublishedTable> counts(CountTable table, SmallCells rule) {
        long[][] counts = table.counts().stream().map(row -> row.stream().mapToLong(Long::longValue).toArray()).toArray(long[][]::new);
        long[][] all = CellSuppression.withTotals(counts);
        boolean[][] hidden = CellSuppression.hide(counts, rule.k());
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < all[i].length; j++) {
                row.add(hidden[i][j] ? new Cell(0, true) : new Cell(told(all[i][j], rule), false));
            }
            cells.add(row);
        }
        return published(table, cells);
    }

    private static Publishable<PublishedTable> published(CountTable table, List<List<Cell>> cells) {
        int last = table.columns().size();
        List<Cell> columnTotals = cells.removeLast();
        return new Publishable<>(new PublishedTable(table.rows(), table.columns(), cells.stream().map(row -> List.copyOf(row.subList(0, last))).toList(),
                cells.stream().map(row -> row.get(last)).toList(), List.copyOf(columnTotals.subList(0, last)), columnTotals.get(last)));
    }

    private static long told(long people, SmallCells rule) {
        return rule.roundDown() ? people - people % rule.k() : people;
    }

    /** The text in one language, such as of a {@link #count}. */
    public static Publishable<String> in(Language language, Publishable<Text> text) {
        return new Publishable<>(text.value().in(language));
    }

    /** What a model reckons from many people at once: an estimate, an end of its range, an expectation. Never a count: see {@link #count}. */
    public static Publishable<Double> reckoned(double number) {
        return new Publishable<>(number);
    }

    /**
     * A table of counts of people of which it was decided what stays hidden, together with all that was told before.
     *
     * @param hidden one row and one column more than the counts, for the totals
     * @throws IllegalArgumentException when a count below k would be shown
     */
    public static Publishable<PublishedTable> decided(CountTable table, boolean[][] hidden, int k) {
        long[][] all = CellSuppression.withTotals(table.counts().stream().map(row -> row.stream().mapToLong(Long::longValue).toArray()).toArray(long[][]::new));
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < all[i].length; j++) {
                if (!hidden[i][j] && all[i][j] < k) {
                    throw new IllegalArgumentException("a count of fewer than " + k + " would be told");
                }
                row.add(hidden[i][j] ? new Cell(0, true) : new Cell(all[i][j], false));
            }
            cells.add(row);
        }
        return published(table, cells);
    }

    /** A figure that was published already, with its source. */
    public static Publishable<PublicFigure> publicFigure(PublicFigure figure) {
        return new Publishable<>(figure);
    }
}
