package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.draagvlak.methods.csv.CsvTable;
import nl.draagvlak.methods.series.Measurements;
import nl.draagvlak.methods.series.Plan;
import nl.draagvlak.methods.series.SegmentedFit;

/** {@code bin/methods series}: did something change in a series. */
final class SeriesCommand implements Methods.Command {

    private static final int USUAL_PERIOD = 12;

    @Override
    public String usage() {
        return """
                bin/methods series DATA.csv --outcome C --time C --level C [--offset C] [--harmonics K --period P] [--slope-change]
                    --family poisson|quasipoisson|negbin|gaussian [--lag L] [--json OUT]
                    whether a series changed; with --offset a gaussian outcome is a rate per 100,000""";
    }

    @Override
    public void run(Arguments arguments, PrintStream out) throws IOException {
        String outcome = needed(arguments, "--outcome");
        String time = needed(arguments, "--time");
        String level = needed(arguments, "--level");
        Optional<String> offset = arguments.option("--offset");
        int harmonics = arguments.number("--harmonics", 0, 0);
        double period = period(arguments.option("--period"));
        boolean slopeChange = arguments.flag("--slope-change");
        String family = arguments.choice("--family", "quasipoisson", Arrays.stream(Plan.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
        int lag = arguments.number("--lag", 0, 1);
        Optional<String> json = arguments.option("--json");
        CsvTable table = CsvTable.read(Files.readString(Path.of(arguments.only("file of a series"))));
        double[] exposure = offset.isPresent() ? table.numbers(offset.get()) : new double[0];
        Measurements series = new Measurements(table.numbers(time), table.numbers(outcome), table.numbers(level), exposure);
        if (harmonics > 0 && 2 * harmonics >= period) {
            throw new IllegalArgumentException("with a period of " + period + " at most " + (int) Math.ceil(period / 2 - 1) + " harmonics can be told apart");
        }
        int most = Math.max(1, series.size() / 4);
        Plan plan = new Plan(Plan.Kind.valueOf(family.toUpperCase(Locale.ROOT)), harmonics, period, slopeChange,
                lag > 0 ? Math.min(lag, series.size() - 1) : Math.clamp((int) period, 1, most));
        SegmentedFit fit = SegmentedFit.of(plan, series);
        Json.write(SeriesJson.answer(fit, plan.names(level, time)), json, out);
    }

    private static String needed(Arguments arguments, String name) {
        return arguments.option(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing: it names a column"));
    }

    private static double period(Optional<String> text) {
        try {
            double period = text.map(Double::parseDouble).orElse((double) USUAL_PERIOD);
            if (period > 1 && Double.isFinite(period)) {
                return period;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new IllegalArgumentException("--period must be a number above 1, not " + text.orElseThrow());
    }
}
