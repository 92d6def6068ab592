package nl.draagvlak.reasoning;

import java.util.List;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Visit;

/** Something besides the thread in which can be searched, such as decisions; a room gives one as a bean. */
public interface SearchSource {

    /** What it is, in the plural. */
    Text name();

    /** The number of its room in the method. */
    int order();

    /** The first that have all the words and that this visitor may read, best first. */
    List<Found> find(Visit visit, SearchWords words, int limit);

    /**
     * One of them.
     *
     * @param label what it is called, such as "Besluit 3"
     * @param text  the words in which it was found
     * @param page  the address of its page
     */
    record Found(String label, String text, String page) {}
}
