package nl.draagvlak.methods.opinion;

/**
 * How the plane is turned or mirrored for showing, so that a new picture lies on the former one as well as it can: orthogonal Procrustes over the
 * participants that both have (P. Schönemann, Psychometrika 31, 1966), which in a plane has a closed form.
 *
 * @param a shown x = a·x + b·y
 * @param b see {@code a}
 * @param c shown y = c·x + d·y
 * @param d see {@code c}
 */
public record View(double a, double b, double c, double d) {

    static final View STRAIGHT = new View(1, 0, 0, 1);
    /** Products are summed as whole multiples of this part: exact, whatever the order of the participants. */
    private static final double STEPS = 0x1p24;

    public double x(double x, double y) {
        return a * x + b * y;
    }

    public double y(double x, double y) {
        return c * x + d * y;
    }

    /** The view in which the positions come closest to the former ones as they were shown. */
    static View onto(double[] positions, double[] former, View formerView) {
        long[] sums = new long[4];
        for (int u = 0; u < Math.min(positions.length, former.length) / 2; u++) {
            double x = formerView.x(former[2 * u], former[2 * u + 1]);
            double y = formerView.y(former[2 * u], former[2 * u + 1]);
            sums[0] += Math.round(x * positions[2 * u] * STEPS);
            sums[1] += Math.round(x * positions[2 * u + 1] * STEPS);
            sums[2] += Math.round(y * positions[2 * u] * STEPS);
            sums[3] += Math.round(y * positions[2 * u + 1] * STEPS);
        }
        double turnCos = (double) sums[0] + sums[3];
        double turnSin = (double) sums[2] - sums[1];
        double mirrorCos = (double) sums[0] - sums[3];
        double mirrorSin = (double) sums[1] + sums[2];
        double turn = Math.hypot(turnCos, turnSin);
        double mirror = Math.hypot(mirrorCos, mirrorSin);
        if (turn == 0 && mirror == 0) {
            return STRAIGHT;
        }
        return turn >= mirror ? new View(turnCos / turn, -turnSin / turn, turnSin / turn, turnCos / turn)
                : new View(mirrorCos / mirror, mirrorSin / mirror, mirrorSin / mirror, -mirrorCos / mirror);
    }
}
