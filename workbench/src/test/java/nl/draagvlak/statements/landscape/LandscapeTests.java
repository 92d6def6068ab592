package nl.draagvlak.statements.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
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

/** The picture of a room: two camps and what unites them, and never one person. */
@WorkbenchTest
class LandscapeTests {

    private static final int STATEMENTS = 9;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private nl.draagvlak.statements.voting.VoteFeed feed;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor team;
    private final List<UUID> statements = new ArrayList<>();

    @BeforeEach
    void open() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        team.post(path("/stemmen/opening"));
        TestVisitor speaker = rooms.joined(port, gathering);
        for (int i = 0; i < STATEMENTS; i++) {
            UUID id = UUID.randomUUID();
            speaker.post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", id.toString(), "tekst", "Uitspraak nummer " + i, "scherm", "ja");
            statements.add(id);
        }
    }

    private String path(String rest) {
        return programme.path() + "/bijeenkomsten/" + gathering.id() + rest;
    }

    private TestVisitor voter(int... stances) {
        TestVisitor phone = rooms.joined(port, gathering);
        for (int i = 0; i < stances.length; i++) {
            vote(phone, i, stances[i]);
        }
        return phone;
    }

    private void vote(TestVisitor phone, int statement, int stance) {
        phone.post("/bijeenkomsten/" + gathering.joinCode() + "/stemmen", "id", Ids.next().toString(), "uitspraak", statements.get(statement).toString(),
                "stem", stance > 0 ? "eens" : stance < 0 ? "oneens" : "weet-niet");
    }

    private static int[] camp(int side, int odd) {
        int[] stances = {1, side, side, side, side, -side, -side, -side, -side};
        stances[1 + odd % 8] *= -1;
        return stances;
    }

    private Picture picture() {
        Analysis analysis = new Analysis();
        analysis.add(feed.since(gathering.id(), 0, 100_000), Map.of());
        return analysis.paint(java.time.Instant.EPOCH, feed.propositions(gathering.id()));
    }

    /** Everybody votes on the first statement, then on the second, as a room does. */
    private void camps(int one, int other) {
        List<TestVisitor> phones = new ArrayList<>();
        for (int i = 0; i < one + other; i++) {
            phones.add(rooms.joined(port, gathering));
        }
        for (int statement = 0; statement < STATEMENTS; statement++) {
            for (int i = 0; i < phones.size(); i++) {
                vote(phones.get(i), statement, camp(i < one ? 1 : -1, i)[statement]);
            }
        }
    }

    @Test
    void twoCampsAreSeenWithWhatUnitesAndDividesThem() {
        camps(9, 7);
        Picture picture = picture();
        assertThat(picture.groups()).extracting(Picture.Group::size).containsExactlyInAnyOrder(9, 7);
        assertThat(picture.unites()).extracting(Picture.Opinion::text).containsExactly("Uitspraak nummer 0");
        assertThat(picture.divides()).hasSize(5).extracting(Picture.Opinion::text).doesNotContain("Uitspraak nummer 0");
        assertThat(picture.groups()).allSatisfy(group -> {
            assertThat(group.outline()).allSatisfy(point -> assertThat(point).satisfies(p -> assertThat(p[0]).isBetween(0.0, 1.0)));
            assertThat(group.represents()).isNotEmpty();
        });
        String page = team.get(path("/landschap")).body();
        assertThat(page).contains("Dit verbindt alle groepen", "Uitspraak nummer 0", "9 mensen", "class=\"landschap\"").doesNotContain("eigen-plek");
        String screen = team.get(path("/landschap/scherm")).body();
        assertThat(screen).contains("Dit verbindt alle groepen").doesNotContain("eigen-plek");
    }

    @Test
    void aSmallGroupIsPutWithItsNearestAndNothingShowsIt() {
        camps(12, 3);
        Picture picture = picture();
        assertThat(picture.groups()).allSatisfy(group -> assertThat(group.size()).isGreaterThanOrEqualTo(Picture.LEAST));
        assertThat(picture.opinions()).allSatisfy(opinion -> assertThat(opinion.byGroup()).allSatisfy(tally -> assertThat(tally.seen()).isGreaterThanOrEqualTo(Picture.LEAST)));
    }

    @Test
    void tooFewPeopleGiveNoPicture() {
        camps(2, 2);
        assertThat(picture().drawn()).isFalse();
        assertThat(team.get(path("/landschap")).body()).contains("als genoeg mensen op genoeg uitspraken gestemd hebben");
    }

    @Test
    void oneMoreVoteMovesNothing() {
        camps(10, 10);
        Analysis analysis = new Analysis();
        analysis.add(feed.since(gathering.id(), 0, 100_000), Map.of());
        TestVisitor late = rooms.joined(port, gathering);
        for (int i = 0; i < STATEMENTS; i++) {
            vote(late, i, -1);
        }
        assertThat(analysis.add(feed.since(gathering.id(), analysis.sequence(), 100_000), Map.of())).as("nine votes of one person").isFalse();
        camps(2, 2);
        assertThat(analysis.add(feed.since(gathering.id(), analysis.sequence(), 100_000), Map.of())).as("votes of five people").isTrue();
    }

    @Test
    void whoVotedSeesTheirOwnPlaceAndNobodyElseDoes() {
        camps(7, 6);
        TestVisitor phone = voter(camp(1, 2));
        camps(2, 2);
        assertThat(phone.get("/meedoen/landschap").body()).contains("eigen-plek", "U stemt het meest zoals groep");
        assertThat(rooms.joined(port, gathering).get("/meedoen/landschap").body()).contains("class=\"landschap\"", "Stem op een paar uitspraken meer").doesNotContain("eigen-plek");
    }

    @Test
    void theFileHoldsFiguresPerStatementAndNoWordsOrPeople() {
        camps(9, 7);
        String file = team.get(path("/landschap/landschap.csv")).body();
        assertThat(file.lines().toList()).hasSize(1 + STATEMENTS);
        assertThat(file).contains("eens", "U1").doesNotContain("Uitspraak nummer");
    }

    @Test
    void whatIsWithdrawnIsGoneFromThePicture() {
        camps(9, 7);
        team.post(programme.path() + "/uitspraken/" + statements.get(0) + "/intrekking", "reden", "proef");
        assertThat(picture().opinions()).extracting(Picture.Opinion::text).doesNotContain("Uitspraak nummer 0");
    }
}
