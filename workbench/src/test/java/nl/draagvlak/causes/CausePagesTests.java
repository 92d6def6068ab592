package nl.draagvlak.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.anthology.AnthologyGrammar;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody notices who builds the map of problems and causes in a browser. */
@WorkbenchTest
class CausePagesTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Elements elements;
    @Autowired
    private Links links;
    @Autowired
    private Problems problems;
    @Autowired
    private Causes causes;
    @Autowired
    private Arrows arrows;

    private Programme programme;
    private TestVisitor team;
    private UUID quote;

    @BeforeEach
    void open() {
        programme = house.programme();
        team = visitor(Role.TEAM);
        quote = elements.add(house.act(), programme.id(), AnthologyGrammar.QUOTE, "Ik belde drie keer en hoorde niets.", "", Audience.TEAM).id();
    }

    private TestVisitor visitor(Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
    }

    private String at(String path) {
        return programme.path() + path;
    }

    private UUID problem(String text, UUID... sources) {
        return problems.add(house.act(), programme.id(), new Problem.Draft(text, "", "", "", "", "", List.of(sources)));
    }

    private UUID cause(String text) {
        return causes.add(house.act(), programme.id(), new Cause.Draft(text, "", "", List.of()));
    }

    @Test
    void aProblemIsAddedFromAQuoteAndShowsItsWords() {
        assertThat(team.get(at("/problemen/nieuw?citaat=" + quote)).body()).contains("value=\"" + quote + "\" checked").contains("Ik belde drie keer");

        Answer added = team.post(at("/problemen"), "tekst", "Wie meldt, hoort niets terug", "bronnen", quote.toString(), "sinds", "sinds 2015", "breder", "vertrouwen");

        assertThat(added.status()).isEqualTo(303);
        assertThat(team.get(added.location()).body()).contains("Wie meldt, hoort niets terug", "Ik belde drie keer", "sinds 2015", "vertrouwen");
    }

    @Test
    void aProblemWithoutASentenceIsRefusedAndWhatWasTypedIsKept() {
        Answer refused = team.post(at("/problemen"), "tekst", " ", "sinds", "al tien jaar", "bronnen", quote.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Vul dit in.", "al tien jaar", "value=\"" + quote + "\" checked");
        assertThat(problems.list(programme.id())).isEmpty();
    }

    @Test
    void aSourceOfAnotherProgrammeIsRefused() {
        Programme other = house.programme();
        UUID foreign = elements.add(house.act(), other.id(), AnthologyGrammar.QUOTE, "Van elders", "", Audience.PUBLIC).id();

        Answer refused = team.post(at("/problemen"), "tekst", "Een probleem", "bronnen", foreign.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Iets van uw keuze is er niet meer").doesNotContain("Van elders");
        assertThat(problems.list(programme.id())).isEmpty();
        assertThat(team.post(at("/problemen"), "tekst", "Een probleem", "bronnen", "geen-id").status()).isEqualTo(422);
    }

    @Test
    void searchingInTheFormSavesNothingAndKeepsEverything() {
        Answer searched = team.post(at("/problemen"), "tekst", "Half getypt", "zoek-bronnen", "drie keer", "doe", "zoek:bronnen");

        assertThat(searched.status()).isEqualTo(200);
        assertThat(searched.body()).contains("Half getypt", "Ik belde drie keer");
        assertThat(team.post(at("/problemen"), "zoek-bronnen", "komt niet voor", "doe", "zoek:bronnen").body()).contains("Niets gevonden");
        assertThat(problems.list(programme.id())).isEmpty();
    }

    @Test
    void whatOnlyTheTeamMayReadIsNotFoundNorShownToOthers() {
        UUID problem = problem("Wie meldt, hoort niets terug", quote);
        TestVisitor working = visitor(Role.WORKING_GROUP);

        assertThat(working.post(at("/problemen"), "zoek-bronnen", "drie keer", "doe", "zoek:bronnen").body()).doesNotContain("Ik belde drie keer");
        assertThat(working.get(at("/problemen/" + problem)).body()).contains("Wie meldt, hoort niets terug", "(alleen voor het programmateam)").doesNotContain("Ik belde drie keer");
        assertThat(working.get(at("/problemen/" + problem + "/wijziging")).body()).contains("value=\"" + quote + "\" checked").doesNotContain("Ik belde drie keer");
    }

    @Test
    void aLoopIsShownWithWhatItIs() {
        UUID problem = problem("Mensen melden niet");
        UUID cause = cause("Er wordt niets teruggekoppeld");
        arrows.draw(house.act(), cause, problem, Arrow.Draft.PLAIN);
        assertThat(team.get(at("/problemen")).body()).contains("Er zijn geen kringen op de kaart.", "Grondoorzaken").doesNotContain("versterkt zichzelf");

        arrows.draw(house.act(), problem, cause, Arrow.Draft.PLAIN);

        assertThat(team.get(at("/problemen")).body()).contains("versterkt zichzelf");
        assertThat(team.get(at("/problemen/tabel?toon=kringen")).body()).contains("Mensen melden niet", "2 rijen");
        assertThat(team.get(at("/oorzaken/" + cause)).body()).contains("Kringen waar dit deel van is");
    }

    @Test
    void aCauseIsDrawnTowardsItsProblemAndTheArrowIsTakenAwayWithAReason() {
        UUID problem = problem("Mensen melden niet");
        Answer added = team.post(at("/oorzaken"), "tekst", "Angst voor de dader", "gevolgen", problem.toString());
        assertThat(team.get(added.location()).body()).contains("Mensen melden niet");
        Arrow arrow = arrows.list(programme.id()).getFirst();

        Answer changed = team.post(at("/oorzaken/pijlen/" + arrow.id()), "sterkte", "3", "zekerheid", "1", "richting", "1", "waarom", "", "bezwaar", "Tafel 2 ziet dit anders");
        assertThat(team.get(changed.location()).body()).contains("Tafel 2 ziet dit anders");

        assertThat(team.post(at("/oorzaken/pijlen/" + arrow.id() + "/verwijdering"), "reden", "").status()).isEqualTo(422);
        assertThat(arrows.list(programme.id())).hasSize(1);
        assertThat(team.post(at("/oorzaken/pijlen/" + arrow.id() + "/verwijdering"), "reden", "dubbel").status()).isEqualTo(303);
        assertThat(arrows.list(programme.id())).isEmpty();
    }

    @Test
    void anArrowNeedsTwoDifferentEndsAndIsDrawnOnce() {
        UUID problem = problem("Mensen melden niet");
        UUID cause = cause("Angst");
        String[] good = {"van", cause.toString(), "naar", problem.toString(), "sterkte", "2", "zekerheid", "2", "richting", "1"};

        assertThat(team.post(at("/oorzaken/pijlen"), "van", cause.toString(), "naar", cause.toString(), "sterkte", "2", "zekerheid", "2", "richting", "1").body()).contains("twee verschillende");
        assertThat(team.post(at("/oorzaken/pijlen"), "van", cause.toString(), "sterkte", "9", "zekerheid", "2", "richting", "1").status()).isEqualTo(422);
        assertThat(team.post(at("/oorzaken/pijlen"), good).status()).isEqualTo(303);
        assertThat(team.post(at("/oorzaken/pijlen"), good).body()).contains("Deze pijl is er al");
        assertThat(arrows.list(programme.id())).hasSize(1);
    }

    @Test
    void whatIsWithdrawnLeavesTheMapAndComesBack() {
        UUID problem = problem("Mensen melden niet");
        assertThat(team.post(at("/problemen/" + problem + "/intrekking"), "reden", "").status()).isEqualTo(422);

        team.post(at("/problemen/" + problem + "/intrekking"), "reden", "dubbel");
        assertThat(team.get(at("/problemen/tabel")).body()).doesNotContain("Mensen melden niet");
        assertThat(team.get(at("/problemen/" + problem)).body()).contains("ingetrokken", "dubbel", "Zet terug");
        assertThat(team.get(at("/problemen/" + problem + "/wijziging")).status()).isEqualTo(404);

        team.post(at("/problemen/" + problem + "/terugzetting"));
        assertThat(elements.get(problem).state()).isEqualTo(Element.State.ACTIVE);
        assertThat(team.get(at("/problemen/tabel")).body()).contains("Mensen melden niet");
    }

    @Test
    void theListHangsCausesUnderTheirProblemAlsoInACircle() {
        UUID problem = problem("Mensen melden niet");
        UUID near = cause("Angst voor de dader");
        UUID far = cause("De dader loopt vrij rond");
        cause("Deze leidt nergens toe");
        arrows.draw(house.act(), near, problem, Arrow.Draft.PLAIN);
        arrows.draw(house.act(), far, near, Arrow.Draft.PLAIN);
        arrows.draw(house.act(), near, far, new Arrow.Draft(1, 1, -1, "", "betwijfeld"));

        String body = team.get(at("/problemen/lijst")).body();

        assertThat(body.indexOf("Mensen melden niet")).isLessThan(body.indexOf("Angst voor de dader"));
        assertThat(body.indexOf("Angst voor de dader")).isLessThan(body.indexOf("De dader loopt vrij rond"));
        assertThat(body).contains("staat hierboven al uitgewerkt", "Oorzaken die nog nergens toe leiden", "Deze leidt nergens toe");
    }

    @Test
    void theFileHoldsEveryArrowAndNoQuote() {
        UUID problem = problem("Mensen melden niet; echt", quote);
        arrows.draw(house.act(), cause("=HYPERLINK(\"x\")"), problem, Arrow.Draft.PLAIN);

        String csv = team.get(at("/problemen/uitvoer")).body();

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"Mensen melden niet; echt\"").contains("'=HYPERLINK").doesNotContain("Ik belde drie keer");
    }

    @Test
    void aLargeMapShowsAPartAroundWhatIsAskedFor() {
        UUID first = problem("Het eerste probleem", quote);
        for (int i = 0; i < 70; i++) {
            arrows.draw(house.act(), cause("Oorzaak nummer " + i), problem("Probleem nummer " + i), Arrow.Draft.PLAIN);
        }
        UUID last = causes.list(programme.id()).getLast().id();

        assertThat(team.get(at("/problemen")).body()).contains("U ziet de kaart rond <strong>P1</strong>");
        assertThat(team.get(at("/problemen?rond=" + last)).body()).contains("Oorzaak nummer 69", "Probleem nummer 69").doesNotContain("Oorzaak nummer 12");
        assertThat(team.get(at("/problemen?zoek=nummer+42")).body()).contains("Probleem nummer 42");
        assertThat(team.get(at("/problemen/tabel?pagina=3")).body()).contains("Oorzaak nummer 40");
        assertThat(team.get(at("/problemen?rond=onzin")).status()).isEqualTo(200);
        assertThat(team.get(at("/problemen?rond=" + first)).body()).contains("Het eerste probleem");
    }

    @Test
    void voicesCountQuotesAndThoseGatheredUnderAThemeOnce() {
        UUID theme = elements.add(house.act(), programme.id(), AnthologyGrammar.THEME, "Melden", "", Audience.PUBLIC).id();
        UUID other = elements.add(house.act(), programme.id(), AnthologyGrammar.QUOTE, "Nog een stem", "", Audience.PUBLIC).id();
        links.lay(house.act(), theme, AnthologyGrammar.GATHERS, quote, "");
        links.lay(house.act(), theme, AnthologyGrammar.GATHERS, other, "");
        UUID problem = problem("Mensen melden niet", theme, quote);

        assertThat(team.get(at("/problemen/tabel")).body()).doesNotContain("Eén stem").contains("<td class=\"getal\">2</td>");

        elements.withdraw(house.act(), other, "op verzoek");
        assertThat(team.get(at("/problemen/" + problem)).body()).contains("Dit rust op één citaat.");
    }
}
