package nl.draagvlak.rendering;

import static nl.draagvlak.rendering.Canvas.SIZE;

import java.util.List;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Charts.Bar;

/** Draws horizontal bars, with a line where the limit is. */
final class BarsDrawing {

    private static final double WIDTH = 760;
    private static final double LABELS = 230;
    private static final double LINE = 17;

    private BarsDrawing() {}

    static String svg(Charts.Bars bars, Language language) {
        double largest = Math.max(bars.limit() == null ? 0 : bars.limit(), bars.bars().stream().mapToDouble(Bar::value).max().orElse(0));
        String widest = Canvas.number(largest, language);
        double left = LABELS + 10;
        double room = Math.max(Lettering.width(widest, SIZE), Lettering.width(bars.unit(), SIZE));
        double perUnit = (WIDTH - left - 20 - room) / Math.max(largest, 1e-9);
        double top = bars.limit() == null && bars.unit().isEmpty() ? 8 : 32;
        double height = top + 8 + bars.bars().stream().mapToDouble(bar -> rowHeight(label(bar))).sum();
        Tag svg = Canvas.picture("grafiek", bars.title(), bars.alternative(), WIDTH, height);
        if (!bars.unit().isEmpty()) {
            svg.text("text", bars.unit(), "class", "label eind", "x", WIDTH, "y", SIZE, "text-anchor", "end", "fill", Ink.SOFT);
        }
        double y = top;
        for (Bar bar : bars.bars()) {
            y += draw(svg, bar, left, y, Math.max(0, bar.value() * perUnit), language);
        }
        svg.empty("line", "class", "axis", "x1", left, "y1", top, "x2", left, "y2", height - 4, "stroke", Ink.LINE_STRONG);
        if (bars.limit() != null) {
            limit(svg, bars, left + bars.limit() * perUnit, top, height, language);
        }
        return svg.close("svg").toString();
    }

    private static List<String> label(Bar bar) {
        return Lettering.wrap(bar.label(), LABELS, SIZE, 3);
    }

    private static double rowHeight(List<String> label) {
        return Math.max(34, label.size() * LINE + 12);
    }

    private static double draw(Tag svg, Bar bar, double left, double y, double length, Language language) {
        List<String> label = label(bar);
        double height = rowHeight(label);
        double middle = y + height / 2;
        for (int i = 0; i < label.size(); i++) {
            svg.text("text", label.get(i), "class", "label", "x", LABELS, "y", middle + 5 + LINE * (i - (label.size() - 1) / 2.0), "text-anchor", "end", "fill", Ink.SOFT);
        }
        svg.empty("rect", "class", bar.kind().isEmpty() ? "bar" : "bar bar-" + bar.kind(), "x", left, "y", middle - 9, "width", length, "height", 18.0, "fill", Ink.ACCENT);
        svg.text("text", Canvas.number(bar.value(), language), "class", "label-strong eind", "x", WIDTH, "y", middle + 5, "text-anchor", "end", "font-weight", "700");
        return height;
    }

    private static void limit(Tag svg, Charts.Bars bars, double x, double top, double height, Language language) {
        String label = bars.limitLabel() + " " + Canvas.number(bars.limit(), language);
        double half = Lettering.width(label, SIZE) / 2;
        svg.empty("line", "class", "target", "x1", x, "y1", top - 8, "x2", x, "y2", height, "stroke", Ink.INK, "stroke-width", "1.5", "stroke-dasharray", "4 4");
        svg.text("text", label, "class", "label midden", "x", Math.clamp(x, half, WIDTH - half - 12 - Lettering.width(bars.unit(), SIZE)), "y", top - 14, "text-anchor", "middle", "fill", Ink.SOFT);
    }
}
