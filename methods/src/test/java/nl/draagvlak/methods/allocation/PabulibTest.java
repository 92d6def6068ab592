package nl.draagvlak.methods.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PabulibTest {

    private static final String FILE = """
            META
            key;value
            description;A district
            num_projects;3
            num_votes;3
            budget;100,50
            vote_type;approval
            PROJECTS
            project_id;cost;name
            a/1;10;Trees
            b;20,25;"Bench; with ""a"" view"
            ż;30.5;"2" x
            VOTES
            voter_id;vote;age
            1;a/1,b;30
            2;;41
            3; ż , b ;
            """;

    @Test
    void readsQuotesDecimalCommasAndEmptyVotes() {
        for (String text : List.of(FILE, "\uFEFF" + FILE, FILE.replace("\n", "\r\n"), FILE.replace("\n", "\r"), FILE + "\n\n", FILE.stripTrailing())) {
            Pabulib file = Pabulib.read(text);
            assertThat(file.election().budget()).isEqualByComparingTo("100.5");
            assertThat(file.election().projects()).extracting(Project::id).containsExactly("a/1", "b", "ż");
            assertThat(file.election().projects().get(1).cost()).isEqualByComparingTo("20.25");
            assertThat(file.election().ballots()).extracting(Ballot::projects).containsExactly(List.of("a/1", "b"), List.of(), List.of("ż", "b"));
            assertThat(file.projects().rows().get(1).get(2)).isEqualTo("Bench; with \"a\" view");
            assertThat(file.projects().rows().get(2).get(2)).isEqualTo("2 x");
            assertThat(file.warnings()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Pabulib file = Pabulib.read(FILE);
        Pabulib again = Pabulib.read(file.write());
        assertThat(again).isEqualTo(file);
        for (int seed = 0; seed < 200; seed++) {
            for (VoteType type : VoteType.values()) {
                Election election = Elections.random(new Random(seed), type);
                Pabulib own = Pabulib.of(election, Map.of("description", "\"Quoted\"; and more\nlines"), Map.of("8", "name;"));
                Pabulib back = Pabulib.read(own.write());
                assertThat(back.meta()).isEqualTo(own.meta());
                assertThat(back.election().projects()).isEqualTo(election.projects());
                assertThat(back.election().budget()).isEqualByComparingTo(election.budget());
                Terms terms = Terms.of(Rule.GREEDY, Utility.usual(type));
                assertThat(Allocation.of(back.election(), terms)).isEqualTo(Allocation.of(election, terms));
            }
        }
    }

    @Test
    void pointsBelongToTheProjectsInTheirOrder() {
        String text = FILE.replace("approval", "cumulative").replace("vote;age", "vote;points").replace("a/1,b;30", "a/1,b;3,1.5").replace("2;;41", "2;;")
                .replace(" ż , b ;", "ż;2");
        Pabulib file = Pabulib.read(text);
        assertThat(file.election().ballots().getFirst().points()).containsExactly(new BigDecimal("3"), new BigDecimal("1.5"));
        assertThatThrownBy(() -> Pabulib.read(text.replace("3,1.5", "3"))).hasMessage("line 15: 2 projects but 1 points");
        assertThatThrownBy(() -> Pabulib.read(text.replace("3,1.5", "3,x"))).hasMessage("line 15: the points of project b is not a number: x");
        assertThatThrownBy(() -> Pabulib.read(text.replace("vote;points", "vote;age"))).hasMessageContaining("cumulative votes need a column points");
        assertThat(Pabulib.read(text.replace("3,1.5", "")).warnings()).containsExactly("line 15: a vote names projects without points, it counts as empty");
    }

    @Test
    void whatTheOutcomeDependsOnMustBeRight() {
        refused(FILE.replace("budget;100,50\n", ""), "META has no budget");
        refused(FILE.replace("100,50", "lots"), "line 6: the budget is not a number: lots");
        refused(FILE.replace("100,50", "-1"), "line 6: the budget is less than 0");
        refused(FILE.replace("approval", "guess"), "line 7: vote_type guess is none of approval, choose-1, cumulative, scoring, ordinal");
        refused(FILE.replace("project_id;", "id;"), "section PROJECTS has no column project_id");
        refused(FILE.replace("voter_id;vote", "voter_id;ballot"), "section VOTES has no column vote");
        refused(FILE.replace("b;20,25", "a/1;20,25"), "line 11: project a/1 is there twice");
        refused(FILE.replace("b;20,25", "b;"), "line 11: project b has no cost");
        refused(FILE.replace("b;20,25", "b;-3"), "line 11: project b costs less than 0");
        refused(FILE.replace("a/1,b;30", "a/1,c;30"), "line 15: the vote names project c, which is not there");
        refused(FILE.replace("VOTES", "BALLOTS"), "section VOTES is missing");
        refused(FILE.replace("META\n", ""), "line 1: a file begins with the section META");
        refused(FILE + "4;\"b", "line 18: a quote is not closed");
        refused("", "section META is missing");
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> Pabulib.read(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void whatIsOddIsWarnedAbout() {
        warned(FILE.replace("a/1,b;30", "a/1,b,a/1;30"), "line 15: a vote names a project twice, it counts once");
        warned(FILE.replace("num_votes;3", "num_votes;4"), "line 5: META tells 4 votes, there are 3");
        warned(FILE.replace("num_projects;3", "num_projects;2"), "line 4: META tells 2 projects, there are 3");
        warned(FILE.replace("a/1;10", "a/1;1000"), "line 10: a project costs more than the budget");
        warned(FILE.replace("\n2;;41", "\n1;;41"), "line 16: a voter_id is there twice, both votes count");
        warned(FILE.replace("approval", "approval\nmin_length;3"), "line 16: a vote names, fewer than min_length 3 (2 times)");
        warned(FILE.replace("approval", "choose-1"), "line 15: a choose-1 vote names several projects (2 times)");
        warned(FILE.replace("cost;name", "cost;selected").replace("10;Trees", "101;1"), "line 10: a project costs more than the budget",
                "line 10: the projects marked as selected cost 101, more than the budget");
        warned(FILE.replace("cost;name", "cost;votes").replace("10;Trees", "10;7").replace("\"Bench; with \"\"a\"\" view\"", "2").replace("\"2\" x", "1"),
                "line 10: votes of a project differ from the number of ballots that name it");
    }

    private static void warned(String text, String... warnings) {
        assertThat(Pabulib.read(text).warnings()).containsExactly(warnings);
    }
}
