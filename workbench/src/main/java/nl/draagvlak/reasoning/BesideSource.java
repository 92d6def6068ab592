package nl.draagvlak.reasoning;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Visit;

/** Something that a later room lays beside an element wherever it is shown, such as lessons; a room gives one as a bean. */
public interface BesideSource {

    /** What it is, above the list. */
    Text title();

    /** What there is for this element, the best first; empty when nothing is. Keep it to one quick query. */
    List<Aside> of(Visit visit, UUID element);

    /** One of them, with the address of its page. */
    record Aside(String words, String page) {}
}
