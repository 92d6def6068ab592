package nl.draagvlak.anthology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.disclosure.Consent;
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

/** Nothing leaves a table before a second person has seen it, where the organiser asks for that. */
@WorkbenchTest
class SecondLookTests {

    private static final String WORDS = "De sleutel van het veerhuis ligt er nog";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Quotes quotes;
    @Autowired
    private JdbcClient jdbc;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor scribe;
    private TestVisitor second;
    private String path;

    @BeforeEach
    void open() {
        TestGatherings rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        scribe = rooms.signedIn(port, programme, Role.FACILITATOR);
        second = rooms.signedIn(port, programme, Role.TEAM);
        path = programme.path() + "/bijeenkomsten/" + gathering.id();
    }

    private UUID write() {
        UUID id = UUID.randomUUID();
        assertThat(scribe.post(path + "/tafels/1", "id", id.toString(), "soort", "problem", "tekst", WORDS).status()).isEqualTo(303);
        return id;
    }

    private String look(UUID element) {
        return path + "/nakijken/" + jdbc.sql("select id from statements.second_look where element_id = ? and verdict is null").param(element).query(UUID.class).single();
    }

    private UUID quote(UUID statement) {
        return house.inTransaction(() -> {
            var chosen = quotes.propose(house.act(), statement, WORDS);
            quotes.recordConsent(house.act(), chosen.element().id(), Consent.ANONYMOUS, "");
            quotes.include(house.act(), chosen.element().id());
            return chosen.element().id();
        });
    }

    private void lookAlong(boolean on) {
        assertThat(on ? second.post(path + "/zorg", "tweede", "ja").status() : second.post(path + "/zorg").status()).isEqualTo(303);
    }

    @Test
    void aQuoteWaitsUntilAnotherAccountApprovesIt() {
        UUID id = write();
        lookAlong(true);
        scribe.post(programme.path() + "/bloemlezing/citaten", "uitspraak", id.toString(), "woorden", WORDS);
        UUID quote = jdbc.sql("select element_id from anthology.quote where statement_id = ?").param(id).query(UUID.class).single();
        assertThat(scribe.post(look(quote), "oordeel", "goed").body()).contains("U hebt dit zelf gemaakt");
        assertThat(second.get(path + "/nakijken").body()).contains("veerhuis", "Goed, laat doorgaan");
        assertThat(second.post(look(quote), "oordeel", "goed").status()).isEqualTo(303);
        assertThat(second.get(path + "/nakijken").body()).contains("Nagekeken");
    }

    @Test
    void aQuoteThatWaitsStandsInNoEditionAndOtherWordsAreLookedAtAnew() {
        UUID id = write();
        lookAlong(true);
        UUID quote = quote(id);
        String edition = programme.path() + "/bloemlezing/uitgave";
        assertThat(second.get(edition).body()).doesNotContain("veerhuis");
        second.post(look(quote), "oordeel", "goed");
        assertThat(second.get(edition).body()).contains("veerhuis");
        quotes.rewrite(house.act(), quote, WORDS + " altijd");
        assertThat(second.get(edition).body()).doesNotContain("veerhuis");
        assertThat(second.get(programme.path() + "/bloemlezing/citaten/" + quote).body()).contains("wacht op een tweede paar ogen");
    }

    @Test
    void aReturnAsksForAReasonAndIsKept() {
        UUID id = write();
        lookAlong(true);
        String look = look(quote(id));
        assertThat(second.post(look, "oordeel", "terug").status()).isEqualTo(422);
        assertThat(second.post(look, "oordeel", "terug", "reden", "Hier is iemand aan te herkennen").status()).isEqualTo(303);
        assertThat(second.get(programme.path() + "/bloemlezing/uitgave").body()).doesNotContain("veerhuis");
        assertThat(scribe.get(path + "/nakijken").body()).contains("teruggegeven", "Hier is iemand aan te herkennen");
    }

    @Test
    void switchedOffNothingNewWaits() {
        UUID id = write();
        lookAlong(true);
        lookAlong(false);
        quote(id);
        assertThat(second.get(programme.path() + "/bloemlezing/uitgave").body()).contains("veerhuis");
    }
}
