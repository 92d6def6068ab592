package nl.draagvlak.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A project that bridges the former programme and the new one.
 *
 * @param number       counts within the programme, from 1
 * @param organisation who carries it out; empty when nobody yet
 * @param explanation  the short paragraph that the letter to Parliament needs
 * @param forms        keys of the programme's forms
 * @param aims         keys of the programme's aims
 */
public record BridgeProject(UUID id, int number, String title, Category category, int year, long amount, UUID organisationId, String organisation,
                            String explanation, State state, List<String> forms, List<String> aims) {

    /** Why money goes to it. */
    public enum Category {
        FINISHING("Afronden van een lopend project", "Finishing a running project"),
        FOLLOW_UP("Vervolg op een afgerond project", "Follow-up of a finished project"),
        SHELVED("Aangekondigd, maar op de plank gebleven", "Announced, but left on the shelf"),
        NEW("Nieuw, in lijn en urgent", "New, in line and urgent");

        private final Text label;

        Category(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    /** How far it is. */
    public enum State {
        IDEA("Idee", "Idea", "quiet"),
        WORKED_OUT("Uitgewerkt", "Worked out", "info"),
        DECIDED("Besloten", "Decided", "info"),
        RUNNING("Loopt", "Running", "good"),
        DONE("Klaar", "Done", "good"),
        STOPPED("Gestopt", "Stopped", "warn");

        private final Text label;
        private final String tone;

        State(String nl, String en, String tone) {
            this.label = Text.of(nl, en);
            this.tone = tone;
        }

        public Text label() {
            return label;
        }

        public String tone() {
            return tone;
        }

        /** Where a project may go from here. What is done stays done; what was stopped can only come back as an idea. */
        public Set<State> next() {
            return switch (this) {
                case IDEA -> EnumSet.of(WORKED_OUT, STOPPED);
                case WORKED_OUT -> EnumSet.of(DECIDED, IDEA, STOPPED);
                case DECIDED -> EnumSet.of(RUNNING, STOPPED);
                case RUNNING -> EnumSet.of(DONE, STOPPED);
                case STOPPED -> EnumSet.of(IDEA);
                case DONE -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether somebody has to have decided it. */
        boolean decides() {
            return this == DECIDED || this == STOPPED;
        }

        String column() {
            return name().toLowerCase();
        }
    }

    /** What somebody writes of a project; how far it is, is said apart. */
    public record Draft(String title, Category category, int year, long amount, UUID organisationId, String explanation, List<String> forms, List<String> aims) {}

    /**
     * A step that the project made.
     *
     * @param who who decided on it; empty where nobody had to
     */
    public record Change(State state, LocalDate on, String who, String reason, Instant recordedAt, UUID recordedBy) {}
}
