package nl.draagvlak.rendering;

import static nl.draagvlak.rendering.Canvas.SIZE;

import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Charts.Range;

/** Draws estimates below each other on one axis from 0, each as a range with its middle and its ends in figures. */
final class RangesDrawing {

    private static final double WIDTH = 760;
    private static final double LABELS = 230;
    private static final double LINE = 17;
    private static final double ROW = 36;
    private static final double LEFT = LABELS + 14;
    /** Beyond so many times the middle one of the upper ends a range only points that way: else one estimate would flatten all others. */
    private static final double FAR = 3;

    private final Charts.Ranges ranges;
    private final Language language;
    private final double right;
    private final Scale scale;

    RangesDrawing(Charts.Ranges ranges, Language language) {
        this.ranges = ranges;
        this.language = language;
        this.right = WIDTH - 12 - ranges.ranges().stream().mapToDouble(range -> Lettering.width(figures(range), SIZE)).max().orElse(0);
        this.scale = Scale.over(0, largest(), 5);
    }

    private double largest() {
        double[] ends = ranges.ranges().stream().mapToDouble(Range::high).filter(Double::isFinite).sorted().toArray();
        double middle = ends.length == 0 ? 1 : ends[ends.length / 2];
        double most = ends.length == 0 ? 1 : Math.min(ends[ends.length - 1], FAR * middle);
        return Math.max(most, ranges.mark() == null ? 0 : ranges.mark());
    }

    private double x(double value) {
        return LEFT + Math.min(1, scale.at(value)) * (right - LEFT);
    }

    private String number(double value) {
        return Canvas.number(value, language);
    }

    private String figures(Range range) {
        return !Double.isFinite(range.high()) ? language.of("vanaf ", "from ") + number(range.low())
                : range.low() == range.high() ? number(range.low()) : number(range.low()) + "–" + number(range.high());
    }

    private static List<String> label(Range range) {
        return Lettering.wrap(range.label(), LABELS, SIZE, 3);
    }

    private static double height(Range range) {
        return Math.max(ROW, label(range).size() * LINE + 12);
    }

    String svg() {
        double top = 8 + (ranges.unit().isEmpty() ? 0 : 20) + (ranges.mark() == null ? 0 : 20);
        double bottom = top + ranges.ranges().stream().mapToDouble(RangesDrawing::height).sum();
        Tag svg = Canvas.picture("grafiek", ranges.title(), ranges.alternative(), WIDTH, bottom + 30);
        if (!ranges.unit().isEmpty()) {
            svg.text("text", ranges.unit(), "class", "label", "x", LEFT, "y", SIZE, "fill", Ink.SOFT);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks()) {
            svg.empty("line", "class", tick == 0 ? "axis" : "grid", "x1", x(tick), "y1", top, "x2", x(tick), "y2", bottom, "stroke", tick == 0 ? Ink.LINE_STRONG : Ink.LINE);
            double half = Lettering.width(number(tick), SIZE) / 2;
            if (x(tick) - half > free) {
                svg.text("text", number(tick), "class", "label midden", "x", x(tick), "y", bottom + 20, "text-anchor", "middle", "fill", Ink.SOFT);
                free = x(tick) + half + 6;
            }
        }
        if (ranges.mark() != null) {
            svg.empty("line", "class", "target", "x1", x(ranges.mark()), "y1", top - 6, "x2", x(ranges.mark()), "y2", bottom, "stroke", Ink.INK, "stroke-width", "1.5", "stroke-dasharray", "4 4");
            svg.text("text", ranges.markLabel() + " " + number(ranges.mark()), "class", "label", "x", x(ranges.mark()), "y", top - 10, "fill", Ink.SOFT);
        }
        double y = top;
        for (Range range : ranges.ranges()) {
            draw(svg, range, y + height(range) / 2);
            y += height(range);
        }
        return svg.close("svg").toString();
    }

    private void draw(Tag svg, Range range, double y) {
        List<String> label = label(range);
        for (int i = 0; i < label.size(); i++) {
            svg.text("text", label.get(i), "class", "label eind", "x", LABELS, "y", y + 5 + LINE * (i - (label.size() - 1) / 2.0), "text-anchor", "end", "fill", Ink.SOFT);
        }
        String colour = Ink.series(range.kind());
        boolean beyond = range.high() > scale.high();
        double end = beyond ? right : x(range.high());
        svg.empty("rect", "class", Canvas.nth("band", range.kind()), "x", x(range.low()), "y", y - 8, "width", Math.max(1, end - x(range.low())), "height", 16.0,
                "fill", colour, "fill-opacity", "0.16");
        svg.empty("path", "class", Canvas.nth("rand", range.kind()), "d", "M" + Tag.number(x(range.low())) + " " + Tag.number(y - 8) + "V" + Tag.number(y + 8)
                + (beyond ? "M" + Tag.number(end - 7) + " " + Tag.number(y - 7) + "L" + Tag.number(end) + " " + Tag.number(y) + "L" + Tag.number(end - 7) + " " + Tag.number(y + 7)
                : "M" + Tag.number(end) + " " + Tag.number(y - 8) + "V" + Tag.number(y + 8)), "fill", "none", "stroke", colour, "stroke-width", "2");
        if (!Double.isNaN(range.middle()) && range.middle() <= scale.high()) {
            svg.empty("circle", "class", Canvas.nth("dot", range.kind()), "cx", x(range.middle()), "cy", y, "r", 4.0, "fill", colour);
        }
        svg.text("text", figures(range), "class", "label-strong eind", "x", WIDTH, "y", y + 5, "text-anchor", "end", "font-weight", "700");
    }
}
