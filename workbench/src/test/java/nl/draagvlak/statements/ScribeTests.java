package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes for a table, and the team finds it back. */
@WorkbenchTest
class ScribeTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Elements elements;
    @Autowired
    private Statements statements;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor scribe;

    @BeforeEach
    void open() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        scribe = rooms.signedIn(port, programme, Role.FACILITATOR);
    }

    private String table(int number) {
        return programme.path() + gathering.path() + "/tafels/" + number;
    }

    private UUID write(String kind, String perspective, String words) {
        UUID id = UUID.randomUUID();
        assertThat(scribe.post(table(1), "id", id.toString(), "soort", kind, "perspectief", perspective, "tekst", words).status()).isEqualTo(303);
        return id;
    }

    @Test
    void oneAfterAnotherIsWrittenAndTheChoicesStay() {
        Answer answer = scribe.post(table(1), "id", UUID.randomUUID().toString(), "soort", "problem", "perspectief", "police", "tekst", "Niemand belt terug");
        assertThat(answer.location()).endsWith("/tafels/1?soort=problem&perspectief=police");
        String page = scribe.get(answer.location()).body();
        assertThat(page).contains("Niemand belt terug", "Maak ongedaan", "Opgeslagen").containsPattern("value=\"problem\" checked").containsPattern("value=\"police\" selected");
        Statement statement = statements.byIds(elements.list(programme.id(), StatementGrammar.STATEMENT).stream().map(Element::id).toList()).values().iterator().next();
        assertThat(statement.typedBy()).isNotNull();
        assertThat(statement.participantId()).isNull();
        assertThat(statement.table()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldAndStays() {
        Answer answer = scribe.post(table(1), "id", UUID.randomUUID().toString(), "soort", "mening", "perspectief", "maan", "tekst", "Half af");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("error-soort", "error-perspectief", "Half af");
        assertThat(scribe.get(table(9)).status()).isEqualTo(404);
        assertThat(scribe.get(programme.path() + gathering.path() + "/tafels/geen").status()).isEqualTo(404);
    }

    @Test
    void aTypingMistakeIsUndone() {
        UUID id = write("trend", "", "Veel te snel getypt");
        scribe.post(table(1) + "/ongedaan", "uitspraak", id.toString());
        assertThat(elements.get(id).active()).isFalse();
        assertThat(scribe.get(table(1)).body()).doesNotContain("Veel te snel getypt");
        assertThat(scribe.post(table(2) + "/ongedaan", "uitspraak", id.toString()).status()).as("another table's").isEqualTo(404);
    }

    @Test
    void theListIsSearchedFilteredAndCounted() {
        write("trend", "care", "De wachtlijst groeit");
        write("problem", "police", "De wachtlijst is te lang");
        write("problem", "care", "100% zeker_weten");
        String list = programme.path() + "/uitspraken";
        assertThat(scribe.get(list).body()).contains("3 uitspraken");
        assertThat(scribe.get(list + "?zoek=wachtlijst").body()).contains("2 uitspraken").doesNotContain("zeker_weten");
        assertThat(scribe.get(list + "?zoek=100%25").body()).as("signs are signs").contains("1 uitspraak<");
        assertThat(scribe.get(list + "?soort=problem&perspectief=care").body()).contains("1 uitspraak<", "zeker_weten");
        assertThat(scribe.get(list + "?bijeenkomst=" + gathering.id() + "&staat=ongebruikt").body()).contains("3 uitspraken");
        assertThat(scribe.get(list + "?bijeenkomst=onzin&soort=onzin&pagina=9999").status()).isEqualTo(200);
        assertThat(scribe.get(list + "?zoek=nergens").body()).contains("Niets gevonden");
        assertThat(statements.countsByKind(programme.id(), gathering.id())).containsEntry(StatementKind.PROBLEM, 2L);
        assertThat(statements.countsByPerspective(programme.id(), null)).containsEntry("care", 2L);
        assertThat(statements.byIds(List.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void bodiesDoNotReadWhatPeopleSaid() {
        UUID id = write("trend", "care", "Alleen voor het team");
        TestVisitor body = rooms.signedIn(port, programme, Role.STEERING_GROUP);
        assertThat(body.get(programme.path() + "/uitspraken").status()).isEqualTo(403);
        assertThat(body.get(programme.path() + "/redeneerlijn/" + id).body()).doesNotContain("Alleen voor het team");
    }
}
