package nl.draagvlak.methods.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Second opinions: bounds, two lists, averaging over graphs, and the classical models. */
class OtherEstimatesReferenceTest {

    private static void close(double value, JsonNode expected, double relative) {
        assertThat(value).isCloseTo(expected.asDouble(), within(relative * Math.max(1, Math.abs(expected.asDouble()))));
    }

    @Test
    void boundsFromASingleListAreEqual() throws Exception {
        JsonNode expected = Reference.json("single_list.json");
        CaptureFile file = CaptureFile.read(Reference.text("freq_ill.csv"), List.of());
        assertThat(file.singleList()).isTrue();
        CaptureFrequencies frequencies = new CaptureFrequencies(file.frequencies());
        assertThat(frequencies.observed()).isEqualTo(1880);
        assertThat(frequencies.sightings()).isEqualTo(2185);
        close(frequencies.chao().population(), expected.get("chao"), 1e-12);
        close(frequencies.chao().error() * frequencies.chao().error(), expected.get("chao_var"), 1e-12);
        close(frequencies.chao().interval().low(), expected.get("chao_lognormal95").get(0), 1e-9);
        close(frequencies.chao().interval().high(), expected.get("chao_lognormal95").get(1), 1e-9);
        close(frequencies.chaoCorrected(), expected.get("chao_biascorrected"), 1e-12);
        close(frequencies.zelterman(), expected.get("zelterman"), 1e-12);
        CaptureFrequencies.Result poisson = frequencies.truncatedPoisson();
        close(poisson.population(), expected.get("zt_poisson_N"), 1e-9);
        close(poisson.error(), expected.get("zt_poisson_se"), 1e-9);
        close(poisson.interval().low(), expected.get("zt_poisson_wald95").get(0), 1e-9);
        close(poisson.interval().high(), expected.get("zt_poisson_wald95").get(1), 1e-9);
    }

    @Test
    void pairsOfListsAreEqual() {
        for (Map.Entry<String, JsonNode> set : Reference.json("two_lists.json").properties()) {
            CaptureTable table = Reference.table(set.getKey());
            for (JsonNode pair : set.getValue()) {
                TwoLists lists = TwoLists.of(table, table.indexOf(pair.get("i").asString()), table.indexOf(pair.get("j").asString()));
                assertThat(lists.both()).isEqualTo(pair.get("m").asLong());
                if (pair.get("lincoln_petersen").isNull()) {
                    assertThat(lists.lincolnPetersen()).isInfinite();
                } else {
                    close(lists.lincolnPetersen(), pair.get("lincoln_petersen"), 1e-12);
                }
                close(lists.chapman(), pair.get("chapman"), 1e-12);
                close(lists.chapmanError(), pair.get("chapman_se"), 1e-10);
            }
        }
    }

    @Test
    void averagingOverGraphsIsEqual() {
        for (Map.Entry<String, JsonNode> set : Reference.json("graph_averaging.json").properties()) {
            JsonNode expected = set.getValue();
            GraphAveraging averaging = GraphAveraging.of(Reference.table(expected.get("dataset").asString()), expected.get("delta").asDouble(),
                    expected.get("Nmissing_max").asInt());
            assertThat(averaging.graphs()).isEqualTo(expected.get("models").asInt());
            close(averaging.mean(), expected.get("mean"), 1e-9);
            assertThat(averaging.mode()).isEqualTo(expected.get("mode").asLong());
            assertThat(averaging.quantile(0.025)).isEqualTo(expected.get("q025").asLong());
            assertThat(averaging.quantile(0.25)).isEqualTo(expected.get("q25").asLong());
            assertThat(averaging.quantile(0.5)).isEqualTo(expected.get("median").asLong());
            assertThat(averaging.quantile(0.75)).isEqualTo(expected.get("q75").asLong());
            assertThat(averaging.quantile(0.975)).isEqualTo(expected.get("q975").asLong());
        }
    }

    @Test
    void classicalModelsAreEqual() {
        for (Map.Entry<String, JsonNode> set : Reference.json("standard_models.json").properties()) {
            Map<String, StandardModels.Result> results = StandardModels.of(Reference.table(set.getKey()));
            results.forEach((name, result) -> {
                JsonNode expected = set.getValue().get(name);
                close(result.population(), expected.get("abundance"), 1e-6);
                close(result.error(), expected.get("stderr"), 1e-4);
                close(result.deviance(), expected.get("deviance"), 1e-6);
                assertThat(result.degreesOfFreedom()).isEqualTo(expected.get("df").asInt());
                close(result.aic(), expected.get("AIC"), 1e-6);
                close(result.bic(), expected.get("BIC"), 1e-6);
            });
        }
    }
}
