package nl.draagvlak.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.OutsideIn;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody notices who sets goals, decides on the ambition level and writes the vision. */
@WorkbenchTest
class GoalPagesTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Goals goals;
    @Autowired
    private Visions visions;
    @Autowired
    private AmbitionLevels levels;
    @Autowired
    private OutsideIn outsideIn;
    @Autowired
    private Causes causes;
    @Autowired
    private Interventions interventions;

    private Programme programme;
    private TestVisitor team;

    @BeforeEach
    void open() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
    }

    private String at(String path) {
        return programme.path() + path;
    }

    private UUID strategic(String text) {
        return goals.addStrategic(house.act(), programme.id(), text, "", List.of());
    }

    private UUID measured(String text, BigDecimal baseline, UUID... serves) {
        return goals.add(house.act(), programme.id(), new Goal.Draft(text, "", new Yardstick("teruggebeld", "%", baseline, baseline == null ? null : 2025,
                new BigDecimal("90"), 2028, ""), List.of(serves), List.of(), List.of(), List.of()));
    }

    @Test
    void aMeasuredGoalIsAddedWithItsFigures() {
        UUID serves = strategic("Wie meldt, wordt gehoord");
        Answer added = team.post(at("/doelen"), "tekst", "In 2028 wordt 90 procent teruggebeld", "soort", "meetbaar", "indicator", "teruggebeld binnen een week",
                "eenheid", "procent", "begin", "41,5", "beginjaar", "2025", "streef", "90", "streefjaar", "2028", "dient", serves.toString(), "vormen", "a", "leeftijden", "young");

        assertThat(added.status()).isEqualTo(303);
        assertThat(team.get(added.location()).body()).contains("41,5", "90", "2028", "teruggebeld binnen een week", "Wie meldt, wordt gehoord");
        assertThat(team.get(at("/doelen")).body()).contains("van 41,5 naar 90 in 2028", "<svg");
    }

    @Test
    void aGoalIsMeasuredOrSaysWhyNot() {
        Answer neither = team.post(at("/doelen"), "tekst", "Het moet beter", "soort", "meetbaar", "toelichting", "bewaar mij");
        assertThat(neither.status()).isEqualTo(422);
        assertThat(neither.body()).contains("Vul een getal in, of kies dat het doel een richting geeft", "Zeg waaraan u ziet", "bewaar mij");

        assertThat(team.post(at("/doelen"), "tekst", "Het moet beter", "soort", "richting").body()).contains("Zeg waarom dit doel geen getal heeft.");
        assertThat(team.post(at("/doelen"), "tekst", "Het moet beter", "soort", "richting", "omdat", "niet te tellen", "streef", "90").body())
                .contains("Een richtinggevend doel heeft geen streefwaarde.");
        assertThat(team.post(at("/doelen"), "tekst", "Het moet beter").body()).contains("Kies een van de mogelijkheden.");
        assertThat(goals.list(programme.id())).isEmpty();

        assertThat(team.post(at("/doelen"), "tekst", "Het moet beter", "soort", "richting", "omdat", "niet te tellen").status()).isEqualTo(303);
        assertThat(team.get(at("/doelen/lijst?toon=richting")).body()).contains("Het moet beter", "niet te tellen");
    }

    @Test
    void figuresThatCannotBeRightAreRefusedAtTheirField() {
        String[] start = {"tekst", "Doel", "soort", "meetbaar", "indicator", "iets", "streefjaar", "2028", "streef"};
        assertThat(post(start, "negentig").body()).contains("Vul een getal in, zoals 1.250 of 12,5.", "negentig");
        assertThat(post(start, "90", "begin", "10").body()).contains("Uit welk jaar is de beginwaarde?");
        assertThat(post(start, "90", "begin", "10", "beginjaar", "2030").body()).contains("Dit jaar ligt vóór het jaar van de beginwaarde.");
        assertThat(post(start, "90", "beginjaar", "28").body()).contains("Vul een heel getal in van 1900 tot en met 2200.");
        assertThat(post(start, "90", "vormen", "verzonnen").status()).isEqualTo(422);
        assertThat(goals.list(programme.id())).isEmpty();
    }

    private Answer post(String[] start, String... rest) {
        String[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return team.post(at("/doelen"), all);
    }

    @Test
    void theTreeShowsWhatHangsWhereAndWhatLacksABaseline() {
        UUID first = strategic("Wie meldt, wordt gehoord");
        strategic("Wie bang is, is veilig");
        measured("Een doel met begin", new BigDecimal("10"), first);
        measured("Een doel zonder begin", null, first);
        measured("Een los doel", new BigDecimal("5"));

        String tree = team.get(at("/doelen")).body();
        assertThat(tree).contains("Dient nog geen strategisch doel", "Een los doel", "Zonder beginwaarde", "Nog geen operationeel doel.");
        assertThat(team.get(at("/doelen/lijst?toon=zonder-nulmeting")).body()).contains("Een doel zonder begin").doesNotContain("Een doel met begin");
        assertThat(team.get(at("/doelen/lijst?zoek=los")).body()).contains("Een los doel", "1 doel<");
        assertThat(goals.tree(programme.id()).branches().getFirst().goals()).extracting(g -> g.element().text()).containsExactly("Een doel met begin", "Een doel zonder begin");
    }

    @Test
    void aChangedGoalBecomesDirectionalWithoutItsFigures() {
        UUID goal = measured("Een doel", new BigDecimal("10"));
        assertThat(team.get(at("/doelen/" + goal + "/wijziging")).body()).contains("value=\"90\"", "value=\"2028\"");

        team.post(at("/doelen/" + goal), "tekst", "Een doel", "soort", "richting", "omdat", "toch niet te tellen", "indicator", "teruggebeld", "begin", "", "streef", "", "streefjaar", "");

        Yardstick y = goals.find(programme.id(), goal).orElseThrow().yardstick();
        assertThat(y.directional()).isTrue();
        assertThat(y.target()).isNull();
        team.post(at("/doelen/" + goal + "/intrekking"), "reden", "dubbel");
        assertThat(team.get(at("/doelen/" + goal)).body()).contains("ingetrokken", "Zet terug");
        assertThat(goals.counts(programme.id()).all()).isZero();
    }

    @Test
    void theAmbitionLevelSaysWhenItCameTooEarly() {
        assertThat(team.get(at("/doelen/ambitieniveau")).body()).contains("Er zijn nog geen interventies.");
        team.post(at("/doelen/ambitieniveau"), "niveau", "Alles in één jaar", "reden", "wij willen veel", "ondanks", "De Kamer vroeg erom", "datum", "2025-01-10");
        assertThat(team.get(at("/doelen/ambitieniveau")).body()).contains("Besloten voordat er interventies waren");

        UUID cause = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand belt terug", "", "", List.of()));
        interventions.add(house.act(), programme.id(), new Intervention.Draft("Bel terug", "", "", Intervention.Consequences.UNKNOWN, List.of(cause), List.of()));
        team.post(at("/doelen/ambitieniveau"), "niveau", "Zichtbaar beter in vier jaar", "reden", "meer lukt niet", "datum", "2025-03-01");

        AmbitionLevel current = levels.current(programme.id()).orElseThrow();
        assertThat(current.text()).isEqualTo("Zichtbaar beter in vier jaar");
        assertThat(current.beforeInterventions()).isFalse();
        assertThat(team.get(at("/doelen/ambitieniveau")).body()).contains("Eerdere besluiten", "Alles in één jaar");
        assertThat(team.post(at("/doelen/ambitieniveau"), "niveau", "Later", "reden", "x", "datum", "2999-01-01").status()).isEqualTo(422);
        assertThat(team.post(at("/doelen/ambitieniveau"), "niveau", "Later", "reden", "", "datum", "31-12-2025").status()).isEqualTo(422);
        assertThat(levels.list(programme.id())).hasSize(2);
    }

    @Test
    void theVisionIsShutBeforeTheFirstRoundAndOpensWithAReason() {
        assertThat(team.get(at("/visie")).body()).contains("De visie is nog dicht.").doesNotContain("Visie schrijven");
        assertThat(team.get(at("/visie/wijziging")).location()).isEqualTo(at("/visie"));
        assertThat(team.post(at("/visie"), "nu", "Slecht", "straks", "Goed").status()).isEqualTo(422);
        assertThat(visions.list(programme.id())).isEmpty();
        assertThatThrownBy(() -> house.inTransaction(() -> visions.write(house.act(), programme.id(), "Slecht", "Goed", "", List.of(), "")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(team.post(at("/visie/opening"), "reden", " ").status()).isEqualTo(422);
        assertThat(outsideIn.mayWrite(programme.id())).isFalse();
        assertThat(team.post(at("/visie/opening"), "reden", "De Kamer vroeg erom").status()).isEqualTo(303);

        strategic("Wie meldt, wordt gehoord");
        team.post(at("/visie"), "nu", "Niemand belt terug", "straks", "Iedereen wordt gebeld");
        assertThat(team.get(at("/visie")).body()).contains("Niemand belt terug", "Iedereen wordt gebeld", "Wie meldt, wordt gehoord", "De Kamer vroeg erom");
    }

    @Test
    void earlierVersionsOfTheVisionStayWithTheGoalsOfThen() {
        house.inTransaction(() -> {
            outsideIn.openWithReason(house.act(), programme.id(), "vision", "voor de proef");
            return null;
        });
        UUID goal = strategic("Het oude doel");
        team.post(at("/visie"), "nu", "Eerste nu", "straks", "Eerste straks");
        goals.changeStrategic(house.act(), goal, "Het nieuwe doel", "", List.of());

        assertThat(team.post(at("/visie"), "nu", "Tweede nu", "straks", "Tweede straks").body()).contains("Vul dit in.", "Tweede nu");
        team.post(at("/visie"), "nu", "Tweede nu", "straks", "Tweede straks", "wijziging", "na de consultaties");

        assertThat(team.get(at("/visie")).body()).contains("Tweede nu", "Het nieuwe doel", "na de consultaties").doesNotContain("Eerste nu");
        assertThat(team.get(at("/visie/versies/1")).body()).contains("Eerste nu", "Het oude doel");
        assertThat(team.get(at("/visie/versies/9")).status()).isEqualTo(404);
        assertThat(team.get(at("/visie/versies/x")).status()).isEqualTo(404);
        assertThat(visions.current(programme.id()).orElseThrow().version()).isEqualTo(2);
    }
}
