package nl.draagvlak.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sentence is known again whatever happens around it. */
class AlignmentTests {

    private static final List<String> WORDS = List.of("gemeente", "opvang", "slachtoffer", "melding", "regio", "politie", "inspectie", "school", "huisarts", "aangifte", "bed",
            "hulp", "jongere", "dader", "geld", "uitleg", "dienst", "cijfer", "register", "vertrouwen", "wachttijd", "toezicht", "werkgever", "huis", "kamer", "begeleiding");

    private static String sentence(Random random, int number) {
        StringBuilder words = new StringBuilder("Zin" + number);
        for (int i = 0; i < 6 + random.nextInt(8); i++) {
            words.append(' ').append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(40));
        }
        return words.append('.').toString();
    }

    private static List<String> text(Random random, int size) {
        return IntStream.range(0, size).mapToObj(i -> sentence(random, i)).toList();
    }

    @Test
    void randomEditsLeaveTheIdsOfUntouchedSentences() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> before = text(random, 5 + random.nextInt(40));
            List<String> after = new ArrayList<>(before);
            for (int edit = 0; edit < 1 + random.nextInt(6); edit++) {
                int at = random.nextInt(after.size());
                switch (random.nextInt(5)) {
                    case 0 -> after.set(at, sentence(random, 900 + edit));
                    case 1 -> after.add(at, sentence(random, 900 + edit));
                    case 2 -> {
                        if (after.size() > 1) {
                            after.remove(at);
                        }
                    }
                    case 3 -> after.add(random.nextInt(after.size()), after.remove(at));
                    default -> after.set(at, after.get(at).replaceFirst(" \\w+", " veranderd" + edit));
                }
            }
            Alignment alignment = Alignment.of(before, after);
            for (int i = 0; i < after.size(); i++) {
                if (before.contains(after.get(i))) {
                    assertThat(alignment.same(i)).as("seed %s, sentence %s", seed, i).isEqualTo(before.indexOf(after.get(i)));
                }
            }
            List<Integer> kept = IntStream.range(0, after.size()).map(alignment::same).filter(j -> j >= 0).boxed().toList();
            assertThat(kept).doesNotHaveDuplicates();
        }
    }

    @Test
    void anEditedSentenceKeepsItsIdAndAnotherOneGetsItsOwn() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> before = text(random, 20);
            int at = random.nextInt(20);
            List<String> after = new ArrayList<>(before);
            after.set(at, before.get(at).replaceFirst(" \\w+", " iets").replace(".", " en meer."));
            after.add(at, sentence(random, 999));
            Alignment alignment = Alignment.of(before, after);
            assertThat(alignment.same(at + 1)).isEqualTo(at);
            assertThat(alignment.same(at)).isEqualTo(-1);
            assertThat(alignment.origin(at)).isEqualTo(-1);
        }
    }

    @Test
    void ofASplitTheFirstPartKeepsTheIdAndTheSecondKnowsItsOrigin() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> before = text(random, 12);
            int at = random.nextInt(12);
            String[] words = before.get(at).split(" ");
            int cut = 2 + random.nextInt(words.length - 3);
            List<String> after = new ArrayList<>(before);
            after.set(at, String.join(" ", List.of(words).subList(0, cut)) + ".");
            after.add(at + 1, "En " + String.join(" ", List.of(words).subList(cut, words.length)));
            Alignment alignment = Alignment.of(before, after);
            assertThat(alignment.same(at)).isEqualTo(at);
            assertThat(alignment.same(at + 1)).isEqualTo(-1);
            assertThat(alignment.origin(at + 1)).as("seed %s", seed).isEqualTo(at);
        }
    }

    @Test
    void ofAMergeTheFirstLivesOnAndTheSecondLeadsToIt() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<String> before = text(random, 12);
            int at = random.nextInt(11);
            List<String> after = new ArrayList<>(before);
            after.set(at, before.get(at).replace(".", ", en ") + after.remove(at + 1));
            Alignment alignment = Alignment.of(before, after);
            assertThat(alignment.same(at)).isEqualTo(at);
            assertThat(alignment.into(at + 1)).as("seed %s", seed).isEqualTo(at);
        }
    }

    @Test
    void aWholeTextThatIsTurnedRoundKeepsItsSentences() {
        List<String> before = text(new Random(1), 60);
        List<String> after = new ArrayList<>(before);
        Collections.reverse(after);
        Alignment alignment = Alignment.of(before, after);
        assertThat(IntStream.range(0, 60).map(alignment::same)).containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(i -> 59 - i).toList());
    }

    @Test
    void sentencesThatReadTheSameKeepTheirOrder() {
        Alignment alignment = Alignment.of(List.of("Ja.", "Nee.", "Ja.", "Nee."), List.of("Ja.", "Ja.", "Nee."));
        assertThat(IntStream.range(0, 3).map(alignment::same)).containsExactly(0, 2, 3);
        assertThat(alignment.into(1)).isEqualTo(-1);
    }

    @Test
    void aCorrectedSpellingIsTheSameSentence() {
        assertThat(Alignment.of(List.of("De gemeente registreet niet."), List.of("De gemeenten registreren niet.")).same(0)).isZero();
        assertThat(Alignment.of(List.of("De gemeente registreert niet."), List.of("Wij danken iedereen die meedeed.")).same(0)).isEqualTo(-1);
    }

    @Test
    void aSentenceThatWasSavedHalfwayIsTheOneThatItBecame() {
        assertThat(Alignment.of(List.of("Wij beginnen.", "Elke"), List.of("Wij beginnen.", "Elke regio krijgt een vaste plek voor de nacht.")).same(1)).isEqualTo(1);
        assertThat(Alignment.of(List.of("Elke"), List.of("Elke regio heeft een bed.", "Elke nacht een bed vrij.")).same(0)).isZero();
    }
}
