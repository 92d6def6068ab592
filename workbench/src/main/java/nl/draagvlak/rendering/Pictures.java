package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.draagvlak.disclosure.PublicFigure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Block.Column;
import nl.draagvlak.rendering.Block.Picture;
import nl.draagvlak.rendering.Block.Row;
import nl.draagvlak.rendering.Block.TableBlock;

/** Drawings of a document, each with its table. */
final class Pictures {

    private Pictures() {}

    static Picture series(String title, String alternative, List<Publishable<PublicFigure>> figures, List<DocumentBuilder.Moment> moments, Language language) {
        return series(title, alternative, "", figures, moments, List.of(), language);
    }

    static Picture series(String title, String alternative, String unit, List<Publishable<PublicFigure>> figures, List<DocumentBuilder.Moment> moments,
                          List<DocumentBuilder.Level> levels, Language language) {
        List<PublicFigure> all = figures.stream().map(Publishable::value).sorted(Comparator.comparingInt(PublicFigure::fromYear)).toList();
        Map<String, List<Charts.Point>> counted = new LinkedHashMap<>();
        List<Charts.Band> estimated = new ArrayList<>();
        for (PublicFigure figure : all) {
            if (figure.low() == null && figure.fromYear() == figure.toYear()) {
                counted.computeIfAbsent(Clean.text(figure.name()), name -> new ArrayList<>()).add(new Charts.Point(figure.fromYear(), figure.value()));
            } else {
                estimated.add(new Charts.Band(Clean.text(figure.name()), figure.fromYear(), figure.toYear(),
                        figure.low() == null ? figure.value() : figure.low(), figure.high() == null ? figure.value() : figure.high(), figure.value()));
            }
        }
        List<Charts.Curve> curves = counted.entrySet().stream().map(entry -> new Charts.Curve(entry.getKey(), entry.getValue())).toList();
        Charts.Series series = new Charts.Series(title, alternative, unit, curves, estimated,
                moments.stream().map(moment -> new Charts.Moment(moment.year(), Clean.text(moment.label().value()))).toList(),
                levels.stream().map(level -> new Charts.Level(level.value().value(), Clean.text(level.label().value()))).toList());
        return new Picture(Charts.series(series, language).toString(), title, alternative, figuresTable(title, all, language));
    }

    private static TableBlock figuresTable(String title, List<PublicFigure> figures, Language language) {
        List<Column> columns = List.of(new Column(language.of("Jaar", "Year"), Align.LEFT, 0), new Column(language.of("Wat", "What"), Align.LEFT, 0),
                new Column(language.of("Aantal", "Number"), Align.RIGHT, 0), new Column(language.of("Bron", "Source"), Align.LEFT, 0));
        return new TableBlock(title, columns, figures.stream().map(figure -> Tables.plain(List.of(
                figure.fromYear() == figure.toYear() ? String.valueOf(figure.fromYear()) : figure.fromYear() + "–" + figure.toYear(),
                Clean.text(figure.name()), number(figure, language), Clean.text(figure.source())))).toList(), true);
    }

    private static String number(PublicFigure figure, Language language) {
        String value = figure.value() == null ? "" : Canvas.number(figure.value(), language);
        String range = figure.low() == null ? "" : Canvas.number(figure.low(), language) + "–" + Canvas.number(figure.high(), language);
        return value.isEmpty() || range.isEmpty() ? value + range : value + " (" + range + ")";
    }

    static Picture ranges(String title, String alternative, String unit, List<DocumentBuilder.Ranged> ranged, DocumentBuilder.Level mark, Language language) {
        List<Charts.Range> ranges = ranged.stream().map(range -> new Charts.Range(Clean.text(range.label().value()), range.low().value(),
                range.middle() == null ? Double.NaN : range.middle().value(), range.high() == null ? Double.POSITIVE_INFINITY : range.high().value(), range.ofOthers() ? 1 : 0)).toList();
        Charts.Ranges chart = new Charts.Ranges(title, alternative, unit, ranges, mark == null ? null : mark.value().value(), mark == null ? "" : Clean.text(mark.label().value()));
        List<Column> columns = List.of(new Column(language.of("Wat", "What"), Align.LEFT, 0), new Column(language.of("Van", "From"), Align.RIGHT, 0),
                new Column(language.of("Tot", "To"), Align.RIGHT, 0), new Column(language.of("Midden", "Middle"), Align.RIGHT, 0));
        List<Row> rows = ranges.stream().map(range -> Tables.plain(List.of(range.label(), Canvas.number(range.low(), language),
                Double.isFinite(range.high()) ? Canvas.number(range.high(), language) : language.of("geen bovengrens", "no upper limit"),
                Double.isNaN(range.middle()) ? "" : Canvas.number(range.middle(), language)))).collect(Collectors.toCollection(ArrayList::new));
        if (mark != null) {
            rows.add(Tables.plain(List.of(chart.markLabel(), Canvas.number(chart.mark(), language), "", "")));
        }
        return new Picture(Charts.ranges(chart, language).toString(), title, alternative, new TableBlock(title, columns, List.copyOf(rows), true));
    }

