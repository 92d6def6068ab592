package nl.draagvlak.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.draagvlak.programme.Programme;

/** A room that can make documents of a programme, for whoever asks for all of them. */
public interface DocumentSource {

    /**
     * A document that there is.
     *
     * @param name what its files are called: small letters, digits and hyphens
     */
    record Offer(String name, Supplier<Document> document) {
        public Offer {
            if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("not a plain name for a file: " + name);
            }
        }
    }

    /** What there is to make a document of, in the programme's own language, as of a day. */
    List<Offer> offers(Programme programme, LocalDate date);
}
