package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.PublicFigure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Charts;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.Markup;

/**
 * What is drawn in one picture: the figures of an indicator, and beside them estimates of the same in the same unit. What was registered is
 * a line, what was estimated a band; they are never one line.
 */
record Picture(List<Series> parts, List<Event> interventions) {

    private static final int LABEL = 40;

    /** The pictures of these series: an indicator that has only estimates is drawn beside the counted one of the same unit. */
    static List<Picture> of(Collection<Series> series, Map<UUID, List<Event>> interventions) {
        List<List<Series>> pictures = new ArrayList<>();
        series.stream().filter(each -> !each.points().isEmpty()).forEach(each -> pictures.add(new ArrayList<>(List.of(each))));
        for (Series estimate : series.stream().filter(each -> each.points().isEmpty() && !each.estimates().isEmpty()).toList()) {
            pictures.stream().filter(picture -> Series.key(picture.getFirst().indicator().unit()).equals(Series.key(estimate.indicator().unit()))).findFirst()
                    .ifPresentOrElse(picture -> picture.add(estimate), () -> pictures.add(new ArrayList<>(List.of(estimate))));
        }
        return pictures.stream().map(parts -> new Picture(parts, parts.stream().flatMap(part -> interventions.getOrDefault(part.indicator().id(), List.of()).stream())
                .distinct().sorted(Comparator.comparingInt(Event::year)).toList())).toList();
    }

    boolean shows(Indicator indicator) {
        return parts.stream().anyMatch(part -> part.indicator().id().equals(indicator.id()));
    }

    String title(Language language) {
        return parts.stream().map(part -> part.indicator().name()).collect(Collectors.joining(language.of(", en daarnaast: ", ", and beside it: ")));
    }

    String unit() {
        return parts.getFirst().indicator().unit();
    }

    /** What the picture says, in words and without judging it. */
    String words(Language language) {
        List<String> sentences = new ArrayList<>();
        for (Series part : parts) {
            List<Point> main = part.main();
            if (!main.isEmpty()) {
                Point low = main.stream().min(Comparator.comparing(Point::value)).orElseThrow();
                Point high = main.stream().max(Comparator.comparing(Point::value)).orElseThrow();
                sentences.add(part.indicator().name() + language.of(", geregistreerd: ", ", registered: ") + figure(main.getFirst(), language)
                        + (main.size() > 1 ? language.of(", laatst ", ", last ") + figure(main.getLast(), language) + language.of("; laagst ", "; lowest ")
                                + figure(low, language)
                        + language.of(", hoogst ", ", highest ") + figure(high, language) : "") + ".");
            }
            part.currentEstimates().forEach(estimate -> sentences.add(part.indicator().name() + language.of(", geschat over ", ", estimated over ")
                    + estimate.period() + ": "
                    + range(estimate, language) + "."));
        }
        return String.join(" ", sentences);
    }

    private static String figure(Point point, Language language) {
        return Reservations.number(point.value(), language) + language.of(" in ", " in ") + point.year();
    }

    /** An estimate in words, its range first. */
    static String range(Estimate estimate, Language language) {
        String about = estimate.value() == null ? "" : language.of("ongeveer ", "about ") + Reservations.number(estimate.value(), language);
        if (!estimate.hasRange()) {
            return about + language.of(", zonder bandbreedte gepubliceerd", ", published without a range");
        }
        String between = language.of("tussen ", "between ") + Reservations.number(estimate.low(), language) + language.of(" en ", " and ")
                + Reservations.number(estimate.high(), language);
        return about.isEmpty() ? between : between + ", " + about;
    }

    /** What cannot be concluded from what is drawn here, each thing said once. */
    List<Text> reservations() {
        return parts.stream().flatMap(part -> Reservations.of(part).stream()).distinct().toList();
    }

    /** Where the figures come from, newest last. */
    String sources() {
        return Stream.concat(parts.stream().flatMap(part -> part.current().stream()).map(Point::source),
                parts.stream().flatMap(part -> part.currentEstimates().stream()).map(Estimate::source)).distinct().collect(Collectors.joining("; "));
    }

