package nl.draagvlak.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import nl.draagvlak.drafting.Papers;
import nl.draagvlak.drafting.SectionTexts;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agenda from what waits, a reason for every change of a version, other eyes at every stop, and promises that were moved. */
@WorkbenchTest
class DecidingTests {

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
    private Versions versions;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Papers papers;
    @Autowired
    private Promises promises;
    @Autowired
    private Motions motions;
    @Autowired
    private Meetings meetings;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Agendas agendas;
    @Autowired
    private Bodies bodies;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Approving approving;
    @Autowired
    private Approvals approvals;
    @Autowired
    private ChangeTable table;
    @Autowired
    private ChangeReasons reasons;

    private Programme programme;
    private String base;
    private Account writer;
    private TestVisitor team;
    private TestVisitor colleague;
    private TestVisitor steering;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/besluiten";
        writer = house.member(programme, Role.TEAM);
        team = new TestVisitor(port).signedIn(house.session(writer));
        colleague = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        steering = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
    }

    private Body steeringGroup() {
        return bodies.require(house.act(), programme.id(), Body.STEERING_GROUP);
    }

    private Meeting meeting(LocalDate day) {
        return meetings.add(house.act(), steeringGroup(), "Stuurgroep", day, List.of());
    }

    private Version freeze() {
        if (lines.list(programme.id()).isEmpty()) {
            UUID line = lines.add(house.act(), programme.id(), 1, Text.same("Lijn"), "", List.of());
            actions.add(house.act(), programme.id(), new ActionPlan(line, null, "Elke nacht een bed vrij", "", null, null, false, "", "", "proef", null, Set.of(), Set.of(),
                    Set.of(), Set.of(), Set.of(), Map.of(), List.of(), List.of(), List.of()));
        }
        return house.inTransaction(() -> freezing.freeze(house.act(), programme, Ground.DECISION, "Vastgesteld", "De rest volgt"));
    }

    @Test
    void anAgendaIsMadeFromWhatWaitsAndWhatIsLeftOpenComesBack() {
        promises.add(house.act(), programme.id(), "De bloemlezing sturen", "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 1));
        motions.add(house.act(), programme.id(), new Motions.Draft(Motion.Kind.QUESTION, "De nacht", "Hoe vaak is de deur dicht?", "", LocalDate.of(2026, 1, 1), null));
        Organisation seated = organisations.add(house.act(), programme.id(), "Gemeente Zetel", "", "", "", "");
        bodies.seat(house.act(), steeringGroup(), seated.id(), null);

        TestVisitor.Answer planned = steering.post(base + "/vergaderingen", "gremium", "stuurgroep", "titel", "Stuurgroep straks", "datum", "2190-01-01");
        assertThat(planned.location()).endsWith("/agenda");
        String waiting = steering.get(planned.location()).body();
        assertThat(waiting).contains("Toezegging 1: De bloemlezing sturen").contains("Dringend").contains("V1: De nacht");
        assertThat(waiting.indexOf("De bloemlezing sturen")).as("what is urgent stands first").isLessThan(waiting.indexOf("De nacht"));

        assertThat(steering.post(planned.location()).body()).contains("Vink aan wat u wilt bespreken.");
        UUID promise = promises.open(programme.id(), 1).getFirst().id();
        steering.post(planned.location(), "wacht", "promise-" + promise);
        steering.post(planned.location() + "/punten", "titel", "Rondvraag", "vraag", "");
        String shown = steering.get(planned.location().replace("/agenda", "")).body();
        assertThat(shown).contains("1. ").contains("De bloemlezing sturen").contains("Rondvraag").contains("Gemeente Zetel").doesNotContain("Besluit toevoegen");

        Meeting held = meeting(LocalDate.of(2026, 1, 10));
        steering.post(base + "/vergaderingen/" + held.id() + "/agenda/punten", "titel", "Wie betaalt dit?");
        steering.post(base + "/vergaderingen/" + held.id() + "/agenda/punten", "titel", "Is het goed zo?");
        steering.post(base + "/vergaderingen/" + held.id() + "/besluiten", "punt", agendas.list(held.id()).get(1).id().toString(), "besluit", "Het is goed", "reden", "Iedereen zegt het");
        assertThat(steering.get(base + "/vergaderingen/" + held.id()).body()).contains("Nog open. Bij de volgende vergadering").contains("Besloten:");
        String next = steering.get(planned.location()).body();
        assertThat(next).contains("Wie betaalt dit?").contains("Bleef liggen in een eerdere vergadering.").doesNotContain("Is het goed zo?");
    }

    @Test
    void pointsChangePlacesAndOneWithADecisionStays() {
        Meeting held = meeting(LocalDate.of(2026, 1, 10));
        String path = base + "/vergaderingen/" + held.id();
        team.post(path + "/agenda/punten", "titel", "Eerst");
        team.post(path + "/agenda/punten", "titel", "Daarna");
        UUID last = agendas.list(held.id()).getLast().id();
        team.post(path + "/agenda/punten/" + last + "/plaats", "richting", "op");
        assertThat(agendas.list(held.id())).extracting(AgendaItem::title).containsExactly("Daarna", "Eerst");

        decisions.add(house.act(), held, last, "Wij doen het", "Het kan", "");
        TestVisitor.Answer refused = team.post(path + "/agenda/punten/" + last + "/verwijdering");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Bij dit punt is een besluit genomen.");
        UUID first = agendas.list(held.id()).getLast().id();
        assertThat(team.post(path + "/agenda/punten/" + first + "/bespreking").status()).isEqualTo(422);
        team.post(path + "/agenda/punten/" + first + "/bespreking", "uitkomst-" + first, "Niets meer aan te doen");
        assertThat(team.get(path).body()).contains("Niets meer aan te doen");
        assertThat(new TestVisitor(port).signedIn(house.session(house.member(programme, Role.WORKING_GROUP))).post(path + "/agenda/punten", "titel", "x").status()).isEqualTo(403);
    }

    @Test
    void nothingIsDecidedBeforeTheMeeting() {
        Meeting later = meeting(LocalDate.of(2190, 1, 1));
        assertThat(team.post(base + "/vergaderingen/" + later.id() + "/besluiten", "besluit", "Alvast", "reden", "Haast").body()).contains("De vergadering moet nog komen.");
        assertThat(decisions.ofMeeting(later.id())).isEmpty();
        Organisation city = organisations.add(house.act(), programme.id(), "Stad", "", "", "", "");
        assertThat(team.post(base + "/vergaderingen/" + later.id(), "titel", "Later", "datum", "2190-01-01", "aanwezig", city.id().toString()).body())
                .contains("Wie er was, vult u daarna in.");
    }

    @Test
    void everyChangeOfAVersionHasItsReasonBeforeItGoesOn() {
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "Dit blijft staan. Dit wordt anders. Ook dit blijft.");
        freeze();
        assertThat(team.get(base + "/wijzigingen/1").status()).as("the first version changes nothing").isEqualTo(404);
        texts.write(house.act(), papers.plan(programme.id()), "inleiding", "Dit blijft staan. Dit is anders geworden. Ook dit blijft.");
        Version second = freeze();

        Motion motion = motions.add(house.act(), programme.id(), new Motions.Draft(Motion.Kind.MOTION, "Zeg het anders", "Verzoekt om andere woorden", "", LocalDate.of(2026, 1, 1), null));
        List<Change> changes = table.of(second);
        Change sentence = changes.stream().filter(change -> change.after().equals("Dit is anders geworden.")).findFirst().orElseThrow();
        assertThat(sentence.before()).as("one sentence, not the chapter").isEqualTo("Dit wordt anders.");
        assertThat(sentence.kind()).isEqualTo(Change.Kind.CHANGED);

        TestVisitor.Answer refused = team.post(base + "/route/2/stuurgroep/aanvraag", "vraag", "Vaststellen?", "gepland", "2026-02-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("nog geen reden");
        assertThatThrownBy(() -> approving.ask(house.act(), second, Stop.STEERING_GROUP, "Vaststellen?", LocalDate.of(2026, 2, 1))).isInstanceOf(IllegalStateException.class);
        assertThat(team.post(base + "/route/2/team/aanvraag", "vraag", "Klaar?", "gepland", "2026-02-01").status()).as("the team is asked while it writes").isEqualTo(303);

        String path = base + "/wijzigingen/2";
        assertThat(team.post(path + "/redenen", "grond", motion.id().toString()).body()).contains("Vink eerst aan");
        assertThat(team.post(path + "/redenen", "wijziging", sentence.key(), "grond", "EDIT").body()).contains("Zeg in enkele woorden waarom.");
        team.post(path + "/redenen", "wijziging", sentence.key(), "grond", motion.id().toString());
        changes.stream().filter(change -> !change.equals(sentence))
                .forEach(change -> team.post(path + "/redenen", "wijziging", change.key(), "grond", "EDIT", "uitleg", "De lijst is bijgewerkt"));
        assertThat(steering.get(path).body()).contains("Elke wijziging heeft een reden.").contains("M1").contains("Zeg het anders");
        assertThat(team.get(base + "/moties/" + motion.id()).body()).contains("Wijzigingen in versie 2");
        assertThat(team.get(path + "/pdf").status()).isEqualTo(200);
        assertThat(team.post(base + "/route/2/stuurgroep/aanvraag", "vraag", "Vaststellen?", "gepland", "2026-02-01").status()).isEqualTo(303);

        UUID given = reasons.of(second.id()).get(sentence.key()).getFirst().id();
        team.post(path + "/redenen/" + given + "/verwijdering");
        assertThat(table.unexplained(second)).isEqualTo(1);
    }

    @Test
    void nobodyJudgesTheirOwnVersionOrTwice() {
        UUID line = lines.add(house.act(), programme.id(), 1, Text.same("Lijn"), "", List.of());
        actions.add(house.act(), programme.id(), new ActionPlan(line, null, "Elke nacht een bed vrij", "", null, null, false, "", "", "proef", null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Map.of(), List.of(), List.of(), List.of()));
        team.post(programme.path() + "/concepten/versies", "grond", "DECISION", "reden", "Klaar", "ondanks", "De rest volgt");
        colleague.post(base + "/route/1/team/aanvraag", "vraag", "Klaar?", "gepland", "2026-01-20");
        TestVisitor.Answer own = team.post(base + "/route/1/team/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-01-20");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.body()).contains("U legde deze versie zelf vast.");

        TestVisitor third = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        assertThat(third.post(base + "/route/1/team/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-01-20").status()).isEqualTo(303);
        team.post(base + "/route/1/stuurgroep/aanvraag", "vraag", "Vaststellen?", "gepland", "2026-01-21");
        TestVisitor.Answer twice = third.post(base + "/route/1/stuurgroep/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-01-21");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("Bij elke halte kijkt een ander.");
        assertThat(steering.post(base + "/route/1/stuurgroep/uitkomst", "uitkomst", "AGREED", "werkelijk", "2026-01-21").status()).isEqualTo(303);
        team.post(base + "/route/1/kamer/aanvraag", "vraag", "Sturen", "gepland", "2026-01-22");
        assertThat(third.post(base + "/route/1/kamer/uitkomst", "uitkomst", "SENT", "werkelijk", "2026-01-22", "eerder", "Spoed").status())
                .as("that it was sent is a fact, not a judgement").isEqualTo(303);
        assertThat(approvals.of(versions.findLatest(programme.id()).orElseThrow().id()).get(Stop.TEAM).recorded()).isTrue();
    }

    @Test
    void aPromiseIsMovedWithAReasonAndKeepsWhatWasSaidFirst() {
        Promise promise = promises.add(house.act(), programme.id(), "Het plan sturen", "", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 1));
        String path = base + "/toezeggingen/" + promise.id();
        assertThat(team.post(path, "wat", "Het plan sturen", "gedaan", "2020-01-01", "uiterlijk", "2020-10-01").body()).contains("Leg het uitstel vast");
        assertThat(team.post(path + "/uitstel", "nieuw", "2020-05-01", "gemeld", "2020-05-01", "waarom", "x").body()).contains("niet later dan wat was toegezegd");
        team.post(path + "/uitstel", "nieuw", "2020-10-01", "gemeld", "2020-05-20", "waarom", "Eerst vragen of het kan");
        assertThat(team.get(path).body()).contains("Van 1 juni 2020 naar 1 oktober 2020").contains("Eerst vragen of het kan");
        assertThat(promises.find(programme.id(), promise.id()).orElseThrow().due()).isEqualTo(LocalDate.of(2020, 10, 1));
    }

    @Test
    void aMotionIsAnsweredWithWhatIsDone() {
        TestVisitor.Answer refused = team.post(base + "/moties", "soort", "MOTION", "titel", "Scholen", "datum", "2026-01-01", "uiterlijk", "2025-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("error-vraagt").contains("voor de dag waarop het is gevraagd").contains("Scholen");
        String path = team.post(base + "/moties", "soort", "MOTION", "titel", "Scholen", "vraagt", "Verzoekt scholen te betrekken", "datum", "2026-01-01").location();
        assertThat(steering.get(path).body()).contains("Zonder antwoord");
        assertThat(steering.post(path + "/antwoord", "antwoord", "x", "op", "2026-01-02").status()).isEqualTo(403);
        team.post(path + "/antwoord", "antwoord", "Wij voeren drie gesprekken", "op", "2026-01-02");
        assertThat(steering.get(base + "/moties").body()).contains("M1. Scholen").contains("Beantwoord");
    }
}
