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

class SeriesCommandTest {

    private static final List<String> COLUMNS = List.of("--outcome", "aces", "--time", "time", "--level", "smokban");

    @TempDir
    private Path folder;

    private String refusal;

    private int run(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), content);
        List<String> call = new ArrayList<>(List.of("series", file.toString()));
        call.addAll(List.of(options));
        call.addAll(List.of("--json", folder.resolve("out.json").toString()));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = Methods.run(call.toArray(String[]::new), new PrintStream(new ByteArrayOutputStream()), new PrintStream(errors));
        refusal = errors.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static String sicily() throws IOException {
        return new String(SeriesCommandTest.class.getResourceAsStream("/series/sicily.csv").readAllBytes(), StandardCharsets.UTF_8);
    }

    private JsonNode result(String... options) throws IOException {
        List<String> all = new ArrayList<>(COLUMNS);
        all.addAll(List.of(options));
        assertThat(run(sicily(), all.toArray(String[]::new))).as(refusal).isZero();
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json")));
    }

    @Test
    void seasonsAndExposure() throws IOException {
        JsonNode result = result("--offset", "stdpop", "--harmonics", "2", "--period", "12", "--family", "quasipoisson");
        JsonNode level = result.get("coefficients").get("smokban");
        assertThat(level.get("estimate").asDouble()).isCloseTo(-0.1220868, within(1e-6));
        assertThat(level.get("se").asDouble()).isCloseTo(0.0270311, within(1e-6));
        assertThat(level.get("ratio").get("low").asDouble()).isCloseTo(0.8394, within(1e-4));
        assertThat(level.get("neweyWest").get("se").asDouble()).isCloseTo(0.0153907, within(1e-6));
        assertThat(result.get("dispersion").asDouble()).isCloseTo(2.262183, within(1e-6));
        assertThat(result.get("deviance").asDouble()).isCloseTo(117.2661, within(1e-4));
        assertThat(result.get("df").asInt()).isEqualTo(52);
        assertThat(result.get("tests").get("ljungBox").get("p").asDouble()).isCloseTo(0.0047, within(1e-4));
        assertThat(result.get("counterfactual").get("observed").asInt()).isEqualTo(19723);
        assertThat(result.get("counterfactual").get("expected").asDouble()).isCloseTo(22284.07, within(0.01));
        assertThat(result.get("counterfactual").get("points")).hasSize(23);
        assertThat(result.get("detectable").get("fall").asDouble()).isCloseTo(0.073, within(5e-4));
        assertThat(result.get("answer").asString()).isEqualTo("fell");
    }

    @Test
    void slopesAndRates() throws IOException {
        JsonNode slope = result("--slope-change", "--offset", "stdpop", "--harmonics", "2", "--period", "12", "--family", "quasipoisson").get("coefficients").get("smokban:time");
        assertThat(slope.get("estimate").asDouble()).isCloseTo(0.0014822, within(1e-6));
        assertThat(slope.get("p").asDouble()).isCloseTo(0.428, within(1e-3));
        JsonNode rate = result("--offset", "stdpop", "--family", "gaussian");
        assertThat(rate.get("coefficients").get("smokban").get("estimate").asDouble()).isCloseTo(-24.093303, within(1e-5));
        assertThat(rate.get("gls").get("rho").asDouble()).isCloseTo(0.200907, within(1e-5));
        assertThat(rate.get("tests").get("durbinWatson").asDouble()).isCloseTo(1.591264, within(1e-5));
        assertThat(result("--offset", "stdpop", "--family", "negbin").get("theta").asDouble()).isCloseTo(356.2886, within(0.001));
        assertThat(result("--offset", "stdpop", "--family", "poisson").get("aic").asDouble()).isCloseTo(708.0326, within(1e-3));
    }

    @Test
    void aFileWithMarksAndSemicolonsIsTheSame() throws IOException {
        String other = "\uFEFF" + sicily().replace(",", ";").replace("\n", "\r\n");
        List<String> options = new ArrayList<>(COLUMNS);
        options.addAll(List.of("--family", "poisson", "--offset", "stdpop"));
        assertThat(run(other, options.toArray(String[]::new))).as(refusal).isZero();
        assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("out.json"))).get("coefficients").get("smokban").get("estimate").asDouble())
                .isCloseTo(-0.1116284, within(1e-6));
    }

    @Test
    void whatCannotBeTakenEndsWithTwoAndOneLine() throws IOException {
        String few = "aces,time,smokban,stdpop\n5,1,0,9\n6,2,0,9\n7,3,1,9\n";
        for (List<String> options : List.of(COLUMNS, List.of("--outcome", "aces"), List.of("--outcome", "aces", "--time", "t", "--level", "smokban"),
                List.of("--outcome", "aces", "--time", "time", "--level", "smokban", "--offset", "none"),
                List.of("--outcome", "aces", "--time", "time", "--level", "smokban", "--family", "normal"),
                List.of("--outcome", "aces", "--time", "time", "--level", "smokban", "--harmonics", "6"),
                List.of("--outcome", "aces", "--time", "time", "--level", "smokban", "--period", "x"))) {
            assertThat(run(few, options.toArray(String[]::new))).as(options.toString()).isEqualTo(2);
            assertThat(refusal.strip()).isNotEmpty().doesNotContain("\n");
        }
        assertThat(run(few, COLUMNS.toArray(String[]::new))).isEqualTo(2);
        assertThat(refusal).contains("too few points").contains("8 in all");
        for (String content : List.of("", "aces,time,smokban\n", few.replace("6,2", "x,2"), few.replace("6,2", ",2"))) {
            assertThat(run(content, COLUMNS.toArray(String[]::new))).as(content).isEqualTo(2);
            assertThat(refusal.strip()).isNotEmpty().doesNotContain("\n");
        }
    }
}
