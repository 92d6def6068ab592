package nl.draagvlak.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.effect.Reckonings;
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

    private static final int THRESHOLD = 10;

    private final Reckonings reckonings;
    private final Programmes programmes;

    ReckonedSample(Reckonings reckonings, Programmes programmes) {
        this.reckonings = reckonings;
        this.programmes = programmes;
    }

    void load(Sample sample, Fields file, Act act) {
        file.list("overlaps").forEach(each -> overlap(sample, each, act));
        reckonings.finish();
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
        sample.put("overlap", file.key(), reckonings.estimate(act, new Reckonings.Lists(sample.programmeId(), sample.id("indicator", file.required("indicator")),
                        file.required("title"), file.whole("from"), file.whole("to"), file.required("source"), file.yes("published"), new CaptureTable(lists, counts)),
                file.list("others").stream().map(each -> new Reckonings.Published(each.required("label"), each.decimal("value"), each.decimal("low"), each.decimal("high"),
                        each.required("source"))).toList(),
                file.list("assumptions").stream().map(each -> new Reckonings.Judgement(each.required("assumption"), each.required("state"), each.required("because"))).toList()));
    }

    private void measured(Sample sample, Fields file, Act act) {
        List<Fields> values = file.list("values");
        sample.put("measured", file.key(), reckonings.keepSeries(act, sample.programmeId(), file.required("title"), file.required("unit"), file.required("source"),
                values.stream().map(each -> each.required("period")).toList(), values.stream().mapToDouble(each -> each.decimal("value").doubleValue()).toArray()));
    }

    private void change(Sample sample, Fields file, Act act) {
        UUID series = file.has("measured") ? sample.id("measured", file.text("measured")) : null;
        UUID indicator = file.has("indicator") ? sample.id("indicator", file.text("indicator")) : null;
        UUID action = file.has("action") ? sample.id("action", file.text("action")) : null;
        sample.put("change", file.key(), reckonings.ask(act, new Reckonings.Happening(sample.programmeId(), series, indicator,
                sample.id("effect-question", file.required("effectQuestion")), file.required("happened"), file.date("on"), action, file.text("confounders")),
                Plan.Kind.valueOf(file.required("family").toUpperCase()), file.whole("harmonics"), file.yes("planned")));
    }

    private void breakdown(Sample sample, Fields file, Act act) {
        long[][] counts = file.texts("counts").stream().map(row -> Arrays.stream(row.split(", ")).mapToLong(Long::parseLong).toArray()).toArray(long[][]::new);
        sample.put("breakdown", file.key(), reckonings.release(act, new Reckonings.Split(sample.programmeId(), sample.id("indicator", file.required("indicator")),
                file.whole("year"), ListName.FORM.label().nl(), ListName.AGE_GROUP.label().nl(), labels(sample, ListName.FORM), labels(sample, ListName.AGE_GROUP),
                THRESHOLD, file.required("source")), counts));
    }

    private List<String> labels(Sample sample, ListName list) {
        return programmes.list(sample.programmeId(), list).stream().map(Choice::nl).toList();
    }
}
