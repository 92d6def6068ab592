package nl.draagvlak.process.week;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import nl.draagvlak.process.Due;
import nl.draagvlak.process.DueSource;
import nl.draagvlak.programme.Programme;
import org.springframework.stereotype.Component;

/** Everything with a day on it, of all steps together. */
@Component
class Agenda {

    private final List<DueSource> sources;

    Agenda(List<DueSource> sources) {
        this.sources = sources;
    }

    /** By day and hour; what is for the whole day first. */
    List<Due> list(Programme programme, LocalDate from, LocalDate to) {
        return sources.stream().flatMap(source -> source.due(programme, from, to).stream())
                .sorted(Comparator.comparing(Due::on).thenComparing(due -> due.from() == null ? LocalTime.MIN : due.from()).thenComparing(due -> due.kind().nl())
                        .thenComparing(Due::label)).toList();
    }
}
