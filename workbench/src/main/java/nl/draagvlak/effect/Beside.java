package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.draagvlak.effect.breakdown.Breakdowns;
import nl.draagvlak.effect.breakdown.Told;
import nl.draagvlak.effect.population.Overlaps;
import nl.draagvlak.effect.population.Study;
import nl.draagvlak.effect.trend.Change;
import nl.draagvlak.effect.trend.ChangeQuestion;
import nl.draagvlak.effect.trend.Changes;
import org.springframework.stereotype.Component;

/** What stands beside the figures of indicators: estimates from lists, series around a moment, and breakdowns as released. */
@Component
class Beside {

    /** All that there is beside. */
    record More(List<Study> studies, List<Change> changes, List<Told> told) {}

    private final Overlaps overlaps;
    private final Changes changes;
    private final Breakdowns breakdowns;

    Beside(Overlaps overlaps, Changes changes, Breakdowns breakdowns) {
        this.overlaps = overlaps;
        this.changes = changes;
        this.breakdowns = breakdowns;
    }

    More of(UUID programmeId, Indicator indicator) {
        return of(programmeId, null, List.of(indicator));
    }

    More of(UUID programmeId, Question question, List<Indicator> indicators) {
        List<Study> studies = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Indicator indicator : indicators) {
            overlaps.about(programmeId, indicator.id()).forEach(overlap -> overlaps.newest(overlap.id())
                    .ifPresent(done -> studies.add(new Study(overlap, done, overlaps.others(overlap.id()), overlaps.judged(overlap.id())))));
            breakdowns.released(programmeId, indicator.id()).forEach(breakdown -> breakdowns.told(breakdown)
                    .ifPresent(table -> told.add(new Told(breakdown, indicator.name(), table, null))));
        }
        List<UUID> ids = indicators.stream().map(Indicator::id).toList();
        List<Change> asked = new ArrayList<>();
        for (ChangeQuestion each : changes.list(programmeId)) {
            if (each.indicatorId() != null && ids.contains(each.indicatorId()) || question != null && Objects.equals(each.questionId(), question.id())) {
                changes.answer(each).ifPresent(asked::add);
            }
        }
        return new More(studies, asked, told);
    }
}
