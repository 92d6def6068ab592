package nl.draagvlak.methods.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same numbers as R gives, model by model. */
class ModelReferenceTest {

    private static void close(double value, double expected, double relative) {
        assertThat(value).isCloseTo(expected, within(relative * Math.max(1, Math.abs(expected))));
    }

    @Test
    void modelsEqualThoseOfAPlainRegression() {
        for (Map.Entry<String, JsonNode> set : Reference.json("models.json").properties()) {
            CaptureTable table = Reference.table(set.getKey());
            Estimator estimator = new Estimator(table.lists());
            for (JsonNode expected : set.getValue()) {
                HierarchicalModel model = HierarchicalModel.parse(expected.get("model").asString(), table.lists());
                Estimate estimate = estimator.fit(table, model);
                if (!expected.has("check_extended_mle")) {
                    assertThat(estimate.existence()).isEqualTo(2);
                    continue;
                }
                assertThat(estimate.existence()).as("%s %s", set.getKey(), model).isEqualTo(expected.get("check_extended_mle").asInt());
                if (estimate.exists()) {
                    close(estimate.population(), expected.get("population").asDouble(), 1e-8);
                    close(estimate.deviance(), expected.get("deviance").asDouble(), 1e-8);
                    close(estimate.logLikelihood(), expected.get("loglik").asDouble(), 1e-8);
                    close(estimate.aic(), expected.get("AIC").asDouble(), 1e-8);
                    close(estimate.bic(), expected.get("BIC_logn_individuals").asDouble(), 1e-8);
                    close(estimate.hiddenLogError(), expected.get("se_log_dark").asDouble(), 1e-8);
                    close(estimate.populationError(), expected.get("se_population_rcapture").asDouble(), 1e-8);
                    close(estimate.delta(1.959963984540054).low(), expected.get("wald95_lognormal_dark_total").get(0).asDouble(), 1e-8);
                    close(estimate.delta(1.959963984540054).high(), expected.get("wald95_lognormal_dark_total").get(1).asDouble(), 1e-8);
                    assertThat(estimate.degreesOfFreedom()).isEqualTo(expected.get("df_residual").asInt());
                    assertThat(estimate.parameters()).isEqualTo(expected.get("parameters_counted").asInt());
                    coefficients(table, estimator.coefficients(table, model), expected);
                }
            }
        }
    }

    private static void coefficients(CaptureTable table, Map<Integer, double[]> coefficients, JsonNode expected) {
        coefficients.forEach((term, coefficient) -> {
            String name = term == 0 ? "(Intercept)" : table.name(term);
            if (coefficient[0] == Double.NEGATIVE_INFINITY) {
                assertThat(expected.get("minus_infinity").valueStream().map(JsonNode::asString)).contains(name);
            } else {
                close(coefficient[0], expected.get("coefficients").get(name).asDouble(), 1e-8);
                close(coefficient[1], expected.get("se").get(name).asDouble(), 1e-8);
            }
        });
    }

    @Test
    void existenceOfAllModelsOfAnArtificialTable() {
        CaptureTable table = Reference.table("artificial3");
        Map<String, Integer> codes = new HashMap<>();
        ModelSearch.of(table, 2).estimates().forEach(estimate -> codes.put(estimate.model().toString(), estimate.existence()));
        assertThat(codes).isEqualTo(Map.of("[1,2,3]", 0, "[12,3]", 1, "[13,2]", 0, "[23,1]", 0, "[12,13]", 1, "[12,23]", 1, "[13,23]", 0, "[12,13,23]", 2));
    }

    @Test
    void exhaustiveSearchesExistFitAndRankAlike() {
        for (String name : List.of("korea3_maxorder2", "spinabifida3_maxorder2", "kosovo4_maxorder2", "kosovo4_maxorder3", "ned5_maxorder2", "uk5_maxorder2",
                "uk5_maxorder4")) {
            CaptureTable table = Reference.table(name.substring(0, name.indexOf('_')));
            ModelSearch search = ModelSearch.of(table, name.charAt(name.length() - 1) - '0');
            List<Estimate> existing = search.estimates().stream().filter(Estimate::exists).toList();
            List<Map<String, String>> expected = Reference.rows("exhaustive_bic_" + name + (name.equals("uk5_maxorder4") ? ".csv.gz" : ".csv"));
            Map<String, Map<String, String>> byModel = new HashMap<>();
            expected.forEach(row -> byModel.put(row.get("model"), row));
            assertThat(existing).as(name).hasSameSizeAs(expected);
            for (Estimate estimate : existing) {
                Map<String, String> row = byModel.get(estimate.model().toString());
                close(estimate.population(), Double.parseDouble(row.get("abundance")), 1e-6);
                close(estimate.bic(), Double.parseDouble(row.get("BIC")), 1e-6);
            }
            assertThat(existing.getFirst().model()).hasToString(expected.getFirst().get("model"));
            JsonNode points = Reference.json("exhaustive_bic.json").get(name);
            if (points != null) {
                for (int distance : new int[] {2, 6}) {
                    JsonNode near = points.get("within_bic" + distance);
                    ModelSearch.Near within = search.within(distance);
                    assertThat(within.count()).isEqualTo(near.get("n").asInt());
                    close(within.range().low(), near.get("N").get(0).asDouble(), 1e-8);
                    close(within.range().high(), near.get("N").get(1).asDouble(), 1e-8);
                }
            }
        }
    }

