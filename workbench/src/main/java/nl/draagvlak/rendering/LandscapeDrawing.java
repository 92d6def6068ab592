package nl.draagvlak.rendering;

import nl.draagvlak.rendering.Charts.Area;
import nl.draagvlak.rendering.Charts.Landscape;

/** Draws where people stand: shades for how many, outlines and letters for the groups. */
final class LandscapeDrawing {

    private static final double SIDE = 640;
    private static final int SHADES = 5;
    private static final double LEAST = 0.06;

    private LandscapeDrawing() {}

    static String svg(Landscape landscape) {
        Tag svg = Canvas.picture("landschap", landscape.title(), landscape.alternative(), SIDE, SIDE);
        double cell = SIDE / landscape.density().length;
        for (int row = 0; row < landscape.density().length; row++) {
            shades(svg, landscape.density()[row], row, cell);
        }
        for (int i = 0; i < landscape.areas().size(); i++) {
            area(svg, landscape.areas().get(i), i);
        }
        if (landscape.place() != null) {
            place(svg, landscape);
        }
        return svg.close("svg").toString();
    }

    /** One row of the density; neighbours of one shade are one rectangle. */
    private static void shades(Tag svg, double[] row, int number, double cell) {
        for (int from = 0; from < row.length;) {
            int shade = shade(row[from]);
            int to = from + 1;
            while (to < row.length && shade(row[to]) == shade) {
                to++;
            }
            if (shade > 0) {
                svg.empty("rect", "class", "dicht dicht-" + shade, "x", from * cell, "y", number * cell, "width", (to - from) * cell, "height", cell,
                        // Without it the seams between neighbours show.
                        "shape-rendering", "crispEdges", "fill", Ink.ACCENT, "fill-opacity", 0.09 * shade);
            }
            from = to;
        }
    }

    private static int shade(double density) {
        return density < LEAST ? 0 : Math.min(SHADES, 1 + (int) ((density - LEAST) / (1 - LEAST) * SHADES));
    }

    private static void area(Tag svg, Area area, int number) {
        StringBuilder path = new StringBuilder();
        int n = area.edge().size();
        for (int i = 0; i < n; i++) {
            double[] here = area.edge().get(i);
            double[] next = area.edge().get((i + 1) % n);
            String middle = Tag.number((here[0] + next[0]) / 2 * SIDE) + " " + Tag.number((here[1] + next[1]) / 2 * SIDE);
            // Through the middles, bent at the points: a smooth edge.
            path.append(i == 0 ? "M" + middle : "Q" + Tag.number(here[0] * SIDE) + " " + Tag.number(here[1] * SIDE) + " " + middle);
        }
        double[] first = area.edge().getFirst();
        double[] second = area.edge().get(1);
        path.append("Q").append(Tag.number(first[0] * SIDE)).append(" ").append(Tag.number(first[1] * SIDE)).append(" ")
                .append(Tag.number((first[0] + second[0]) / 2 * SIDE)).append(" ").append(Tag.number((first[1] + second[1]) / 2 * SIDE)).append("Z");
        svg.empty("path", "class", Canvas.nth("groep", number), "d", path, "fill", "none", "stroke", Ink.INK, "stroke-width", 2.5, "stroke-dasharray", dashes(number));
        svg.empty("circle", "class", "groep-merk", "cx", area.x() * SIDE, "cy", area.y() * SIDE, "r", 24.0, "fill", "#fff", "stroke", Ink.INK, "stroke-width", 2.0);
        svg.text("text", area.letter(), "class", "groep-letter", "x", area.x() * SIDE, "y", area.y() * SIDE + 10, "text-anchor", "middle", "font-size", 28.0, "font-weight", "700");
        svg.text("text", area.label(), "class", "groep-naam", "x", Math.clamp(area.x() * SIDE, 80, SIDE - 80), "y", Math.min(SIDE - 6, area.y() * SIDE + 48), "text-anchor", "middle",
                "font-size", 20.0);
    }

    /** Groups differ by the stroke too, not by colour alone. */
    private static String dashes(int number) {
        return switch (number % 3) {
            case 1 -> "10 6";
            case 2 -> "2 5";
            default -> null;
        };
    }

    private static void place(Tag svg, Landscape landscape) {
        double x = landscape.place()[0] * SIDE;
        double y = landscape.place()[1] * SIDE;
        svg.empty("circle", "class", "eigen-plek", "cx", x, "cy", y, "r", 11.0, "fill", Ink.THREAD, "stroke", "#fff", "stroke-width", 3.0);
        svg.text("text", landscape.placeLabel(), "class", "groep-naam", "x", Math.clamp(x, 60, SIDE - 60), "y", y < 40 ? y + 34 : y - 20, "text-anchor", "middle", "font-size", 20.0, "font-weight", "700");
    }
}
