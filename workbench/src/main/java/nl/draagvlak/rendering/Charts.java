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
    public record Series(String title, String alternative, String unit, List<Curve> curves, List<Band> bands, List<Moment> moments, List<Level> levels) {

        public Series(String title, String alternative, String unit, List<Curve> curves, List<Band> bands, List<Moment> moments) {
            this(title, alternative, unit, curves, bands, moments, List.of());
        }
    }

    /** A level to compare with, such as a baseline or a target, as a dashed line over the whole width. */
    public record Level(double value, String label) {}

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
     * Estimates beside each other, each as a range: what differs between them is as much the answer as any of them.
     *
     * @param mark what is known at the least, such as the number of people seen; null for none
     */
    public record Ranges(String title, String alternative, String unit, List<Range> ranges, Double mark, String markLabel) {}

    /**
     * One estimate.
     *
     * @param middle NaN when only a range was given
     * @param high   infinite when nothing bounds it above
     * @param kind   0 for one's own, 1 for what others published
     */
    public record Range(String label, double low, double middle, double high, int kind) {}

    /**
     * What was measured, moment by moment, around something that happened, with what a model expects with and without it.
     *
     * @param periods  the names of the moments of measuring
     * @param times    the moments, rising
     * @param observed what was measured
     * @param fitted   what the model expects
     * @param expected what it expects if nothing had happened; NaN before
     * @param low      lower end of the band about the expected; NaN before
     * @param high     upper end
     * @param moment   the place of the first measurement after it happened
     */
    public record Trend(String title, String alternative, String unit, List<String> periods, double[] times, double[] observed, double[] fitted,
                        double[] expected, double[] low, double[] high, int moment, String momentLabel) {}

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

    public static Markup ranges(Ranges ranges, Language language) {
        return new Markup(new RangesDrawing(ranges, language).svg());
    }

    public static Markup trend(Trend trend, Language language) {
        return new Markup(new TrendDrawing(trend, language).svg());
    }

    public static Markup bars(Bars bars, Language language) {
        return new Markup(BarsDrawing.svg(bars, language));
    }
}
