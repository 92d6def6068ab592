package nl.draagvlak.gatherings.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Round;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guests and phones are seated, moved, kept apart; late and absent guests; what the phone shows. */
@WorkbenchTest
class SeatTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Seating seating;
    @Autowired
    private Seats seats;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Joinings joinings;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor leader;
    private String path;

    @BeforeEach
    void prepare() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        leader = rooms.signedIn(port, programme, Role.FACILITATOR);
        path = programme.path() + gathering.path();
        house.inTransaction(() -> {
            for (int i = 0; i < 6; i++) {
                organisations.add(house.act(), programme.id(), "Huis " + i, "", "ngo", i % 2 == 0 ? "care" : "police", "local");
            }
            return null;
        });
        leader.post(path + "/genodigden", "doe", "groep", "groep", "allen");
    }

    private Map<UUID, Integer> guests(UUID round) {
        return seats.tables(gathering.id(), round, Seats.Sort.GUEST);
    }

    private List<UUID> ids() {
        return seating.guests(gathering).stream().map(Seating.Guest::id).toList();
    }

    @Test
    void guestsAreMixedAndThePageSaysHowMuch() {
        assertThat(leader.get(path + "/plaatsen").body()).contains("Zonder plaats", "Huis 3", "nog niet verdeeld");
        leader.post(path + "/plaatsen");
        assertThat(guests(null)).hasSize(6).containsValues(1, 2);
        assertThat(leader.get(path + "/plaatsen").body()).contains("Tafelgenoten met een ander perspectief", "67%", "meer dan 67% kan niet").doesNotContain("Zonder plaats");
    }

    @Test
    void whoIsMovedByHandStaysUntilAllIsDoneAnew() {
        leader.post(path + "/plaatsen");
        UUID one = ids().getFirst();
        String other = guests(null).get(one) == 1 ? "2" : "1";
        assertThat(leader.post(path + "/plaatsen/verplaatsing", "genodigde", one.toString(), "tafel", "99").status()).isEqualTo(422);
        leader.post(path + "/plaatsen/verplaatsing", "genodigde", one.toString(), "tafel", other);
        leader.post(path + "/plaatsen");
        assertThat(guests(null)).containsEntry(one, Integer.valueOf(other));
        leader.post(path + "/plaatsen", "opnieuw", "ja");
        assertThat(guests(null).get(one)).isNotEqualTo(Integer.valueOf(other));
    }

    @Test
    void whoIsKeptApartIsNotSeatedTogetherAndThatCanBeUndone() {
        leader.post(path + "/plaatsen");
        Map<UUID, Integer> before = guests(null);
        UUID one = ids().getFirst();
        UUID other = ids().stream().filter(id -> !id.equals(one) && before.get(id).equals(before.get(one))).findFirst().orElseThrow();
        assertThat(leader.post(path + "/plaatsen/apart", "een", one.toString(), "ander", one.toString()).body()).contains("Kies iemand anders");
        leader.post(path + "/plaatsen/apart", "een", other.toString(), "ander", one.toString());
        assertThat(leader.get(path + "/plaatsen").body()).contains("zitten nu bij elkaar", "Mag weer samen");
        leader.post(path + "/plaatsen");
        assertThat(guests(null).get(one)).isNotEqualTo(guests(null).get(other));
        assertThat(leader.get(path + "/plaatsen").body()).doesNotContain("zitten nu bij elkaar");
        leader.post(path + "/plaatsen/apart", "een", one.toString(), "ander", other.toString(), "doe", "weg");
        assertThat(seats.apart(gathering.id())).isEmpty();
    }

    @Test
    void whoIsAbsentHasNoSeatAndWhoCameLateGetsOne() {
        UUID late = ids().getFirst();
        UUID absent = ids().getLast();
        leader.post(path + "/plaatsen/komst", "genodigde", late.toString(), "komst", "laat");
        leader.post(path + "/plaatsen/komst", "genodigde", absent.toString(), "komst", "afwezig");
        leader.post(path + "/plaatsen");
        assertThat(guests(null)).hasSize(4).doesNotContainKeys(late, absent);
        assertThat(leader.get(path + "/plaatsen").body()).contains("komt later", "komt niet");
        leader.post(path + "/plaatsen/komst", "genodigde", late.toString(), "komst", "verwacht");
        assertThat(guests(null)).hasSize(5).containsKey(late);
        assertThat(leader.post(path + "/plaatsen/komst", "genodigde", Ids.next().toString(), "komst", "laat").status()).isEqualTo(404);
    }

    @Test
    void anotherRoundHasOtherSeats() {
        List<Round> two = twoRounds();
        leader.post(path + "/plaatsen", "ronde", two.getFirst().id().toString());
        leader.post(path + "/plaatsen", "ronde", two.getLast().id().toString());
        Map<UUID, Integer> first = guests(two.getFirst().id());
        Map<UUID, Integer> second = guests(two.getLast().id());
        assertThat(first).hasSize(6);
        assertThat(companions(second)).isNotEqualTo(companions(first));
        assertThat(leader.get(path + "/plaatsen?ronde=" + two.getLast().id()).body()).contains("Ronde twee");
    }

    /** Who sits with whom, whatever the number of the table. */
    private static Set<Set<UUID>> companions(Map<UUID, Integer> seated) {
        Set<Set<UUID>> all = new HashSet<>();
        for (int table : new HashSet<>(seated.values())) {
            Set<UUID> here = new HashSet<>();
            seated.forEach((id, at) -> {
                if (at == table) {
                    here.add(id);
                }
            });
            all.add(here);
        }
        return all;
    }

    private List<Round> twoRounds() {
        leader.post(path + "/rondes/indeling", "rijen", "2", "titel-0", "Ronde een", "minuten-0", "20", "opzet-0", "tables", "titel-1", "Ronde twee", "minuten-1", "20", "opzet-1", "tables");
        return rounds.list(gathering.id());
    }

    @Test
    void phonesSeeTheirSeatWhenTheRoundBeginsAndLateOnesGetOneToo() {
        List<Round> two = twoRounds();
        for (int i = 0; i < 5; i++) {
            rooms.joined(port, gathering);
        }
        TestVisitor phone = rooms.joined(port, gathering);
        leader.post(path + "/plaatsen", "ronde", two.getFirst().id().toString(), "wie", "telefoons");
        assertThat(phone.get("/meedoen/ronde").body()).as("the round did not begin").contains("<strong>1</strong>");
        leader.post(path + "/rondes/" + two.getFirst().id() + "/opening");
        Map<UUID, Integer> there = seats.tables(gathering.id(), two.getFirst().id(), Seats.Sort.PHONE);
        assertThat(there).hasSize(6);
        assertThat(there.values().stream().filter(table -> table == 1)).hasSize(3);
        there.forEach((id, table) -> assertThat(joinings.find(id, gathering.id()).orElseThrow().tableNumber()).isEqualTo(table));

        TestVisitor late = new TestVisitor(port);
        late.post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Wulp 3", "tafel", "", "scherm", "ja");
        late.post("/meedoen/code");
        assertThat(late.get("/meedoen/vragen").body()).contains("U zit aan tafel");
        String page = leader.get(path + "/plaatsen").body();
        assertThat(page).contains("tafel 1: 4, tafel 2: 3").doesNotContain("Merel 27").doesNotContain("Wulp 3");
    }

    @Test
    void withoutSeatsForPhonesNobodyIsSeatedUnasked() {
        TestVisitor phone = new TestVisitor(port);
        phone.post("/meedoen/" + gathering.joinCode(), "pseudoniem", "Wulp 3", "tafel", "", "scherm", "ja");
        phone.post("/meedoen/code");
        assertThat(phone.get("/meedoen/vragen").body()).doesNotContain("U zit aan tafel");
    }

    @Test
    void onlyTheTeamAndFacilitatorsSeeTheSeats() {
        assertThat(rooms.signedIn(port, programme, Role.STEERING_GROUP).get(path + "/plaatsen").status()).isEqualTo(403);
        assertThat(leader.get(path + "/plaatsen?ronde=" + Ids.next()).status()).isEqualTo(404);
    }
}
