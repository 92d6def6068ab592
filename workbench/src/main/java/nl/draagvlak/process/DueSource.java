package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import nl.draagvlak.programme.Programme;

/** What of a step has a day on it. Give it as a bean; keep it to one or two quick queries. */
public interface DueSource {

    /** What lies between two days, both included, and everything that is open and should have been done before. */
    List<Due> due(Programme programme, LocalDate from, LocalDate to);
}
