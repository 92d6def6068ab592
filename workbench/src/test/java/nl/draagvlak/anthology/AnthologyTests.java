package nl.draagvlak.anthology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A quote from choosing to publishing and back. */
@WorkbenchTest
class AnthologyTests {

    private static final String MARKER = "Een zin met het merkwoord kwispelstaart.";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Elements elements;
    @Autowired
    private Quotes quotes;
    @Autowired
    private Themes themes;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Statements statements;

    @Test
    void choosingTwiceWithTheSameFormChoosesOnce() {
        Programme programme = house.programme();
        UUID statement = statement(programme);
        TestVisitor team = team(programme);
        String form = team.get(programme.path() + "/bloemlezing/citaten/nieuw?uitspraak=" + statement).body();
        String key = form.replaceAll("(?s).*action=\"" + programme.path() + "/bloemlezing/citaten\".*?name=\"_submission\" value=\"([^\"]+)\".*", "$1");
        var first = team.post(programme.path() + "/bloemlezing/citaten", "_submission", key, "uitspraak", statement.toString(), "woorden", MARKER);
        var second = team.post(programme.path() + "/bloemlezing/citaten", "_submission", key, "uitspraak", statement.toString(), "woorden", MARKER);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(elements.count(programme.id(), AnthologyGrammar.QUOTE)).isEqualTo(1);
    }

    @Test
    void aQuoteThatIsTooLongIsShownAgainWithWhatIsWrong() {
        Programme programme = house.programme();
        UUID statement = statement(programme);
        TestVisitor team = team(programme);
        var answer = team.post(programme.path() + "/bloemlezing/citaten", "uitspraak", statement.toString(), "woorden", "x".repeat(1001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("1 tekens te lang").contains("x".repeat(1001));
        assertThat(elements.count(programme.id(), AnthologyGrammar.QUOTE)).isZero();
    }

    @Test
    void withoutConsentNothingIsIncluded() {
        Programme programme = house.programme();
        UUID quote = quotes.propose(house.act(), statement(programme), MARKER).element().id();
        TestVisitor team = team(programme);
        var answer = team.post(programme.path() + "/bloemlezing/citaten/" + quote + "/opname");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Leg eerst vast wat de spreker goedvindt");
    }

    @Test
    void wordsForTheTeamOnlyAreReadByTheTeamOnly() {
        Programme programme = house.programme();
        UUID quote = included(programme, Consent.TEAM, "");
        assertThat(team(programme).get(programme.path() + "/bloemlezing/citaten/" + quote).body()).contains("kwispelstaart");
        assertThat(visitor(programme, Role.STEERING_GROUP).get(programme.path() + "/bloemlezing/citaten/" + quote).status()).isEqualTo(404);
        assertThat(visitor(programme, Role.STEERING_GROUP).get(programme.path() + "/redeneerlijn/" + quote).body()).doesNotContain("kwispelstaart");
        assertThat(team(programme).get(programme.path() + "/bloemlezing/uitgave").body()).doesNotContain("kwispelstaart");
    }

    @Test
    void theChosenAttributionStandsOnlyWithConsentForIt() {
        Programme programme = house.programme();
        included(programme, Consent.PUBLIC, "Wijkagent");
        assertThat(team(programme).get(programme.path() + "/bloemlezing/uitgave").body()).contains("kwispelstaart").contains("Wijkagent");
        Programme other = house.programme();
        included(other, Consent.ANONYMOUS, "Wijkagent");
        assertThat(team(other).get(other.path() + "/bloemlezing/uitgave").body()).contains("kwispelstaart").doesNotContain("Wijkagent");
    }

    @Test
    void aWithdrawnQuoteLeavesTheAnthologyAndWhatWasFrozen() {
        Programme programme = house.programme();
        UUID quote = included(programme, Consent.PUBLIC, "");
        TestVisitor team = team(programme);
        String freeze = programme.path() + "/publicatie/bloemlezing";
        assertThat(team.post(freeze, "reden", "eerste uitgave").status()).isEqualTo(303);
        TestVisitor passerBy = new TestVisitor(port);
        String edition = "/openbaar/" + programme.slug() + "/bloemlezing/1";
        assertThat(passerBy.get(edition).body()).contains("kwispelstaart");
        var answer = team.post(programme.path() + "/bloemlezing/citaten/" + quote + "/intrekking", "reden", "op verzoek");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(passerBy.get(edition).body()).doesNotContain("kwispelstaart").contains("ingetrokken");
        assertThat(team.get(programme.path() + "/bloemlezing/uitgave").body()).doesNotContain("kwispelstaart");
    }

    @Test
    void thePublicSeesNothingThatWasNotFrozen() {
        Programme programme = house.programme();
        included(programme, Consent.PUBLIC, "");
        TestVisitor passerBy = new TestVisitor(port);
        assertThat(passerBy.get("/openbaar/" + programme.slug()).status()).isEqualTo(404);
        assertThat(passerBy.get("/openbaar/" + programme.slug() + "/bloemlezing").status()).isEqualTo(404);
        assertThat(passerBy.get("/").body()).doesNotContain(programme.slug());
    }

    private UUID included(Programme programme, Consent consent, String attribution) {
        UUID quote = quotes.propose(house.act(), statement(programme), MARKER).element().id();
        quotes.gather(house.act(), quote, List.of(themes.add(house.act(), programme.id(), "Thema", "Theme", "")));
        quotes.recordConsent(house.act(), quote, consent, attribution);
        quotes.include(house.act(), quote);
        return quote;
    }

    private UUID statement(Programme programme) {
        var gathering = gatherings.add(house.act(), Gatherings.prepare(programme.id(), null, Text.of("Proef", "Proof"), GatheringKind.ROUNDTABLE,
                LocalDate.of(2026, 1, 1), LocalTime.of(19, 0), LocalTime.of(21, 0), "", "", Gathering.Contact.NONE));
        UUID id = Ids.next();
        statements.add(house.act(), Statement.heard(id, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, null, "care"), MARKER, List.of());
        return id;
    }

    private TestVisitor team(Programme programme) {
        return visitor(programme, Role.TEAM);
    }

    private TestVisitor visitor(Programme programme, Role role) {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, role)));
    }
}
