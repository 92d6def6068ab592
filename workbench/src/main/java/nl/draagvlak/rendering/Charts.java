package nl.draagvlak.rendering;

import java.util.List;
import nl.draagvlak.programme.Language;

/**
 * Charts as SVG, with classes for the style sheet of the screens and attributes for print. For a document use {@link DocumentBuilder#series}
 * and {@link DocumentBuilder#bars}, which take only Publishable values.
 */
public final class Charts {

    /**
     * Yearly figures: lines for what was counted, bands for what was estimated, moments as upright lines. Up is neither good nor bad here.
     *
     * @param alternative what the picture says, in words
     * @param unit        what the upright axis counts; may be empty
     */
    public record Series(String title, String alternative, String unit, List<Curve> curves, List<Band> bands, List<Moment> moments) {}

    /** Points in the order of their years; where a year is missing the line is broken. */
    public record Curve(String label, List<Point> points) {}

    public record Point(int year, double value) {}

    /**
     * An estimate over one or more years; low and high are equal when no interval was given.
     *
     * @param middle the estimate itself; null when only the interval was given
     */
    public record Band(String label, int fromYear, int toYear, double low, double high, Double middle) {}

    public record Moment(int year, String label) {}

    /**
     * Horizontal bars.
     *
     * @param limit where the limit stands; null for none
     */
    public record Bars(String title, String alternative, String unit, List<Bar> bars, Double limit, String limitLabel) {}

    /**
     * One bar.
     *
     * @param kind a class of its own ({@code bar-<kind>}) for its colour; may be empty
     */
    public record Bar(String label, double value, String kind) {}

    /**
     * Where people stand, as areas and never as points: a density and an outline per group.
     *
     * @param density rows from top to bottom, each value in [0, 1]; square
     * @param place   where one reader stands, x and y in [0, 1] from the top left; null for a picture that others see too
     */
    public record Landscape(String title, String alternative, double[][] density, List<Area> areas, double[] place, String placeLabel) {}

    /** An area with its letter at x and y, and its edge; all in [0, 1] from the top left. */
    public record Area(String letter, String label, double x, double y, List<double[]> edge) {}

    private Charts() {}

    public static Markup landscape(Landscape landscape) {
        return new Markup(LandscapeDrawing.svg(landscape));
    }

    public static Markup series(Series series, Language language) {
        return new Markup(new SeriesDrawing(series, language).svg());
    }

    public static Markup bars(Bars bars, Language language) {
        return new Markup(BarsDrawing.svg(bars, language));
    }
}
