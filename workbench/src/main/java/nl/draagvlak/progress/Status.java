package nl.draagvlak.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Option;

/** How an action stands, in the words of its holder. No word at all is not one of these: silence is shown as silence. */
public enum Status {
    OFF_COURSE("uit-koers", "Uit koers", "Off course", "bad", 0),
    ATTENTION("aandacht", "Vraagt aandacht", "Needs attention", "warn", 1),
    ON_COURSE("op-koers", "Op koers", "On course", "good", 2),
    DONE("klaar", "Klaar", "Done", "info", 3),
    NOT_STARTED("niet-begonnen", "Nog niet begonnen", "Not started yet", "quiet", -1);

    private final String key;
    private final Text label;
    private final String tone;
    private final int height;

    Status(String key, String nl, String en, String tone, int height) {
        this.key = key;
        this.label = Text.of(nl, en);
        this.tone = tone;
        this.height = height;
    }

    /** What stands for it in an address or a form. */
    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    /** The tone of its badge. */
    public String tone() {
        return tone;
    }

    String column() {
        return name().toLowerCase();
    }

    /** Whether this is better (above 0), worse (below) or the same or not to be compared (0) after the other. */
    int comparedWith(Status former) {
        return height < 0 || former == null || former.height < 0 ? 0 : Integer.compare(height, former.height);
    }

    static Status from(String column) {
        return column == null ? null : valueOf(column.toUpperCase());
    }

    static Optional<Status> ofKey(String key) {
        return Arrays.stream(values()).filter(status -> status.key.equals(key)).findFirst();
    }

    /** As a holder chooses, the usual first. */
    static List<Option> options(Language language) {
        return List.of(ON_COURSE, ATTENTION, OFF_COURSE, DONE, NOT_STARTED).stream().map(s -> new Option(s.key, s.label.in(language))).toList();
    }
}
