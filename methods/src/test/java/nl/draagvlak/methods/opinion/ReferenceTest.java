package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Equality with two independent implementations on five public conversations. */
class ReferenceTest {

    static final List<String> NAMES = Reference.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void thePlaneIsThatOfRedDwarf(String name) {
        Reference reference = Reference.of(name);
        for (boolean moderated : new boolean[] {true, false}) {
            JsonNode expected = reference.expected().get(moderated ? "moderated" : "unmoderated");
            Landscape landscape = reference.conversation(moderated).landscape();
            assertThat(landscape.voters()).isEqualTo(expected.get("participants").asInt());
            assertThat(landscape.votes()).isEqualTo(expected.get("votes").asLong());
            assertThat(landscape.clustered().cardinality()).isEqualTo(expected.get("clustered_participants").asInt());
            Plane plane = landscape.plane();
            assertThat(plane.statements()).hasSize(expected.get("statements").asInt());
            same(plane.centre(), expected.get("center"), 1e-9);
            same(plane.varianceRatio(), expected.get("explained_variance_ratio"), 1e-9);
            same(plane.variance(), expected.get("explained_variance"), 1e-9);
            for (int k = 0; k < 2; k++) {
                same(plane.components()[k], expected.get("components").get(k), 1e-9);
            }
            for (JsonNode row : expected.get("participants_table")) {
                int participant = reference.participant(row.get(0));
                assertThat(landscape.positions()[2 * participant]).isCloseTo(row.get(1).asDouble(), within(1e-8));
                assertThat(landscape.positions()[2 * participant + 1]).isCloseTo(row.get(2).asDouble(), within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void goingOverTheRowsGivesTheSamePlane(String name) {
        Conversation conversation = Reference.of(name).conversation(false);
        Plane paired = conversation.landscape().plane();
        Plane byRows = Plane.of(conversation.rows(), null, new BitSet(), 2);
        for (int k = 0; k < 2; k++) {
            assertThat(byRows.components()[k]).containsExactly(paired.components()[k], within(1e-9));
            assertThat(byRows.varianceRatio()[k]).isCloseTo(paired.varianceRatio()[k], within(1e-9));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void countsAndStatisticsAreThoseOfRedDwarfGivenItsGroups(String name) {
        Reference reference = Reference.of(name);
        JsonNode expected = reference.expected().get("moderated");
        Landscape landscape = reference.conversation(true).withGroups(reference.labelsOfRedDwarf());
        assertThat(expected.get("group_statement_stats").size()).isEqualTo(landscape.groups().size() * landscape.statements().size());
        for (JsonNode row : expected.get("group_statement_stats")) {
            int group = row.get(0).asInt();
            Statement statement = statement(reference, landscape, row.get(1).asString());
            Stance stance = landscape.stance(statement, group);
            Tally inside = statement.byGroup().get(group);
            assertThat(inside).isEqualTo(new Tally(row.get(2).asInt(), row.get(3).asInt(), row.get(4).asInt()));
            same(new double[] {inside.agreeShare(), inside.disagreeShare(), inside.agreeZ(), inside.disagreeZ(), stance.agreeRatio(), stance.disagreeRatio(),
                stance.agreeRatioZ(), stance.disagreeRatioZ()}, row, 5, 1e-12);
        }
        for (Statement statement : landscape.statements()) {
            String id = reference.log().statements().get(statement.id());
            assertThat(statement.consensus()).isCloseTo(expected.get("group_aware_consensus_agree").get(id).asDouble(), within(1e-12));
            assertThat(statement.disagreeConsensus()).isCloseTo(expected.get("group_aware_consensus_disagree").get(id).asDouble(), within(1e-12));
            assertThat(statement.extremity()).isCloseTo(expected.get("extremity").get(id).asDouble(), within(1e-8));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void whatFollowsFromTheGroupsIsThatOfPolisGivenItsGroups(String name) {
        Reference reference = Reference.of(name);
        JsonNode expected = reference.expected().get("polis");
        Landscape landscape = reference.conversation(true).withGroups(reference.labelsOfPolis());
        for (int i = 0; i < landscape.statements().size(); i++) {
            Statement statement = landscape.statements().get(i);
            String id = reference.log().statements().get(statement.id());
            for (int group = 0; group < landscape.groups().size(); group++) {
                JsonNode votes = expected.get("group_votes").get(String.valueOf(group)).get("votes").get(id);
                assertThat(statement.byGroup().get(group)).isEqualTo(new Tally(votes.get("A").asInt(), votes.get("D").asInt(), votes.get("S").asInt()));
            }
            assertThat(statement.consensus()).isCloseTo(expected.get("group_aware_consensus").get(id).asDouble(), within(1e-12));
            double priority = expected.get("priorities").get(id).asDouble();
            assertThat(withExtremity(statement, expected.get("comment_extremity").get(i).asDouble()).priority()).isCloseTo(priority, within(1e-12 * (1 + priority)));
            // Polis stops its power iteration a little earlier than we do.
            assertThat(statement.priority()).isCloseTo(priority, within(1e-6 * (1 + priority)));
        }
    }

    private static Statement withExtremity(Statement s, double extremity) {
        return new Statement(s.id(), s.moderatedOut(), s.meta(), s.all(), s.grouped(), s.byGroup(), extremity);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void representativeStatementsAreThoseOfPolisGivenItsGroups(String name) {
        Reference reference = Reference.of(name);
        Landscape landscape = reference.conversation(true).withGroups(reference.labelsOfPolis());
        for (Group group : landscape.groups()) {
            List<String> found = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            int at = 0;
            for (JsonNode polis : reference.expected().get("polis").get("repness").get(String.valueOf(group.id()))) {
                Stance stance = group.representative().get(at++);
                boolean agree = stance.byAgreeing();
                found.add(reference.log().statements().get(stance.statement()) + (agree ? " agree" : " disagree"));
                expected.add(polis.get("tid").asString() + " " + polis.get("repful-for").asString());
                Tally inside = stance.inside();
                assertThat(agree ? inside.agrees() : inside.disagrees()).isEqualTo(polis.get("n-success").asInt());
                assertThat(inside.seen()).isEqualTo(polis.get("n-trials").asInt());
                assertThat(agree ? inside.agreeShare() : inside.disagreeShare()).isCloseTo(polis.get("p-success").asDouble(), within(1e-12));
                assertThat(agree ? inside.agreeZ() : inside.disagreeZ()).isCloseTo(polis.get("p-test").asDouble(), within(1e-12));
                assertThat(agree ? stance.agreeRatio() : stance.disagreeRatio()).isCloseTo(polis.get("repness").asDouble(), within(1e-12));
                // This one Polis computes with single precision.
                assertThat(agree ? stance.agreeRatioZ() : stance.disagreeRatioZ()).isCloseTo(polis.get("repness-test").asDouble(), within(2e-6));
            }
            assertThat(found).isEqualTo(expected).hasSameSizeAs(group.representative());
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void whatUnitesAllIsWhatBothOthersFind(String name) {
        Reference reference = Reference.of(name);
        Landscape landscape = reference.conversation(true).landscape();
        for (String whose : List.of("polis", "moderated")) {
            JsonNode expected = reference.expected().get(whose).get("consensus");
            assertThat(described(reference, landscape.agreed(), true)).isEqualTo(described(expected.get("agree")));
            assertThat(described(reference, landscape.disagreed(), false)).isEqualTo(described(expected.get("disagree")));
        }
    }

    private static List<String> described(Reference reference, List<Statement> statements, boolean agree) {
        return statements.stream().map(statement -> reference.log().statements().get(statement.id()) + ": "
                + (agree ? statement.all().agrees() : statement.all().disagrees()) + "/" + statement.all().seen()).toList();
    }

    private static List<String> described(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(entry -> all.add(entry.get("tid").asString() + ": " + entry.get("n-success").asInt() + "/" + entry.get("n-trials").asInt()));
        return all;
    }

    private static Statement statement(Reference reference, Landscape landscape, String id) {
        return landscape.statements().get(reference.log().statements().indexOf(id.replace(".0", "")));
    }

    private static void same(double[] found, JsonNode expected, double tolerance) {
        assertThat(found).hasSize(expected.size());
        same(found, expected, 0, tolerance);
    }

    private static void same(double[] found, JsonNode expected, int from, double tolerance) {
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("number %d", i).isCloseTo(expected.get(from + i).asDouble(), within(tolerance));
        }
    }
}
