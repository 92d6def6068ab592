package nl.draagvlak.budget;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars per year against a line, as coordinates for an SVG of 760 wide.
 *
 * @param lines the horizontal grid: where it stands and which value it is
 */
record YearPicture(List<Column> columns, List<Grid> lines, double highest) {

    static final int WIDTH = 760;
    static final int HEIGHT = 300;
    static final int LEFT = 70;
    static final int RIGHT = 640;
    static final int TOP = 24;
    static final int BOTTOM = 256;

    /** The most years in one picture. */
    static final int MOST = 12;

    /** A part of a bar, from below upwards. */
    record Part(String css, double y, double height) {}

    /**
     * A year.
     *
     * @param limitY where the line of what there is stands; negative when there is none
     * @param over   whether the bar goes past it
     */
    record Column(int year, double x, double width, List<Part> parts, double limitY, boolean over, double topY) {

        double middle() {
            return x + width / 2;
        }
    }

    record Grid(double y, double value) {}

    /** What is to be drawn of a year: values from below upwards, and the limit; negative for none. */
    record Values(int year, List<Double> parts, double limit) {

        double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    static YearPicture of(List<Values> years) {
        double most = years.stream().mapToDouble(year -> Math.max(year.sum(), year.limit())).max().orElse(1);
        double step = step(most);
        double highest = Math.max(step, Math.ceil(most / step) * step);
        List<Grid> lines = new ArrayList<>();
        for (double value = 0; value <= highest + step / 2; value += step) {
            lines.add(new Grid(y(value, highest), value));
        }
        double room = (RIGHT - LEFT) / (double) Math.max(1, years.size());
        double width = Math.min(64, room * 0.6);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            columns.add(column(years.get(i), LEFT + room * i + (room - width) / 2, width, highest));
        }
        return new YearPicture(columns, lines, highest);
    }

    private static Column column(Values year, double x, double width, double highest) {
        List<Part> parts = new ArrayList<>();
        double below = 0;
        String[] css = {"bar", "bar-2", "bar-3"};
        for (int i = 0; i < year.parts().size(); i++) {
            double value = year.parts().get(i);
            if (value > 0) {
                parts.add(new Part(css[i], y(below + value, highest), y(below, highest) - y(below + value, highest)));
            }
            below += value;
        }
        return new Column(year.year(), x, width, parts, year.limit() < 0 ? -1 : y(year.limit(), highest), year.limit() >= 0 && below > year.limit(), y(below, highest));
    }

    private static double y(double value, double highest) {
        return BOTTOM - (BOTTOM - TOP) * value / highest;
    }

    /** A round step that gives about four lines. */
    private static double step(double most) {
        double rough = Math.max(most, 0.0001) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double part = rough / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }

    /** A coordinate as an SVG attribute wants it. */
    static String at(double coordinate) {
        return String.format(java.util.Locale.ROOT, "%.1f", coordinate);
    }
}
