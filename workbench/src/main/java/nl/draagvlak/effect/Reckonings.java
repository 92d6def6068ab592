package nl.draagvlak.effect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.effect.breakdown.Breakdown;
import nl.draagvlak.effect.breakdown.Breakdowns;
import nl.draagvlak.effect.population.Assumption;
import nl.draagvlak.effect.population.Calculator;
import nl.draagvlak.effect.population.Overlap;
import nl.draagvlak.effect.population.Overlaps;
import nl.draagvlak.effect.population.Wishes;
import nl.draagvlak.effect.trend.ChangeQuestion;
import nl.draagvlak.effect.trend.Changes;
import nl.draagvlak.effect.trend.Measured;
import nl.draagvlak.effect.trend.Period;
import nl.draagvlak.journal.Act;
import nl.draagvlak.methods.population.CaptureTable;
import nl.draagvlak.methods.series.Plan;
import org.springframework.stereotype.Component;

/** What other rooms may bring in beside the figures of indicators: lists that overlap, series around a moment, counts by two lists. */
@Component
public class Reckonings {

    private final Overlaps overlaps;
    private final Calculator calculator;
    private final Changes changes;
    private final Breakdowns breakdowns;

    Reckonings(Overlaps overlaps, Calculator calculator, Changes changes, Breakdowns breakdowns) {
        this.overlaps = overlaps;
        this.calculator = calculator;
        this.changes = changes;
        this.breakdowns = breakdowns;
    }

    /** Counts per combination of lists about the people of an indicator. */
    public record Lists(UUID programmeId, UUID indicatorId, String title, int fromYear, int toYear, String source, boolean published, CaptureTable table) {}

    /** An estimate of others with its range. */
    public record Published(String label, BigDecimal value, BigDecimal low, BigDecimal high, String source) {}

    /** A judgement of an assumption; the names are those of {@link Assumption} and {@link Assumption.State}, in small letters. */
    public record Judgement(String assumption, String state, String because) {}

    /** Adds counts with what is known of them, and asks for an estimate in the usual way. */
    public UUID estimate(Act act, Lists lists, List<Published> others, List<Judgement> judgements) {
        UUID id = overlaps.add(act, lists.programmeId(), new Overlap.Draft(lists.indicatorId(), lists.title(), lists.fromYear(), lists.toYear(), lists.source(),
                lists.published(), lists.table()));
        Overlap overlap = overlaps.find(lists.programmeId(), id).orElseThrow();
        others.forEach(each -> overlaps.add(act, overlap, new Overlap.Others(each.label(), each.value(), each.low(), each.high(), each.source())));
        judgements.forEach(each -> overlaps.judge(act, overlap, Assumption.valueOf(each.assumption().toUpperCase()), Assumption.State.valueOf(each.state().toUpperCase()),
                each.because()));
        overlaps.reckon(act, overlap, Wishes.USUAL);
        return id;
    }

    /** Does the calculations that wait here and now, instead of beside whoever asked. */
    public void finish() {
        calculator.doAll();
    }

    /**
     * Keeps a published series of measurements.
     *
     * @param periods years, quarters or months, such as 2024, 2024-Q1 and 2024-03, rising
     */
    public UUID keepSeries(Act act, UUID programmeId, String title, String unit, String source, List<String> periods, double[] values) {
        return changes.keep(act, programmeId, new Measured(null, title, unit, source, true, periods.stream().map(each -> Period.parse(each).orElseThrow()).toList(), values,
                new double[0]));
    }

    /**
     * Something that happened, and the series of which is asked whether it changed.
     *
     * @param seriesId    of {@link #keepSeries}; null when it is an indicator's
     * @param indicatorId null when it is a series of its own
     * @param actionId    the action that it was; null for none
     */
    public record Happening(UUID programmeId, UUID seriesId, UUID indicatorId, UUID questionId, String what, LocalDate on, UUID actionId, String confounders) {}

    /** Asks whether a series changed. */
    public UUID ask(Act act, Happening happening, Plan.Kind family, int harmonics, boolean planned) {
        return changes.ask(act, new ChangeQuestion(null, happening.programmeId(), happening.seriesId(), happening.indicatorId(), happening.questionId(), happening.what(),
                happening.on(), happening.actionId(), family, harmonics, false, false, planned, happening.confounders(), act.at()));
    }

    /** By which two lists counts of an indicator are broken down. */
    public record Split(UUID programmeId, UUID indicatorId, int year, String rowName, String columnName, List<String> rows, List<String> columns, int threshold, String source) {}

    /** Keeps counts by two lists and releases what may be told of them. */
    public UUID release(Act act, Split split, long[][] counts) {
        UUID id = breakdowns.describe(act, new Breakdown(null, split.programmeId(), split.indicatorId(), split.year(), split.rowName(), split.columnName(), split.rows(),
                split.columns(), split.threshold(), split.source()));
        Breakdown breakdown = breakdowns.find(split.programmeId(), id).orElseThrow();
        breakdowns.count(act, breakdown, counts);
        breakdowns.release(act, breakdown);
        return id;
    }
}
