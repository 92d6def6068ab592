package nl.draagvlak.methods.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.draagvlak.methods.causality.SharedPicture.Count;
import nl.draagvlak.methods.causality.SharedPicture.Verdict;
import org.junit.jupiter.api.Test;

class SharedPictureTest {

    @Test
    void isSharedOnlyWhenEveryGroupToldOfAgrees() {
        assertThat(SharedPicture.of(Map.of("zorg", new Count(6, 0, 1), "politie", new Count(5, 1, 0)), 5).verdict()).isEqualTo(Verdict.SHARED);
        SharedPicture<String> divided = SharedPicture.of(Map.of("zorg", new Count(20, 0, 0), "politie", new Count(2, 4, 0)), 5);
        assertThat(divided.verdict()).isEqualTo(Verdict.DIVIDED);
        assertThat(divided.apart().orElseThrow()).isEqualTo(1 - 2.0 / 6);
        assertThat(SharedPicture.of(Map.of("zorg", new Count(1, 6, 0)), 5).verdict()).isEqualTo(Verdict.NOT_SHARED);
    }

    @Test
    void aSmallGroupIsNeverToldOfByItselfNorByTheTotal() {
        SharedPicture<String> one = SharedPicture.of(Map.of("zorg", new Count(6, 0, 0), "politie", new Count(0, 4, 0)), 5);
        assertThat(one.groups()).containsOnlyKeys("zorg");
        assertThat(one.rest()).isNull();
        assertThat(one.voters()).isEqualTo(6);
        assertThat(one.total()).isEqualTo(new Count(6, 0, 0));
        assertThat(one.apart()).isEmpty();

        Map<String, Count> votes = new LinkedHashMap<>(Map.of("zorg", new Count(6, 0, 0), "politie", new Count(0, 4, 0)));
        votes.put(null, new Count(1, 0, 0));
        assertThat(SharedPicture.of(votes, 5).rest()).isEqualTo(new Count(1, 4, 0));

        SharedPicture<String> none = SharedPicture.of(Map.of("zorg", new Count(4, 0, 0)), 5);
        assertThat(none.voters()).isZero();
        assertThat(none.verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void whoDoesNotKnowCountsAsAVoterOnly() {
        assertThat(SharedPicture.of(Map.of("zorg", new Count(0, 0, 9)), 5).verdict()).isEqualTo(Verdict.TOO_FEW);
    }
}
