package nl.draagvlak.methods.command;

import static org.assertj.core.api.Assertions.assertThat;

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

class AllocateTest {

    private static final String FILE = """
            META
            key;value
            budget;100
            vote_type;approval
            PROJECTS
            project_id;cost
            10;40
            2;40
            3;60.5
            VOTES
            voter_id;vote
            ann;10,2
            bob;10,2,3
            cem;3
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWinnersCostWelfareTiesAndWhoPaid() throws IOException {
        JsonNode told = allocate("--rule", "equal-shares", "--utility", "cost", "--completion", "add1");
        assertThat(texts(told.get("winners"))).containsExactly("10", "2");
        assertThat(told.get("cost").decimalValue()).isEqualByComparingTo("80");
        assertThat(told.get("welfare").decimalValue()).isEqualByComparingTo("160");
        assertThat(told.get("budget").decimalValue()).isEqualByComparingTo("100");
        assertThat(told.get("tieRounds").intValue()).isEqualTo(told.get("tied").size()).isPositive();
        JsonNode receipt = told.get("receipts").get(0);
        assertThat(receipt.get("project").stringValue()).isEqualTo("10");
        assertThat(receipt.get("payments").get(0).get("amount").doubleValue()).isEqualTo(20);
        assertThat(texts(receipt.get("payments").get(0).get("voters"))).containsExactly("ann", "bob");
        assertThat(receipt.get("effectiveVotes").get(0).doubleValue()).isEqualTo(2);
    }

    @Test
    void everyRuleCanBeAskedFor() throws IOException {
        for (String rule : List.of("greedy", "phragmen", "welfare", "equal-shares")) {
            for (String utility : List.of("cost", "cardinality")) {
                assertThat(allocate("--rule", rule, "--utility", utility, "--ties", "cost-votes-lot", "--seed", "2026-11-22").get("winners").size()).isPositive();
            }
        }
        for (String completion : List.of("none", "add1", "add1u", "greedy", "add1-greedy", "phragmen")) {
            allocate("--rule", "equal-shares", "--completion", completion, "--start", "integral");
        }
    }

    @Test
    void writesToAFileWhenAsked() throws IOException {
        Path json = folder.resolve("out.json");
        assertThat(run("--rule", "greedy", "--json", json.toString())).isEmpty();
        assertThat(Files.readString(json)).contains("\"winners\":[\"10\",\"2\"]");
    }

    @Test
    void whatCannotBeTakenEndsWithTwoAndOneLine() throws IOException {
        assertThat(run()).contains("--rule must be one of");
        assertThat(run("--rule", "best")).contains("--rule must be one of greedy, equal-shares, phragmen, welfare, not best");
        assertThat(run("--rule", "greedy", "--utility", "points")).isEqualTo("utility points needs ballots with points, not approval\n");
        assertThat(run("--rule", "greedy", "--completion", "add1")).isEqualTo("only equal-shares has a completion\n");
        assertThat(run("--rule", "greedy", "--ties", "cost-votes-lot")).isEqualTo("--ties cost-votes-lot needs a --seed\n");
        assertThat(run("--rule", "greedy", "--ties", "cost-votes-lot", "--seed")).isEqualTo("--seed needs a value\n");
    }

    private JsonNode allocate(String... options) throws IOException {
        return JsonMapper.shared().readTree(run(options));
    }

    /** What is printed; on a refusal what is told instead. */
    private String run(String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("file.pb"), FILE);
        List<String> call = new ArrayList<>(List.of("allocate", file.toString()));
        call.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Methods.run(call.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(err.size() == 0 ? 0 : 2);
        return (err.size() == 0 ? out : err).toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.stringValue()));
        return texts;
    }
}
