package nl.draagvlak.statements.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import org.junit.jupiter.api.Test;

class DrawTests {

    private static List<Votes.Proposition> propositions(int n) {
        List<Votes.Proposition> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(new Votes.Proposition(Ids.next(), "Uitspraak " + i));
        }
        return all;
    }

    @Test
    void everyStatementGetsNearlyAsManyVotes() {
        List<Votes.Proposition> all = propositions(24);
        Tally tally = new Tally();
        long sequence = 0;
        for (int person = 0; person < 60; person++) {
            UUID me = Ids.next();
            Set<UUID> voted = new HashSet<>();
            for (int turn = 0; turn < 6; turn++) {
                UUID next = Draw.next(me, Draw.open(all, voted), tally, Map.of(), 1).getFirst().id();
                tally.add(List.of(new Votes.Vote(++sequence, me, next, Stance.AGREE)));
                voted.add(next);
            }
        }
        assertThat(all.stream().map(each -> tally.votesOn(each.id()))).allMatch(votes -> votes == 15);
    }

    @Test
    void aRoomThatBeginsTogetherIsSpread() {
        List<Votes.Proposition> all = propositions(20);
        Map<UUID, Integer> first = new HashMap<>();
        for (int person = 0; person < 400; person++) {
            first.merge(Draw.next(Ids.next(), all, new Tally(), Map.of(), 1).getFirst().id(), 1, Integer::sum);
        }
        assertThat(first).hasSize(20);
        assertThat(first.values()).allMatch(people -> people < 60);
    }

    @Test
    void whatWouldTellMoreIsAskedInProportionAndWhatIsNewFirst() {
        List<Votes.Proposition> all = propositions(3);
        Tally tally = new Tally();
        for (int i = 0; i < 2; i++) {
            tally.add(List.of(new Votes.Vote(i + 1, Ids.next(), all.get(i).id(), Stance.AGREE)));
        }
        Map<UUID, Double> priorities = Map.of(all.get(0).id(), 3.0, all.get(1).id(), 1.0);
        int wins = 0;
        for (int person = 0; person < 4_000; person++) {
            List<Votes.Proposition> asked = Draw.next(Ids.next(), all, tally, priorities, 3);
            assertThat(asked.getFirst()).as("nobody voted on it yet").isEqualTo(all.get(2));
            wins += asked.get(1).equals(all.get(0)) ? 1 : 0;
        }
        assertThat(wins / 4_000.0).isBetween(0.72, 0.78);
    }

    @Test
    void whoVotedOnAllIsAskedNothing() {
        List<Votes.Proposition> all = propositions(3);
        Set<UUID> voted = new HashSet<>();
        all.forEach(each -> voted.add(each.id()));
        assertThat(Draw.next(Ids.next(), Draw.open(all, voted), new Tally(), Map.of(), 5)).isEmpty();
    }
}
