package nl.draagvlak.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screen in the room fills while people speak. */
@WorkbenchTest
@Timeout(60)
class ScreenTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    private TestGatherings rooms;
    private Programme programme;
    private Gathering gathering;
    private TestVisitor facilitator;
    private String question;

    @BeforeEach
    void open() {
        rooms = new TestGatherings(house, gatherings, settings);
        programme = house.programme();
        gathering = rooms.open(programme);
        facilitator = rooms.signedIn(port, programme, Role.FACILITATOR);
        question = "/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id();
    }

    private String at(String path) {
        return programme.path() + gathering.path() + path;
    }

    private UUID say(TestVisitor phone, String words, String onScreen) {
        UUID id = UUID.randomUUID();
        phone.post(question, "id", id.toString(), "tekst", words, "scherm", onScreen);
        return id;
    }

    @Test
    void whatIsSaidComesOnTheScreenAsItIsSaid() throws IOException {
        TestVisitor phone = rooms.joined(port, gathering);
        say(phone, "Gezegd voordat het scherm openging", "ja");
        HttpResponse<InputStream> stream = facilitator.open(at("/stroom"));
        assertThat(stream.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(until(events, "Gezegd voordat")).doesNotContain("Merel 27");
            UUID said = say(phone, "Gezegd terwijl het scherm openstaat", "ja");
            assertThat(until(events, "Gezegd terwijl")).contains("Gezegd voordat").doesNotContain("Merel 27");
            say(phone, "Niet voor het scherm", "");
            facilitator.post(programme.path() + "/uitspraken/" + said + "/scherm", "toon", "nee");
            String last = until(events, "data: <dl", "Gezegd terwijl");
            assertThat(last).contains("Gezegd voordat").doesNotContain("Niet voor het scherm");
        }
    }

    /** Reads events until one holds the words and not the other words. */
    private static String until(BufferedReader events, String words, String... without) throws IOException {
        StringBuilder event = new StringBuilder();
        String line;
        while ((line = events.readLine()) != null) {
            event.append(line).append('\n');
            if (line.isEmpty()) {
                String whole = event.toString();
                if (whole.contains(words) && java.util.Arrays.stream(without).noneMatch(whole::contains)) {
                    return whole;
                }
                event.setLength(0);
            }
        }
        throw new AssertionError("the stream ended before: " + words);
    }

    @Test
    void thePageIsWholeWithoutScript() {
        TestVisitor phone = rooms.joined(port, gathering);
        say(phone, "Op de pagina zelf", "ja");
        UUID held = say(phone, "Dit haalt het team eraf", "ja");
        facilitator.post(programme.path() + "/uitspraken/" + held + "/scherm", "toon", "nee");
        String page = facilitator.get(at("/scherm")).body();
        assertThat(page).contains("Op de pagina zelf", gathering.spokenCode(), "<svg", "/meedoen").doesNotContain("Dit haalt het team eraf").doesNotContain("Merel 27");
        facilitator.post(programme.path() + "/uitspraken/" + held + "/scherm", "toon", "ja");
        assertThat(facilitator.get(at("/scherm")).body()).contains("Dit haalt het team eraf");
    }

    @Test
    void theTeamCannotShowWhatTheSpeakerKeptOff() {
        UUID kept = say(rooms.joined(port, gathering), "Liever niet op het scherm", "");
        facilitator.post(programme.path() + "/uitspraken/" + kept + "/scherm", "toon", "ja");
        assertThat(facilitator.get(at("/scherm")).body()).doesNotContain("Liever niet op het scherm");
    }

    @Test
    void wordsAreShownAsWordsAndNotAsMarkup() {
        say(rooms.joined(port, gathering), "<script>alert(1)</script>", "ja");
        assertThat(facilitator.get(at("/scherm")).body()).contains("&lt;script").doesNotContain("<script>alert");
    }
}
