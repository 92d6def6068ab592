package nl.draagvlak.reasoning;

/** Who may read an element's words inside the workbench. What leaves it is decided by disclosure, never by this alone. */
public enum Audience {
    /** Only the programme team and the facilitators. */
    TEAM,
    /** The working group, the steering group and action holders as well. */
    BODIES,
    /** Participants as well. */
    PUBLIC;

    String column() {
        return name().toLowerCase();
    }
}
