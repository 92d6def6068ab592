package nl.draagvlak.methods.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void optionsMayBeRepeatedAndStandAnywhere() {
        Arguments arguments = new Arguments(List.of("--model", "[12,3]", "counts.csv", "--model", "[1,2]", "--max-order", "2"));
        assertThat(arguments.all("--model")).containsExactly("[12,3]", "[1,2]");
        assertThat(arguments.number("--max-order", 3, 1)).isEqualTo(2);
        assertThat(arguments.only("file")).isEqualTo("counts.csv");
    }

    @Test
    void aFlagLeavesTheWordAfterIt() {
        Arguments arguments = new Arguments(List.of("--slope-change", "data.csv"));
        assertThat(arguments.flag("--slope-change")).isTrue();
        assertThat(arguments.flag("--other")).isFalse();
        assertThat(arguments.only("file")).isEqualTo("data.csv");
    }

    @Test
    void whatCannotBeTakenIsSaid() {
        assertThatThrownBy(() -> new Arguments(List.of("a.csv", "--seed")).option("--seed")).hasMessage("--seed needs a value");
        assertThatThrownBy(() -> new Arguments(List.of("--seed", "x")).number("--seed", 1, 0)).hasMessageContaining("not x");
        assertThatThrownBy(() -> new Arguments(List.of("--rule", "best")).choice("--rule", "greedy", List.of("greedy", "welfare"))).hasMessageContaining("greedy, welfare");
        assertThatThrownBy(() -> new Arguments(List.of("a.csv", "--sede", "1")).only("file")).hasMessage("unknown option --sede");
        assertThatThrownBy(() -> new Arguments(List.of()).only("file")).hasMessage("file is missing");
    }

    @Test
    void anUnknownMethodEndsWithTwo() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Methods.run(new String[] {"nothing"}, System.out, new PrintStream(err, true, StandardCharsets.UTF_8))).isEqualTo(2);
    }
}
