package nl.draagvlak.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.goals.Goal.Yardstick;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tree of goals is edited in its place, and the bar is laid after seeing what can be done, or with a reason. */
@WorkbenchTest
class GoalArrangeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Goals goals;
    @Autowired
    private AmbitionLevels levels;

    private Programme programme;
    private TestVisitor team;
    private UUID seen;
    private UUID safe;
    private UUID goal;
    private String at;

    @BeforeEach
    void make() {
        programme = house.programme();
        seen = goals.addStrategic(house.act(), programme.id(), "Gezien worden", "", List.of());
        safe = goals.addStrategic(house.act(), programme.id(), "Veilig zijn", "", List.of());
        goal = goals.add(house.act(), programme.id(), new Goal.Draft("Sneller gehoord", "Een uitleg", new Yardstick("binnen een week", "%", new BigDecimal("40"), 2025,
                new BigDecimal("90"), 2028, ""), List.of(seen), List.of(), List.of("a"), List.of()));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        at = programme.path() + "/doelen/ordenen";
    }

    private List<UUID> served() {
        return goals.served(List.of(goal)).getOrDefault(goal, List.of());
    }

    @Test
    void aGoalMovesToAnotherStrategicGoalAndToNone() {
        assertThat(team.get(at).body()).contains("Sneller gehoord", "Gezien worden", "Veilig zijn");
        assertThat(team.post(at + "/" + goal + "/plaats", "van", seen.toString(), "naar", safe.toString()).status()).isEqualTo(303);
        assertThat(served()).containsExactly(safe);
        assertThat(team.post(at + "/" + goal + "/plaats", "van", "", "naar", seen.toString()).status()).isEqualTo(303);
        assertThat(served()).containsExactlyInAnyOrder(seen, safe);
        team.post(at + "/" + goal + "/plaats", "van", safe.toString(), "naar", "");
        assertThat(served()).containsExactly(seen);
        assertThat(team.post(at + "/" + goal + "/plaats", "van", seen.toString(), "naar", UUID.randomUUID().toString()).status()).isEqualTo(422);
        assertThat(served()).containsExactly(seen);
    }

    @Test
    void wordsAndFiguresChangeInTheirPlaceAndTheRestStays() {
        assertThat(team.post(at + "/" + goal, "onder", seen.toString(), "tekst", "Binnen een week gehoord", "begin", "40", "beginjaar", "2025", "streef", "", "streefjaar", "2028").body())
                .contains("Vul een getal in.", "Binnen een week gehoord");
        assertThat(team.post(at + "/" + goal, "onder", seen.toString(), "tekst", "Binnen een week gehoord", "begin", "41,5", "beginjaar", "2025", "streef", "95", "streefjaar", "2029").status())
                .isEqualTo(303);
        Goal changed = goals.find(programme.id(), goal).orElseThrow();
        assertThat(changed.element().text()).isEqualTo("Binnen een week gehoord");
        assertThat(changed.element().note()).isEqualTo("Een uitleg");
        assertThat(changed.yardstick().target()).isEqualByComparingTo("95");
        assertThat(changed.yardstick().indicator()).isEqualTo("binnen een week");
        assertThat(served()).containsExactly(seen);
        assertThat(team.post(at + "/strategisch/" + seen, "tekst", "Iedereen wordt gezien").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("Iedereen wordt gezien");
    }

    @Test
    void theBarLaidBeforeTheInterventionsNeedsAReasonThatStays() {
        String level = programme.path() + "/doelen/ambitieniveau";
        assertThat(team.get(level).body()).contains("Waarom wacht u niet op de interventies?");
        assertThat(team.post(level, "niveau", "Hoog", "reden", "Het moet", "datum", "2026-01-10").status()).isEqualTo(422);
        assertThat(team.post(level, "niveau", "Hoog", "reden", "Het moet", "ondanks", "De Kamer vroeg erom", "datum", "2026-01-10").status()).isEqualTo(303);
        assertThat(levels.current(programme.id()).orElseThrow().earlyReason()).isEqualTo("De Kamer vroeg erom");
        assertThat(team.get(level).body()).contains("Besloten voordat er interventies waren", "De Kamer vroeg erom");
    }
}
