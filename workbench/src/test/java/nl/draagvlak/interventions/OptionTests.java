package nl.draagvlak.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Options are combinations, doing nothing more is always one of them, and a choice keeps its reason. */
@WorkbenchTest
class OptionTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Causes causes;
    @Autowired
    private Interventions interventions;
    @Autowired
    private ExistingEfforts efforts;
    @Autowired
    private Alternatives alternatives;

    private Programme programme;
    private UUID intervention;
    private UUID effort;
    private TestVisitor team;
    private String at;

    @BeforeEach
    void make() {
        programme = house.programme();
        UUID cause = causes.add(house.act(), programme.id(), new Cause.Draft("Niemand heeft tijd", "", "", List.of()));
        intervention = interventions.add(house.act(), programme.id(),
                new Intervention.Draft("Terugbellen", "", "Wie gehoord wordt, belt weer", Intervention.Consequences.UNKNOWN, List.of(cause), List.of()));
        effort = efforts.add(house.act(), programme.id(), null, "De gemeente", "Een meldpunt", "Wij bellen terug");
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        at = programme.path() + "/interventies/opties";
    }

    private TestVisitor.Answer add(String name) {
        return team.post(at, "naam", name, "interventies", intervention.toString(), "oordeel-effect", "4", "oordeel-cost", "2", "oordeel-cost-getal", "1.200.000",
                "oordeel-capacity-getal", "12,5", "wie-0", "PERSPECTIVE:care", "wie-0-effect", "2", "wie-0-woorden", "Minder wachten", "inzet", effort.toString(),
                "aanvulling", "Het meldpunt belde nooit terug");
    }

    @Test
    void doingNothingMoreIsAlwaysThereAndCannotBeTakenAway() {
        assertThat(team.get(at).body()).contains("Nuloptie", "Niets meer doen");
        assertThat(team.post(at + "/nul/stand").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("Nuloptie");
        assertThat(team.post(at + "/nul", "toelichting", "De telefoon blijft bellen", "oordeel-effect", "1").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("De telefoon blijft bellen", "1 van 5");
        UUID zero = alternatives.list(programme.id()).getFirst().id();
        assertThat(alternatives.list(programme.id())).hasSize(1);
        assertThatThrownBy(() -> alternatives.setWithdrawn(house.act(), programme.id(), zero, true)).as("the database refuses it too").hasMessageContaining("alternative");
    }

    @Test
    void optionsStandSideBySideWithForWhomAndWhatIsAlreadyDone() {
        assertThat(add("Bel terug").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("Optie 1", "Bel terug", "Terugbellen", "4 van 5", "€ 1.200.000", "12,5 fte", "care", "veel beter", "Minder wachten",
                "De gemeente: Een meldpunt", "Het meldpunt belde nooit terug", "Wie gehoord wordt, belt weer");
        assertThat(team.post(at, "naam", "Leeg").body()).contains("Kies ten minste één interventie");
        assertThat(team.post(at, "naam", "Half", "interventies", intervention.toString(), "wie-0", "PERSPECTIVE:care").body()).contains("Beter of slechter?");
        assertThat(team.post(at, "naam", "Half", "interventies", intervention.toString(), "wie-0-effect", "1").body()).contains("Voor wie geldt dit?");
        String key = alternatives.list(programme.id()).getLast().key();
        assertThat(team.post(at + "/" + key + "/stand").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("Van tafel").doesNotContain("Optie 1");
        team.post(at + "/" + key + "/stand");
        assertThat(team.get(at).body()).contains("Optie 1");
    }

    @Test
    void aChoiceKeepsItsReasonAndTheFormerOneStays() {
        add("Bel terug");
        String key = alternatives.list(programme.id()).getLast().key();
        assertThat(team.post(at + "/keuzes", "optie", key, "datum", "2024-01-10").status()).isEqualTo(422);
        assertThat(team.post(at + "/keuzes", "optie", key, "reden", "Mensen vroegen erom", "tegen", "Het kost veel", "datum", "2024-01-10").status()).isEqualTo(303);
        assertThat(team.get(at).body()).contains("Gekozen:", "Mensen vroegen erom", "Het kost veel");
        assertThat(team.post(at + "/keuzes", "optie", "nul", "reden", "Er is geen geld", "datum", "2024-02-10").status()).isEqualTo(303);
        assertThat(alternatives.choices(programme.id())).extracting(Choice::reason).containsExactly("Er is geen geld", "Mensen vroegen erom");
        assertThat(team.get(at).body()).contains("niets meer doen", "Eerdere keuzes", "Mensen vroegen erom");
        TestVisitor group = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.WORKING_GROUP)));
        assertThat(group.post(at + "/keuzes", "optie", key, "reden", "Toch", "datum", "2024-03-10").status()).isEqualTo(403);
    }

    @Test
    void theReasoningIsAChainAndWhatIsCalledShownNamesItsEvidence() {
        String path = programme.path() + "/interventies/" + intervention + "/beleidstheorie";
        assertThat(team.post(path, "als-0", "iemand belt terug", "dan-0", "de melder voelt zich gehoord", "sterk-0", "SHOWN").body()).contains("Wat toont het aan?");
        assertThat(team.post(path, "als-0", "iemand belt terug").body()).contains("Wat volgt daar dan uit?");
        assertThat(team.post(path, "als-0", "iemand belt terug", "dan-0", "de melder voelt zich gehoord", "omdat-0", "stilte voelt als nee", "bewijs-0", "Proef in twee steden",
                "sterk-0", "SHOWN", "als-1", "de melder voelt zich gehoord", "dan-1", "die meldt weer", "sterk-1", "ASSUMED").status()).isEqualTo(303);
        String body = team.get(path).body();
        assertThat(body).contains("<svg", "stilte voelt als nee", "Proef in twee steden", "aangetoond", "aanname");
        assertThat(body.split("class=\"node node-theme", -1)).as("three nodes: the steps share one").hasSize(4);
        add("Bel terug");
        assertThat(team.get(at).body()).contains("als iemand belt terug, dan die meldt weer", "2 stappen", "deels aanname");
    }
}
