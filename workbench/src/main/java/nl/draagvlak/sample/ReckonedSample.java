package nl.draagvlak.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.stereotype.Component;

/** What is reckoned beside the figures of the sample: estimates from lists, series around a moment, and a breakdown that was released. */
@Component
class ReckonedSample {

    private final Overlaps overlaps;
    private final Calculator calculator;
    private final Changes changes;
    private final Breakdowns breakdowns;
    private final Programmes programmes;

    ReckonedSample(Overlaps overlaps, Calculator calculator, Changes changes, Breakdowns breakdowns, Programmes programmes) {
        this.overlaps = overlaps;
        this.calculator = calculator;
        this.changes = changes;
        this.breakdowns = breakdowns;
        this.programmes = programmes;
    }

    void load(Sample sample, Fields file, Act act) {
        file.list("overlaps").forEach(each -> overlap(sample, each, act));
        calculator.doAll();
        file.list("measured").forEach(each -> measured(sample, each, act));
        file.list("changes").forEach(each -> change(sample, each, act));
        file.list("breakdowns").forEach(each -> breakdown(sample, each, act));
    }

    private void overlap(Sample sample, Fields file, Act act) {
        List<Map<String, String>> rows = sample.files().csv(file.required("file"));
        List<String> lists = rows.getFirst().keySet().stream().filter(name -> !name.equals("count")).toList();
        long[] counts = new long[1 << lists.size()];
        for (Map<String, String> row : rows) {
            int combination = 0;
            for (int i = 0; i < lists.size(); i++) {
                combination |= row.get(lists.get(i)).equals("1") ? 1 << i : 0;
            }
            counts[combination] += Long.parseLong(row.get("count"));
        }
        UUID id = overlaps.add(act, sample.programmeId(), new Overlap.Draft(sample.id("indicator", file.required("indicator")), file.required("title"),
                file.whole("from"),
                file.whole("to"), file.required("source"), file.yes("published"), new CaptureTable(lists, counts)));
        Overlap overlap = overlaps.find(sample.programmeId(), id).orElseThrow();
        file.list("others").forEach(each -> overlaps.add(act, overlap, new Overlap.Others(each.required("label"), each.decimal("value"), each.decimal("low"),
                each.decimal("high"), each.required("source"))));
        file.list("assumptions").forEach(each -> overlaps.judge(act, overlap, Assumption.valueOf(each.required("assumption").toUpperCase()),
                Assumption.State.valueOf(each.required("state").toUpperCase()), each.required("because")));
        overlaps.reckon(act, overlap, Wishes.USUAL);
        sample.put("overlap", file.key(), id);
    }

    private void measured(Sample sample, Fields file, Act act) {
        List<Fields> values = file.list("values");
        sample.put("measured", file.key(), changes.keep(act, sample.programmeId(), new Measured(null, file.required("title"), file.required("unit"),
                file.required("source"), true,
                values.stream().map(each -> Period.parse(each.required("period")).orElseThrow()).toList(), values.stream()
                        .mapToDouble(each -> each.decimal("value").doubleValue()).toArray(),
                new double[0])));
    }

    private void change(Sample sample, Fields file, Act act) {
        sample.put("change", file.key(), changes.ask(act, new ChangeQuestion(null, sample.programmeId(), file.has("measured") ? sample.id("measured",
                file.text("measured")) : null,
                file.has("indicator") ? sample.id("indicator", file.text("indicator")) : null, sample.id("effect-question", file.required("effectQuestion")),
                file.required("happened"), file.date("on"), file.has("action") ? sample.id("action", file.text("action")) : null,
                        Plan.Kind.valueOf(file.required("family").toUpperCase()),
                file.whole("harmonics"), false, false, file.yes("planned"), file.text("confounders"), act.at())));
    }

    private void breakdown(Sample sample, Fields file, Act act) {
        List<String> rows = labels(sample, ListName.FORM);
        List<String> columns = labels(sample, ListName.AGE_GROUP);
        UUID id = breakdowns.describe(act, new Breakdown(null, sample.programmeId(), sample.id("indicator", file.required("indicator")), file.whole("year"),
                ListName.FORM.label().nl(), ListName.AGE_GROUP.label().nl(), rows, columns, 10, file.required("source")));
        Breakdown breakdown = breakdowns.find(sample.programmeId(), id).orElseThrow();
        List<long[]> counts = new ArrayList<>();
        file.texts("counts").forEach(row -> counts.add(Arrays.stream(row.split(", ")).mapToLong(Long::parseLong).toArray()));
        breakdowns.count(act, breakdown, counts.toArray(long[][]::new));
        breakdowns.release(act, breakdown);
        sample.put("breakdown", file.key(), id);
    }

    private List<String> labels(Sample sample, ListName list) {
        return programmes.list(sample.programmeId(), list).stream().map(Choice::nl).toList();
    }
}
