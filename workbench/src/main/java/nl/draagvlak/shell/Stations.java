package nl.draagvlak.shell;

import java.util.List;
import nl.draagvlak.programme.Programme;

/** Gives the steps of a programme; the process does. */
public interface Stations {
    List<Station> of(Programme programme);
}
