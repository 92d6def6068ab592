package nl.draagvlak.statements.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.statements.voting.VoteFeed;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void aPerspectiveIsAskedSoonerWhereItSaidLittle() {
        List<VoteFeed.Counted> votes = new ArrayList<>();
        Map<UUID, String> perspectives = new HashMap<>();
        for (int person = 0; person < 12; person++) {
            UUID id = new UUID(1, person);
            perspectives.put(id, person < 6 ? "police" : "care");
            // Both are voted on equally often and alike; the first by the police alone, the second by each as much.
            if (person < 6) {
                votes.add(new VoteFeed.Counted(votes.size() + 1, id, FIRST, person % 2 == 0 ? 1 : -1));
            }
            if (person % 2 == 0) {
                votes.add(new VoteFeed.Counted(votes.size() + 1, id, SECOND, person % 4 == 0 ? 1 : -1));
            }
        }
        Analysis analysis = new Analysis();
        assertThat(analysis.add(votes, perspectives)).isTrue();
        analysis.paint(Instant.EPOCH, List.of(new VoteFeed.Proposition(FIRST, "een"), new VoteFeed.Proposition(SECOND, "twee")));
        Map<UUID, Double> all = analysis.priorities();
        Map<UUID, Double> care = analysis.prioritiesByPerspective().get("care");
        assertThat(care.get(FIRST) / all.get(FIRST)).as("care never voted on it").isEqualTo(81);
        assertThat(care.get(SECOND) / all.get(SECOND)).isBetween(1.0, 80.0);
    }
}
