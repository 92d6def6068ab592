package nl.draagvlak.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.drafting.Freezing;
import nl.draagvlak.drafting.Ground;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Involvement;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Decisions with their reasons, a note on a frozen plan only, four eyes on its way, promises in the order in which they are due. */
@WorkbenchTest
class DecisionTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Notes notes;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Promises promises;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Bodies bodies;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Involvement involvement;

    private Programme programme;
    private String base;
    private TestVisitor team;
    private TestVisitor colleague;
    private TestVisitor steering;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/besluiten";
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        colleague = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        steering = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
    }

    private Version freeze() {
        UUID line = lines.add(house.act(), programme.id(), 1, Text.same("Lijn"), "", List.of());
        actions.add(house.act(), programme.id(), new ActionPlan(line, null, "Elke nacht een bed vrij", "", null, null, false, "", "", "proef", null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Map.of(), List.of(), List.of(), List.of()));
        return house.inTransaction(() -> freezing.freeze(house.act(), programme, Ground.DECISION, "Vastgesteld", "De rest volgt"));
    }

    private TestVisitor.Answer write(String version) {
        return team.post(base + "/beslisnotas", "versie", version, "titel", "Beslisnota over het plan", "kenmerk", "VB-1", "datum", "2026-01-05", "aan", "De staatssecretaris",
                "aanleiding", "Het plan is klaar.", "besluit", "Wij vragen u akkoord.", "kernpunten", "Drie doelen.", "toelichting", "Zo is het gegaan.", "context",
                "De Kamer wacht.", "ondertekenaars", "Minister van Proef\n\nMinister van Test");
    }

    @Test
    void aNoteIsAboutAFrozenVersion() {
        assertThat(team.get(base + "/beslisnotas/nieuw").body()).contains("Er is er nog geen");
        TestVisitor.Answer refused = write("1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("een vastgelegde versie");
        assertThat(notes.list(programme.id())).isEmpty();

        freeze();
        TestVisitor.Answer written = write("1");
        assertThat(written.status()).isEqualTo(303);
        String note = team.get(written.location()).body();
        assertThat(note).contains("Aanleiding", "Geadviseerd besluit", "Kernpunten", "Toelichting", "Politieke context", "VB-1", "Minister van Test");
        assertThat(write("1").status()).as("one note for a version").isEqualTo(422);
    }

    @Test
    void aNoteThatLacksSomethingKeepsWhatWasTyped() {
        freeze();
        TestVisitor.Answer refused = team.post(base + "/beslisnotas", "versie", "1", "titel", "Half", "aanleiding", "Omdat het moet", "datum", "gisteren");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Omdat het moet", "error-kenmerk", "error-besluit", "error-context", "Schrijf de datum als");
    }

    @Test
    void whoAsksDoesNotRecordTheOutcome() {
        Version version = freeze();
        String stop = base + "/route/1/team";
        team.post(stop + "/aanvraag", "vraag", "Is het klaar?", "gepland", "2026-02-01");
        TestVisitor.Answer refused = team.post(stop + "/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-02-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Laat een collega de uitkomst vastleggen");
        assertThat(approvals.of(version.id()).get(Stop.TEAM).recorded()).isFalse();

        TestVisitor.Answer other = colleague.post(stop + "/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-02-09", "woorden", "Mooi werk");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("error-verschil").contains("Mooi werk");
        assertThat(colleague.post(stop + "/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-02-09", "verschil", "Ziekte").status()).isEqualTo(303);
        assertThat(team.get(base + "/route").body()).contains("Akkoord").contains("Ziekte").contains("9 februari 2026");
    }

    @Test
    void aStopBeforeItsTurnNeedsAReasonAndTheMinisterANote() {
        freeze();
        assertThat(team.post(base + "/route/1/bewindspersoon/aanvraag", "vraag", "Akkoord?", "gepland", "2026-03-01").body()).contains("Schrijf die eerst");
        String note = write("1").location();
        team.post(base + "/route/1/bewindspersoon/aanvraag", "vraag", "Akkoord?", "gepland", "2026-03-01");
        TestVisitor.Answer early = colleague.post(base + "/route/1/bewindspersoon/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-03-01");
        assertThat(early.body()).contains("Programmateam heeft nog geen akkoord gegeven");
        colleague.post(base + "/route/1/bewindspersoon/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-03-01", "eerder", "Zomerreces");

        assertThat(team.get(note).body()).contains("verandert niet meer");
        assertThat(team.get(note + "/wijziging").status()).isEqualTo(404);
    }

    @Test
    void theSteeringGroupRecordsItsOwnStopAndNoOther() {
        freeze();
        team.post(base + "/route/1/stuurgroep/aanvraag", "vraag", "Vaststellen?", "gepland", "2026-02-01");
        team.post(base + "/route/1/team/aanvraag", "vraag", "Klaar?", "gepland", "2026-01-20");
        assertThat(steering.post(base + "/route/1/team/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-01-20").status()).isEqualTo(403);
        assertThat(steering.post(base + "/route/1/stuurgroep/uitkomst", "uitkomst", "CHANGES", "werkelijk", "2026-02-01", "eerder", "Het team is erbij").status()).isEqualTo(303);
    }

    @Test
    void aBodyRecordsItsOwnMeetingsWithReasonAndDissent() {
        Organisation police = organisations.add(house.act(), programme.id(), "Politie Proef", "", "", "", "");
        assertThat(steering.post(base + "/vergaderingen", "gremium", "werkgroep", "titel", "Van een ander", "datum", "2026-02-01").status()).isEqualTo(422);
        TestVisitor.Answer added = steering.post(base + "/vergaderingen", "gremium", "stuurgroep", "titel", "Stuurgroep februari", "datum", "2026-02-01", "aanwezig",
                police.id().toString());
        assertThat(added.status()).isEqualTo(303);
        assertThat(steering.post(added.location() + "/besluiten", "besluit", "Versie 1 geldt").body()).contains("error-reden").contains("Versie 1 geldt");
        steering.post(added.location() + "/besluiten", "besluit", "Versie 1 geldt", "reden", "Alles is beantwoord", "anders", "De politie wilde wachten");

        assertThat(team.get(base + "?zoek=wachten").body()).contains("Stuurgroep februari").contains("B1").contains("1 organisatie aanwezig");
        assertThat(involvement.list(programme.id())).singleElement().satisfies(entry -> assertThat(entry.role()).isEqualTo("stuurgroep"));
    }

    @Test
    void aBodyDoesNotWriteInTheMeetingOfAnother() {
        Body group = bodies.require(house.act(), programme.id(), Body.WORKING_GROUP);
        Meeting meeting = meetings.add(house.act(), group, "Werkgroep", LocalDate.of(2026, 1, 1), List.of());
        assertThat(steering.post(base + "/vergaderingen/" + meeting.id() + "/besluiten", "besluit", "x", "reden", "y").status()).isEqualTo(403);
        assertThat(decisions.ofMeeting(meeting.id())).isEmpty();
    }

    @Test
    void aDecisionIsTakenBackWithAReasonAndCanHoldAgain() {
        Meeting meeting = meetings.add(house.act(), bodies.require(house.act(), programme.id(), Body.STEERING_GROUP), "Stuurgroep", LocalDate.of(2026, 1, 1), List.of());
        Decision decision = decisions.add(house.act(), meeting, "Wij wachten", "Te vroeg", "");
        String path = base + "/vergaderingen/" + meeting.id() + "/besluiten/" + decision.id();
        assertThat(team.post(path + "/intrekking").status()).isEqualTo(422);
        team.post(path + "/intrekking", "reden-1", "De Kamer wil het nu");
        assertThat(team.get(base + "/vergaderingen/" + meeting.id()).body()).contains("De Kamer wil het nu");
        team.post(path + "/herstel");
        assertThat(decisions.find(programme.id(), decision.id()).orElseThrow().stands()).isTrue();
    }

    @Test
    void whatIsOverdueComesFirstThenWhatIsDueThenWhatWasKept() {
        LocalDate made = LocalDate.of(2020, 1, 1);
        Promise kept = promises.add(house.act(), programme.id(), "Nagekomen", "", made, LocalDate.of(2020, 2, 1));
        promises.keep(house.act(), kept, LocalDate.of(2020, 1, 20), "Brief", "");
        promises.add(house.act(), programme.id(), "Later", "", made, LocalDate.of(2190, 1, 1));
        promises.add(house.act(), programme.id(), "Over tijd", "", made, LocalDate.of(2021, 1, 1));

        assertThat(promises.page(programme.id(), "", false, 1, 50).items()).extracting(Promise::what).containsExactly("Over tijd", "Later", "Nagekomen");
        assertThat(team.get(base + "/toezeggingen").body()).contains("dagen te laat").contains("1 toezegging had al nagekomen moeten zijn.");
    }

    @Test
    void aPromiseThatWasKeptLateSaysWhy() {
        Promise promise = promises.add(house.act(), programme.id(), "Het plan sturen", "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 1));
        String path = base + "/toezeggingen/" + promise.id();
        TestVisitor.Answer refused = team.post(path + "/nakoming", "nagekomen", "2020-10-01", "waarmee", "Brief van oktober");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Dit is later dan toegezegd").contains("Brief van oktober");
        team.post(path + "/nakoming", "nagekomen", "2020-10-01", "waarmee", "Brief van oktober", "reden", "Eerst vragen of het kan");
        assertThat(team.get(path).body()).contains("Eerst vragen of het kan");
        team.post(path + "/heropening");
        assertThat(promises.find(programme.id(), promise.id()).orElseThrow().kept()).isFalse();
        assertThat(team.post(base + "/toezeggingen", "wat", "Iets", "gedaan", "2021-01-01", "uiterlijk", "2020-01-01").body())
                .contains("voor de dag waarop het is toegezegd").contains("Iets");
    }
}
