package nl.draagvlak.rendering;

import static nl.draagvlak.rendering.Canvas.SIZE;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.draagvlak.programme.Language;

/** Draws measurements as dots, what a model expects as a line, and what it would have expected without the change as a dashed line in its band. */
final class TrendDrawing {

    private static final double WIDTH = 760;
    private static final double PLOT = 280;
    private static final double TOP = 44;
    private static final double ROW = 18;

    private final Charts.Trend trend;
    private final Language language;
    private final Scale values;
    private final double left;
    private final double right;
    private final int size;

    TrendDrawing(Charts.Trend trend, Language language) {
        this.trend = trend;
        this.language = language;
        this.size = trend.times().length;
        this.values = Scale.over(all().min().orElse(0), all().max().orElse(1), 5);
        this.left = 16 + values.ticks().stream().mapToDouble(tick -> Lettering.width(Canvas.number(tick, language), SIZE)).max().orElse(0);
        this.right = WIDTH - 14 - Math.max(Lettering.width(with(), SIZE), Lettering.width(without(), SIZE));
    }

    private String with() {
        return language.of("model", "model");
    }

    private String without() {
        return language.of("zonder verandering", "without a change");
    }

    private DoubleStream all() {
        return Stream.of(trend.observed(), trend.fitted(), trend.low(), trend.high()).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    private double x(double time) {
        return left + 10 + (time - trend.times()[0]) / Math.max(trend.times()[size - 1] - trend.times()[0], 1e-9) * (right - left - 20);
    }

    private double y(double value) {
        return TOP + PLOT * (1 - values.at(value));
    }

    String svg() {
        Tag svg = Canvas.picture("grafiek", trend.title(), trend.alternative(), WIDTH, TOP + PLOT + 30);
        axes(svg);
        band(svg);
        for (int i = 0; i < size; i++) {
            svg.empty("circle", "class", "meting", "cx", x(trend.times()[i]), "cy", y(trend.observed()[i]), "r", 3.0, "fill", Ink.SOFT);
        }
        line(svg, trend.expected(), trend.moment(), size, 1);
        line(svg, trend.fitted(), 0, trend.moment(), 0);
        line(svg, trend.fitted(), trend.moment(), size, 0);
        moment(svg);
        endLabels(svg);
        return svg.close("svg").toString();
    }

    private void axes(Tag svg) {
        svg.text("text", trend.unit(), "class", "label", "x", 0.0, "y", SIZE, "fill", Ink.SOFT);
        for (double tick : values.ticks()) {
            boolean zero = Math.abs(tick) < values.step() / 1000;
            svg.empty("line", "class", zero ? "axis" : "grid", "x1", left, "y1", y(tick), "x2", right, "y2", y(tick), "stroke", zero ? Ink.LINE_STRONG : Ink.LINE);
            svg.text("text", Canvas.number(tick, language), "class", "label eind", "x", left - 8, "y", y(tick) + 5, "text-anchor", "end", "fill", Ink.SOFT);
        }
        double free = Double.NEGATIVE_INFINITY;
        int step = Math.max(1, (int) Math.ceil(size / 9.0));
        // Monthly and quarterly series are named where a year begins, others evenly.
        boolean monthly = size > 24 && step < 12;
        for (int i = 0; i < size; i += monthly ? 12 : step) {
            String period = trend.periods().get(i);
            double half = Lettering.width(period, SIZE) / 2;
            if (x(trend.times()[i]) - half > free) {
                svg.text("text", period, "class", "label midden", "x", Math.max(half, x(trend.times()[i])), "y", TOP + PLOT + 22, "text-anchor", "middle", "fill", Ink.SOFT);
                free = x(trend.times()[i]) + half + 8;
            }
        }
    }

    private void band(Tag svg) {
        StringBuilder path = new StringBuilder();
        for (int i = trend.moment(); i < size; i++) {
            path.append(i == trend.moment() ? "M" : "L").append(place(i, trend.high()[i]));
        }
        for (int i = size - 1; i >= trend.moment(); i--) {
            path.append("L").append(place(i, trend.low()[i]));
        }
        svg.empty("path", "class", "band-2", "d", path + "Z", "fill", Ink.series(1), "fill-opacity", "0.16");
    }

    private String place(int i, double value) {
        return Tag.number(x(trend.times()[i])) + " " + Tag.number(y(value));
    }

    private void line(Tag svg, double[] heights, int from, int to, int nth) {
        StringBuilder path = new StringBuilder();
        for (int i = from; i < to; i++) {
            path.append(i == from ? "M" : "L").append(place(i, heights[i]));
        }
        svg.empty("path", "class", Canvas.nth("line", nth), "d", path.toString(), "fill", "none", "stroke", Ink.series(nth), "stroke-width", "2.5",
                "stroke-linejoin", "round", "stroke-dasharray", nth == 0 ? null : "7 4");
    }

    private void moment(Tag svg) {
        double at = (x(trend.times()[trend.moment() - 1]) + x(trend.times()[trend.moment()])) / 2;
        double width = Lettering.width(trend.momentLabel(), SIZE);
        svg.empty("line", "class", "moment", "x1", at, "y1", TOP - 12, "x2", at, "y2", TOP + PLOT, "stroke", Ink.SOFT, "stroke-dasharray", "1 3");
        svg.text("text", trend.momentLabel(), "class", "label", "x", Math.clamp(at + 4, 0, Math.max(0, WIDTH - width)), "y", TOP - 10, "fill", Ink.SOFT);
    }

    private void endLabels(Tag svg) {
        double model = y(trend.fitted()[size - 1]) + 5;
        double other = y(trend.expected()[size - 1]) + 5;
        if (Math.abs(model - other) < ROW) {
            double middle = (model + other) / 2;
            boolean below = model >= other;
            model = middle + (below ? ROW / 2 : -ROW / 2);
            other = middle - (below ? ROW / 2 : -ROW / 2);
        }
        svg.text("text", with(), "class", "label-1", "x", right + 6, "y", model, "font-weight", "500", "fill", Ink.series(0));
        svg.text("text", without(), "class", "label-2", "x", right + 6, "y", other, "font-weight", "500", "fill", Ink.series(1));
    }
}
