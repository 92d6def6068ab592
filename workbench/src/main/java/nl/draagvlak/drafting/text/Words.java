package nl.draagvlak.drafting.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence as its words and pairs of letters, each with how often it stands there, to compare it with another. */
record Words(String text, Map<String, Integer> words, int count, Map<String, Integer> pairs, int pairCount) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    static final double LETTERS_LESS = 0.15;
    /** Enough to be the same one, and less than any better likeness. */
    private static final double BEGUN = 0.51;

    static Words of(String sentence) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> pairs = new HashMap<>();
        int count = 0;
        int pairCount = 0;
        for (Matcher word = WORD.matcher(sentence.toLowerCase(Locale.ROOT)); word.find(); count++) {
            words.merge(word.group(), 1, Integer::sum);
            String padded = " " + word.group() + " ";
            for (int i = 0; i + 2 <= padded.length(); i++, pairCount++) {
                pairs.merge(padded.substring(i, i + 2), 1, Integer::sum);
            }
        }
        return new Words(sentence, words, count, pairs, pairCount);
    }

    static Words joined(List<Words> parts) {
        return of(parts.stream().map(Words::text).collect(Collectors.joining(" ")));
    }

    boolean same(Words other) {
        return text.equals(other.text);
    }

    /** From 0 (nothing in common) to 1 (the same words, in whatever order). */
    double likeness(Words other) {
        if (count == 0 || other.count == 0) {
            return 0;
        }
        double byWords = 2.0 * common(words, other.words) / (count + other.count);
        double byLetters = 2.0 * common(pairs, other.pairs) / (pairCount + other.pairCount) - LETTERS_LESS;
        double begun = begun(text, other.text) || begun(other.text, text) ? BEGUN : 0;
        return Math.max(begun, Math.max(byWords, byLetters));
    }

    /** Whether the longer one goes on where the shorter one ended: a sentence that was saved while somebody was in the middle of it. */
    private static boolean begun(String shorter, String longer) {
        String words = shorter.replaceAll("[\\p{Punct}…\\s]+$", "");
        return !words.isEmpty() && longer.length() > words.length() && longer.startsWith(words);
    }

    /** Which part of its words stands in the other, from 0 to 1. */
    double within(Words whole) {
        return count == 0 ? 0 : (double) common(words, whole.words) / count;
    }

    private static int common(Map<String, Integer> one, Map<String, Integer> other) {
        Collection<Map.Entry<String, Integer>> few = (one.size() <= other.size() ? one : other).entrySet();
        Map<String, Integer> many = one.size() <= other.size() ? other : one;
        return few.stream().mapToInt(entry -> Math.min(entry.getValue(), many.getOrDefault(entry.getKey(), 0))).sum();
    }
}
