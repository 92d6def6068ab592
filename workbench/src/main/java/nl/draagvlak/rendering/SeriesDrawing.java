package nl.draagvlak.rendering;

import static nl.draagvlak.rendering.Canvas.SIZE;
import static nl.draagvlak.rendering.Canvas.nth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Charts.Band;
import nl.draagvlak.rendering.Charts.Curve;
import nl.draagvlak.rendering.Charts.Moment;
import nl.draagvlak.rendering.Charts.Point;

/** Draws yearly figures. */
final class SeriesDrawing {

    private static final double WIDTH = 760;
    private static final double PLOT = 270;
    private static final double ROW = 18;
    private static final String[] DASHES = {null, "7 4", "2 4"};

    /** A label beside the end of a line, that gives way to others. */
    private record EndLabel(String text, double y, int nth) {}

    private final Charts.Series series;
    private final Language language;
    private final Scale values;
    private final int firstYear;
    private final int lastYear;
    private final double left;
    private final double right;
    private final double top;

    SeriesDrawing(Charts.Series series, Language language) {
        this.series = series;
        this.language = language;
        this.values = Scale.over(all().min().orElse(0), all().max().orElse(1), 5);
        this.firstYear = years().min().orElse(0);
        this.lastYear = Math.max(firstYear + 1, years().max().orElse(1));
        this.left = 16 + values.ticks().stream().mapToDouble(tick -> Lettering.width(number(tick), SIZE)).max().orElse(0);
        double widest = series.curves().stream().mapToDouble(curve -> Lettering.width(endLabel(curve), SIZE)).max().orElse(0);
        this.right = WIDTH - Math.min(220, 24 + widest);
        this.top = 12 + ROW * (momentRows().stream().mapToInt(row -> row + 1).max().orElse(0) + (series.unit().isEmpty() ? 0 : 1));
    }

    private DoubleStream all() {
        return DoubleStream.concat(DoubleStream.concat(series.levels().stream().mapToDouble(Charts.Level::value),
                series.curves().stream().flatMap(curve -> curve.points().stream()).mapToDouble(Point::value)), series.bands().stream().flatMapToDouble(band -> DoubleStream.of(band.low(), band.high())));
    }

    private IntStream years() {
        return Stream.of(series.curves().stream().flatMap(curve -> curve.points().stream()).map(Point::year),
                series.bands().stream().flatMap(band -> Stream.of(band.fromYear(), band.toYear())),
                series.moments().stream().map(Moment::year)).flatMap(each -> each).mapToInt(Integer::intValue);
    }

    private double x(double year) {
        return left + 12 + (year - firstYear) / (lastYear - firstYear) * (right - left - 24);
    }

    private double y(double value) {
        return top + PLOT * (1 - values.at(value));
    }

    private String number(double value) {
        return Canvas.number(value, language);
    }

    String svg() {
        Tag svg = Canvas.picture("grafiek", series.title(), series.alternative(), WIDTH, top + PLOT + 30);
        axes(svg);
        moments(svg);
        for (int i = 0; i < series.bands().size(); i++) {
            band(svg, series.bands().get(i), series.curves().size() + bandName(i));
        }
        for (int i = 0; i < series.curves().size(); i++) {
            curve(svg, series.curves().get(i), i);
        }
        endLabels(svg);
        series.levels().forEach(level -> level(svg, level));
        return svg.close("svg").toString();
    }

    /** Bands of one name share one colour. */
    private int bandName(int i) {
        return series.bands().stream().map(Band::label).distinct().toList().indexOf(series.bands().get(i).label());
    }

    private void axes(Tag svg) {
        if (!series.unit().isEmpty()) {
            svg.text("text", series.unit(), "class", "label", "x", 0.0, "y", SIZE, "fill", Ink.SOFT);
        }
        for (double tick : values.ticks()) {
            boolean zero = Math.abs(tick) < values.step() / 1000;
            svg.empty("line", "class", zero ? "axis" : "grid", "x1", left, "y1", y(tick), "x2", right, "y2", y(tick), "stroke", zero ? Ink.LINE_STRONG : Ink.LINE);
            svg.text("text", number(tick), "class", "label eind", "x", left - 8, "y", y(tick) + 5, "text-anchor", "end", "fill", Ink.SOFT);
        }
        int step = Math.max(1, (int) Math.ceil(46 * (lastYear - firstYear) / (right - left - 24)));
        for (int year = firstYear; year <= lastYear; year += step) {
            svg.text("text", String.valueOf(year), "class", "label midden", "x", x(year), "y", top + PLOT + 22, "text-anchor", "middle", "fill", Ink.SOFT);
        }
    }

