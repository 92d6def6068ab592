package nl.draagvlak.rendering;

import java.util.ArrayList;
import java.util.List;

/** An axis with round ticks: steps of 1, 2 or 5 times a power of ten, from 0 (or from below it) to above the largest value. */
record Scale(double low, double high, double step) {

    static Scale over(double smallest, double largest, int about) {
        double from = Math.min(0, smallest);
        double to = Math.max(largest, from == 0 ? 1e-9 : 0);
        double rough = (to - from) / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = List.of(1.0, 2.0, 5.0, 10.0).stream().map(round -> round * power).filter(round -> round >= rough * 0.999).findFirst().orElse(10 * power);
        return new Scale(Math.floor(from / step) * step, Math.ceil(to / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.round((high - low) / step); i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Where a value lies, from 0 (low) to 1 (high). */
    double at(double value) {
        return (value - low) / (high - low);
    }
}
