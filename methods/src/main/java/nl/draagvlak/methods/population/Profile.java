package nl.draagvlak.methods.population;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/**
 * The multinomial profile likelihood of the population under one model (Cormack, "Interval estimation for mark-recapture studies of closed
 * populations", Biometrics 48, 1992). For a population N the N − n unseen people are put into the empty cell and the model is fitted again;
 * ℓ(N) = log N! − log (N−n)! + Σ y log(μ/N), the factorials by Stirling's formula as Cormack and the program Rcapture have them (below one
 * unseen person exactly, since there the formula fails). The interval is where 2(max ℓ − ℓ(N)) is at most the squared normal quantile.
 *
 * @param population where ℓ is largest; a little below the estimate of the model
 * @param interval   from the number observed at the least; the upper limit is infinite where the likelihood never falls enough
 */
public record Profile(double population, Interval interval) {

    private static final int MOST_STEPS = 80;
    private static final double PRECISION = 1e-8;

    /** Where one is on the likelihood: its height and slope (to N) at a number of unseen people. */
    private record Place(double unseen, double height, double slope) {}

    /** The profile from the model that the fitter has just fitted. */
    static Profile of(LogLinearFitter fitter, CaptureTable table, double confidence) {
        double observed = table.overlaps()[0];
        double hidden = Math.exp(fitter.beta[0]);
        double error = fitter.standardErrorOfIntercept();
        double quantile = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        double[] counts = table.counts();
        Place top = top(fitter, counts, observed, hidden, error);
        double allowed = quantile * quantile / 2;
        double span = Math.min(Math.max(quantile * error, 1e-3), 5);
        double high = upper(fitter, counts, observed, top, allowed, Math.max(hidden, 0.5) * Math.exp(span));
        double low = lower(fitter, counts, observed, top, allowed, hidden * Math.exp(-span));
        return new Profile(observed + top.unseen, new Interval(observed + low, observed + high));
    }

    private static Place at(LogLinearFitter fitter, double[] counts, double observed, double unseen) {
        fitter.refit(unseen);
        double population = observed + unseen;
        double height = logFactorial(population) - logFactorial(unseen) - population * Math.log(population);
        for (int c = 1; c < fitter.histories; c++) {
            if (counts[c] > 0) {
                height += counts[c] * Math.log(fitter.mu[c]);
            }
        }
        if (unseen > 0) {
            height += unseen * Math.log(fitter.mu[0]);
        }
        double slope = logFactorialSlope(population) - logFactorialSlope(unseen) + Math.log(fitter.mu[0] / population);
        return new Place(unseen, height, slope);
    }

    /** Stirling's formula, without the constant that cancels. */
    private static double logFactorial(double number) {
        return number >= 1 ? (number + 0.5) * Math.log(number) - number : Gamma.logGamma(number + 1) - 1;
    }

    private static double logFactorialSlope(double number) {
        return number >= 1 ? Math.log(number) + 0.5 / number : Gamma.digamma(number + 1);
    }

    /** The highest place: below the estimate, where the slope is 0, or at nobody unseen. */
    private static Place top(LogLinearFitter fitter, double[] counts, double observed, double hidden, double error) {
        Place right = at(fitter, counts, observed, hidden);
        double variance = hidden + hidden * hidden * error * error;
        double guess = hidden + right.slope * variance;
        Place left = null;
        for (int i = 0; i < MOST_STEPS && right.unseen > PRECISION; i++) {
            double floor = left == null ? 0 : left.unseen;
            double next = guess > floor && guess < right.unseen ? guess : left == null && guess <= 0 ? 0 : (floor + right.unseen) / 2;
            Place place = at(fitter, counts, observed, next);
            if (Math.abs(place.slope) * Math.sqrt(variance) < PRECISION || right.unseen - floor < PRECISION * (1 + right.unseen)) {
                return place;
            }
            Place old = left == null || place.slope > 0 && next - left.unseen > right.unseen - next ? right : left;
            if (place.slope > 0) {
                left = place;
            } else if (next == 0) {
                return place;
            } else {
                old = right;
                right = place;
            }
            guess = place.unseen - place.slope * (place.unseen - old.unseen) / (place.slope - old.slope);
        }
        return right;
    }

    private static double upper(LogLinearFitter fitter, double[] counts, double observed, Place top, double allowed, double guess) {
        double inside = Math.log(Math.max(top.unseen, 1e-9));
        double outside = Double.POSITIVE_INFINITY;
        double next = Math.log(guess);
        for (int i = 0; i < MOST_STEPS; i++) {
            Place place = at(fitter, counts, observed, Math.exp(next));
            double above = top.height - place.height - allowed;
            if (Math.abs(above) < PRECISION) {
                return place.unseen;
            }
            if (Double.isNaN(above) || place.unseen > 1e12 * observed) {
                return Double.POSITIVE_INFINITY;
            }
            if (above < 0) {
                inside = next;
            } else {
                outside = next;
            }
            double newton = next + above / (place.slope * place.unseen);
            double limit = outside == Double.POSITIVE_INFINITY ? inside + 3 : outside;
            next = newton > inside && newton < limit ? newton : outside == Double.POSITIVE_INFINITY ? limit : (inside + outside) / 2;
            if (outside - inside < PRECISION * 1e-3) {
                return place.unseen;
            }
        }
        return Math.exp(next);
    }

    private static double lower(LogLinearFitter fitter, double[] counts, double observed, Place top, double allowed, double guess) {
        if (top.unseen == 0) {
            return 0;
        }
        double outside = 0;
        double inside = top.unseen;
        double next = guess < inside ? guess : inside / 2;
        boolean bounded = false;
        for (int i = 0; i < MOST_STEPS; i++) {
            Place place = at(fitter, counts, observed, next);
            double above = top.height - place.height - allowed;
            if (Math.abs(above) < PRECISION || inside - outside < PRECISION * 1e-3) {
                return place.unseen;
            }
            if (above < 0) {
                inside = next;
            } else {
                outside = next;
            }
            double newton = next * Math.exp(above / (place.slope * place.unseen));
            next = newton > outside && newton < inside ? newton : (inside + outside) / 2;
            if (!bounded && (next < 1 || next < 0.02 * top.unseen)) {
                // So far down there may be no limit at all above nobody.
                Place nobody = at(fitter, counts, observed, 0);
                if (top.height - nobody.height <= allowed) {
                    return 0;
                }
                bounded = true;
            }
        }
        return next;
    }
}
