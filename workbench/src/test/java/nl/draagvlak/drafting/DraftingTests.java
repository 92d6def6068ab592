package nl.draagvlak.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.gatherings.Attendance;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.OutsideIn;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plan follows the data until it is frozen, and is frozen only when every remark has an answer. */
@WorkbenchTest
class DraftingTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Elements elements;
    @Autowired
    private PlanDocument plan;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Papers papers;
    @Autowired
    private Versions versions;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Remarks remarks;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Attendance attendance;
    @Autowired
    private OutsideIn outsideIn;

    private Programme programme;
    private String base;
    private UUID line;
    private UUID action;
    private TestVisitor team;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/concepten";
        line = lines.add(house.act(), programme.id(), 1, Text.of("Veilig wonen", "Safe living"), "", List.of());
        action = actions.add(house.act(), programme.id(), action("Elke nacht een bed vrij"));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
    }

    private ActionPlan action(String text) {
        return new ActionPlan(line, null, text, "", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), false, "", "", "proef", null, Set.of(), Set.of(),
                Set.of(), Set.of("a"), Set.of(), Map.of(), List.of(), List.of(), List.of());
    }

    private void write(String introduction) {
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", introduction);
    }

    private TestVisitor.Answer freeze() {
        return team.post(base + "/versies", "grond", "DECISION", "reden", "Vastgesteld door de stuurgroep", "ondanks", "De rest volgt");
    }

    @Test
    void aRemarkWithoutAnAnswerStopsTheFreezing() {
        Round round = openRound();
        Remark remark = remarks.add(house.act(), round, new Remarks.Draft("inleiding", null, null, RemarkKind.MISSING, "Waar zijn de scholen?"));

        TestVisitor.Answer refused = freeze();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("heeft nog geen antwoord").contains("houdt het vastleggen tegen");
        assertThat(versions.list(programme.id())).isEmpty();

        team.post(base + "/opmerkingen/" + remark.id() + "/antwoord", "oordeel", "NOT", "antwoord", "De scholen zaten niet aan tafel.");
        assertThat(freeze().location()).endsWith("/concepten/versies/1");
        assertThat(team.get(base + "/versies/1").body()).contains("Vastgesteld door de stuurgroep").contains("De rest volgt").contains("Elke nacht een bed vrij");
    }

    private Round openRound() {
        TestVisitor.Answer opened = team.post(base + "/rondes", "titel", "Eerste ronde", "vraag", "", "termijn", "2199-01-01");
        assertThat(opened.status()).isEqualTo(303);
        return rounds.findOpen(programme.id()).orElseThrow();
    }

    @Test
    void whatIsNotInOrderIsPassedWithAReasonOnly() {
        TestVisitor.Answer refused = team.post(base + "/versies", "grond", "DECISION", "reden", "Voor de stuurgroep");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("1 actie zonder actiehouder die ja heeft gezegd (1.1).").contains("Voor de stuurgroep").contains("id=\"error-ondanks\"");
    }

    @Test
    void aFrozenVersionStaysWhenTheDataChanges() {
        write("Hier begint het plan.");
        freeze();
        elements.rewrite(house.act(), action, "Iets heel anders", "");
        write("Een ander begin.");

        assertThat(team.get(base + "/versies/1").body()).contains("Elke nacht een bed vrij", "Hier begint het plan.").doesNotContain("Iets heel anders", "Een ander begin.");
        assertThat(team.get(base + "/tekst").body()).contains("Iets heel anders", "Een ander begin.").doesNotContain("Elke nacht een bed vrij");
    }

    @Test
    void theFileHoldsTheActionsAndTheAnnexOfHowItCameAbout() throws IOException {
        byte[] pdf = PdfRendering.pdf(plan.document(programme, Language.NL, LocalDate.of(2026, 11, 22)));
        String text = new PDFTextStripper().getText(Loader.loadPDF(pdf)).replaceAll("\\s+", " ");
        assertThat(text).contains("Elke nacht een bed vrij").contains("Veilig wonen").contains("Bijlage 1. Hoe dit plan tot stand kwam").contains("Bijlage 2. Wie meededen");
    }

    @Test
    void theAnnexTellsWhatWasReallyDoneAndProtectsSmallNumbers() {
        outsideIn.openWithReason(house.act(), programme.id(), "vision", "De Kamer vroeg erom");
        Organisation shelter = organisations.add(house.act(), programme.id(), "Opvang Proef", "", "", "", "");
        Gathering gathering = gatherings.add(house.act(), Gatherings.prepare(programme.id(), null, Text.same("Rondetafel Proef"), GatheringKind.ROUNDTABLE,
                LocalDate.of(2026, 3, 1), LocalTime.of(9, 0), LocalTime.of(12, 0), "", "", Gathering.Contact.NONE));
        attendance.set(house.act(), gathering, Map.of(shelter.id(), 3), Map.of(), List.of());
        gatherings.close(house.act(), gathering, "Zes thema's");

        String body = team.get(base + "/onderdelen/bijlage-proces").body();
        assertThat(body).contains("Rondetafel Proef").contains("minder dan 5").contains("Zes thema").contains("1 maart 2026").contains("De Kamer vroeg erom");
    }

    @Test
    void anEmptyCellOfTheCoverageIsNamed() {
        assertThat(team.get(base + "/onderdelen/dekking").body()).contains("Hier heeft het plan geen actie: lijn 1, b.");
    }

    @Test
    void ownTextIsKeptWithItsFormerWordingsAndAPreviewSavesNothing() {
        String section = base + "/onderdelen/inleiding";
        assertThat(team.post(section, "tekst", "Eerste woorden").location()).isEqualTo(section);
        TestVisitor.Answer preview = team.post(section, "tekst", "Tweede woorden^[met een noot]", "stap", "voorbeeld");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("met een noot").contains("nog niet opgeslagen");
        assertThat(texts.current(programme.id()).get("inleiding").text().words()).isEqualTo("Eerste woorden");

        team.post(section, "tekst", "Tweede woorden");
        int former = texts.history(programme.id(), "inleiding", 5).getLast().version();
        team.post(section + "/terugzetting", "versie", String.valueOf(former));
        assertThat(texts.current(programme.id()).get("inleiding").text().words()).isEqualTo("Eerste woorden");
    }

    @Test
    void textThatIsTooLongIsShownAgain() {
        TestVisitor.Answer refused = team.post(base + "/onderdelen/slot", "tekst", "Slotwoord " + "x".repeat(20_000));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("tekens te lang").contains("Slotwoord");
        assertThat(texts.current(programme.id())).isEmpty();
    }

    @Test
    void aPlanWithoutActionsCannotBeFrozen() {
        actions.withdraw(house.act(), action, "proef");
        assertThat(freeze().status()).isEqualTo(422);
        assertThat(HtmlRendering.article(plan.document(programme, Language.EN, LocalDate.of(2026, 11, 22))).toString()).contains("There is no action in this line yet.");
    }
}