    @Test
    void allModelsEqualRcaptureWhereTheyExist() {
        for (String name : List.of("korea3_maxorder2", "spinabifida3_maxorder2", "kosovo4_maxorder3", "ned5_maxorder2", "uk5_maxorder2", "uk5_maxorder4")) {
            CaptureTable table = Reference.table(name.substring(0, name.indexOf('_')));
            ModelSearch search = ModelSearch.of(table, name.charAt(name.length() - 1) - '0');
            Map<String, Map<String, String>> expected = new HashMap<>();
            Reference.rows("search_" + name + (name.equals("uk5_maxorder4") ? ".csv.gz" : ".csv")).forEach(row -> expected.put(row.get("model"), row));
            assertThat(expected).hasSize(search.estimates().size());
            for (Estimate estimate : search.estimates()) {
                Map<String, String> row = expected.get(estimate.model().toString());
                if (estimate.exists()) {
                    close(estimate.deviance(), Double.parseDouble(row.get("deviance")), 1e-6);
                    close(estimate.aic(), Double.parseDouble(row.get("AIC")), 1e-6);
                    close(estimate.bic(), Double.parseDouble(row.get("BIC")), 1e-6);
                }
            }
            JsonNode summary = Reference.json("search_summary.json").get(name);
            Estimate best = search.bestByBic().orElseThrow();
            assertThat(best.model()).hasToString(summary.get("best_bic").asString());
            JsonNode interval = summary.get("profile_ci");
            Profile profile = new Estimator(table.lists()).profile(table, best.model(), 0.95);
            close(profile.population(), interval.get("abundance").asDouble(), 1e-4);
            close(profile.interval().low(), interval.get("infCL").asDouble(), 1e-4);
            close(profile.interval().high(), interval.get("supCL").asDouble(), 1e-4);
            assertThat(search.bestByAic().orElseThrow().model()).hasToString(summary.get("best_aic").asString());
        }
    }

    @Test
    void theRuleOf2014ChoosesAndBoundsAsPublished() {
        for (JsonNode expected : Reference.json("forward_aic.json")) {
            CaptureTable table = Reference.table(expected.get("dataset").asString());
            Estimator estimator = new Estimator(table.lists());
            double threshold = switch (expected.get("rule").asString()) {
                case "main" -> 0;
                case "aic_p0.001" -> 0.001;
                default -> 0.05;
            };
            Estimate estimate = new ForwardAic(threshold).select(table, estimator);
            close(estimate.population(), expected.get("abundance").asDouble(), 1e-6);
            close(estimate.deviance(), expected.get("deviance").asDouble(), 1e-6);
            close(estimate.aic(), expected.get("AIC").asDouble(), 1e-6);
            close(estimate.populationError(), expected.get("stderr").asDouble(), 1e-4);
            Profile profile = estimator.profile(table, estimate.model(), 0.95);
            close(profile.population(), expected.get("profile95").get("abundance").asDouble(), 1e-4);
            close(profile.interval().low(), expected.get("profile95").get("infCL").asDouble(), 1e-4);
            close(profile.interval().high(), expected.get("profile95").get("supCL").asDouble(), 1e-4);
        }
    }

    @Test
    void thereAreAsManyModelsAsThereShouldBe() {
        assertThat(HierarchicalModel.all(2, 5)).hasSize(1);
        assertThat(HierarchicalModel.all(3, 5)).hasSize(8);
        assertThat(HierarchicalModel.all(4, 5)).hasSize(113);
        assertThat(HierarchicalModel.all(5, 5)).hasSize(6893);
        assertThat(HierarchicalModel.all(5, 2)).hasSize(1024);
        assertThat(HierarchicalModel.all(6, 2)).hasSize(32768);
        assertThat(HierarchicalModel.all(6, 1)).hasSize(1);
    }
}