    private void level(Tag svg, Charts.Level level) {
        svg.empty("line", "class", "target", "x1", left, "y1", y(level.value()), "x2", right, "y2", y(level.value()), "stroke", Ink.INK, "stroke-width", "1.5", "stroke-dasharray", "4 4");
        svg.text("text", level.label() + " " + number(level.value()), "class", "label eind", "x", right - 4, "y", y(level.value()) + 16, "text-anchor", "end", "fill", Ink.SOFT);
    }

    /** The row above the plot of each moment's label, so that none stands on another. */
    private List<Integer> momentRows() {
        List<Integer> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Moment moment : series.moments()) {
            int row = 0;
            while (row < ends.size() && ends.get(row) > momentStart(moment)) {
                row++;
            }
            double end = momentStart(moment) + Lettering.width(moment.label(), SIZE) + 12;
            if (row == ends.size()) {
                ends.add(end);
            } else {
                ends.set(row, end);
            }
            rows.add(row);
        }
        return rows;
    }

    private double momentStart(Moment moment) {
        return Math.max(0, Math.min(x(moment.year()) + 4, WIDTH - Lettering.width(moment.label(), SIZE)));
    }

    private void moments(Tag svg) {
        List<Integer> rows = momentRows();
        for (int i = 0; i < rows.size(); i++) {
            Moment moment = series.moments().get(i);
            double y = top - 6 - ROW * rows.get(i);
            svg.empty("line", "class", "moment", "x1", x(moment.year()), "y1", y - 10, "x2", x(moment.year()), "y2", top + PLOT, "stroke", Ink.SOFT, "stroke-dasharray", "1 3");
            svg.text("text", moment.label(), "class", "label", "x", momentStart(moment), "y", y, "fill", Ink.SOFT);
        }
    }

    private void band(Tag svg, Band band, int nth) {
        double from = x(band.fromYear()) - 8;
        double to = x(band.toYear()) + 8;
        String colour = Ink.series(nth);
        if (band.high() > band.low()) {
            svg.empty("rect", "class", nth("band", nth), "x", from, "y", y(band.high()), "width", to - from, "height", y(band.low()) - y(band.high()), "fill", colour, "fill-opacity", "0.16");
        }
        if (band.middle() != null) {
            svg.empty("line", "class", nth("line", nth), "x1", from, "y1", y(band.middle()), "x2", to, "y2", y(band.middle()),
                    "stroke", colour, "stroke-width", "2.5", "stroke-dasharray", DASHES[nth % 3]);
        }
        String range = band.high() > band.low() ? number(band.low()) + "–" + number(band.high()) : number(band.high());
        String label = band.label() + " " + range;
        double middle = Math.clamp((from + to) / 2, left + Lettering.width(label, SIZE) / 2, WIDTH - Lettering.width(label, SIZE) / 2);
        svg.text("text", label, "class", "label-" + (nth % 3 + 1) + " midden", "x", middle, "y", y(band.high()) - 7, "text-anchor", "middle", "font-weight", "500", "fill", colour);
    }

    private void curve(Tag svg, Curve curve, int nth) {
        String colour = Ink.series(nth);
        StringBuilder path = new StringBuilder();
        Point previous = null;
        for (Point point : curve.points()) {
            path.append(previous != null && previous.year() == point.year() - 1 ? "L" : "M").append(Tag.number(x(point.year()))).append(' ').append(Tag.number(y(point.value())));
            previous = point;
        }
        svg.empty("path", "class", nth("line", nth), "d", path.toString(), "fill", "none", "stroke", colour, "stroke-width", "2.5", "stroke-linejoin", "round", "stroke-dasharray", DASHES[nth % 3]);
        for (Point point : curve.points()) {
            svg.empty("circle", "class", nth("dot", nth), "cx", x(point.year()), "cy", y(point.value()), "r", 3.0, "fill", colour);
        }
    }

    private String endLabel(Curve curve) {
        return curve.points().isEmpty() ? curve.label() : curve.label() + " " + number(curve.points().getLast().value());
    }

    private void endLabels(Tag svg) {
        List<EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < series.curves().size(); i++) {
            Curve curve = series.curves().get(i);
            if (!curve.points().isEmpty()) {
                labels.add(new EndLabel(endLabel(curve), y(curve.points().getLast().value()) + 5, i));
            }
        }
        labels.sort(Comparator.comparingDouble(EndLabel::y));
        double free = Double.NEGATIVE_INFINITY;
        for (EndLabel label : labels) {
            double y = Math.max(label.y(), free);
            svg.text("text", label.text(), "class", "label-" + (label.nth() % 3 + 1), "x", right + 6, "y", y, "font-weight", "500", "fill", Ink.series(label.nth()));
            free = y + ROW;
        }
    }
}
