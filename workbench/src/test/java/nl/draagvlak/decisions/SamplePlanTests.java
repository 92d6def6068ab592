package nl.draagvlak.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.testing.SampleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample's plan went the whole way: read along, frozen, decided on, and revised after a motion. */
@SampleTest
class SamplePlanTests {

    @Autowired
    private Programmes programmes;
    @Autowired
    private Versions versions;
    @Autowired
    private Remarks remarks;
    @Autowired
    private Notes notes;
    @Autowired
    private Approvals approvals;

    private UUID programme;

    @BeforeEach
    void find() {
        programme = programmes.findBySlug("voorbeeld").orElseThrow().id();
    }

    @Test
    void theFirstVersionKeepsTheWordsThatTheSecondChanged() {
        assertThat(text(1)).contains("De scholen ontbreken nog").doesNotContain("De Kamer vroeg ons");
        assertThat(text(2)).contains("De Kamer vroeg ons").doesNotContain("De scholen ontbreken nog");
        assertThat(text(1)).contains("Hoe dit plan tot stand kwam").contains("8 opmerkingen");
    }

    private String text(int number) {
        return HtmlRendering.article(versions.document(version(number))).toString();
    }

    private Version version(int number) {
        return versions.find(programme, number).orElseThrow();
    }

    @Test
    void everyRemarkHasItsAnswerAndTheMinisterDecidedOnTheFirstNoteOnly() {
        assertThat(remarks.countWaiting(programme)).isZero();
        assertThat(notes.findByVersion(version(1).id()).orElseThrow().fixed()).isTrue();
        assertThat(notes.findByVersion(version(2).id()).orElseThrow().fixed()).isFalse();
        assertThat(approvals.of(version(1).id()).values()).hasSize(Stop.values().length).allMatch(Approval::recorded)
                .noneMatch(approval -> approval.askedBy().equals(approval.recordedBy()));
    }
}
