package nl.draagvlak.reasoning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What somebody looks for: at most {@value #MOST} words, of which all must be found, by their Dutch stem ("slachtoffers" finds
 * "slachtoffer"), by their beginning, or as a part of a word ("opvang" finds "noodopvang").
 */
public final class SearchWords {

    static final int MOST = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** The endings that Dutch hangs on a word most; only for showing what was found, the database knows the stems better. */
    private static final Pattern ENDING = Pattern.compile("(en|es|e|s|t)$");

    private final List<String> terms;

    private SearchWords(List<String> terms) {
        this.terms = terms;
    }

    public static SearchWords of(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher words = WORD.matcher(typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC));
        while (words.find() && terms.size() < MOST) {
            if (words.end() - words.start() > 1 || Character.isDigit(words.group().codePointAt(0))) {
                terms.add(words.group().substring(0, Math.min(60, words.group().length())).toLowerCase());
            }
        }
        return new SearchWords(List.copyOf(terms));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** A condition for SQL that this text, an expression that an index may hold, has all the words; see {@link #bind}. */
    public String in(String text) {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            parts.append(i == 0 ? "" : " and ").append(text).append(" ilike :word").append(i);
        }
        return "(to_tsvector('dutch', " + text + ") @@ to_tsquery('dutch', :words) or " + parts + ")";
    }

    /** How well a text fits, more is better. */
    public String rank(String text) {
        return "ts_rank(to_tsvector('dutch', " + text + "), to_tsquery('dutch', :words))";
    }

    /** Gives a statement with {@link #in} its parameters. */
    public StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement.param("words", terms.stream().map(term -> term + ":*").collect(Collectors.joining(" & ")));
        for (int i = 0; i < terms.size(); i++) {
            bound = bound.param("word" + i, "%" + terms.get(i) + "%");
        }
        return bound;
    }

    /** A piece of a text that was found, and whether it is one of the words. */
    public record Piece(String text, boolean found) {}

    /** The text cut into pieces: words that contain what was looked for, and what stands between. At most {@code most} characters around the first. */
    public List<Piece> pieces(String text, int most) {
        List<String> roots = terms.stream().map(SearchWords::root).toList();
        List<int[]> places = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase();
            if (roots.stream().anyMatch(word::contains)) {
                places.add(new int[] {words.start(), words.end()});
            }
        }
        int from = 0;
        int to = text.length();
        if (text.length() > most) {
            int first = places.isEmpty() ? 0 : places.getFirst()[0];
            from = first < most / 2 ? 0 : text.lastIndexOf(' ', first - most / 3) + 1;
            to = Math.min(text.length(), from + most);
        }
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        StringBuilder between = new StringBuilder(from > 0 ? "… " : "");
        for (int[] place : places) {
            if (place[0] >= at && place[1] <= to) {
                between.append(text, at, place[0]);
                if (!between.isEmpty()) {
                    pieces.add(new Piece(between.toString(), false));
                }
                pieces.add(new Piece(text.substring(place[0], place[1]), true));
                between.setLength(0);
                at = place[1];
            }
        }
        between.append(text, at, to).append(to < text.length() ? " …" : "");
        if (!between.isEmpty()) {
            pieces.add(new Piece(between.toString(), false));
        }
        return pieces;
    }

    private static String root(String term) {
        return term.length() > 4 ? ENDING.matcher(term).replaceFirst("") : term;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchWords that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms.toArray());
    }

    @Override
    public String toString() {
        return String.join(" ", terms);
    }
}
