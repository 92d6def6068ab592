package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Participants;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking back by the personal code: where it was taken out is told, and no word stays. */
@WorkbenchTest
@Import(Everywhere.class)
class TakeBackTests {

    private final String marker = "zeldzaam woord pluimstaartgras " + UUID.randomUUID();

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Participants participants;
    @Autowired
    private Joinings joinings;
    @Autowired
    private Statements statements;
    @Autowired
    private Journal journal;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Everywhere everywhere;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private UUID me;
    private UUID said;
    private TestVisitor speaker;

    @BeforeEach
    void say() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        said = UUID.randomUUID();
        String code = house.inTransaction(() -> {
            Participants.Welcome welcome = participants.join(house.act().at(), programme.id(), "Merel 27", "lived");
            me = welcome.participant().id();
            joinings.join(new Act(me, house.act().at()), gathering, me, 1, true);
            statements.add(house.act(), Statement.said(said, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, me, "lived", true), "Eerst anders: " + marker, List.of());
            statements.change(house.act(), statements.find(said).orElseThrow(), marker, List.of(), true);
            return welcome.receiptCode();
        });
        speaker = new TestVisitor(port);
        speaker.post("/terugblik", "persoonlijk", code);
    }

    private UUID voteOnSomethingElse() {
        UUID other = UUID.randomUUID();
        return house.inTransaction(() -> {
            statements.add(house.act(), Statement.heard(other, programme.id(), gathering.id(), 1, StatementKind.PROBLEM, null, "care"), "Iets anders", List.of());
            journal.record(house.act(), programme.id(), "votes.counted", gathering.id());
            jdbc.sql("insert into statements.vote (programme_id, gathering_id, participant_id, client_id, statement_id, at, value) values (?, ?, ?, ?, ?, now(), 1)")
                    .params(programme.id(), gathering.id(), me, UUID.randomUUID(), other).update();
            return other;
        });
    }

    @Test
    void oneStatementLeavesEveryTableAndEachPlaceIsNamed() {
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        team.post(programme.path() + "/bloemlezing/citaten", "uitspraak", said.toString(), "woorden", marker);
        house.inTransaction(() -> {
            mailbox.queue(house.act(), programme.id(), "lezer@proef.example", "Er staat iets voor u klaar", "Er is gezegd: " + marker + ".");
            return null;
        });
        assertThat(everywhere.tablesWith(marker)).contains("reasoning.element", "reasoning.wording", "mail.message");
        assertThat(speaker.post("/terugblik/uitspraken/" + said + "/intrekking").location()).isEqualTo("/terugblik/weggehaald");
        assertThat(speaker.get("/terugblik/weggehaald").body()).contains("U hebt dit ingetrokken op", "het grote scherm in de zaal", "de zoekfunctie daarvan", "citaat C1",
                "postvak van het team", "Niet terug te halen", "Snel weg").doesNotContain("uw stemmen");
        assertThat(everywhere.tablesWith(marker)).isEmpty();
        assertThat(journal.firstBroken(programme.id())).as("the journal's chain holds").isEmpty();
    }

    @Test
    void everythingTakesTheVotesAlongAndAsksOnceMoreFirst() {
        voteOnSomethingElse();
        assertThat(speaker.get("/terugblik/alles").body()).contains("Uw stemmen", "U kunt dit niet terugdraaien", "Snel weg");
        assertThat(speaker.post("/terugblik/alles").status()).isEqualTo(422);
        assertThat(everywhere.tablesWith(marker)).isNotEmpty();
        assertThat(speaker.post("/terugblik/alles", "zeker", "ja").location()).isEqualTo("/terugblik/weggehaald");
        assertThat(speaker.get("/terugblik/weggehaald").body()).contains("de stemronde: 1 stem", "de lijst van het team");
        assertThat(jdbc.sql("select count(*) from statements.vote where participant_id = ?").param(me).query(Long.class).single()).isZero();
        assertThat(everywhere.tablesWith(marker)).isEmpty();
    }

    @Test
    void whatTheTeamTookOutBeforeIsErasedTooWhenTheSpeakerAsks() {
        TestVisitor team = rooms.signedIn(port, programme, Role.TEAM);
        team.post(programme.path() + "/bloemlezing/citaten", "uitspraak", said.toString(), "woorden", marker);
        team.post(programme.path() + "/uitspraken/" + said + "/intrekking", "reden", "Er stond een naam in");
        assertThat(speaker.get("/terugblik/weggehaald").body()).contains("U hebt niets ingetrokken");
        assertThat(everywhere.tablesWith(marker)).isNotEmpty();
        speaker.post("/terugblik/alles", "zeker", "ja");
        assertThat(everywhere.tablesWith(marker)).isEmpty();
    }

    @Test
    void withoutACodeNothingIsShownOrTakenBack() {
        TestVisitor other = new TestVisitor(port);
        assertThat(other.get("/terugblik/weggehaald").location()).isEqualTo("/terugblik");
        assertThat(other.post("/terugblik/alles", "zeker", "ja").location()).isEqualTo("/terugblik");
        assertThat(other.post("/terugblik/uitspraken/" + said + "/intrekking").status()).isEqualTo(404);
        assertThat(everywhere.tablesWith(marker)).isNotEmpty();
    }
}
