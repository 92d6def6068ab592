package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is written in sections: the action plan, a vision, a letter to Parliament.
 *
 * @param id       of the action plan the programme's own id, for a programme has one
 * @param title    empty when it is called after its kind and programme
 * @param subtitle the line below the title; may be empty
 */
public record Paper(UUID id, UUID programmeId, PaperKind kind, String title, String subtitle, Instant madeAt) {

    public boolean plan() {
        return kind == PaperKind.ACTION_PLAN;
    }

    /** Its page, below the programme's address. */
    public String path() {
        return plan() ? "/concepten" : "/concepten/stukken/" + id;
    }

    String sectionPath(String section) {
        return path() + "/onderdelen/" + section;
    }
}
