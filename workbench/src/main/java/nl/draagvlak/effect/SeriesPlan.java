package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.programme.Text;

/** What a file would change, row by row, before anything is changed. */
record SeriesPlan(boolean estimates, List<Line> lines) {

    /** What comes of a row. */
    enum Outcome {
        NEW("nieuw", "new", "good"),
        REVISION("herziening", "revision", "info"),
        SAME("staat er al", "there already", "quiet"),
        WRONG("klopt niet", "not right", "bad");

        private final Text label;
        private final String tone;

        Outcome(String nl, String en, String tone) {
            this.label = Text.of(nl, en);
            this.tone = tone;
        }

        Text label() {
            return label;
        }

        String tone() {
            return tone;
        }
    }

    /**
     * A row of the file.
     *
     * @param number   as the spreadsheet program counts it
     * @param point    what it would add; null when it is an estimate, or not right
     * @param estimate what it would add; null when it is a counted figure, or not right
     * @param errors   what is wrong, by the name of the column
     * @param remark   what was there before, when that differs; else null
     */
    record Line(int number, Map<String, String> cells, Outcome outcome, Point point, Estimate estimate, Map<String, Text> errors, Text remark) {

        static Line wrong(int number, Map<String, String> cells, Map<String, Text> errors) {
            return new Line(number, cells, Outcome.WRONG, null, null, errors, null);
        }
    }

    int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    boolean right() {
        return count(Outcome.WRONG) == 0;
    }

    boolean changesSomething() {
        return count(Outcome.NEW) + count(Outcome.REVISION) > 0;
    }

    /** The names of the columns, as they stood in the file. */
    List<String> columns() {
        return lines.isEmpty() ? List.of() : new ArrayList<>(new LinkedHashMap<>(lines.getFirst().cells()).keySet());
    }
}
