package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.Everywhere;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What was done is told back to who wants it, without anybody knowing who that is. */
@WorkbenchTest
@Import(Everywhere.class)
class ReportBackTests {

    private final String address = "iemand-" + UUID.randomUUID() + "@proef.example";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Everywhere everywhere;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor team;
    private TestVisitor phone;

    @BeforeEach
    void open() {
        TestGatherings rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        team = rooms.signedIn(port, programme, Role.TEAM);
        phone = rooms.joined(port, gathering);
    }

    private String page() {
        return programme.path() + "/bijeenkomsten/" + gathering.id() + "/terugmelding";
    }

    @Test
    void anAddressStandsApartAndNobodySeesIt() {
        assertThat(phone.get("/terugblik/bericht").body()).contains("Bericht per mail", "Snel weg");
        assertThat(phone.get("/terugblik/bericht/" + gathering.id()).body()).contains("Na het bericht wissen wij uw adres");
        assertThat(phone.post("/terugblik/bericht/" + gathering.id(), "adres", "geen adres").status()).isEqualTo(422);
        assertThat(phone.post("/terugblik/bericht/" + gathering.id(), "adres", address).status()).isEqualTo(303);
        assertThat(everywhere.tablesWith(address)).containsExactly("statements.word_wanted");
        assertThat(team.get(page()).body()).contains("minder dan 5").doesNotContain(address);
        phone.post("/terugblik/bericht/" + gathering.id(), "adres", address.toUpperCase(), "doe", "weg");
        assertThat(everywhere.tablesWith(address)).isEmpty();
    }

    @Test
    void whatTheTeamWritesIsSentOnceAndStandsWhereOneLooksBack() {
        phone.post("/terugblik/bericht/" + gathering.id(), "adres", address);
        assertThat(team.post(page()).status()).isEqualTo(422);
        assertThat(team.post(page(), "woorden", "De balie is nu ook 's avonds open.").status()).isEqualTo(303);
        assertThat(phone.get("/terugblik/bericht").body()).as("not before it is sent").doesNotContain("avonds open");
        assertThat(team.post(page() + "/verzending").status()).isEqualTo(303);
        assertThat(everywhere.tablesWith(address)).as("it waits in the queue and nowhere else").containsExactly("mail.message");
        assertThat(team.get(programme.path() + "/postvak").body()).as("the team does not see to whom it goes").doesNotContain(address);
        assertThat(phone.get("/terugblik/bericht").body()).contains("avonds open");
        assertThat(team.post(page(), "woorden", "Iets anders").status()).isEqualTo(422);
        assertThat(phone.get("/terugblik/bericht/" + gathering.id()).status()).as("there is nothing left to wait for").isEqualTo(404);
    }

    @Test
    void whoDidNotTakePartReadsNothing() {
        assertThat(new TestVisitor(port).get("/terugblik/bericht").location()).isEqualTo("/terugblik");
        Gathering other = new TestGatherings(house, gatherings, settings).open(house.programme());
        assertThat(phone.get("/terugblik/bericht/" + other.id()).status()).isEqualTo(404);
        assertThat(phone.post("/terugblik/bericht/" + other.id(), "adres", address).status()).isEqualTo(404);
    }
}
