package nl.draagvlak.statements.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Ids;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Votes and streams in front of the framework: the same rules and headers as behind it. */
@WorkbenchTest
@Timeout(60)
class FastVoteTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Settings settings;
    @Autowired
    private Votings votings;
    @Autowired
    private Streams streams;
    @Autowired
    private JdbcClient jdbc;
    private TestGatherings rooms;
    private Gathering gathering;
    private UUID statement;

    @BeforeEach
    void open() {
        rooms = new TestGatherings(house, gatherings, settings);
        Programme programme = house.programme();
        gathering = rooms.open(programme);
        votings.open(house.act(), gathering);
        statement = UUID.randomUUID();
        rooms.joined(port, gathering).post("/meedoen/vraag/" + rooms.prompt(gathering, StatementKind.TREND).id(), "id", statement.toString(), "tekst", "Er is te weinig opvang", "scherm", "ja");
    }

    private static String secret(TestVisitor phone) {
        return phone.cookie("draagvlak_deelname");
    }

    private HttpRequest.Builder request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/bijeenkomsten/" + gathering.joinCode() + path)).header("Cookie", "draagvlak_deelname=" + secret);
    }

    private HttpResponse<String> vote(String secret, String key, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/stemmen", secret).header(VoteRoute.KEY_HEADER, key).POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String fields(UUID id, String stance) {
        return "id=" + id + "&uitspraak=" + statement + "&stem=" + stance;
    }

    private long rows() {
        return jdbc.sql("select count(*) from statements.vote where gathering_id = ?").param(gathering.id()).query(Long.class).single();
    }

    @Test
    void aVoteOfTheScriptIsConfirmedWithItsIdAndCountedOnce() throws Exception {
        String secret = secret(rooms.joined(port, gathering));
        UUID id = Ids.next();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> answer = vote(secret, VoteRoute.key(secret), fields(id, "eens"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"opgeslagen\":\"" + id + "\",\"eerder\":" + (i > 0) + "}");
        }
        assertThat(rows()).isEqualTo(1);
        assertThat(vote(secret, VoteRoute.key(secret), fields(id, "oneens")).statusCode()).isEqualTo(409);
    }

    @Test
    void whatAnotherSiteOrAStrangerSendsIsRefused() throws Exception {
        String secret = secret(rooms.joined(port, gathering));
        String body = fields(Ids.next(), "eens");
        assertThat(vote(secret, "", body).statusCode()).isEqualTo(403);
        assertThat(vote(secret, VoteRoute.key("iets anders"), body).statusCode()).isEqualTo(403);
        assertThat(vote(secret, VoteRoute.key(secret), body, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(vote("verzonnen", VoteRoute.key("verzonnen"), body).statusCode()).isEqualTo(403);
        String elsewhere = secret(rooms.joined(port, rooms.open(house.programme())));
        assertThat(vote(elsewhere, VoteRoute.key(elsewhere), body).statusCode()).isEqualTo(403);
        HttpRequest plain = request("/stemmen", secret).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        assertThat(CLIENT.send(plain, HttpResponse.BodyHandlers.discarding()).statusCode()).as("a form without its token").isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void whatCannotBeReadIsSaidSo() throws Exception {
        String secret = secret(rooms.joined(port, gathering));
        List<String> bodies = List.of("", "id=1&uitspraak=2&stem=eens", fields(Ids.next(), "misschien"), "stem=eens&stem", "x".repeat(5000), "&&==&&", fields(Ids.next(), "eens%20"));
        for (String body : bodies) {
            assertThat(vote(secret, VoteRoute.key(secret), body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void whereItIsClosedThatIsSaidInTheVisitorsLanguage() throws Exception {
        TestVisitor phone = rooms.joined(port, gathering);
        votings.close(house.act(), gathering);
        HttpResponse<String> answer = vote(secret(phone), VoteRoute.key(secret(phone)), fields(Ids.next(), "eens"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"fout\":\"Het stemmen is gesloten. Deze stem is niet opgeslagen.\"}");
        assertThat(vote(secret(phone) + "; draagvlak_taal=en", VoteRoute.key(secret(phone)), fields(Ids.next(), "eens")).body()).contains("The voting is closed");
    }

    @Test
    void theHeadersAreThoseOfAnyPage() throws Exception {
        String secret = secret(rooms.joined(port, gathering));
        Map<String, List<String>> page = headers(CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/meedoen")).build(), HttpResponse.BodyHandlers.discarding()));
        assertThat(headers(vote(secret, VoteRoute.key(secret), fields(Ids.next(), "eens")))).isEqualTo(page);
        page.remove("cache-control");
        HttpResponse<InputStream> stream = CLIENT.send(request("/stroom", secret).build(), HttpResponse.BodyHandlers.ofInputStream());
        stream.body().close();
        assertThat(headers(stream)).containsAllEntriesOf(page).containsEntry("cache-control", List.of("no-store"));
    }

    /** Those that guard; not those that tell of the body and the connection. */
    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> guards = new TreeMap<>(response.headers().map());
        guards.keySet().removeAll(List.of("content-type", "content-length", "date", "set-cookie", "vary", "connection", "keep-alive", "transfer-encoding", "x-accel-buffering", ":status", "content-language"));
        return guards;
    }

    @Test
    void theStreamTellsHowItGoesInBatches() throws Exception {
        List<TestVisitor> phones = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            phones.add(rooms.joined(port, gathering));
        }
        HttpResponse<InputStream> stream = CLIENT.send(request("/stroom", secret(phones.getFirst())).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (BufferedReader events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(until(events, "data:")).contains("\"open\":true,\"stemmen\":0,\"mensen\":0");
            for (TestVisitor phone : phones.subList(0, 5)) {
                vote(secret(phone), VoteRoute.key(secret(phone)), fields(Ids.next(), "eens"));
            }
            String first = until(events, "data:");
            assertThat(first).as("not one by one").contains("\"stemmen\":5,\"mensen\":5");
            votings.close(house.act(), gathering);
            assertThat(until(events, "data:")).contains("\"open\":false");
        }
    }

    @Test
    void onlyWhoTakesPartHereHearsTheStreamAndNotTooOften() throws Exception {
        String elsewhere = secret(rooms.joined(port, rooms.open(house.programme())));
        assertThat(CLIENT.send(request("/stroom", elsewhere).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(404);
        assertThat(CLIENT.send(request("/stroom", "verzonnen").build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(403);
        String secret = secret(rooms.joined(port, gathering));
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int i = 0; i < Streams.MOST_EACH; i++) {
            open.add(CLIENT.send(request("/stroom", secret).build(), HttpResponse.BodyHandlers.ofInputStream()));
        }
        assertThat(open.stream().map(HttpResponse::statusCode)).containsOnly(200);
        assertThat(CLIENT.send(request("/stroom", secret).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(503);
        for (HttpResponse<InputStream> each : open) {
            each.body().close();
        }
    }

    @Test
    void aFollowedVoteOnTheSameConnectionIsReadWhole() throws Exception {
        String secret = secret(rooms.joined(port, gathering));
        for (int i = 0; i < 200; i++) {
            assertThat(vote(secret, VoteRoute.key(secret), fields(Ids.next(), i % 2 == 0 ? "eens" : "weet-niet")).statusCode()).isEqualTo(200);
        }
        assertThat(rows()).isEqualTo(200);
    }

    private static String until(BufferedReader events, String words) throws IOException {
        String line;
        while ((line = events.readLine()) != null) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before: " + words);
    }
}
