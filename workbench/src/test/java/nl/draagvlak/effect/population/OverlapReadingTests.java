package nl.draagvlak.effect.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import nl.draagvlak.rendering.SheetReading;
import org.junit.jupiter.api.Test;

/** Counts per combination of lists are read as the method reads them, and what is wrong is said in Dutch. */
class OverlapReadingTests {

    private static OverlapReading.Reading read(String csv) {
        return OverlapReading.read((SheetReading.Sheet) SheetReading.read(csv.getBytes(StandardCharsets.UTF_8), "telling.csv", SheetReading.Limits.USUAL));
    }

    @Test
    void countsAreReadInAnyOrderAndOverOtherColumnsIsSummed() {
        var table = read("jaar;politie;aantal;opvang\n2020;1;5;0\n2021;1;7;0\n2020;0;3;1\n2021;1;2;1\n").table();
        assertThat(table.names()).containsExactly("politie", "opvang");
        assertThat(new long[] {table.count(1), table.count(2), table.count(3)}).containsExactly(12, 3, 2);
    }

    @Test
    void whatIsWrongIsSaidInDutchWithItsRow() {
        assertThat(read("a,b,aantal\n1,0,5\n1,0,6\n0,1,3\n").problem().nl()).isEqualTo("Rij 2 onder de kop heeft dezelfde combinatie als rij 1.");
        assertThat(read("a,b,aantal\n1,0,5\n0,1,3\n0,0,9\n").problem().nl()).contains("Rij 3 onder de kop telt mensen die op geen enkele lijst staan.");
        assertThat(read("a,b,aantal\n1,0,5\n0,1,veel\n").problem().nl()).contains("staat als aantal ‘veel’");
        assertThat(read("a,b,aantal\n1,0,5\n1,0,5\n0,1,3\n1,1,3\n2,0,1\n").problem().nl()).contains("In rij 5 onder de kop staat bij lijst ‘a’ ‘2’");
        assertThat(read("a,b,aantal\n1,0,5\n").problem().nl()).contains("‘b’ staat niemand");
        assertThat(read("a,aantal\n1,5\n0,6\n").problem().nl()).doesNotContain("row");
        assertThat(read("naam,aantal\nx,5\n").problem().nl()).contains("minstens twee lijsten");
        assertThat(OverlapReading.inWords("something that the method may say one day").nl()).contains("geen telling per combinatie");
    }

    @Test
    void noCountThatIsHiddenFollowsFromTheOthersAndTheTotal() {
        for (int seed = 0; seed < 3_000; seed++) {
            java.util.Random random = new java.util.Random(seed);
            long[] counts = random.longs(random.nextInt(3, 32), 0, seed % 3 == 0 ? 12 : 60).toArray();
            boolean[] hidden = GuardedCounts.hidden(counts, 10);
            long sum = 0;
            int many = 0;
            for (int i = 0; i < counts.length; i++) {
                assertThat(counts[i] >= 10 || hidden[i]).isTrue();
                sum += hidden[i] ? counts[i] : 0;
                many += hidden[i] ? 1 : 0;
            }
            // Who subtracts all that is told from the total has only the sum of what is hidden.
            assertThat(many == 0 || many > 1 && sum >= 10 || LongStream.of(counts).sum() < 10 || many == counts.length).isTrue();
        }
    }
}
