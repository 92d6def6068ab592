package nl.draagvlak.effect.population;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.effect.population.Assumption.Judged;
import nl.draagvlak.effect.population.Outcome.Model;
import nl.draagvlak.effect.population.Outcome.Span;
import nl.draagvlak.methods.population.Guards;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Charts;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.Markup;

/**
 * What a calculation says, in words and as a picture: ranges first, models beside each other, and never one number alone. Everything in it is
 * rounded to what its range supports, so that it may leave where the counts may not.
 */
public record Study(Overlap overlap, Calculation calculation, List<Overlap.Others> others, Map<Assumption, Judged> judged) {

    /** From so far apart on a warning says that the models differ. */
    private static final double DIFFERENT = 1.1;

    /** A range to draw. */
    private record Line(String label, double low, double middle, double high, boolean ofOthers) {}

    private Outcome outcome() {
        return calculation.outcome();
    }

    private Rounding headline() {
        return Rounding.of(outcome().low(), outcome().high());
    }

    static String number(double number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** The number of people seen, in words: it is known and needs no range, but small ones are not told. */
    private String seen(Language language) {
        return Disclosure.in(language, Disclosure.count(outcome().seen(), new nl.draagvlak.disclosure.SmallCells(10, false))).value();
    }

    /** The answer, its range first; or that there is none. */
    public String verdict(Language language) {
        if (!outcome().headline()) {
            return language.of("Met deze lijsten is niet te zeggen hoeveel mensen het zijn.", "With these lists it cannot be said how many people there are.");
        }
        return language.of("Naar schatting zijn het er ", "By estimate there are ") + headline().between(outcome().low(), outcome().high(), language)
                + language.of(" over ", " over ") + overlap.period() + language.of(". Op ten minste één lijst staan er ", ". On at least one list there are ")
                        + seen(language) + ".";
    }

    /** The lowest and the highest that are defensible, rounded; only where there is a headline. */
    public double[] range() {
        return new double[] {headline().of(outcome().low()), headline().of(outcome().high())};
    }

    public boolean headlined() {
        return outcome().headline();
    }

    /** Why there is no answer. */
    public List<String> refusals(Language language) {
        List<String> why = new ArrayList<>();
        for (String reason : outcome().refused()) {
            why.add(switch (Guards.Reason.valueOf(reason)) {
                case FEW_OVERLAPS -> language.of("Er staat bijna niemand op twee lijsten: minder dan twee paren lijsten hebben iemand gemeen.",
                        "Hardly anybody is on two lists: fewer than two pairs of lists have somebody in common.");
                case NO_ESTIMATE -> language.of("Het gekozen model heeft bij deze lijsten geen schatting.", "The chosen model has no estimate for these lists.");
                case MODELS_DISAGREE -> language.of("Modellen die ongeveer even goed passen, komen op heel verschillende aantallen uit: ",
                        "Models that fit about equally well come to very different numbers: ") + nearRange(language) + ".";
            });
        }
        if (why.isEmpty() && !outcome().headline()) {
            why.add(language.of("De grenzen van de schatting zijn met deze trekkingen niet te bepalen.",
                    "The limits of the estimate cannot be found with these draws."));
        }
        return why;
    }

    private String nearRange(Language language) {
        return Rounding.of(outcome().near().low(), outcome().near().high()).between(outcome().near().low(), outcome().near().high(), language);
    }

    /** What to know where models differ, in plain words. */
    public List<String> warnings(Language language) {
        List<String> found = new ArrayList<>();
        Outcome outcome = outcome();
        if (outcome.headline() && outcome.near().count() > 1 && outcome.ratio() != null && outcome.ratio() > DIFFERENT) {
            found.add(language.of("Het hangt van het model af: " + outcome.near().count() + " modellen passen ongeveer even goed, en komen uit ",
                    "It depends on the model: " + outcome.near().count() + " models fit about equally well, and come out ") + nearRange(language) + ".");
        }
        if (outcome.wide().low() != null && outcome.wide().count() > outcome.near().count()) {
            found.add(language.of("Wie ook modellen toelaat die iets minder goed passen, komt uit ", "Who allows models that fit somewhat less well comes out ")
                    + Rounding.of(outcome.wide().low(), outcome.wide().high()).between(outcome.wide().low(), outcome.wide().high(), language)
                    + " (" + outcome.wide().count() + language.of(" modellen).", " models)."));
        }
        double[] numbers = outcome.models().stream().filter(model -> model.number() != null && !model.chosenBy().isEmpty()).mapToDouble(Model::number).sorted()
                .toArray();
        if (numbers.length > 1 && numbers[numbers.length - 1] > numbers[0] * Guards.MOST_RATIO) {
            Rounding rounding = Rounding.of(numbers[0], numbers[numbers.length - 1]);
            found.add(language.of("Verschillende regels om een model te kiezen geven heel andere aantallen, van ",
                    "Different rules to choose a model give very different numbers, from ")
                    + rounding.written(numbers[0], language) + language.of(" tot ", " to ") + rounding.written(numbers[numbers.length - 1], language)
                    + language.of(". Noem daarom nooit één getal.", ". So never name one number."));
        }
        if (outcome.existing() < outcome.searched()) {
            found.add(language.of("Van de " + number(outcome.searched(), language) + " modellen hebben er " + number(outcome.searched() - outcome.existing(), language)
                            + " bij deze lijsten geen schatting; die tellen niet mee.",
                    "Of the " + number(outcome.searched(), language) + " models " + number(outcome.searched() - outcome.existing(), language)
                            + " have no estimate for these lists; they do not count."));
        }
        return found;
    }

    /** A number that there are at the least, in words, and whether it goes against the models; empty when it cannot be said. */
    public String lower(Language language) {
        Span chao = outcome().chao();
        if (chao == null) {
            return "";
        }
        double highest = outcome().models().stream().filter(model -> model.chosenBy().contains("bic") && model.high() != null).mapToDouble(Model::high).max()
                .orElse(Double.NaN);
        return language.of("Als lijsten niet samenhangen, zijn het er ten minste ongeveer ", "If lists do not depend on each other, there are at least about ")
                + Rounding.of(chao.low(), chao.high()).written(chao.number(), language)
                + language.of(", hoe verschillend mensen ook in beeld komen (ondergrens van Chao).",
                        ", however differently people come into view (Chao's lower bound).")
                + (chao.low() > highest ? language.of(" Dat is meer dan het zuinigste model geeft: deze lijsten hangen samen, of mensen verschillen meer dan dat model aankan.",
                " That is more than the sparest model gives: these lists depend on each other, or people differ more than that model can deal with.") : "");
    }

    /** Who chose a model, in words; the lists that depend on each other in it when no rule did. */
    String label(Model model, Language language) {
        List<String> rules = model.chosenBy().stream().map(rule -> switch (rule) {
            case "independence" -> language.of("lijsten los van elkaar", "lists independent");
            case "bic" -> language.of("zuinigste (BIC)", "sparest (BIC)");
            case "aic" -> language.of("best passend (AIC)", "best fitting (AIC)");
            default -> language.of("stap voor stap", "step by step");
        }).toList();
        return rules.isEmpty() ? language.of("model ", "model ") + model.notation() : String.join(", ", rules);
    }

    /** Which lists depend on each other in a model, by name. */
    String dependences(Model model, Language language) {
        List<String> sets = new ArrayList<>();
        for (String set : model.notation().replaceAll("[\\[\\]]", "").split(",")) {
            if (set.length() > 1) {
                sets.add(String.join("–", set.chars().mapToObj(digit -> overlap.table().names().get(digit - '1')).toList()));
            }
        }
        return sets.isEmpty() ? language.of("geen", "none") : String.join(", ", sets);
    }

    private List<Line> lines(Language language) {
        List<Line> lines = new ArrayList<>();
        Outcome outcome = outcome();
        if (outcome.drawn() != null && outcome.drawn().low() != null && outcome.drawn().high() != null) {
            lines.add(line(language.of("met toeval en modelkeuze erin", "with chance and choice of model"), outcome.drawn().number(), outcome.drawn().low(),
                    outcome.drawn().high(), false));
        }
        for (Model model : outcome.models()) {
            if (model.number() != null && model.low() != null) {
                lines.add(line(label(model, language), model.number(), model.low(), model.high() == null ? Double.POSITIVE_INFINITY : model.high(), false));
            }
        }
        if (outcome.chao() != null) {
            lines.add(line(language.of("ondergrens (Chao)", "lower bound (Chao)"), outcome.chao().number(), outcome.chao().low(), outcome.chao().high(), false));
        }
        others.forEach(each -> lines.add(new Line(each.label(), each.low().doubleValue(), each.value() == null ? Double.NaN : each.value().doubleValue(),
                each.high().doubleValue(), true)));
        return lines;
    }

    private static Line line(String label, double middle, double low, double high, boolean ofOthers) {
        Rounding rounding = Rounding.of(low, high);
        return new Line(label, rounding.of(low), rounding.of(middle), Double.isFinite(high) ? rounding.of(high) : high, ofOthers);
    }

    /** What is drawn, as rows for a file: name, lower, middle, upper, and with the first of them the answer and how it was made. */
    List<List<String>> rows(Language language) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines(language)) {
            rows.add(List.of(line.label(), plain(line.low()), Double.isNaN(line.middle()) ? "" : plain(line.middle()), Double.isFinite(line.high())
                    ? plain(line.high()) : "",
                    verdict(language), line.ofOthers() ? "" : made(language)));
        }
        return rows;
    }

    private static String plain(double number) {
        return String.valueOf(Math.round(number));
    }

    public String title(Language language) {
        return language.of("Schattingen naast elkaar: ", "Estimates beside each other: ") + overlap.title() + ", " + overlap.period();
    }

    private String alternative(Language language) {
        List<String> parts = new ArrayList<>();
        for (Line line : lines(language)) {
            parts.add(line.label() + ": " + (Double.isFinite(line.high()) ? number(line.low(), language) + language.of(" tot ", " to ") + number(line.high(), language)
                    : language.of("vanaf ", "from ") + number(line.low(), language)));
        }
        return verdict(language) + " " + String.join("; ", parts) + ".";
    }

    public Markup drawing(Language language) {
        List<Charts.Range> ranges = lines(language).stream().map(line -> new Charts.Range(line.label(), line.low(), line.middle(), line.high(), line.ofOthers()
                ? 1 : 0)).toList();
        return Charts.ranges(new Charts.Ranges(title(language), alternative(language), unit(language), ranges,
                outcome().seen() < 10 ? null : (double) outcome().seen(), language.of("gezien", "seen")), language);
    }

    private static String unit(Language language) {
        return language.of("mensen", "people");
    }

    /** The answer with its picture, warnings, assumptions and how it was made, for a document. */
    public void addTo(DocumentBuilder document, Language language) {
        document.paragraph(overlap.indicatorId(), line -> line.strong(Disclosure.ownWords(verdict(language))));
        List<String> notes = new ArrayList<>(refusals(language));
        notes.addAll(warnings(language));
        if (!lower(language).isEmpty()) {
            notes.add(lower(language));
        }
        document.bullets(notes.stream().map(Disclosure::ownWords).toList());
        document.ranges(Disclosure.ownWords(title(language)), Disclosure.ownWords(alternative(language)), Disclosure.ownWords(unit(language)),
                lines(language).stream().map(line -> new DocumentBuilder.Ranged(Disclosure.ownWords(line.label()), Disclosure.reckoned(line.low()),
                        Double.isNaN(line.middle()) ? null : Disclosure.reckoned(line.middle()), Double.isFinite(line.high()) ? Disclosure.reckoned(line.high()) : null,
                        line.ofOthers())).toList(),
                outcome().seen() < 10 ? null : new DocumentBuilder.Level(Disclosure.reckoned(outcome().seen()), Disclosure.ownWords(language.of("gezien", "seen"))));
        document.paragraph(line -> line.strong(Disclosure.ownWords(language.of("Wat de schatting voor waar aanneemt", "What the estimate takes for granted"))));
        document.bullets(list -> assumptions().forEach((assumption, judgement) -> list.item(null, line -> line.text(Disclosure.ownWords(
                assumption.label().in(language) + ": " + state(judgement, language))))));
        document.paragraph(Disclosure.ownWords(made(language)));
    }

    /** Every assumption, with what was judged of it or null. */
    public Map<Assumption, Judged> assumptions() {
        Map<Assumption, Judged> all = new EnumMap<>(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            all.put(assumption, judged.get(assumption));
        }
        return all;
    }

    static String state(Judged judgement, Language language) {
        return judgement == null ? language.of("nog niet beoordeeld", "not judged yet")
                : judgement.state().label().in(language).toLowerCase() + ". " + judgement.because();
    }

    /** How it was made, so that it can be made again. */
    public String made(Language language) {
        Wishes wishes = calculation.wishes();
        Outcome.Drawn drawn = outcome().drawn();
        String noise = drawn == null || drawn.lowFrom() == null || drawn.highFrom() == null ? "" : language.of(" Met andere trekkingen zou de ondergrens ",
                " With other draws the lower limit would lie ")
                + Rounding.of(drawn.low(), drawn.high()).between(drawn.lowFrom(), drawn.lowTo(), language) + language.of(" liggen en de bovengrens ",
                        " and the upper limit ")
                + Rounding.of(drawn.low(), drawn.high()).between(drawn.highFrom(), drawn.highTo(), language) + ".";
        return language.of("Bron: ", "Source: ") + overlap.source() + ". " + language.of("Methode: schatting uit overlap van lijsten (multiple systems estimation), ",
                "Method: estimation from overlapping lists (multiple systems estimation), ")
                + lower(wishes.rule().label().in(language)) + ", " + (wishes.pairsOnly() ? language.of("paren van lijsten", "pairs of lists")
                        : language.of("ook grotere groepen lijsten", "larger sets of lists too"))
                + ", " + number(wishes.draws(), language) + language.of(" trekkingen met zaad ", " draws with seed ") + wishes.seed() + "." + noise
                + (outcome().version().isEmpty() ? "" : " Draagvlak " + outcome().version() + ".");
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase() + words.substring(1);
    }

    /** The words of an estimate that is taken over by an indicator. */
    Text method() {
        return Text.of("schatting uit overlap van lijsten, " + calculation.wishes().rule().label().nl(), "estimation from overlapping lists, "
                + calculation.wishes().rule().label().en());
    }
}
