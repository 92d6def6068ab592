package nl.draagvlak.anthology;

import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;

/** Knows places where quotes can come to stand; a later step adds its own. Shows only what the speaker may read. */
public interface Places {

    /** Every place of this step where the quote stands, or would stand with a yes. */
    List<Place> of(Programme programme, Quote quote, Language language);
}
