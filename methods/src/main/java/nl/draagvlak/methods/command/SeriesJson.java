package nl.draagvlak.methods.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.draagvlak.methods.series.Answer;
import nl.draagvlak.methods.series.AutoregressiveLine;
import nl.draagvlak.methods.series.Correlation;
import nl.draagvlak.methods.series.Counterfactual;
import nl.draagvlak.methods.series.OtherMoments;
import nl.draagvlak.methods.series.Plan;
import nl.draagvlak.methods.series.SegmentedFit;

/** The answer about a series, as maps for JSON. What is infinite or not a number is null. */
final class SeriesJson {

    private static final double TWO_SIDED = 1.959963984540054;

    private SeriesJson() {}

    static Map<String, Object> answer(SegmentedFit fit, List<String> names) {
        Plan plan = fit.plan();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("n", fit.series().size());
        answer.put("before", fit.series().before());
        answer.put("after", fit.series().after());
        answer.put("needed", plan.needed());
        answer.put("family", plan.kind().name().toLowerCase(Locale.ROOT));
        answer.put("answer", Answer.of(fit).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        answer.put("coefficients", coefficients(fit, names));
        answer.put("dispersion", finite(fit.dispersion()));
        answer.put("theta", finite(fit.size()));
        answer.put("deviance", finite(fit.regression().deviance()));
        answer.put("nullDeviance", finite(fit.nullDeviance()));
        answer.put("df", fit.regression().degreesOfFreedom());
        answer.put("pearson", finite(fit.regression().pearson()));
        answer.put("logLikelihood", plan.kind() == Plan.Kind.QUASIPOISSON ? null : finite(fit.regression().logLikelihood()));
        answer.put("aic", finite(fit.aic()));
        answer.put("tests", tests(fit));
        answer.put("counterfactual", counterfactual(fit));
        answer.put("detectable", detectable(fit));
        OtherMoments others = OtherMoments.of(fit);
        answer.put("moments", shifts(others.near()));
        Map<String, Object> placebo = new LinkedHashMap<>();
        placebo.put("shareAsLarge", finite(others.shareAsLarge(fit.coefficient(1))));
        placebo.put("moments", shifts(others.placebo()));
        answer.put("placebo", placebo);
        if (plan.kind() == Plan.Kind.GAUSSIAN) {
            answer.put("gls", autoregressive(AutoregressiveLine.of(fit), names));
        }
        return answer;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> coefficients(SegmentedFit fit, List<String> names) {
        double[] robust = fit.neweyWest();
        Map<String, Object> coefficients = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            SegmentedFit.Coefficient coefficient = fit.coefficient(i);
            Map<String, Object> map = coefficient(coefficient);
            if (fit.plan().kind().counts()) {
                Map<String, Object> ratio = new LinkedHashMap<>();
                ratio.put("estimate", finite(Math.exp(coefficient.estimate())));
                ratio.put("low", finite(Math.exp(coefficient.low())));
                ratio.put("high", finite(Math.exp(coefficient.high())));
                map.put("ratio", ratio);
            }
            Map<String, Object> neweyWest = new LinkedHashMap<>();
            neweyWest.put("lag", fit.plan().lag());
            neweyWest.put("se", finite(robust[i]));
            neweyWest.put("low", finite(coefficient.estimate() - TWO_SIDED * robust[i]));
            neweyWest.put("high", finite(coefficient.estimate() + TWO_SIDED * robust[i]));
            map.put("neweyWest", neweyWest);
            coefficients.put(names.get(i), map);
        }
        return coefficients;
    }

    private static Map<String, Object> coefficient(SegmentedFit.Coefficient coefficient) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("estimate", finite(coefficient.estimate()));
        map.put("se", finite(coefficient.error()));
        map.put("low", finite(coefficient.low()));
        map.put("high", finite(coefficient.high()));
        map.put("p", finite(coefficient.p()));
        return map;
    }

    private static Map<String, Object> tests(SegmentedFit fit) {
        double[] residuals = fit.residuals();
        Correlation.LjungBox test = Correlation.ljungBox(residuals, fit.plan().lag());
        Map<String, Object> ljungBox = new LinkedHashMap<>();
        ljungBox.put("lag", test.lag());
        ljungBox.put("statistic", finite(test.statistic()));
        ljungBox.put("p", finite(test.p()));
        Map<String, Object> tests = new LinkedHashMap<>();
        tests.put("ljungBox", ljungBox);
        tests.put("durbinWatson", finite(Correlation.durbinWatson(residuals)));
        tests.put("autocorrelation", Arrays.stream(Correlation.of(residuals, fit.plan().lag())).boxed().toList());
        return tests;
    }

    private static Map<String, Object> counterfactual(SegmentedFit fit) {
        Counterfactual counterfactual = Counterfactual.of(fit);
        Map<String, Object> map = point(counterfactual.total());
        map.put("difference", finite(counterfactual.total().observed() - counterfactual.total().expected()));
        map.put("points", counterfactual.points().stream().map(point -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("time", point.time());
            one.putAll(point(point));
            return one;
        }).toList());
        return map;
    }

    private static Map<String, Object> point(Counterfactual.Point point) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("observed", finite(point.observed()));
        map.put("fitted", finite(point.fitted()));
        map.put("expected", finite(point.expected()));
        map.put("low", finite(point.low()));
        map.put("high", finite(point.high()));
        return map;
    }

    private static Map<String, Object> detectable(SegmentedFit fit) {
        double change = fit.detectable();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("power", 0.8);
        map.put("change", finite(change));
        if (fit.plan().kind().counts()) {
            map.put("fall", finite(-Math.expm1(-change)));
            map.put("rise", finite(Math.expm1(change)));
        }
        return map;
    }

    private static List<Map<String, Object>> shifts(List<OtherMoments.Shift> shifts) {
        return shifts.stream().map(shift -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("time", shift.time());
            map.put("places", shift.places());
            map.putAll(coefficient(shift.level()));
            return map;
        }).toList();
    }

    private static Map<String, Object> autoregressive(AutoregressiveLine line, List<String> names) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rho", finite(line.rho()));
        map.put("sigma", finite(line.sigma()));
        map.put("logLikelihood", finite(line.logLikelihood()));
        Map<String, Object> coefficients = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("estimate", finite(line.coefficients()[i]));
            one.put("se", finite(line.errors()[i]));
            one.put("low", finite(line.coefficients()[i] - TWO_SIDED * line.errors()[i]));
            one.put("high", finite(line.coefficients()[i] + TWO_SIDED * line.errors()[i]));
            coefficients.put(names.get(i), one);
        }
        map.put("coefficients", coefficients);
        return map;
    }
}
