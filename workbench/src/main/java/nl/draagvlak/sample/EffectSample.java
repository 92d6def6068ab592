package nl.draagvlak.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.effect.Claim;
import nl.draagvlak.effect.Claims;
import nl.draagvlak.effect.Event;
import nl.draagvlak.effect.Figures;
import nl.draagvlak.effect.Indicator;
import nl.draagvlak.effect.Indicators;
import nl.draagvlak.effect.Questions;
import nl.draagvlak.effect.SeriesImport;
import nl.draagvlak.effect.Verdict;
import nl.draagvlak.journal.Act;
import nl.draagvlak.progress.Result;
import nl.draagvlak.progress.Results;
import org.springframework.stereotype.Component;

/** The effect questions of the sample, its indicators with their figures, what may have contributed, and the answers. */
@Component
class EffectSample implements SamplePart {

    private static final LocalDate DESCRIBED = LocalDate.of(2024, 4, 15);

    private final Questions questions;
    private final Indicators indicators;
    private final Figures figures;
    private final SeriesImport series;
    private final Claims claims;
    private final Results results;
    private final ReckonedSample reckoned;

    EffectSample(Questions questions, Indicators indicators, Figures figures, SeriesImport series, Claims claims, Results results, ReckonedSample reckoned) {
        this.questions = questions;
        this.indicators = indicators;
        this.figures = figures;
        this.series = series;
        this.claims = claims;
        this.results = results;
        this.reckoned = reckoned;
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public void load(Sample sample) {
        Fields file = sample.files().fields("effect.yaml");
        for (Fields question : file.list("questions")) {
            sample.put("effect-question", question.key(),
                    questions.add(sample.at(DESCRIBED), sample.programmeId(), question.required("text"), question.text("textEn"), question.text("note")));
        }
        LocalDate answered = file.list("answers").stream().map(each -> each.date("date")).max(LocalDate::compareTo).orElseThrow();
        for (Fields indicator : file.list("indicators")) {
            indicator(sample, indicator, sample.at(answered));
        }
        file.list("claims").forEach(claim -> claim(sample, claim, sample.at(answered)));
        reckoned.load(sample, file, sample.at(answered));
        for (Fields answer : file.list("answers")) {
            questions.answer(sample.at(answer.date("date")), questions.find(sample.programmeId(), sample.id("effect-question", answer.required("question"))).orElseThrow(),
                    Verdict.valueOf(answer.required("verdict").toUpperCase()), answer.required("explanation"), answer.text("next"), answer.text("mind"));
        }
    }

    private void indicator(Sample sample, Fields file, Act counted) {
        Set<UUID> goals = new LinkedHashSet<>();
        file.texts("goals").forEach(goal -> goals.add(sample.id("goal", goal)));
        UUID id = indicators.add(sample.at(DESCRIBED), sample.programmeId(), new Indicator.Draft(file.required("name"), file.text("definition"),
                new Indicator.Traits(file.required("unit"), file.text("source"), file.text("frequency"), Indicator.Sort.valueOf(file.required("kind").toUpperCase()),
                        Indicator.Reading.valueOf(file.required("reading").toUpperCase()), file.text("readingBecause"), file.yes("partsMayOverlap"), aim(file.fields("aim"))),
                goals, List.of(sample.id("effect-question", file.required("effectQuestion")))));
        sample.put("indicator", file.key(), id);
        series.take(counted, indicators.find(sample.programmeId(), id).orElseThrow(), rows(sample, file));
        for (Fields event : file.list("events")) {
            figures.add(counted, sample.programmeId(), new Event(null, id, event.whole("year"), event.required("text")));
        }
    }

    private static Indicator.Aim aim(Fields aim) {
        return new Indicator.Aim(aim.decimal("baseline"), aim.whole("baselineYear"), aim.decimal("target"), aim.whole("targetYear"));
    }

    /** The rows as an import would read them: from the file that the indicator names, or as they stand with it. */
    private static List<Map<String, String>> rows(Sample sample, Fields indicator) {
        if (indicator.has("file")) {
            return sample.files().csv(indicator.text("file"));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Fields point : indicator.list("series")) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("jaar", point.required("year"));
            // A decimal point in YAML is no point between thousands.
            row.put("aantal", point.decimal("value").toPlainString().replace('.', ','));
            row.put("bron", point.required("source"));
            row.put("herziening", point.text("revision"));
            row.put("opmerking", point.text("note"));
            rows.add(row);
        }
        return rows;
    }

    private void claim(Sample sample, Fields file, Act act) {
        UUID action = sample.id("action", file.required("action"));
        // What an action yielded is nearer to a figure than the action itself.
        UUID about = results.of(action).stream().map(Result::id).findFirst().orElse(action);
        List<Claim.Evidence> evidence = new ArrayList<>();
        file.list("evidenceFor").forEach(each -> evidence.add(evidence(each, true)));
        file.list("evidenceAgainst").forEach(each -> evidence.add(evidence(each, false)));
        sample.put("claim", file.key(), claims.add(act, sample.programmeId(), new Claim.Draft(sample.id("indicator", file.required("indicator")), about,
                file.required("text"), Claim.Strength.valueOf(file.required("strength").toUpperCase()), file.text("conclusion"), evidence)));
    }

    private static Claim.Evidence evidence(Fields file, boolean inFavour) {
        return new Claim.Evidence(inFavour, Claim.Sort.valueOf(file.required("kind").toUpperCase()), file.required("text"));
    }
}
