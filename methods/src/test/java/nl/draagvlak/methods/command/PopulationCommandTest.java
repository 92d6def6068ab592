package nl.draagvlak.methods.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PopulationCommandTest {

    @TempDir
    private Path folder;

    private String refusal;

    private int run(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("counts.csv"), content);
        List<String> call = new ArrayList<>(List.of("population", file.toString()));
        call.addAll(List.of(options));
        call.addAll(List.of("--json", folder.resolve("out.json").toString()));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = Methods.run(call.toArray(String[]::new), new PrintStream(new ByteArrayOutputStream()), new PrintStream(errors));
        refusal = errors.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode result(String set, String... options) throws IOException {
        assertThat(run(new String(getClass().getResourceAsStream("/population/" + set + ".csv").readAllBytes(), StandardCharsets.UTF_8), options)).isZero();
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json")));
    }

    @Test
    void modelsAskedForStandInTheOrderAsked() throws IOException {
        JsonNode result = result("korea3", "--model", "[12,3]", "--model", "[12,13,23]");
        assertThat(result.get("n").asInt()).isEqualTo(123);
        assertThat(result.get("models")).hasSize(2);
        JsonNode first = result.get("models").get(0);
        assertThat(first.get("model").asString()).isEqualTo("[12,3]");
        assertThat(first.get("N").asDouble()).isCloseTo(268.7777778, within(1e-6));
        assertThat(first.get("profile").get("high").asDouble()).isCloseTo(392.5158, within(0.01));
        assertThat(result.get("models").get(1).get("exists").asBoolean()).isFalse();
        assertThat(result.get("models").get(1).get("code").asInt()).isEqualTo(1);
        assertThat(result.get("models").get(1).get("N").isNull()).isTrue();
        assertThat(result.get("best").get("bic").get("model").asString()).isEqualTo("[12,23]");
        assertThat(result.get("within").get("2").get("count").asInt()).isEqualTo(2);
        assertThat(result.get("guards").get("headline").asBoolean()).isFalse();
    }

    @Test
    void withoutModelsAllAreShownByBic() throws IOException {
        JsonNode result = result("kosovo4", "--max-order", "2", "--robustness", "--averaging", "--most-unseen", "16000");
        assertThat(result.get("models")).hasSize(64);
        assertThat(result.get("models").get(0).get("N").asDouble()).isCloseTo(14341.664, within(0.001));
        assertThat(result.get("averaging").get("median").asInt()).isEqualTo(12593);
        assertThat(result.get("robustness").get("merge")).hasSize(6);
        assertThat(result.get("heterogeneity").get("Mt").get("N").asDouble()).isCloseTo(7394.587, within(0.001));
    }

    @Test
    void selectionAndDrawsRepeatForASeed() throws IOException {
        JsonNode result = result("uk5", "--select", "stepwise", "--bootstrap", "100", "--seed", "5", "--max-order", "2");
        assertThat(result.get("selected").get("N").asDouble()).isCloseTo(11312.990, within(0.001));
        assertThat(result.get("bootstrap").get("a").asDouble()).isCloseTo(-0.012181, within(1e-6));
        assertThat(result("uk5", "--select", "stepwise", "--bootstrap", "100", "--seed", "5", "--max-order", "2")).isEqualTo(result);
        assertThat(result("korea3", "--select", "bic", "--bootstrap", "50").get("bootstrap").get("rule").asString()).isEqualTo("bic");
        assertThat(result("korea3", "--model", "[12,23]", "--bootstrap", "50").get("bootstrap").get("rule").asString()).isEqualTo("[12,23]");
    }

    @Test
    void whatHasNoEstimateIsNotDrawnFor() throws IOException {
        JsonNode result = result("korea3", "--model", "[12,13,23]", "--bootstrap", "10");
        assertThat(result.get("bootstrap").isNull()).isTrue();
        assertThat(result.get("selected").get("exists").asBoolean()).isFalse();
        assertThat(result.get("guards").get("reasons").get(0).get("code").asString()).isEqualTo("no-estimate");
    }

    @Test
    void listsAreLeftOutAndMerged() throws IOException {
        assertThat(result("uk5", "--leave-out", "GP", "--merge", "LA+NG").get("lists")).extracting(JsonNode::asString).containsExactly("LA+NG", "PFNCA", "GO");
        assertThat(result("uk5", "--lists", "LA,NG,PFNCA").get("n").asInt()).isEqualTo(1725);
    }

    @Test
    void traitsAndYearsStandBesideTheWhole() throws IOException {
        JsonNode covariates = result("simulated4_x1_year", "--covariates", "X1", "--year", "Y", "--max-order", "1").get("covariates");
        assertThat(covariates.get("best").asInt()).isEqualTo(7);
        assertThat(covariates.get("N").asDouble()).isCloseTo(10453.717, within(0.001));
        assertThat(covariates.get("by").get("Y").get("4").asDouble()).isCloseTo(4391.242, within(0.001));
    }

    @Test
    void aSingleListGivesBounds() throws IOException {
        JsonNode result = result("freq_ill");
        assertThat(result.get("n").asInt()).isEqualTo(1880);
        assertThat(result.get("chao").get("N").asDouble()).isCloseTo(9273.51, within(0.01));
        assertThat(result.get("zelterman").asDouble()).isCloseTo(9424.56, within(0.01));
        assertThat(result.get("truncatedPoisson").get("N").asDouble()).isCloseTo(7079.93, within(0.01));
        assertThat(result.get("guards").get("headline").asBoolean()).isFalse();
    }

    @Test
    void whatCannotBeTakenEndsWithTwoAndOneLine() throws IOException {
        for (String content : List.of("", "a,b,count\n", "a,b,count\n1,0,x\n", "a,b\n1,0\n", "a,b,count\n1,0,3\n0,1,0\n", "\"a,b,count\n1,0,3")) {
            assertThat(run(content)).as(content).isEqualTo(2);
            assertThat(refusal.strip()).isNotEmpty().doesNotContain("\n");
        }
        String fine = "a,b,c,count\n1,0,0,9\n0,1,0,8\n0,0,1,7\n1,1,0,3\n0,1,1,2\n";
        for (List<String> options : List.of(List.of("--model", "[12"), List.of("--model", "[15]"), List.of("--select", "best"), List.of("--max-order", "0"),
                List.of("--bootstrap", "0"), List.of("--merge", "a"), List.of("--leave-out", "z"), List.of("--lists", "a,z"), List.of("--unknown", "1"))) {
            assertThat(run(fine, options.toArray(String[]::new))).as(options.toString()).isEqualTo(2);
            assertThat(refusal.strip()).isNotEmpty().doesNotContain("\n");
        }
    }
}
