package nl.draagvlak.effect;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rows of a file beside the figures that there are. Nothing is overwritten, and the same file twice changes nothing. */
@Component
public class SeriesImport {

    private final Figures figures;

    SeriesImport(Figures figures) {
        this.figures = figures;
    }

    SeriesPlan plan(Indicator indicator, List<SeriesReading.Raw> rows) {
        return SeriesReading.plan(Series.of(List.of(indicator), figures).get(indicator.id()), rows);
    }

    /** Does what the plan says. */
    @Transactional
    void carryOut(Act act, UUID programmeId, SeriesPlan plan) {
        for (SeriesPlan.Line line : plan.lines()) {
            if (line.outcome() == SeriesPlan.Outcome.NEW || line.outcome() == SeriesPlan.Outcome.REVISION) {
                if (line.point() != null) {
                    figures.add(act, programmeId, line.point());
                } else {
                    figures.add(act, programmeId, line.estimate());
                }
            }
        }
    }

    /**
     * Takes rows by the names of their columns, all of them or none.
     *
     * @throws IllegalArgumentException with the rows that are not right
     */
    @Transactional
    public void take(Act act, Indicator indicator, List<Map<String, String>> rows) {
        List<SeriesReading.Raw> raw = java.util.stream.IntStream.range(0, rows.size()).mapToObj(i -> new SeriesReading.Raw(i + 2, rows.get(i), null)).toList();
        SeriesPlan plan = plan(indicator, raw);
        if (!plan.right()) {
            throw new IllegalArgumentException("rows not right: " + plan.lines().stream().filter(line -> !line.errors().isEmpty())
                    .map(line -> line.number() + " " + line.errors()).toList());
        }
        carryOut(act, indicator.element().programmeId(), plan);
    }
}
