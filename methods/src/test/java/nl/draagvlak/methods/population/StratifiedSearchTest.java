package nl.draagvlak.methods.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Traits and years in the model, against the published method on its own simulated data. */
class StratifiedSearchTest {

    private static CaptureFile file() throws IOException {
        return CaptureFile.read(Reference.text("simulated4_x1_year.csv"), List.of());
    }

    @Test
    void thePathAndItsEstimatesAreEqual() throws IOException {
        StratifiedSearch search = new StratifiedSearch(Strata.of(file(), List.of("X1"), "Y"));
        List<StratifiedSearch.Step> path = search.path();
        List<Map<String, String>> expected = Reference.rows("covariates_search.csv");
        assertThat(path).hasSameSizeAs(expected);
        JsonNode whole = Reference.json("covariates.json");
        for (int i = 0; i < path.size(); i++) {
            StratifiedSearch.Step step = path.get(i);
            assertThat(expected.get(i).get("Step")).isEqualTo(i == 0 ? "" : "+ " + step.added());
            assertThat(step.population()).isCloseTo(Double.parseDouble(expected.get(i).get("Nhat")), within(0.051));
            assertThat(step.deviance()).isCloseTo(Double.parseDouble(expected.get(i).get("Resid..Dev")), within(0.051));
            assertThat(step.degreesOfFreedom()).isEqualTo(Integer.parseInt(expected.get(i).get("Resid..Df")));
            assertThat(step.aic() - whole.get("minima").get("AIC").asDouble()).isCloseTo(Double.parseDouble(expected.get(i).get("AIC")), within(0.11));
            assertThat(step.bic() - whole.get("minima").get("BIC").asDouble()).isCloseTo(Double.parseDouble(expected.get(i).get("BIC")), within(0.11));
        }
        StratifiedSearch.Step best = StratifiedSearch.best(path);
        assertThat(best).isSameAs(path.get(6));
        assertThat(best.population()).isCloseTo(whole.get("Nhat").asDouble(), within(1e-4));
        search.by(1, best).forEach((year, people) -> assertThat(people).isCloseTo(whole.get("Nhat_by_year").get(year).asDouble(), within(1e-4)));
        search.by(0, best).forEach((level, people) -> assertThat(people).isCloseTo(whole.get("Nhat_by_X1").get(level).asDouble(), within(1e-4)));
        double[] draws = search.draws(best, 100, 1);
        assertThat(Bootstrap.quantile(draws, 0.025)).isBetween(7000.0, 8500.0);
        assertThat(Bootstrap.quantile(draws, 0.975)).isBetween(14500.0, 23000.0);
        assertThat(search.draws(best, 5, 1)).isEqualTo(search.draws(best, 5, 1)).isNotEqualTo(search.draws(best, 5, 2));
    }

    @Test
    void whatIsNoTraitIsRefused() throws IOException {
        CaptureFile file = file();
        assertThatThrownBy(() -> Strata.of(file, List.of("R1"), "")).hasMessageContaining("called R1");
        assertThatThrownBy(() -> Strata.of(file, List.of("X9"), "Y")).hasMessageContaining("called X9");
        CaptureFile words = CaptureFile.read("a,b,when,count\n1,0,then,3\n0,1,then,2\n1,1,now,1\n", List.of());
        assertThatThrownBy(() -> Strata.of(words, List.of(), "when")).hasMessageContaining("a year is a number");
    }
}
