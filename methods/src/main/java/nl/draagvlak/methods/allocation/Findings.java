package nl.draagvlak.methods.allocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is odd in a file: each kind once, with the first line and how often. */
final class Findings {

    private final Map<String, int[]> lines = new LinkedHashMap<>();

    void add(String what, int line) {
        lines.computeIfAbsent(what, first -> new int[] {line, 0})[1]++;
    }

    List<String> all() {
        return lines.entrySet().stream().map(entry -> {
            int times = entry.getValue()[1];
            return "line " + entry.getValue()[0] + ": " + entry.getKey() + (times == 1 ? "" : " (" + times + " times)");
        }).toList();
    }
}
