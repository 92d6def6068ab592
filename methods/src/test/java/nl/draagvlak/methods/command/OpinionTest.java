package nl.draagvlak.methods.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpinionTest {

    @TempDir
    private Path folder;

    @Test
    void aLogOfVotesBecomesAPicture() throws IOException {
        Path votes = votes();
        Path out = folder.resolve("out.json");
        assertThat(run("opinion", votes.toString(), "--zeroed", "s2,unknown", "--meta", "s1", "--json", out.toString(), "--resamples", "5")).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(out);
        assertThat(json.get("participants").asInt()).isEqualTo(40);
        assertThat(json.get("statements").asInt()).isEqualTo(8);
        assertThat(json.get("votes").asInt()).isEqualTo(320);
        assertThat(json.get("statementIds").get(0).asString()).isEqualTo("s0");
        assertThat(json.get("zeroed").toString()).isEqualTo("[\"s2\"]");
        assertThat(json.get("components").size()).isEqualTo(2);
        assertThat(json.get("components").get(0).size()).isEqualTo(8);
        assertThat(json.get("components").get(0).get(2).asDouble()).isZero();
        assertThat(json.get("varianceRatio").size()).isEqualTo(2);
        assertThat(json.get("groups").size()).isEqualTo(2);
        assertThat(json.get("groups").get(0).get("members").size()).isEqualTo(json.get("groups").get(0).get("size").asInt()).isEqualTo(20);
        assertThat(json.get("groups").get(0).get("members").get(0).isNumber()).isTrue();
        assertThat(json.get("consensus").size()).isEqualTo(8);
        assertThat(json.get("priorities").get("s1").asDouble()).isEqualTo(49);
        assertThat(json.get("representative").get("0").toString()).doesNotContain("s2").contains("s");
        assertThat(json.get("stability").asDouble()).isEqualTo(1);
        assertThat(json.get("stabilityDetail").get("resamples").asInt()).isEqualTo(5);
    }

    @Test
    void theSameVotesGiveTheSameText() throws IOException {
        Path votes = votes();
        assertThat(output("opinion", votes.toString(), "--threads", "1")).isEqualTo(output("opinion", votes.toString(), "--threads", "3"));
    }

    @Test
    void groupsMayBeGiven() throws IOException {
        Path groups = Files.writeString(folder.resolve("groups.csv"), "participant,group\n0,x\n1,y\n2,y\n");
        JsonNode json = JsonMapper.shared().readTree(output("opinion", votes().toString(), "--groups", groups.toString()));
        assertThat(json.get("groups").get(1).get("id").asString()).isEqualTo("y");
        assertThat(json.get("groups").get(1).get("members").toString()).isEqualTo("[1,2]");
        assertThat(json.get("clustered").asInt()).isEqualTo(3);
        assertThat(json.get("stability").isNull()).isTrue();
        // (1 + 1) / (1 + 2) for x and (1 + 1) / (2 + 2) for y.
        assertThat(json.get("consensus").get("s0").asDouble()).isEqualTo(2.0 / 3 / 2);
    }

    @Test
    void noVotesGiveAnEmptyPicture() throws IOException {
        Path votes = Files.writeString(folder.resolve("votes.csv"), "participant,statement,vote\n");
        JsonNode json = JsonMapper.shared().readTree(output("opinion", votes.toString()));
        assertThat(json.get("participants").asInt()).isZero();
        assertThat(json.get("components").toString()).isEqualTo("[[],[]]");
        assertThat(json.get("groups").size()).isZero();
    }

    @Test
    void whatCannotBeTakenIsOneLine() throws IOException {
        assertThat(run("opinion", folder.resolve("nothing.csv").toString())).isEqualTo("no such file: " + folder.resolve("nothing.csv") + "\n");
        String others = Files.writeString(folder.resolve("others.csv"), "participant,group\nsomebody,1\n").toString();
        assertThat(run("opinion", votes().toString(), "--groups", others)).isEqualTo("nobody who voted has a group in " + others + "\n");
        assertThat(run("opinion")).isEqualTo("folder or file is missing\n");
        assertThat(run("opinion", votes().toString(), "--nonsense", "1")).isEqualTo("unknown option --nonsense\n");
        assertThat(run("opinion", Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n").toString())).isEqualTo("x.csv has no column participant\n");
    }

    /** Two camps of twenty on eight statements. */
    private Path votes() throws IOException {
        StringBuilder text = new StringBuilder("participant,statement,vote\n");
        for (int participant = 0; participant < 40; participant++) {
            for (int statement = 0; statement < 8; statement++) {
                text.append(participant).append(",s").append(statement).append(',').append(participant % 2 == 0 ? 1 : -1).append('\n');
            }
        }
        return Files.writeString(folder.resolve("votes.csv"), text);
    }

    private static String output(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Methods.run(arguments, new PrintStream(out), System.err)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What is said on stderr; with something said the code is 2. */
    private static String run(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Methods.run(arguments, System.out, new PrintStream(err));
        assertThat(code).isEqualTo(err.size() == 0 ? 0 : 2);
        return err.toString(StandardCharsets.UTF_8);
    }
}
