package nl.draagvlak.gatherings.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants to hear what came of a gathering does, by mail or by the personal code; and leaving quickly leaves nothing. */
@WorkbenchTest
class OutcomeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private JdbcClient jdbc;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor phone;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        phone = rooms.joined(port, gathering);
    }

    @Test
    void theOutcomeGoesOutOnceAndTheAddressIsForgotten() {
        String want = "/meedoen/bericht/" + gathering.joinCode();
        assertThat(phone.get("/meedoen/vragen").body()).contains(want);
        assertThat(phone.post(want, "adres", "geen adres").body()).contains("Dit is geen e-mailadres", "geen adres");
        phone.post(want, "adres", "Iemand@Voorbeeld.example");
        phone.post(want, "adres", "iemand@voorbeeld.example");
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        String path = programme.path() + gathering.path() + "/bericht";
        assertThat(team.get(path).body()).contains("1 mens wil horen", "Sluit eerst de bijeenkomst").doesNotContain("voorbeeld.example");
        team.post(path);
        assertThat(mail()).as("not before there is an outcome").isEmpty();
        rooms.close(gathering);
        team.post(path);
        team.post(path);
        assertThat(mail()).hasSize(1);
        assertThat(mail().getFirst()).containsEntry("recipient", "iemand@voorbeeld.example").containsEntry("subject", "Wat eruit kwam");
        assertThat((String) mail().getFirst().get("body")).contains("Klaar", "/terugblik").doesNotContain("Merel 27");
        assertThat(jdbc.sql("select count(*) from gatherings.wants_outcome where gathering_id = ?").param(gathering.id()).query(Long.class).single()).isZero();
    }

    private List<Map<String, Object>> mail() {
        return jdbc.sql("select recipient, subject, body from mail.message where programme_id = ?").param(programme.id()).query().listOfRows();
    }

    @Test
    void whoRatherUsesThePersonalCodeReadsTheSame() {
        assertThat(phone.get("/terugblik").body()).doesNotContain("Wat er uit de bijeenkomst van");
        rooms.close(gathering);
        assertThat(phone.get("/terugblik").body()).contains("Wat er uit de bijeenkomst van", "Klaar");
    }

    @Test
    void leavingQuicklyForgetsWhoThisDeviceIs() {
        assertThat(phone.get("/meedoen/vragen").status()).isEqualTo(200);
        assertThat(phone.get("/snel-weg").body()).contains("Weer");
        assertThat(phone.cookie("draagvlak_deelname")).isEmpty();
        assertThat(phone.get("/meedoen/vragen").location()).isEqualTo("/meedoen");
    }
}
