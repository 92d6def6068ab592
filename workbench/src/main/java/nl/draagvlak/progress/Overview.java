package nl.draagvlak.progress;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How the actions of a programme stand together: counted, and those that ask for attention first. */
record Overview(Window window, List<Stand> all) {

    long count(Status status) {
        return count(stand -> stand.status() == status);
    }

    long count(Predicate<Stand> which) {
        return all.stream().filter(which).count();
    }

    int total() {
        return all.size();
    }

    /** Of whom nothing was ever heard. */
    long unheard() {
        return count(stand -> stand.status() == null);
    }

    List<Stand> offCourse() {
        return all.stream().filter(stand -> stand.status() == Status.OFF_COURSE).toList();
    }

    List<Stand> attention() {
        return all.stream().filter(stand -> stand.status() == Status.ATTENTION).toList();
    }

    /** Who asks for help or a decision, the worst first. */
    List<Stand> asking() {
        return all.stream().filter(stand -> stand.asksHelp() && !stand.done())
                .sorted(Comparator.comparing(stand -> stand.status() == Status.NOT_STARTED ? Status.ATTENTION : stand.status())).toList();
    }

    /** What is late, the longest first. */
    List<Stand> late() {
        return all.stream().filter(Stand::late).sorted(Comparator.comparing(Stand::lateFrom)).toList();
    }

    /** Of whom there is no word, the longest first; those of whom there never was before them. */
    List<Stand> silent() {
        return all.stream().filter(stand -> stand.silent(window))
                .sorted(Comparator.comparing(Stand::reportedAt, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /** What stands otherwise than at the moment before: first what got worse. */
    List<Stand> changed() {
        return all.stream().filter(Stand::changed).sorted(Comparator.comparingInt(Stand::change)).toList();
    }

    long better() {
        return count(stand -> stand.change() > 0);
    }

    long worse() {
        return count(stand -> stand.change() < 0);
    }

    long exploring() {
        return count(Stand::exploring);
    }
}