    static Picture trend(String title, String alternative, String unit, List<DocumentBuilder.Measurement> measured, int after, String happened, Language language) {
        Charts.Trend chart = new Charts.Trend(title, alternative, unit, measured.stream().map(each -> Clean.text(each.period().value())).toList(),
                measured.stream().mapToDouble(DocumentBuilder.Measurement::time).toArray(), numbers(measured, DocumentBuilder.Measurement::observed),
                numbers(measured, DocumentBuilder.Measurement::fitted), numbers(measured, DocumentBuilder.Measurement::expected),
                numbers(measured, DocumentBuilder.Measurement::low), numbers(measured, DocumentBuilder.Measurement::high), after, happened);
        List<Column> columns = List.of(new Column(language.of("Periode", "Period"), Align.LEFT, 0), new Column(language.of("Gemeten", "Measured"), Align.RIGHT, 0),
                new Column(language.of("Volgens het model", "By the model"), Align.RIGHT, 0), new Column(language.of("Zonder verandering", "Without a change"), Align.RIGHT, 0));
        List<Row> rows = measured.stream().map(each -> Tables.plain(List.of(Clean.text(each.period().value()), Canvas.number(each.observed().value(), language),
                Canvas.number(each.fitted().value(), language), each.expected() == null ? "" : Canvas.number(each.expected().value(), language)
                + " (" + Canvas.number(each.low().value(), language) + "–" + Canvas.number(each.high().value(), language) + ")"))).toList();
        return new Picture(Charts.trend(chart, language).toString(), title, alternative, new TableBlock(title, columns, rows, true));
    }

    private static double[] numbers(List<DocumentBuilder.Measurement> measured, Function<DocumentBuilder.Measurement, Publishable<Double>> number) {
        return measured.stream().mapToDouble(each -> number.apply(each) == null ? Double.NaN : number.apply(each).value()).toArray();
    }

    static Picture bars(String title, String alternative, String unit, List<DocumentBuilder.Measured> measured, DocumentBuilder.Measured limit, Language language) {
        List<Charts.Bar> bars = measured.stream().map(bar -> new Charts.Bar(Clean.text(bar.label().value()), bar.value().value(), "")).toList();
        Charts.Bars chart = new Charts.Bars(title, alternative, unit, bars, limit == null ? null : (double) limit.value().value(),
                limit == null ? "" : Clean.text(limit.label().value()));
        List<Row> rows = bars.stream().map(bar -> Tables.plain(List.of(bar.label(), Canvas.number(bar.value(), language)))).collect(Collectors.toCollection(ArrayList::new));
        if (limit != null) {
            rows.add(Tables.plain(List.of(chart.limitLabel(), Canvas.number(chart.limit(), language))));
        }
        List<Column> columns = List.of(new Column(language.of("Wat", "What"), Align.LEFT, 0), new Column(unit.isEmpty() ? language.of("Aantal", "Number") : unit, Align.RIGHT, 0));
        return new Picture(Charts.bars(chart, language).toString(), title, alternative, new TableBlock(title, columns, List.copyOf(rows), true));
    }

    static Picture graph(String title, String alternative, List<DocumentBuilder.Knot> knots, List<DocumentBuilder.Arrow> arrows, Language language) {
        Map<String, String> labels = new LinkedHashMap<>();
        knots.forEach(knot -> labels.put(knot.id(), Clean.text(knot.label().value())));
        GraphPictures.Graph graph = new GraphPictures.Graph(title, alternative,
                knots.stream().map(knot -> new GraphPictures.Node(knot.id(), knot.kind(), labels.get(knot.id()), "")).toList(),
                arrows.stream().map(arrow -> new GraphPictures.Edge(arrow.from(), arrow.to(), arrow.kind(), Clean.text(arrow.label().value()))).toList(),
                GraphPictures.Direction.DOWN);
        int width = graph.edges().stream().allMatch(edge -> edge.label().isEmpty()) ? 2 : 3;
        List<Column> columns = List.of(new Column(language.of("Van", "From"), Align.LEFT, 0), new Column(language.of("Naar", "To"), Align.LEFT, 0),
                new Column(language.of("Verband", "Relation"), Align.LEFT, 0)).subList(0, width);
        List<Row> rows = graph.edges().stream()
                .map(edge -> Tables.plain(List.of(labels.get(edge.from()), labels.get(edge.to()), edge.label()).subList(0, width))).toList();
        return new Picture(GraphPictures.draw(graph).toString(), title, alternative, new TableBlock(title, columns, rows, true));
    }
}
