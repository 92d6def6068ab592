package nl.draagvlak.statements.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns places of people into a landscape: a smoothed density and smooth outlines, from which no single place can be read back. Gaussian kernels
 * with Silverman's width, and never narrower than a twelfth of the picture.
 */
final class Terrain {

    static final int CELLS = 64;

    private static final int DIRECTIONS = 40;
    private static final double MARGIN = 0.14;
    private static final double LEAST_WIDTH = 1 / 12.0;
    /** The outline runs where the density of the group is this part of its highest. */
    private static final double EDGE = 0.18;
    private static final double STEP = 0.01;
    /** More people than this do not change a smoothed picture: then every so many-th stands for the others. */
    private static final int ENOUGH = 1_000;

    private final double[] x;
    private final double[] y;

    /**
     * @param x in any unit; the picture fits itself around them
     * @param y likewise
     */
    Terrain(double[] x, double[] y) {
        double[] box = box(x, y);
        this.x = new double[x.length];
        this.y = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            this.x[i] = scaled(x[i], box[0], box[2]);
            this.y[i] = 1 - scaled(y[i], box[1], box[2]);
        }
    }

    /** The middle of the places and the largest extent, over both axes alike so that distances keep their meaning. */
    private static double[] box(double[] x, double[] y) {
        double lowX = Double.MAX_VALUE;
        double highX = -Double.MAX_VALUE;
        double lowY = Double.MAX_VALUE;
        double highY = -Double.MAX_VALUE;
        for (int i = 0; i < x.length; i++) {
            lowX = Math.min(lowX, x[i]);
            highX = Math.max(highX, x[i]);
            lowY = Math.min(lowY, y[i]);
            highY = Math.max(highY, y[i]);
        }
        return new double[] {(lowX + highX) / 2, (lowY + highY) / 2, Math.max(Math.max(highX - lowX, highY - lowY), 1e-9)};
    }

    private static double scaled(double value, double middle, double extent) {
        return 0.5 + (value - middle) / extent * (1 - 2 * MARGIN);
    }

    double x(int person) {
        return x[person];
    }

    double y(int person) {
        return y[person];
    }

    /** Density over all, from top to bottom; the highest is 1. */
    double[][] density() {
        int[] all = thinned(IntStream.range(0, x.length).toArray());
        double width = width(all);
        double[][] density = new double[CELLS][CELLS];
        double highest = 0;
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                density[row][column] = at(all, (column + 0.5) / CELLS, (row + 0.5) / CELLS, width);
                highest = Math.max(highest, density[row][column]);
            }
        }
        for (double[] row : density) {
            for (int column = 0; column < CELLS; column++) {
                row[column] /= highest;
            }
        }
        return density;
    }

    /** The middle of some people. */
    double[] middle(int[] people) {
        double[] middle = new double[2];
        for (int person : people) {
            middle[0] += x[person] / people.length;
            middle[1] += y[person] / people.length;
        }
        return middle;
    }

    /** Around the middle of some people: in every direction as far as their density reaches. */
    List<double[]> outline(int[] members) {
        int[] people = thinned(members);
        double[] middle = middle(members);
        double width = width(people);
        double highest = 0;
        for (int person : people) {
            highest = Math.max(highest, at(people, x[person], y[person], width));
        }
        double[] reach = new double[DIRECTIONS];
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * Math.PI * i / DIRECTIONS;
            reach[i] = LEAST_WIDTH / 2;
            for (double r = LEAST_WIDTH / 2; r < 1.5; r += STEP) {
                if (at(people, middle[0] + r * Math.cos(angle), middle[1] + r * Math.sin(angle), width) >= EDGE * highest) {
                    reach[i] = r;
                }
            }
        }
        List<double[]> outline = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * Math.PI * i / DIRECTIONS;
            double r = (reach[(i + DIRECTIONS - 1) % DIRECTIONS] + 2 * reach[i] + reach[(i + 1) % DIRECTIONS]) / 4;
            outline.add(new double[] {clamp(middle[0] + r * Math.cos(angle)), clamp(middle[1] + r * Math.sin(angle))});
        }
        return outline;
    }

    private static int[] thinned(int[] people) {
        int every = (people.length + ENOUGH - 1) / ENOUGH;
        return every <= 1 ? people : IntStream.range(0, people.length / every).map(i -> people[i * every]).toArray();
    }

    private static double clamp(double value) {
        return Math.clamp(value, 0.01, 0.99);
    }

    /** Silverman's rule for a plane: the mean spread times n to the power −1/6. */
    private double width(int[] people) {
        double[] middle = middle(people);
        double squares = 0;
        for (int person : people) {
            squares += (x[person] - middle[0]) * (x[person] - middle[0]) + (y[person] - middle[1]) * (y[person] - middle[1]);
        }
        return Math.max(LEAST_WIDTH, Math.sqrt(squares / (2.0 * people.length)) * Math.pow(people.length, -1 / 6.0));
    }

    private double at(int[] people, double px, double py, double width) {
        double sum = 0;
        for (int person : people) {
            double squared = ((x[person] - px) * (x[person] - px) + (y[person] - py) * (y[person] - py)) / (width * width);
            sum += squared < 30 ? Math.exp(-squared / 2) : 0;
        }
        return sum;
    }
}
