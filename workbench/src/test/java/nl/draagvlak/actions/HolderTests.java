package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation holds an action only after it said so itself, for itself. */
@WorkbenchTest
class HolderTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Holders holders;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Representatives representatives;

    private Programme programme;
    private UUID action;
    private TestVisitor team;
    private TestVisitor shelter;
    private TestVisitor police;
    private Account shelterAccount;
    private String path;

    @BeforeEach
    void make() {
        programme = house.programme();
        UUID line = lines.add(house.act(), programme.id(), 1, Text.of("Opvang", ""), "", List.of());
        action = actions.add(house.act(), programme.id(), Plans.in(line, "Elke nacht een bed"));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        shelterAccount = house.member(programme, Role.HOLDER);
        shelter = holder("De Opvang", shelterAccount);
        police = holder("De Politie", house.member(programme, Role.HOLDER));
        path = programme.path();
    }

    private TestVisitor holder(String name, Account account) {
        UUID organisation = organisations.add(house.act(), programme.id(), name, "", "", "", "").id();
        representatives.represent(house.act(), programme.id(), account.id(), organisation);
        return new TestVisitor(port).signedIn(house.session(account));
    }

    private void ask() {
        assertThat(team.post(path + "/acties/" + action + "/verzoek", "organisation", "de opvang").status()).isEqualTo(303);
    }

    private Holder current() {
        return holders.current(action).orElseThrow();
    }

    @Test
    void theHolderIsAskedByMailAndAcceptsWithItsOwnWord() {
        ask();
        assertThat(current().accepted()).isFalse();
        assertThat(team.get(path + "/postvak").body()).contains(shelterAccount.email(), "Er staat een vraag voor u klaar", "/mijn-acties")
                .doesNotContain("Elke nacht een bed");
        assertThat(shelter.get(path + "/mijn-acties").body()).contains("Wacht op uw antwoord", "Elke nacht een bed");
        assertThat(police.get(path + "/mijn-acties").body()).doesNotContain("Elke nacht een bed");

        TestVisitor.Answer sent = shelter.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "PARTLY",
                "word", "Doordeweeks wel, in het weekend niet", "contribution", "twaalf bedden", "fte", "2,5");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(current().accepted()).isTrue();
        assertThat(current().onPaper()).isFalse();
        assertThat(team.get(path + "/acties/" + action).body()).contains("Doordeweeks wel, in het weekend niet", "twaalf bedden", "2,5");
        assertThat(team.get(path + "/acties?stand=kan-niet").body()).contains("Elke nacht een bed");
    }

    @Test
    void nobodyAnswersForAnotherOrganisation() {
        ask();
        assertThat(police.get(path + "/mijn-acties/" + action).status()).isEqualTo(403);
        assertThat(police.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES").status()).isEqualTo(403);
        TestVisitor unlinked = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        assertThat(unlinked.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES").status()).isEqualTo(403);
        assertThat(current().invited()).isTrue();
    }

    @Test
    void aRefusalNeedsAReasonAndADoubtNeedsWords() {
        ask();
        String answer = path + "/mijn-acties/" + action + "/antwoord";
        assertThat(shelter.post(answer, "answer", "no").status()).isEqualTo(422);
        assertThat(shelter.post(answer, "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "NO").body()).contains("Schrijf wat er nodig is");
        assertThat(shelter.post(answer).body()).contains("Kies een van de mogelijkheden");
        assertThat(shelter.post(answer, "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES", "fte", "-1").body()).contains("Dit kan niet lager zijn dan 0.");
        assertThat(current().invited()).isTrue();
        assertThat(shelter.post(answer, "answer", "no", "speaker", "Sanne", "reason", "Wij hebben geen bedden").status()).isEqualTo(303);
        assertThat(holders.current(action)).isEmpty();
        assertThat(team.get(path + "/acties?stand=nee").body()).contains("Elke nacht een bed");
        assertThat(team.get(path + "/acties/" + action).body()).contains("Wij hebben geen bedden", "Welke organisatie vraagt u?");
    }

    @Test
    void itIsAskedAnewWhetherItCanBeDoneAndTheFormerWordStays() {
        ask();
        String answer = path + "/mijn-acties/" + action + "/antwoord";
        shelter.post(answer, "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES", "word", "Ja hoor");
        assertThat(team.post(path + "/acties/" + action + "/navraag").status()).isEqualTo(303);
        assertThat(current().wordAwaited()).isTrue();
        assertThat(shelter.get(path + "/mijn-acties").body()).contains("Kan het nog");
        shelter.post(answer, "feasible", "NO", "word", "Het huurcontract is opgezegd");
        assertThat(current().wordAwaited()).isFalse();
        assertThat(current().feasible()).isEqualTo(Feasible.NO);
        assertThat(holders.formerWords(current().id())).extracting(Holders.FormerWord::word).containsExactly("Ja hoor");
        assertThat(team.get(path + "/acties/" + action).body()).contains("Ja hoor", "Het huurcontract is opgezegd");
    }

    @Test
    void theTeamWritesDownWhatWasSaidOnPaper() {
        ask();
        assertThat(team.post(path + "/acties/" + action + "/antwoord", "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES").status()).isEqualTo(303);
        assertThat(current().onPaper()).isTrue();
        assertThat(team.get(path + "/acties/" + action).body()).contains("opgeschreven door het programmateam");
    }

    @Test
    void anActionIsHandedOverWithAReasonAndAsksTheOtherFirst() {
        ask();
        shelter.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "yes", "speaker", "Sanne", "mandate", "Ik ben directeur", "feasible", "YES");
        assertThat(team.post(path + "/acties/" + action + "/verzoek", "organisation", "De Politie").body()).contains("Er is al een organisatie gevraagd");
        assertThat(team.post(path + "/acties/" + action + "/overdracht", "organisation", "De Politie").status()).isEqualTo(422);
        assertThat(team.post(path + "/acties/" + action + "/overdracht", "organisation", "De Politie", "overReason", "Zij hebben de sleutels").status()).isEqualTo(303);
        assertThat(current().organisation()).as("who holds it keeps it until the other says yes").isEqualTo("De Opvang");
        assertThat(police.get(path + "/mijn-acties").body()).contains("Wilt u deze actie overnemen?");
        assertThat(police.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "yes", "feasible", "YES", "speaker", "Rik", "mandate", "Namens de chef").status()).isEqualTo(303);
        assertThat(current().organisation()).isEqualTo("De Politie");
        assertThat(shelter.post(path + "/mijn-acties/" + action + "/antwoord", "feasible", "YES").status()).isEqualTo(403);
        assertThat(team.get(path + "/acties/" + action).body()).contains("droeg de actie over", "Zij hebben de sleutels", "Rik", "Namens de chef");
        assertThat(team.post(path + "/acties/" + action + "/overdracht", "organisation", "De Opvang", "overReason", "Toch terug").status()).isEqualTo(303);
        shelter.post(path + "/mijn-acties/" + action + "/antwoord", "answer", "no", "speaker", "Sanne", "reason", "Wij zijn vol");
        assertThat(current().organisation()).as("a refusal leaves it where it was").isEqualTo("De Politie");
        assertThat(team.post(path + "/acties/" + action + "/verzoek", "organisation", "Bestaat niet").body()).contains("staat niet bij de belanghebbenden");
    }
}
