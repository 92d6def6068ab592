package nl.draagvlak.gatherings.leading;

import static org.assertj.core.api.Assertions.assertThat;

import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Leading;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A gathering goes to other hands in the middle of a round. */
@WorkbenchTest
class HandOverTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Leading leading;
    private Programme programme;
    private Gathering gathering;
    private Account first;
    private Account second;
    private String path;

    @BeforeEach
    void prepare() {
        programme = house.programme();
        gathering = new TestGatherings(house, gatherings, settings).open(programme);
        first = house.member(programme, Role.FACILITATOR);
        second = house.member(programme, Role.FACILITATOR);
        path = programme.path() + gathering.path();
    }

    private TestVisitor as(Account account) {
        return new TestVisitor(port).signedIn(house.session(account));
    }

    @Test
    void theOtherTakesOverWhenReadyAndTheRoundDoesNotNotice() {
        TestVisitor one = as(first);
        one.post(path + "/overdracht/overname");
        one.post(path + "/rondes/indeling", "rijen", "1", "titel-0", "Ronde een", "minuten-0", "20", "opzet-0", "tables");
        Round round = rounds.list(gathering.id()).getFirst();
        one.post(path + "/rondes/" + round.id() + "/opening");
        Round before = rounds.running(gathering.id()).orElseThrow();
        assertThat(one.get(path + "/overdracht").body()).contains("U leidt sinds");

        one.post(path + "/overdracht", "wie", second.id().toString(), "woord", "Tafel 2 heeft meer tijd nodig");
        assertThat(leading.now(gathering.id()).orElseThrow().accountId()).as("until the other takes it").isEqualTo(first.id());
        TestVisitor other = as(second);
        assertThat(other.get(path + "/overdracht").body()).contains("U bent gevraagd het over te nemen", "Tafel 2 heeft meer tijd nodig", "Ik neem het over");
        other.post(path + "/overdracht/overname");
        assertThat(leading.now(gathering.id()).orElseThrow().accountId()).isEqualTo(second.id());
        assertThat(leading.asked(gathering.id())).isEmpty();
        assertThat(rounds.running(gathering.id()).orElseThrow()).isEqualTo(before);
        assertThat(other.post(path + "/rondes/" + round.id() + "/verlenging", "minuten", "5").status()).isEqualTo(303);
    }

    @Test
    void whoeverMustCanTakeOverUnasked() {
        as(first).post(path + "/overdracht/overname");
        as(second).post(path + "/overdracht/overname");
        assertThat(leading.now(gathering.id()).orElseThrow().accountId()).isEqualTo(second.id());
    }

    @Test
    void onlySomebodyWhoLeadsGatheringsCanBeAsked() {
        Account holder = house.member(programme, Role.HOLDER);
        assertThat(as(first).post(path + "/overdracht", "wie", holder.id().toString()).status()).isEqualTo(422);
        assertThat(as(holder).get(path + "/overdracht").status()).isEqualTo(403);
    }
}
