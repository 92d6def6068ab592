package nl.draagvlak.methods.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    @Test
    void nothingGivesAnEmptyPicture() {
        Landscape landscape = new Conversation().landscape();
        assertThat(landscape.voters()).isZero();
        assertThat(landscape.groups()).isEmpty();
        assertThat(landscape.statements()).isEmpty();
        assertThat(landscape.agreed()).isEmpty();
    }

    @Test
    void oneParticipantStandsInTheMiddleAndIsTheDirection() {
        Conversation conversation = new Conversation();
        conversation.vote(0, 0, 1);
        conversation.vote(0, 1, -1);
        conversation.vote(0, 2, 0);
        Landscape landscape = conversation.landscape();
        double half = Math.sqrt(0.5);
        assertThat(landscape.plane().components()[0]).containsExactly(new double[] {half, -half, 0}, within(1e-15));
        assertThat(landscape.plane().components()[1]).containsExactly(0, 0, 0);
        assertThat(landscape.plane().centre()).containsExactly(0, 0, 0);
        assertThat(landscape.positions()).containsExactly(0, 0);
        assertThat(landscape.groups()).hasSize(1);
    }

    @Test
    void oneStatementIsItsOwnAxisAndMovesNobody() {
        Conversation conversation = new Conversation();
        conversation.vote(0, 0, 1);
        conversation.vote(1, 0, -1);
        Landscape landscape = conversation.landscape();
        assertThat(landscape.plane().components()).isDeepEqualTo(new double[][] {{1}, {0}});
        assertThat(landscape.plane().centre()).containsExactly(0);
        assertThat(landscape.positions()).containsOnly(0);
    }

    @Test
    void everybodyOfOneMindIsOneGroup() {
        Conversation conversation = new Conversation();
        for (int participant = 0; participant < 30; participant++) {
            for (int statement = 0; statement < 8; statement++) {
                conversation.vote(participant, statement, 1);
            }
        }
        Landscape landscape = conversation.landscape();
        assertThat(landscape.groups()).hasSize(1);
        assertThat(landscape.groups().getFirst().size()).isEqualTo(30);
        assertThat(landscape.plane().varianceRatio()).containsExactly(0, 0);
        assertThat(landscape.agreed()).hasSize(5);
        assertThat(landscape.divisive()).isEmpty();
        assertThat(conversation.stability(landscape, 3).resamples()).isZero();
    }

    @Test
    void twoCampsAreFoundTheyAreFirmAndWhatDividesThemIsNamed() {
        Conversation conversation = camps(100, 12, new Random(5));
        Landscape landscape = conversation.landscape();
        assertThat(landscape.groups()).hasSize(2).extracting(Group::size).containsExactly(50, 50);
        assertThat(landscape.members(landscape.groupOf()[0])).containsExactly(IntStream.range(0, 100).filter(u -> u % 2 == 0).toArray());
        assertThat(landscape.divisive()).extracting(Statement::id).doesNotContain(10, 11);
        assertThat(landscape.agreed()).extracting(Statement::id).contains(10, 11);
        Stability stability = conversation.stability(landscape, 20);
        assertThat(stability.mean()).isGreaterThan(0.99);
        assertThat(stability.seeds()).isEqualTo(1);
        assertThat(stability.planeRedrawn()).isTrue();
    }

    @Test
    void somebodyFarFromAllIsNoGroup() {
        Conversation conversation = camps(100, 12, new Random(5));
        for (int statement = 12; statement < 60; statement++) {
            conversation.vote(100, statement, statement % 2 == 0 ? 1 : -1);
            for (int participant = 0; participant < 10; participant++) {
                conversation.vote(participant, statement, statement % 2 == 0 ? -1 : 1);
            }
        }
        assertThat(conversation.landscape().groups()).allSatisfy(group -> assertThat(group.size()).isGreaterThanOrEqualTo(5));
        Conversation two = new Conversation();
        for (int statement = 0; statement < 8; statement++) {
            two.vote(0, statement, 1);
            two.vote(1, statement, -1);
        }
        assertThat(two.landscape().groups()).hasSize(1);
    }

    @Test
    void veryManyStatementsAreTakenToo() {
        Conversation conversation = new Conversation(1, 2);
        Random random = new Random(4);
        for (int participant = 0; participant < 40; participant++) {
            for (int i = 0; i < 60; i++) {
                int statement = i < 20 ? i : random.nextInt(Plane.MOST_PAIRED + 500);
                conversation.vote(participant, statement, participant % 2 == statement % 2 ? 1 : -1);
            }
        }
        Landscape landscape = conversation.landscape();
        assertThat(conversation.pairs()).isNull();
        assertThat(landscape.groups()).hasSize(2).extracting(Group::size).containsExactly(20, 20);
        assertThat(conversation.stability(landscape, 3).planeRedrawn()).isFalse();
        conversation.vote(0, 1, 0);
        assertThat(conversation.after(landscape).groups()).hasSize(2);
        Conversation grown = camps(40, 12, random);
        grown.landscape();
        grown.vote(0, (1 << 20) - 1, 1);
        assertThat(grown.landscape().statements()).hasSize(13);
    }

    @Test
    void groupsInNoiseAreNotFirm() {
        Conversation conversation = new Conversation();
        Random random = new Random(7);
        for (int participant = 0; participant < 200; participant++) {
            for (int statement = 0; statement < 20; statement++) {
                conversation.vote(participant, statement, random.nextInt(3) - 1);
            }
        }
        assertThat(conversation.stability(conversation.landscape(), 20).mean()).isLessThan(0.7);
    }

    @Test
    void whoVotedOnSevenIsInAndStaysInAndFewAreFilledUp() {
        Conversation conversation = new Conversation();
        for (int participant = 0; participant < 20; participant++) {
            for (int statement = 0; statement <= participant / 2; statement++) {
                conversation.vote(participant, statement, participant % 2 == 0 ? 1 : -1);
            }
        }
        Landscape landscape = conversation.landscape();
        // Eight voted on seven or more; seven more are added, and of the two who voted on three the one whose votes sort first.
        assertThat(landscape.clustered().stream()).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19).hasSize(15);
        conversation.withdraw(19, 9);
        for (int statement = 3; statement < 10; statement++) {
            conversation.withdraw(19, statement);
            conversation.vote(0, statement, 1);
            conversation.vote(1, statement, 1);
        }
        assertThat(conversation.after(landscape).clustered().get(19)).isTrue();
        assertThat(conversation.after(landscape).clustered().cardinality()).isEqualTo(17);
    }

    @Test
    void theNumberOfGroupsChangesAfterFourInARow() {
        Smoother smoother = Smoother.after(null, 3);
        for (int i = 0; i < 3; i++) {
            smoother = Smoother.after(smoother, 2);
            assertThat(smoother.shown()).isEqualTo(3);
        }
        assertThat(Smoother.after(smoother, 4).shown()).isEqualTo(3);
        assertThat(Smoother.after(smoother, 2)).isEqualTo(new Smoother(2, 2, 4));
        assertThat(Smoother.after(new Smoother(1, 1, 1), 2).shown()).isEqualTo(2);
    }

    @Test
    void aSmallChangeMovesLittleAndGroupsKeepTheirNames() {
        Conversation conversation = camps(60, 14, new Random(3));
        Landscape former = conversation.landscape();
        for (int round = 0; round < 40; round++) {
            conversation.vote(round, round % 14, 0);
            Landscape next = conversation.after(former);
            double moved = 0;
            for (int u = 0; u < 60; u++) {
                moved += Math.hypot(next.shownX(u) - former.shownX(u), next.shownY(u) - former.shownY(u)) / 60;
            }
            assertThat(moved).as("round %d", round).isLessThan(0.5);
            assertThat(next.groups()).extracting(Group::id).isEqualTo(former.groups().stream().map(Group::id).toList());
            assertThat(next.groupOf()[1]).isEqualTo(former.groupOf()[1]);
            former = next;
        }
    }

    @Test
    void aTurnedOrMirroredPictureIsLaidBack() {
        Random random = new Random(1);
        double[] before = random.doubles(40, -5, 5).toArray();
        for (double angle = 0; angle < 6.3; angle += 0.3) {
            for (int mirror = -1; mirror <= 1; mirror += 2) {
                double[] turned = new double[40];
                for (int u = 0; u < 20; u++) {
                    turned[2 * u] = Math.cos(angle) * before[2 * u] - Math.sin(angle) * before[2 * u + 1];
                    turned[2 * u + 1] = mirror * (Math.sin(angle) * before[2 * u] + Math.cos(angle) * before[2 * u + 1]);
                }
                View view = View.onto(turned, before, View.STRAIGHT);
                for (int u = 0; u < 20; u++) {
                    assertThat(view.x(turned[2 * u], turned[2 * u + 1])).isCloseTo(before[2 * u], within(1e-6));
                    assertThat(view.y(turned[2 * u], turned[2 * u + 1])).isCloseTo(before[2 * u + 1], within(1e-6));
                }
            }
        }
        assertThat(View.onto(new double[4], before, View.STRAIGHT)).isEqualTo(View.STRAIGHT);
    }

    @Test
    void aModeratedStatementCountsAsAPassOfAllAndStandsInNoList() {
        Conversation conversation = camps(40, 12, new Random(9));
        conversation.moderate(10, true);
        Landscape landscape = conversation.landscape();
        assertThat(landscape.plane().components()[0][10]).isZero();
        assertThat(landscape.agreed()).extracting(Statement::id).doesNotContain(10);
        assertThat(landscape.groups()).allSatisfy(group -> assertThat(group.representative()).extracting(Stance::statement).doesNotContain(10));
        assertThat(landscape.statements().get(10).consensus()).isPositive();
        conversation.moderate(10, false);
        assertThat(conversation.landscape().statements()).isEqualTo(camps(40, 12, new Random(9)).landscape().statements());
    }

    @Test
    void aMetaStatementIsAskedEarly() {
        Conversation conversation = camps(40, 12, new Random(9));
        conversation.meta(2, true);
        assertThat(conversation.landscape().statements().get(2).priority()).isEqualTo(49);
    }

    @Test
    void likenessOfDivisionsIsThatOfThePaper() {
        int[] ones = {1, 1, 1, 1, 1, 1};
        assertThat(AdjustedRand.index(new int[] {0, 0, 0, 1, 1, 1}, new int[] {1, 1, 1, 0, 0, 0}, ones)).isEqualTo(1);
        // scikit-learn's adjusted_rand_score([0,0,0,1,1,1], [0,0,1,1,2,2]).
        assertThat(AdjustedRand.index(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 2, 2}, ones)).isCloseTo(0.24242424242424243, within(1e-15));
        assertThat(AdjustedRand.index(new int[] {0, 1}, new int[] {0, 1}, new int[] {3, 3})).isEqualTo(1);
    }

    @Test
    void whatIsNoVoteIsRefused() {
        Conversation conversation = new Conversation();
        assertThatThrownBy(() -> conversation.vote(0, 0, 2)).hasMessage("a vote is 1, 0 or -1");
        assertThatThrownBy(() -> conversation.vote(-1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> conversation.votes(0, new int[] {1, 1}, new byte[] {1, 1})).hasMessage("statements must ascend");
        assertThatThrownBy(() -> new Conversation(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(conversation.withdraw(3, 3)).isFalse();
        assertThat(conversation.vote(0, 0, 1)).isTrue();
        assertThat(conversation.vote(0, 0, 1)).isFalse();
        assertThat(conversation.vote(0, 0, 0)).isTrue();
    }

    /** Even and odd participants differ on all statements but the last two, on which all agree; one vote in ten differs from the camp's. */
    private static Conversation camps(int participants, int statements, Random random) {
        Conversation conversation = new Conversation();
        for (int participant = 0; participant < participants; participant++) {
            for (int statement = 0; statement < statements; statement++) {
                int camp = statement >= statements - 2 || participant % 2 == statement % 2 ? 1 : -1;
                conversation.vote(participant, statement, random.nextInt(10) == 0 ? -camp : camp);
            }
        }
        return conversation;
    }
}
