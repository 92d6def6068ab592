package nl.draagvlak.effect.trend;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.effect.Verdict;
import nl.draagvlak.methods.series.Answer;
import nl.draagvlak.methods.series.Correlation;
import nl.draagvlak.methods.series.Counterfactual;
import nl.draagvlak.methods.series.Measurements;
import nl.draagvlak.methods.series.OtherMoments;
import nl.draagvlak.methods.series.Plan;
import nl.draagvlak.methods.series.SegmentedFit;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Charts;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.Markup;

/**
 * What can be said of a series around a moment, in words and as a picture. It says what changed, never what made it change.
 *
 * @param fit     null when the series is too short for this model, or the model cannot be fitted
 * @param refused why there is no fit; null when there is one
 */
public record Change(ChangeQuestion asked, Measured measured, SegmentedFit fit, Text refused) {

    private static final double TWO_SIDED = 1.959963984540054;
    private static final double SURE = 0.05;

    /** A row of the table under the picture; the texts are empty where there is nothing. */
    public record Row(String period, String observed, String fitted, String expected) {}

    /** A row with another moment, or with how much measurements hang together. */
    public record Beside(String what, String value) {}

    static Change of(ChangeQuestion asked, Measured measured) {
        double[] times = measured.times();
        double[] level = IntStream.range(0, times.length).mapToDouble(i -> measured.periods().get(i).begins().isBefore(asked.on()) ? 0 : 1).toArray();
        int after = (int) IntStream.range(0, level.length).filter(i -> level[i] == 1).count();
        int before = times.length - after;
        int perYear = measured.periods().isEmpty() ? 1 : measured.periods().getFirst().frequency().perYear();
        int harmonics = Math.min(asked.harmonics(), (perYear - 1) / 2);
        Plan plan = new Plan(asked.family(), harmonics, Math.max(2, perYear), asked.slopeChange(), Math.clamp(perYear, 1, Math.max(1, times.length / 4)));
        Text there = Text.of("Er zijn er " + times.length + ": " + before + " ervoor en " + after + " erna.", "There are " + times.length + ": " + before
                + " before and " + after + " after.");
        if (before < Plan.LEAST_EACH_SIDE || after < Plan.LEAST_EACH_SIDE || times.length < plan.needed()) {
            return new Change(asked, measured, null, Text.of("Er zijn te weinig metingen. Nodig zijn er ten minste " + plan.needed() + ", waarvan "
                    + Plan.LEAST_EACH_SIDE
                            + " ervoor en " + Plan.LEAST_EACH_SIDE + " erna, en voor een antwoord " + Plan.ENOUGH_EACH_SIDE + " aan beide kanten. " + there.nl(),
                    "There are too few measurements. At least " + plan.needed() + " are needed, " + Plan.LEAST_EACH_SIDE + " before and " + Plan.LEAST_EACH_SIDE
                            + " after, and for an answer " + Plan.ENOUGH_EACH_SIDE + " on either side. " + there.en()));
        }
        if (asked.family().counts() && !measured.whole()) {
            return new Change(asked, measured, null,
                    Text.of("Dit model is voor aantallen. In deze reeks staan getallen die geen aantal zijn: kies het model voor andere metingen.",
                    "This model is for counts. This series has numbers that are no counts: choose the model for other measurements."));
        }
        try {
            return new Change(asked, measured, SegmentedFit.of(plan, new Measurements(times, measured.outcome(), level,
                    asked.withExposure() ? measured.exposure() : new double[0])), null);
        } catch (IllegalArgumentException | ArithmeticException notFitted) {
            return new Change(asked, measured, null, Text.of("Dit model past niet op deze reeks. Kies een eenvoudiger model.",
                    "This model does not fit this series. Choose a simpler one."));
        }
    }

    private boolean counts() {
        return fit.plan().kind().counts();
    }

    private Answer answer() {
        return fit == null ? Answer.CANNOT_BE_ANSWERED : Answer.of(fit);
    }

    /** From the closed list. */
    public Verdict verdict() {
        return switch (answer()) {
            case FELL -> Verdict.FELL;
            case ROSE -> Verdict.ROSE;
            case NO_CHANGE_VISIBLE -> Verdict.NO_CHANGE;
            case CANNOT_BE_ANSWERED -> Verdict.CANNOT_ANSWER;
        };
    }

