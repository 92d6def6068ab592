package nl.draagvlak.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sentence of a text is found again after edits, splits, merges and moves, or is told to be gone. */
@WorkbenchTest
class SentencesTests {

    @Autowired
    private TestHouse house;
    @Autowired
    private Papers papers;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Sentences sentences;

    private Programme programme;

    @BeforeEach
    void make() {
        programme = house.programme();
        write("inleiding", "Elke regio krijgt een bed voor de nacht. Wij betalen dat samen.\n\nDe gemeenten regelen het vervoer naar de opvang.");
    }

    private void write(String section, String prose) {
        texts.write(house.act(), papers.plan(programme.id()), section, RichText.ofProse(prose), "");
    }

    private List<Sentence> of(String section) {
        return sentences.of(programme.id(), section);
    }

    private UUID id(String section, int position) {
        return of(section).get(position).id();
    }

    @Test
    void anEditKeepsTheIdAndItsWordings() {
        UUID first = id("inleiding", 0);
        write("inleiding", "Nieuw begin van dit stuk. Elke regio krijgt twee bedden voor de nacht. Wij betalen dat samen.");
        assertThat(id("inleiding", 1)).isEqualTo(first);
        assertThat(sentences.history(first)).extracting(Sentences.Wording::text)
                .containsExactly("Elke regio krijgt een bed voor de nacht.", "Elke regio krijgt twee bedden voor de nacht.");
        assertThat(sentences.of(programme.id(), "inleiding", 1)).extracting(Sentence::text).startsWith("Elke regio krijgt een bed voor de nacht.", "Wij betalen dat samen.");
        assertThat(sentences.of(programme.id(), "inleiding", 1).getFirst().id()).isEqualTo(first);
    }

    @Test
    void ofASplitTheSecondPartKnowsWhatItWas() {
        UUID third = id("inleiding", 2);
        write("inleiding", "Elke regio krijgt een bed voor de nacht. Wij betalen dat samen.\n\nDe gemeenten regelen het vervoer. Dat gaat naar de opvang.");
        assertThat(id("inleiding", 2)).isEqualTo(third);
        assertThat(sentences.history(id("inleiding", 3))).extracting(Sentences.Wording::text)
                .containsExactly("De gemeenten regelen het vervoer naar de opvang.", "Dat gaat naar de opvang.");
    }

    @Test
    void aMergedSentenceLeadsToWhatItWentInto() {
        UUID first = id("inleiding", 0);
        UUID second = id("inleiding", 1);
        write("inleiding", "Elke regio krijgt een bed voor de nacht en wij betalen dat samen.\n\nDe gemeenten regelen het vervoer naar de opvang.");
        assertThat(sentences.find(second).orElseThrow()).isInstanceOfSatisfying(Whereabouts.WentInto.class, went -> assertThat(went.into().id()).isEqualTo(first));
    }

    @Test
    void aSentenceThatMovesToAnotherSectionKeepsItsIdOrLeadsThere() {
        UUID third = id("inleiding", 2);
        write("inleiding", "Elke regio krijgt een bed voor de nacht.");
        assertThat(sentences.find(third).orElseThrow()).isInstanceOfSatisfying(Whereabouts.Gone.class, gone -> {
            assertThat(gone.text()).startsWith("De gemeenten regelen");
            assertThat(gone.version()).isEqualTo(2);
        });
        write("slot", "De gemeenten regelen het vervoer naar de opvang.");
        assertThat(sentences.find(third).orElseThrow()).isInstanceOfSatisfying(Whereabouts.Stands.class, stands -> assertThat(stands.sentence().section()).isEqualTo("slot"));

        UUID first = id("inleiding", 0);
        write("doelen", "Elke regio krijgt een bed voor de nacht.");
        write("inleiding", "");
        assertThat(sentences.find(first).orElseThrow()).isInstanceOfSatisfying(Whereabouts.WentInto.class, went -> assertThat(went.into().section()).isEqualTo("doelen"));
    }

    @Test
    void whatWasTakenOutAndPutBackIsTheSame() {
        List<UUID> before = of("inleiding").stream().map(Sentence::id).toList();
        write("inleiding", "");
        assertThat(sentences.find(before.getFirst()).orElseThrow()).isInstanceOf(Whereabouts.Gone.class);
        write("inleiding", "Elke regio krijgt een bed voor de nacht. Wij betalen dat samen.\n\nDe gemeenten regelen het vervoer naar de opvang.");
        assertThat(of("inleiding").stream().map(Sentence::id)).containsExactlyElementsOf(before);
    }

    @Test
    void aSavedTextIsOneVersionASittingAndIsNotOvertakenUnseen() {
        UUID sitting = new UUID(0, 20);
        var plan = papers.plan(programme.id());
        var act = house.act();
        var one = texts.save(act, plan, "slot", RichText.ofProse("Een"), "", sitting, 0);
        var two = texts.save(act, plan, "slot", RichText.ofProse("Een twee"), "Waarom", sitting, one.text().revision());
        assertThat(two).isInstanceOf(SectionTexts.Outcome.Saved.class);
        assertThat(two.text().version()).isEqualTo(1);
        assertThat(two.text().reason()).isEqualTo("Waarom");
        assertThat(texts.save(act, plan, "slot", RichText.ofProse("Een twee"), "Toch hierom", sitting, two.text().revision()).text().reason()).isEqualTo("Toch hierom");
        assertThat(texts.save(house.act(), plan, "slot", RichText.ofProse("Anders"), "", null, 1)).isInstanceOf(SectionTexts.Outcome.Overtaken.class);
        assertThat(texts.find(programme.id(), "slot").orElseThrow().text().words()).isEqualTo("Een twee");
    }
}
