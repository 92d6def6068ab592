package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.interventions.Intervention;
import nl.draagvlak.interventions.Interventions;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Actions are set against the size of the problem, and causes and problems against actions, with what is empty first. */
@WorkbenchTest
class PublicSizeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private PublicSizes sizes;
    @Autowired
    private Causes causes;
    @Autowired
    private Problems problems;
    @Autowired
    private Arrows arrows;
    @Autowired
    private Interventions interventions;

    private Programme programme;
    private UUID line;
    private TestVisitor team;
    private String at;

    @BeforeEach
    void make() {
        programme = house.programme();
        line = lines.add(house.act(), programme.id(), 1, Text.of("Opvang", ""), "", List.of());
        for (String text : List.of("Een", "Twee", "Drie")) {
            actions.add(house.act(), programme.id(), Plans.in(line, text, Set.of(), Set.of(), Set.of("a")));
        }
        actions.add(house.act(), programme.id(), Plans.in(line, "Vier", Set.of(), Set.of(), Set.of("b")));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        at = programme.path() + "/acties/dekking";
    }

    @Test
    void littleIsLessThanHalfOfItsShareOfTheProblem() {
        sizes.set(house.act(), programme.id(), ListName.FORM, List.of(new PublicSize("a", 49, 2024, "Bron"), new PublicSize("b", 51, 2024, "Bron")));
        PublicSizes.Against b = sizes.against(programme.id(), ListName.FORM).get("b");
        assertThat(b.shareOfProblem()).isEqualTo(0.51);
        assertThat(b.shareOfActions()).isEqualTo(0.25);
        assertThat(b.little()).isTrue();
        sizes.set(house.act(), programme.id(), ListName.FORM, List.of(new PublicSize("a", 50, 2024, "Bron"), new PublicSize("b", 50, 2024, "Bron")));
        assertThat(sizes.against(programme.id(), ListName.FORM).values()).as("half is not less than half").noneMatch(PublicSizes.Against::little);
    }

    @Test
    void figuresAreTypedInWithTheirYearAndSourceAndNeverSmall() {
        assertThat(team.get(at).body()).contains("Cijfers invullen");
        String size = at + "/omvang";
        assertThat(team.post(size, "vorm-a", "4", "vorm-a-jaar", "2024", "vorm-a-bron", "Registratie").body()).contains("Een getal onder de 5 kan naar een persoon wijzen.");
        assertThat(team.post(size, "vorm-a", "40").body()).contains("Van welk jaar is dit cijfer?", "Welke openbare bron zegt dit?");
        assertThat(team.post(size, "vorm-a", "40", "vorm-a-jaar", "2024", "vorm-a-bron", "Registratie", "vorm-b", "400", "vorm-b-jaar", "2024", "vorm-b-bron", "Registratie",
                "leeftijd-young", "30", "leeftijd-young-jaar", "2023", "leeftijd-young-bron", "Jeugdcijfers").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("weinig tegenover de omvang", "Registratie, 2024");
        assertThat(team.get(at + "?beeld=doel-leeftijd").body()).contains("Jeugdcijfers, 2023");
        String pasted = team.post(size + "/invoer", "rijen", "a\t50\t2025\tNieuw cijfer\nonzin;1").body();
        assertThat(pasted).contains("Nieuw cijfer", "Niet herkend: onzin", "value=\"400\"");
        assertThat(sizes.of(programme.id(), ListName.FORM).get("a").number()).as("pasting saves nothing").isEqualTo(40);
    }

    @Test
    void aProblemIsReachedThroughItsCausesAndTheEmptyRowsComeFirst() {
        UUID reached = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand belt terug", "", "", List.of()));
        causes.add(house.act(), programme.id(), new Cause.Draft("Niemand heeft tijd", "", "", List.of()));
        UUID deeper = causes.add(house.act(), programme.id(), new Cause.Draft("Er is geen nummer", "", "", List.of()));
        UUID problem = problems.add(house.act(), programme.id(), new Problem.Draft("Wie meldt, hoort niets", "", "", "", "", "", List.of()));
        arrows.draw(house.act(), reached, problem, Arrow.Draft.PLAIN);
        arrows.draw(house.act(), deeper, reached, Arrow.Draft.PLAIN);
        UUID intervention = interventions.add(house.act(), programme.id(),
                new Intervention.Draft("Terugbellen", "", "", Intervention.Consequences.UNKNOWN, List.of(reached), List.of()));
        UUID action = actions.add(house.act(), programme.id(), Plans.in(line, "Vijf", Set.of(), Set.of(intervention), Set.of("a")));
        String body = team.get(at + "?beeld=oorzaak-actie").body();
        assertThat(body).contains("/acties/" + action, "geen enkele actie", "Acties die nergens op ingrijpen");
        String table = body.substring(body.indexOf("<tbody>"));
        assertThat(table.indexOf("Niemand heeft tijd")).isLessThan(table.indexOf("Niemand belt terug"));
        String byProblem = team.get(at + "?beeld=probleem-actie").body();
        assertThat(byProblem.substring(byProblem.indexOf("<tbody>"))).as("the problem is reached by what acts on its cause").contains("Wie meldt, hoort niets", "/acties/" + action);
        String numbered = team.get(at + "?beeld=oorzaak-actie&volgorde=nummer").body();
        String inOrder = numbered.substring(numbered.indexOf("<tbody>"));
        assertThat(inOrder.indexOf("Niemand belt terug")).isLessThan(inOrder.indexOf("Niemand heeft tijd"));
    }
}
