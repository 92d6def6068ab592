package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.draagvlak.programme.Text;

/** The kinds of papers that a programme writes. */
public enum PaperKind {
    ANTHOLOGY("bloemlezing", "Bloemlezing", "Anthology"),
    PROCESS_REPORT("procesverslag", "Procesverslag", "Process report"),
    ANALYSIS("probleemanalyse", "Probleem- en oorzakenanalyse", "Problem and cause analysis"),
    VISION("visie", "Visie", "Vision"),
    ACTION_PLAN("actieplan", "Actieplan", "Action plan"),
    RESPONSE_NOTE("reactienota", "Reactienota", "Response note"),
    DECISION_NOTE("beslisnota", "Beslisnota", "Decision note"),
    LETTER("kamerbrief", "Kamerbrief", "Letter to Parliament"),
    PROGRESS_LETTER("voortgangsbrief", "Voortgangsbrief met bijlage", "Half-yearly letter with annex"),
    BRIDGE_PROJECTS("overbruggingsprojecten", "Overbruggingsprojecten", "Bridge projects");

    private final String key;
    private final Text label;

    PaperKind(String key, String nl, String en) {
        this.key = key;
        this.label = Text.of(nl, en);
    }

    /** As it stands in addresses and names of files. */
    public String key() {
        return key;
    }

    public Text label() {
        return label;
    }

    /** As it lies in the database. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperKind> from(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
