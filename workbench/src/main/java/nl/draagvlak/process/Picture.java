package nl.draagvlak.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.process.Gates.Passage;
import nl.draagvlak.programme.Language;

/** The steps with their products, phase by phase, and where the programme stands. */
record Picture(List<Row> rows) {

    record Row(Phase phase, List<Box> boxes) {}

    /** A step as drawn. {@code passages} are the gates that were passed early to get into it. */
    record Box(Step step, boolean here, boolean late, boolean overdue, List<Passage> passages) {

        /** From when to when: really when that is known, else as planned; empty when neither is. */
        String period(Language language) {
            Step.Dates dates = step.dates();
            LocalDate from = dates.start() == null ? dates.plannedStart() : dates.start();
            LocalDate to = dates.end() == null ? dates.plannedEnd() : dates.end();
            DateTimeFormatter format = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
            if (from == null || to == null) {
                return from == null ? "" : language.of("vanaf ", "from ") + from.format(format);
            }
            boolean sameYear = from.getYear() == to.getYear();
            return (sameYear ? from.format(DateTimeFormatter.ofPattern("d MMM", language.locale())) : from.format(format)) + " – " + to.format(format);
        }
    }

    static Picture of(List<Phase> phases, List<Step> steps, List<Passage> passages, LocalDate today) {
        Optional<UUID> here = ProcessStations.whereWeAre(steps);
        Map<UUID, List<Passage>> byStep = passages.stream().collect(Collectors.groupingBy(Passage::stepId));
        return new Picture(phases.stream().map(phase -> new Row(phase, steps.stream().filter(step -> step.phaseId().equals(phase.id()))
                .map(step -> new Box(step, here.filter(step.id()::equals).isPresent(), step.late(today), step.overdue(today),
                        byStep.getOrDefault(step.id(), List.of()))).toList())).toList());
    }

    boolean empty() {
        return rows.stream().allMatch(row -> row.boxes().isEmpty());
    }

    long made() {
        return rows.stream().flatMap(row -> row.boxes().stream()).filter(box -> box.step().hasProduct() && box.step().established()).count();
    }

    long products() {
        return rows.stream().flatMap(row -> row.boxes().stream()).filter(box -> box.step().hasProduct()).count();
    }
}
