package nl.draagvlak.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.progress.Results;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A contribution is a conjecture with evidence on both sides, and stands in the thread between indicator and result. */
@WorkbenchTest
class ClaimTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Results results;
    @Autowired
    private Indicators indicators;
    @Autowired
    private Claims claims;
    @Autowired
    private Links links;

    private UUID result;
    private UUID indicator;
    private TestVisitor team;
    private String path;

    @BeforeEach
    void begin() {
        Programme programme = house.programme();
        UUID line = lines.add(house.act(), programme.id(), 1, Text.same("Lijn"), "", List.of());
        UUID action = actions.add(house.act(), programme.id(), new ActionPlan(line, null, "Een deur", "", null, null, false, "", "", "proef", null, Set.of(), Set.of(),
                Set.of(), Set.of(), Set.of(), Map.of(), List.of(), List.of(), List.of()));
        result = results.add(house.act(), programme.id(), action, "De deur voerde 3.400 gesprekken", "", LocalDate.of(2025, 8, 20));
        indicator = indicators.add(house.act(), programme.id(), new Indicator.Draft("Meldingen", "Wat telt", new Indicator.Traits("procent", "", "",
                Indicator.Sort.OUTCOME, Indicator.Reading.GOOD, "breder zicht", false), List.of(), List.of()));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/effect";
    }

    @Test
    void evidenceOnBothSidesIsAskedFor() {
        Answer refused = team.post(path + "/indicatoren/" + indicator + "/bijdragen", "wat", result.toString(), "tekst", "De deur kan hebben bijgedragen", "sterkte", "cijfers",
                "voor-tekst-0", "Het aandeel steeg", "voor-soort-0", "cijfers");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Schrijf op wat ertegen spreekt").contains("Het aandeel steeg").contains("De deur kan hebben bijgedragen");
        assertThat(claims.ofIndicators(List.of(indicator))).isEmpty();
    }

    @Test
    void aContributionStandsWithTheIndicatorAndInTheThreadUntilItIsRemoved() {
        team.post(path + "/indicatoren/" + indicator + "/bijdragen", "wat", result.toString(), "tekst", "De deur kan hebben bijgedragen", "sterkte", "cijfers",
                "voor-tekst-0", "Bellers bleven omdat hun naam niet nodig was", "voor-soort-0", "ervaring", "tegen-tekst-0", "Het steeg het jaar ervoor ook al", "tegen-soort-0", "cijfers");

        assertThat(team.get(path + "/indicatoren/" + indicator).body()).contains("Wat ervoor spreekt").contains("(eigen ervaring)").contains("Het steeg het jaar ervoor ook al");
        assertThat(links.listFrom(indicator)).extracting(link -> link.relation() + link.to()).containsExactly(EffectGrammar.MAY_REFLECT + result);

        Claim claim = claims.ofIndicators(List.of(indicator)).get(indicator).getFirst();
        team.post(path + "/bijdragen/" + claim.id() + "/verwijdering");
        assertThat(links.listFrom(indicator)).isEmpty();
        assertThat(team.get(path + "/indicatoren/" + indicator).body()).doesNotContain("De deur kan hebben bijgedragen");
        team.post(path + "/bijdragen/" + claim.id() + "/herstel");
        assertThat(links.listFrom(indicator)).hasSize(1);
    }
}