    Markup drawing(Language language) {
        List<Charts.Curve> curves = new ArrayList<>();
        List<Charts.Band> bands = new ArrayList<>();
        for (Series part : parts) {
            curve(curves, language.of("geregistreerd", "registered"), part.main());
            curve(curves, other(part, language), part.others());
            part.currentEstimates().forEach(e -> bands.add(new Charts.Band(language.of("geschat", "estimated"), e.fromYear(), e.toYear(),
                    (e.hasRange() ? e.low() : e.value()).doubleValue(), (e.hasRange() ? e.high() : e.value()).doubleValue(), e.value() == null ? null
                            : e.value().doubleValue())));
        }
        return Charts.series(new Charts.Series(title(language), words(language), unit(), curves, bands,
                moments().map(event -> new Charts.Moment(event.year(), brief(event.text()))).toList(),
                levels(language).stream().map(level -> new Charts.Level(level.value().value(), level.label().value())).toList()), language);
    }

    /** What changed in registering, and when actions began that may have contributed, in the order of years. */
    private Stream<Event> moments() {
        return Stream.concat(parts.stream().flatMap(part -> part.events().stream()), interventions.stream()).sorted(Comparator.comparingInt(Event::year));
    }

    /** Where the counted indicator started and should come. */
    private List<DocumentBuilder.Level> levels(Language language) {
        Indicator.Aim aim = parts.getFirst().indicator().traits().aim();
        List<DocumentBuilder.Level> levels = new ArrayList<>();
        if (aim.hasBaseline()) {
            levels.add(new DocumentBuilder.Level(Disclosure.reckoned(aim.baseline().doubleValue()), Disclosure.ownWords(language.of("begin ", "start ")
                    + aim.baselineYear() + ":")));
        }
        if (aim.hasTarget()) {
            levels.add(new DocumentBuilder.Level(Disclosure.reckoned(aim.target().doubleValue()), Disclosure.ownWords(language.of("streefwaarde ", "target ")
                    + aim.targetYear() + ":")));
        }
        return levels;
    }

    private static void curve(List<Charts.Curve> curves, String label, List<Point> points) {
        if (!points.isEmpty()) {
            // The line is broken where a year has no figure; of other publishers there can be two in a year.
            curves.add(new Charts.Curve(label, points.stream().map(point -> new Charts.Point(point.year(), point.value().doubleValue())).toList()));
        }
    }

    private static String other(Series part, Language language) {
        List<String> publishers = part.others().stream().map(Point::publisher).distinct().toList();
        String years = part.others().stream().map(point -> String.valueOf(point.year())).distinct().collect(Collectors.joining(", "));
        return (publishers.size() == 1 ? publishers.getFirst() : language.of("andere uitgevers", "other publishers")) + " (" + years + ")";
    }

    /** An event in so few words that it fits in the picture; the whole text stands under it. */
    private static String brief(String text) {
        String first = text.split("[:;(]|\\.(\\s|$)")[0].strip();
        return first.length() <= LABEL ? first : first.substring(0, LABEL - 1).strip() + "…";
    }

    /** Adds the same picture, with its table and sources, to a document. */
    void addTo(DocumentBuilder document, Language language) {
        List<Publishable<PublicFigure>> figures = new ArrayList<>();
        for (Series part : parts) {
            part.main().forEach(point -> figures.add(publicFigure(language.of("geregistreerd", "registered"), point)));
            part.others().forEach(point -> figures.add(publicFigure(other(part, language), point)));
            part.currentEstimates().forEach(e -> figures.add(Disclosure.publicFigure(new PublicFigure(language.of("geschat", "estimated"), e.fromYear(), e.toYear(),
                    e.value() == null ? null : e.value().doubleValue(), e.hasRange() ? (Double) e.low().doubleValue() : null,
                    e.hasRange() ? (Double) e.high().doubleValue() : null, e.source(), null))));
        }
        document.series(Disclosure.ownWords(title(language)), Disclosure.ownWords(words(language)), Disclosure.ownWords(unit()), figures,
                moments().map(event -> new DocumentBuilder.Moment(event.year(), Disclosure.ownWords(brief(event.text())))).toList(), levels(language));
    }

    private static Publishable<PublicFigure> publicFigure(String name, Point point) {
        return Disclosure.publicFigure(PublicFigure.of(name, point.year(), point.value().doubleValue(), point.source(), point.referenceDate()));
    }
}
