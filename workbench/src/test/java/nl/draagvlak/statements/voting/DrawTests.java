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
                UUID next = Draw.next(me, Draw.open(all, voted), tally, 1).getFirst().id();
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
            first.merge(Draw.next(Ids.next(), all, new Tally(), 1).getFirst().id(), 1, Integer::sum);
        }
        assertThat(first).hasSize(20);
        assertThat(first.values()).allMatch(people -> people < 60);
    }

    @Test
    void whoVotedOnAllIsAskedNothing() {
        List<Votes.Proposition> all = propositions(3);
        Set<UUID> voted = new HashSet<>();
        all.forEach(each -> voted.add(each.id()));
        assertThat(Draw.next(Ids.next(), Draw.open(all, voted), new Tally(), 5)).isEmpty();
    }
}
