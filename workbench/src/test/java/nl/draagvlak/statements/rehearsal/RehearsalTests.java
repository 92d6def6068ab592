package nl.draagvlak.statements.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Rounds;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rehearsal is set up as the real gathering, counts nowhere, and goes in one go. */
@WorkbenchTest
class RehearsalTests {

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
    private Statements statements;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor leader;

    @BeforeEach
    void prepare() {
        programme = house.programme();
        gathering = new TestGatherings(house, gatherings, settings).prepared(programme, null);
        Account account = house.member(programme, Role.FACILITATOR);
        leader = new TestVisitor(port).signedIn(house.session(account));
        leader.post(programme.path() + gathering.path() + "/rondes/indeling", "rijen", "1", "titel-0", "Ronde een", "minuten-0", "20", "opzet-0", "tables");
    }

    /** How many rows each table holds of a programme, of those that hold any. */
    private Map<String, Long> rows(UUID programmeId) {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("select table_schema || '.' || table_name from information_schema.columns where column_name = 'programme_id' and table_schema <> 'journal'").query(String.class).list()
                .forEach(table -> {
                    long count = jdbc.sql("select count(*) from " + table + " where programme_id = ?").param(programmeId).query(Long.class).single();
                    if (count > 0) {
                        rows.put(table, count);
                    }
                });
        return rows;
    }

    @Test
    void aRehearsalIsMarkedCountsNowhereAndGoesInOneGo() {
        Map<String, Long> before = rows(programme.id());
        long entries = journal.count(programme.id());
        String started = leader.post(programme.path() + gathering.path() + "/oefening").location();
        assertThat(started).startsWith("/programmas/oefening-");
        String page = leader.get(started).body();
        assertThat(page).contains("Dit is een oefening met verzonnen deelnemers", "Oefening: Proeftafel");
        Programme rehearsal = programmes.findBySlug(started.split("/")[2]).orElseThrow();
        Gathering copy = gatherings.list(rehearsal.id()).getFirst();
        assertThat(copy.open()).isTrue();
        assertThat(rounds.list(copy.id())).extracting(round -> round.title()).containsExactly("Ronde een");
        assertThat(statements.idsOf(copy.id(), 100)).hasSize(Rehearsals.PARTICIPANTS);
        assertThat(leader.get("/programmas/" + rehearsal.slug() + "/uitspraken").body()).contains("(oefening)");
        assertThat(rows(programme.id())).as("the real programme").isEqualTo(before);
        assertThat(journal.count(programme.id())).isEqualTo(entries);

        assertThat(leader.get(started + "/oefening").body()).contains("Haal de oefening weg");
        assertThat(leader.post(started + "/oefening/einde").location()).isEqualTo("/programmas");
        assertThat(rows(rehearsal.id())).isEmpty();
        assertThat(programmes.findBySlug(rehearsal.slug())).isEmpty();
        assertThat(journal.firstBroken(rehearsal.id())).as("the journal only grows, and holds").isEmpty();
        assertThat(rows(programme.id())).isEqualTo(before);
    }

    @Test
    void aRealGatheringCannotBeTakenAwayLikeThat() {
        assertThat(leader.post(programme.path() + gathering.path() + "/oefening/einde").status()).isEqualTo(404);
        assertThat(gatherings.find(gathering.id())).isPresent();
        assertThat(List.copyOf(rows(programme.id()).keySet())).contains("gatherings.gathering");
    }
}
