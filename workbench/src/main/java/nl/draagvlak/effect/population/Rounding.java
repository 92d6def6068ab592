package nl.draagvlak.effect.population;

import java.text.NumberFormat;
import nl.draagvlak.programme.Language;

/** Numbers to as many digits as their range supports: what is uncertain by thousands is not told to the last person. */
public final class Rounding {

    private final double unit;

    private Rounding(double unit) {
        this.unit = unit;
    }

    /** For a range: to the power of ten at or below a tenth of its width; at the finest to tens. */
    public static Rounding of(double low, double high) {
        double width = high - low;
        return new Rounding(width <= 0 || !Double.isFinite(width) ? 10 : Math.max(10, Math.pow(10, Math.floor(Math.log10(width / 10) + 1e-9))));
    }

    public double of(double number) {
        return Math.rint(number / unit) * unit;
    }

    public String written(double number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(of(number));
    }

    /** A range in words. */
    public String between(double low, double high, Language language) {
        return language.of("tussen ", "between ") + written(low, language) + language.of(" en ", " and ") + written(high, language);
    }
}
