package nl.draagvlak.process;

import java.util.List;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;

/**
 * What a later step holds as an answer to questions of the Beleidskompas, besides the things in the thread, which are counted and shown of themselves.
 * Give it as a bean; keep it to one or two quick queries. Only words of the programme itself, never what a person said: they go into a document.
 */
public interface CompassSource {

    /** The number of the module, as of its migrations. */
    int order();

    List<Held> held(Programme programme);

    /**
     * Something that answers a question.
     *
     * @param number how many there are; 0 shows as a gap
     * @param what   what they are, in the plural or the singular as the number asks
     * @param lines  the first of them in words; may be empty
     * @param path   where they are made, below the programme's address
     */
    record Held(CompassPoint point, long number, Text what, List<String> lines, String path) {}
}
