package nl.draagvlak.methods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.draagvlak.methods.csv.CsvTable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same numbers as R gives for a published series. */
class SeriesReferenceTest {

    private static final Map<String, Plan> PLANS = Map.of(
            "model1_poisson", new Plan(Plan.Kind.POISSON, 0, 12, false, 12),
            "model2_quasipoisson", new Plan(Plan.Kind.QUASIPOISSON, 0, 12, false, 12),
            "model3_quasipoisson_harmonic", new Plan(Plan.Kind.QUASIPOISSON, 2, 12, false, 12),
            "model4_level_and_slope", new Plan(Plan.Kind.QUASIPOISSON, 2, 12, true, 12),
            "extra_level_and_slope_no_season", new Plan(Plan.Kind.QUASIPOISSON, 0, 12, true, 12));

    private static String text(String name) throws IOException {
        return new String(SeriesReferenceTest.class.getResourceAsStream("/series/" + name).readAllBytes(), StandardCharsets.UTF_8);
    }

    static Measurements sicily() throws IOException {
        CsvTable table = CsvTable.read(text("sicily.csv"));
        return new Measurements(table.numbers("time"), table.numbers("aces"), table.numbers("smokban"), table.numbers("stdpop"));
    }

    private static void close(double value, JsonNode expected) {
        assertThat(value).isCloseTo(expected.asDouble(), within(1e-7 * Math.max(Math.abs(expected.asDouble()), 1e-3)));
    }

    @Test
    void countsEqualThoseOfAPlainRegression() throws IOException {
        int compared = 0;
        for (JsonNode expected : JsonMapper.shared().readTree(text("sicily.json"))) {
            Plan plan = PLANS.get(expected.get("model").asString());
            if (plan == null) {
                continue;
            }
            compared++;
            SegmentedFit fit = SegmentedFit.of(plan, sicily());
            close(fit.dispersion(), expected.get("dispersion"));
            close(fit.regression().deviance(), expected.get("deviance"));
            close(fit.nullDeviance(), expected.get("null_deviance"));
            close(fit.regression().pearson(), expected.get("pearson_chi2"));
            assertThat(fit.regression().degreesOfFreedom()).isEqualTo(expected.get("df").asInt());
            if (expected.get("AIC").isNumber()) {
                close(fit.aic(), expected.get("AIC"));
            } else {
                assertThat(fit.aic()).isNaN();
            }
            List<String> names = plan.names("smokban", "time").stream().map(name -> name.equals("smokban:time") ? "smokban:I(time - 36)" : name).toList();
            double[] robust = fit.neweyWest();
            for (int i = 0; i < names.size(); i++) {
                SegmentedFit.Coefficient coefficient = fit.coefficient(i);
                close(coefficient.estimate(), expected.get("coefficients").get(names.get(i)));
                close(coefficient.error(), expected.get("se").get(names.get(i)));
                close(coefficient.p(), expected.get("p").get(names.get(i)));
                close(Math.exp(coefficient.low()), expected.get("rr_lower95").get(names.get(i)));
                close(Math.exp(coefficient.high()), expected.get("rr_upper95").get(names.get(i)));
                close(robust[i], expected.get("newey_west_lag12_se").get(names.get(i)));
            }
            double[] correlations = Correlation.of(fit.residuals(), 12);
            for (int lag = 0; lag < 12; lag++) {
                close(correlations[lag], expected.get("acf_deviance_resid_1_12").get(lag));
            }
            close(Correlation.ljungBox(fit.residuals(), 12).statistic(), expected.get("ljung_box_12").get("stat"));
            close(Correlation.ljungBox(fit.residuals(), 12).p(), expected.get("ljung_box_12").get("p"));
            Counterfactual counterfactual = Counterfactual.of(fit);
            close(counterfactual.total().observed(), expected.get("post_observed"));
            close(counterfactual.total().expected(), expected.get("post_expected_counterfactual"));
            close(counterfactual.total().fitted(), expected.get("post_fitted"));
            assertThat(counterfactual.points()).hasSize(23);
        }
        assertThat(compared).isEqualTo(PLANS.size());
    }

    @Test
    void theSmallestFallThatCouldHaveBeenSeen() throws IOException {
        assertThat(-Math.expm1(-SegmentedFit.of(PLANS.get("model3_quasipoisson_harmonic"), sicily()).detectable())).isCloseTo(0.073, within(0.0005));
    }

    @Test
    void ratesEqualThoseOfLeastSquares() throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(text("sicily_rate.json"));
        SegmentedFit fit = SegmentedFit.of(new Plan(Plan.Kind.GAUSSIAN, 0, 12, false, 12), sicily());
        AutoregressiveLine line = AutoregressiveLine.of(fit);
        List<String> names = fit.plan().names("smokban", "time");
        for (int i = 0; i < 3; i++) {
            close(fit.coefficient(i).estimate(), expected.get("ols").get(names.get(i)));
            close(fit.coefficient(i).error(), expected.get("ols_se").get(names.get(i)));
            assertThat(line.coefficients()[i]).isCloseTo(expected.get("gls_ar1").get(names.get(i)).asDouble(), within(1e-5));
            assertThat(line.errors()[i]).isCloseTo(expected.get("gls_se").get(names.get(i)).asDouble(), within(1e-6));
        }
        close(Correlation.durbinWatson(fit.residuals()), expected.get("durbin_watson"));
        assertThat(line.rho()).isCloseTo(expected.get("rho").asDouble(), within(1e-6));
        assertThat(line.logLikelihood()).isCloseTo(expected.get("logLik").asDouble(), within(1e-6));
        assertThat(line.sigma()).isCloseTo(expected.get("sigma").asDouble(), within(1e-6));
    }

    /** By direct maximisation of the likelihood over coefficients and size with a general optimiser. */
    @Test
    void theNegativeBinomialIsAtItsMaximum() throws IOException {
        SegmentedFit plain = SegmentedFit.of(new Plan(Plan.Kind.NEGBIN, 0, 12, false, 12), sicily());
        assertThat(plain.size()).isCloseTo(356.28863, within(0.001));
        assertThat(plain.coefficient(1).estimate()).isCloseTo(-0.1128005, within(1e-6));
        assertThat(plain.coefficient(1).error()).isCloseTo(0.03155602, within(1e-6));
        assertThat(plain.regression().logLikelihood()).isCloseTo(-317.1672986, within(1e-6));
        SegmentedFit seasonal = SegmentedFit.of(new Plan(Plan.Kind.NEGBIN, 2, 12, false, 12), sicily());
        assertThat(seasonal.size()).isCloseTo(840.01469, within(0.01));
        assertThat(seasonal.coefficient(1).estimate()).isCloseTo(-0.1230861, within(1e-6));
        assertThat(seasonal.coefficient(1).error()).isCloseTo(0.02542925, within(1e-6));
        assertThat(seasonal.regression().logLikelihood()).isCloseTo(-301.8789326, within(1e-6));
    }
}