    static String number(double number, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 1 ? 1 : 3);
        return format.format(number);
    }

    /** A change of level: in per cent for counts, in the unit of the series for others. */
    private String size(double estimate, Language language) {
        if (!counts()) {
            return number(Math.abs(estimate), language) + " " + (asked.withExposure() ? language.of("per 100.000 ", "per 100,000 ") : "")
                    + (estimate < 0 ? language.of("lager", "lower") : language.of("hoger", "higher"));
        }
        double percent = Math.expm1(estimate) * 100;
        return number(Math.abs(percent), language) + language.of(" procent ", " per cent ") + (percent < 0 ? language.of("lager", "lower")
                : language.of("hoger", "higher"));
    }

    /** The standard error that counts: the larger of the model's and the one that allows for measurements hanging together. */
    private double error(int coefficient) {
        return Math.max(fit.coefficient(coefficient).error(), fit.neweyWest()[coefficient]);
    }

    private String between(int coefficient, Language language) {
        double estimate = fit.coefficient(coefficient).estimate();
        double distance = TWO_SIDED * error(coefficient);
        return language.of("tussen ", "between ") + size(estimate - distance, language) + language.of(" en ", " and ") + size(estimate + distance, language);
    }

    /** The answer in a sentence or two, its range in it. */
    public String words(Language language) {
        if (fit == null) {
            return refused.in(language);
        }
        String level = language.of("Vanaf ", "From ") + firstAfter(language) + language.of(" lag het niveau ", " on the level was ") + between(1, language)
                + language.of(" dan het zonder verandering zou zijn geweest.", " than it would have been without a change.");
        return switch (answer()) {
            case FELL, ROSE -> level;
            case NO_CHANGE_VISIBLE -> language.of("Er is geen verandering te zien. ", "No change is visible. ") + level;
            case CANNOT_BE_ANSWERED -> language.of("Deze reeks kan de vraag niet beantwoorden. ", "This series cannot answer the question. ") + level;
        };
    }

    private String firstAfter(Language language) {
        return measured.periods().get(fit.series().before()).written(language);
    }

    /** What to know with the answer: the counterfactual, the slope, what could have been seen, and how firm it is. */
    public List<String> notes(Language language) {
        List<String> notes = new ArrayList<>();
        if (fit == null) {
            return notes;
        }
        if (counts() && open()) {
            Counterfactual.Point total = Counterfactual.of(fit).total();
            notes.add(language.of("Na die tijd zijn er ", "After that time ") + number(total.observed(), language)
                    + language.of(" geteld; zonder verandering waren het er naar verwachting ", " were counted; without a change there would have been about ")
                    + number(total.expected(), language) + language.of(" geweest (tussen ", " (between ") + number(total.low(), language) + language.of(" en ",
                            " and ") + number(total.high(), language) + ").");
        }
        if (counts()) {
            double change = fit.detectable();
            notes.add(language.of("Een daling kleiner dan ", "A fall of less than ") + number(-Math.expm1(-change) * 100, language)
                    + language.of(" procent, of een stijging kleiner dan ", " per cent, or a rise of less than ") + number(Math.expm1(change) * 100, language)
                    + language.of(" procent, zou in deze reeks waarschijnlijk niet zijn opgevallen.",
                            " per cent, would probably not have been noticed in this series."));
        } else {
            notes.add(language.of("Een verandering kleiner dan ", "A change of less than ") + number(fit.detectable(), language)
                    + language.of(" zou in deze reeks waarschijnlijk niet zijn opgevallen.", " would probably not have been noticed in this series."));
        }
        if (asked.slopeChange()) {
            int last = fit.coefficients() - 1;
            boolean visible = Math.abs(fit.coefficient(last).estimate()) > TWO_SIDED * error(last);
            notes.add((visible ? language.of("De richting van de trend veranderde ook: per periode ", "The direction of the trend changed as well: per period ")
                    : language.of("Of de richting van de trend veranderde, is niet te zien: per periode ",
                            "Whether the direction of the trend changed cannot be seen: per period ")) + between(last, language) + ".");
        }
        Correlation.LjungBox test = Correlation.ljungBox(fit.residuals(), fit.plan().lag());
        notes.add(test.p() < SURE
                ? language.of("Metingen na elkaar hangen samen. Daarom zijn de grenzen genomen die daarmee rekenen, als die ruimer zijn.",
                        "Successive measurements hang together. So the limits that allow for that are taken where they are wider.")
                : language.of("Metingen na elkaar hangen niet zichtbaar samen.", "Successive measurements do not visibly hang together."));
        notes.add(sensitivity(language));
        notes.add(placebo(language));
        notes.removeIf(String::isEmpty);
        return notes;
    }

    private String sensitivity(Language language) {
        double[] near = OtherMoments.of(fit).near().stream().mapToDouble(shift -> shift.level().estimate()).sorted().toArray();
        return near.length < 2 ? "" : language.of("Met een moment tot zes metingen eerder of later ligt de verandering tussen ",
                "With a moment up to six measurements earlier or later the change lies between ")
                + size(near[0], language) + language.of(" en ", " and ") + size(near[near.length - 1], language) + ".";
    }

    private String placebo(Language language) {
        OtherMoments others = OtherMoments.of(fit);
        double share = others.shareAsLarge(fit.coefficient(1));
        if (Double.isNaN(share)) {
            return "";
        }
        int all = others.placebo().size();
        long as = Math.round(share * all);
        return language.of("Op " + as + " van de " + all + " momenten ervoor, toen dit niet gebeurde, is een even duidelijke verandering te zien.",
                "At " + as + " of the " + all + " moments before, when this did not happen, an equally clear change is seen.");
    }

    /** That it says nothing of what made it so: always there. */
    public String caution(Language language) {
        return language.of("Dit vergelijkt de tijd ervoor met de tijd erna. Waardoor iets veranderde, zegt het niet.",
                "This compares the time before with the time after. What made something change it does not say.") + (asked.confounders().isEmpty() ? ""
                : language.of(" In dezelfde tijd: ", " In the same time: ") + asked.confounders());
    }

    /** The card of the design: how was compared, how many points, chosen when. */
    public List<Beside> design(Language language) {
        List<Beside> card = new ArrayList<>();
        card.add(new Beside(language.of("Wat er gebeurde", "What happened"), asked.happened() + ", " + asked.on().format(java.time.format.DateTimeFormatter
                .ofLocalizedDate(java.time.format.FormatStyle.LONG).withLocale(language.locale()))));
        if (fit != null) {
            card.add(new Beside(language.of("Metingen", "Measurements"), fit.series().before() + language.of(" ervoor, ", " before, ") + fit.series().after()
                    + language.of(" erna", " after")));
        }
        card.add(new Beside(language.of("Vergelijking", "Comparison"), language.of("onderbroken tijdreeks, ", "interrupted time series, ")
                + family(asked.family(), language)
                + (fit != null && fit.plan().harmonics() > 0 ? language.of(", met seizoen", ", with seasons") : "") + (asked.withExposure()
                        ? language.of(", naar de omvang van de groep", ", by the size of the group") : "")));
        card.add(new Beside(language.of("Gekozen", "Chosen"), asked.planned() ? language.of("voordat de cijfers er waren", "before the figures were there")
                : language.of("nadat de cijfers er waren: lees dit als verkenning", "after the figures were there: read this as exploration")));
        card.add(new Beside(language.of("Bron", "Source"), measured.source()));
        return card;
    }

    static String family(Plan.Kind kind, Language language) {
        return switch (kind) {
            case POISSON -> language.of("aantallen (Poisson)", "counts (Poisson)");
            case QUASIPOISSON -> language.of("aantallen die meer schommelen (quasi-Poisson)", "counts that vary more (quasi-Poisson)");
            case NEGBIN -> language.of("aantallen die veel meer schommelen (negatief binomiaal)", "counts that vary much more (negative binomial)");
            case GAUSSIAN -> language.of("andere metingen (normale verdeling)", "other measurements (normal distribution)");
        };
    }

    /** How much measurements so far apart hang together, from −1 to 1. */
    public List<Beside> autocorrelation(Language language) {
        double[] correlations = Correlation.of(fit.residuals(), fit.plan().lag());
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(2);
        return IntStream.range(0, correlations.length).mapToObj(i -> new Beside(String.valueOf(i + 1), format.format(correlations[i]))).toList();
    }

    /** The change of level had it happened at another measurement. */
    public List<Beside> moments(Language language) {
        List<Beside> rows = new ArrayList<>();
        for (OtherMoments.Shift shift : OtherMoments.of(fit).near()) {
            int place = fit.series().before() + shift.places();
            rows.add(new Beside(measured.periods().get(place).written(language) + (shift.places() == 0 ? language.of(" (gekozen)", " (chosen)") : ""),
                    size(shift.level().estimate(), language) + " (" + size(shift.level().low(), language) + language.of(" tot ", " to ") + size(shift.level()
                            .high(), language) + ")"));
        }
        return rows;
    }

    public String title() {
        return measured.title() + ": " + asked.happened();
    }

    private String unit(Language language) {
        return measured.unit() + (fit != null && !counts() && asked.withExposure() ? language.of(" per 100.000", " per 100,000") : "");
    }

    private Counterfactual.Point[] expected() {
        Counterfactual.Point[] places = new Counterfactual.Point[fit.series().size()];
        List<Counterfactual.Point> points = Counterfactual.of(fit).points();
        for (int i = 0; i < points.size(); i++) {
            places[fit.series().before() + i] = points.get(i);
        }
        return places;
    }

    public Markup drawing(Language language) {
        Counterfactual.Point[] expected = expected();
        return Charts.trend(new Charts.Trend(title(), alternative(language), unit(language), measured.periods().stream().map(Period::code).toList(),
                fit.series().time(), fit.series().outcome(), fit.regression().fitted(),
                IntStream.range(0, expected.length).mapToDouble(i -> expected[i] == null ? Double.NaN : expected[i].expected()).toArray(),
                IntStream.range(0, expected.length).mapToDouble(i -> expected[i] == null ? Double.NaN : expected[i].low()).toArray(),
                IntStream.range(0, expected.length).mapToDouble(i -> expected[i] == null ? Double.NaN : expected[i].high()).toArray(),
                fit.series().before(), brief()), language);
    }

    private String brief() {
        return asked.happened().length() <= 50 ? asked.happened() : asked.happened().substring(0, 49).strip() + "…";
    }

    private String alternative(Language language) {
        return words(language) + " " + notes(language).getFirst();
    }

    public List<Row> rows(Language language) {
        Counterfactual.Point[] expected = expected();
        return IntStream.range(0, expected.length).mapToObj(i -> new Row(measured.periods().get(i).code(), number(fit.series().outcome()[i], language),
                number(fit.regression().fitted()[i], language), expected[i] == null ? "" : number(expected[i].expected(), language) + " ("
                + number(expected[i].low(), language) + "–" + number(expected[i].high(), language) + ")")).toList();
    }

    /** Whether the measurements themselves may be told and drawn for anyone. */
    public boolean open() {
        return measured.open();
    }

    /** The answer with its picture, notes and design, for a document. */
    public void addTo(DocumentBuilder document, Language language) {
        document.paragraph(asked.actionId(), line -> line.strong(Disclosure.ownWords(verdict().label(), language)).text(own(". " + words(language))));
        List<String> notes = notes(language);
        notes.add(caution(language));
        if (fit != null && open()) {
            Counterfactual.Point[] expected = expected();
            document.trend(own(title()), own(alternative(language)), own(unit(language)), IntStream.range(0, expected.length).mapToObj(i ->
                    new DocumentBuilder.Measurement(own(measured.periods().get(i).code()), fit.series().time()[i], Disclosure.reckoned(fit.series().outcome()[i]),
                            Disclosure.reckoned(rounded(fit.regression().fitted()[i])), expected[i] == null ? null
                                    : Disclosure.reckoned(rounded(expected[i].expected())),
                            expected[i] == null ? null : Disclosure.reckoned(rounded(expected[i].low())),
                            expected[i] == null ? null : Disclosure.reckoned(rounded(expected[i].high())))).toList(), fit.series().before(), own(brief()));
        }
        document.bullets(notes.stream().map(Disclosure::ownWords).toList());
        document.bullets(list -> design(language).forEach(each -> list.item(null, line -> line.strong(own(each.what() + ": ")).text(own(each.value())))));
    }

    private static double rounded(double value) {
        return Math.abs(value) >= 100 ? Math.rint(value) : Math.rint(value * 10) / 10;
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }
}
