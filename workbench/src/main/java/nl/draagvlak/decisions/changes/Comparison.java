package nl.draagvlak.decisions.changes;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.decisions.Change;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.Passages;
import nl.draagvlak.rendering.Passages.Passage;

/**
 * Compares two versions. What came from an element is compared with what that element said before, wherever it stands in the chapter; the document's own
 * text is compared sentence by sentence (longest common subsequence), so that one changed sentence does not make a whole chapter new.
 */
public final class Comparison {

    /** Beyond this many sentences in one chapter, time would go with the square of it: then the whole chapter counts as one change. */
    private static final int MOST_SENTENCES = 3000;

    private final List<Change> found = new ArrayList<>();

    private Comparison() {}

    /** What is otherwise in the newer one, chapter by chapter in its order; chapters that are gone come last. */
    public static List<Change> of(Document former, Document newer) {
        Map<String, List<Passage>> before = chapters(former);
        Map<String, List<Passage>> after = chapters(newer);
        Comparison comparison = new Comparison();
        after.forEach((key, passages) -> comparison.chapter(title(passages), before.getOrDefault(key, List.of()), passages));
        before.forEach((key, passages) -> {
            if (!after.containsKey(key)) {
                comparison.chapter(title(passages), passages, List.of());
            }
        });
        return comparison.found;
    }

    /** A chapter is the same one when it is about the same element, else when it has the same title. */
    private static Map<String, List<Passage>> chapters(Document document) {
        return Passages.of(document).stream().filter(passage -> !passage.section().isEmpty()).collect(Collectors.groupingBy(
                passage -> passage.sectionSource() == null ? passage.section() : passage.sectionSource().toString(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String title(List<Passage> passages) {
        return passages.getFirst().section();
    }

    private void chapter(String section, List<Passage> before, List<Passage> after) {
        sentences(section, sentences(before), sentences(after));
        Map<UUID, String> known = elements(before);
        Map<UUID, String> now = elements(after);
        now.forEach((element, text) -> {
            if (!text.equals(known.get(element))) {
                found.add(new Change(section, element, known.getOrDefault(element, ""), text));
            }
        });
        known.forEach((element, text) -> {
            if (!now.containsKey(element)) {
                found.add(new Change(section, element, text, ""));
            }
        });
    }

    private static Map<UUID, String> elements(List<Passage> passages) {
        return passages.stream().filter(passage -> passage.source() != null)
                .collect(Collectors.toMap(Passage::source, Passage::text, (first, second) -> first.equals(second) ? first : first + "\n" + second, LinkedHashMap::new));
    }

    private static List<String> sentences(List<Passage> passages) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of("nl"));
        passages.stream().filter(passage -> passage.source() == null).map(Passage::text).forEach(text -> {
            breaks.setText(text);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                sentences.add(text.substring(start, end).strip());
            }
        });
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private void sentences(String section, List<String> before, List<String> after) {
        if (before.equals(after)) {
            return;
        }
        if (before.size() > MOST_SENTENCES || after.size() > MOST_SENTENCES) {
            found.add(new Change(section, null, String.join(" ", before), String.join(" ", after)));
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && Objects.equals(before.get(i), after.get(j))) {
                note(section, gone, come);
                i++;
                j++;
            } else if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(before.get(i++));
            } else {
                come.add(after.get(j++));
            }
        }
        note(section, gone, come);
    }

    /** For every place in both, how long the longest common subsequence of what follows is. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void note(String section, List<String> gone, List<String> come) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            found.add(new Change(section, null, String.join(" ", gone), String.join(" ", come)));
            gone.clear();
            come.clear();
        }
    }
}
