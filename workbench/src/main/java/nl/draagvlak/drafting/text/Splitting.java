package nl.draagvlak.drafting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a line of Dutch (or English) into sentences. A stop, question or exclamation mark ends one when something follows that can begin a
 * sentence, unless the stop belongs to an abbreviation, to somebody's initial, or to the number that a line begins with. Where both are possible
 * ("enz." before a capital) the sentence ends.
 */
public final class Splitting {

    /** Abbreviations after which a sentence goes on, even before a capital: "art. 5", "dr. De Vries", "bijv. Utrecht". */
    private static final Set<String> GOING_ON = Set.of("a.d.h.v", "afb", "afd", "art", "artt", "bijl", "bijv", "bl", "blz", "bv", "ca", "cf", "d.d", "d.m.v", "d.w.z", "dd", "div",
            "dr", "drs", "dhr", "e.g", "evt", "excl", "fig", "h.t", "hfst", "i.c", "i.c.m", "i.e", "i.h.b", "i.o", "i.p.v", "i.s.m", "i.v.m", "incl", "ing", "ir", "jhr", "jo", "lid",
            "m.b.t", "m.b.v", "m.i", "m.i.v", "m.m.v", "m.n", "m.u.v", "max", "mevr", "min", "mr", "mw", "n.a.v", "nl", "no", "nr", "nrs", "o.a", "o.b.v", "o.g.v", "o.l.v", "o.m",
            "p", "p.m", "par", "pp", "prof", "ref", "resp", "st", "stb", "stcrt", "t.a.v", "t.b.v", "t.g.v", "t.n.v", "t.o.v", "t.w", "tel", "t.z.t", "v.a", "vb", "vgl", "vs", "w.o",
            "zgn", "zie");
    private static final Pattern END = Pattern.compile("[.!?…]+[)\\]\"'”’»]*(?=\\s)");
    private static final Pattern BEGIN = Pattern.compile("\\s+(?:[(\\[\"'“‘„«-]|[–—] ?)*(?:\\p{Lu}|\\d|['’][a-z] \\p{Lu}).*", Pattern.DOTALL);
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.]+)\\.$");

    private Splitting() {}

    /** The sentences of the line without the spaces around them; together they hold all its words. */
    public static List<String> sentences(String line) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(line);
        int from = 0;
        while (end.find()) {
            if (BEGIN.matcher(line.substring(end.end())).matches() && ends(line.substring(from, end.end()))) {
                add(line.substring(from, end.end()), sentences);
                from = end.end();
            }
        }
        add(line.substring(from), sentences);
        return sentences;
    }

    private static void add(String text, List<String> sentences) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
            sentences.add(words);
        }
    }

    private static boolean ends(String upTo) {
        Matcher last = LAST_WORD.matcher(upTo);
        if (!last.find()) {
            return true;
        }
        String word = last.group(1);
        boolean initial = word.matches("(?:\\p{Lu}\\.)*\\p{Lu}") && !word.contains("..");
        boolean numbersLine = word.matches("\\d{1,3}(?:\\.\\d{1,3})*|[a-z]") && upTo.strip().equals(word + ".");
        return !initial && !numbersLine && !GOING_ON.contains(word.toLowerCase(Locale.ROOT));
    }
}
