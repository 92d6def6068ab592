package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;

/** How wide text in Fira Sans is, near enough to leave room for it and to break it into lines. */
final class Lettering {

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    private static double ems(int c) {
        if ("ijlI.,:;'|!‘’ ()[]tfr-".indexOf(c) >= 0) {
            return 0.33;
        }
        if ("mwMW@%—€".indexOf(c) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(c) || c > 0x2e80 ? 0.66 : 0.57;
    }

    /**
     * Breaks at line ends, then at spaces, and within a word only when it alone is too long; what does not fit in the lines ends in an
     * ellipsis.
     */
    static List<String> wrap(String text, double width, double size, int most) {
        List<String> lines = text.strip().lines().flatMap(part -> wrap(part, width, size).stream()).toList();
        if (lines.size() <= most) {
            return lines;
        }
        String last = lines.get(most - 1).replaceFirst("[\\s,;:.-]+$", "") + "…";
        List<String> cut = new ArrayList<>(lines.subList(0, most - 1));
        cut.add(last);
        return cut;
    }

    private static List<String> wrap(String part, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : part.strip().split("\\s+")) {
            String rest = word;
            while (width(rest, size) > width) {
                int fits = fitting(rest, width - width("-", size), size);
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                lines.add(rest.substring(0, fits) + "-");
                rest = rest.substring(fits);
            }
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fitting(String word, double width, double size) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
