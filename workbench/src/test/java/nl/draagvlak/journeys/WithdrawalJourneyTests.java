package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Step 11 of the walk: words that are withdrawn stand nowhere any more, except before who said them. */
@WorkbenchTest
class WithdrawalJourneyTests {

    private static final String WORDS = "Het merkwaardige geluid van wulpen boven natte klei";
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    private Browser browser;
    private Programme programme;
    private Person team;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        programme = house.programme();
        team = browser.person(house.session(house.member(programme, Role.TEAM)));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void wordsThatAreWithdrawnStandInNoPageNoPdfNoFileAndNoEdition() {
        Roundtable table = Roundtable.open(browser, team, programme.path());
        String personal = table.say("Zwaan 5", WORDS);
        publishAsQuote();
        String edition = "/openbaar/" + programme.slug() + "/bloemlezing/1";
        Person reader = new Person(browser, browser.desktop());
        reader.goTo(edition).sees(WORDS).looks("openbare-uitgave");
        assertThat(Pdf.text(reader.page().request().get(edition + "/pdf").body())).contains(WORDS);

        Person speaker = new Person(browser, browser.phone());
        speaker.goTo("/terugblik").looks("terugblik-code").fill("Uw persoonlijke code", personal).press("Kijk terug");
        speaker.sees(WORDS, "Hieruit is een citaat gekozen").looks("terugblik");
        speaker.unfold("Dit intrekken").press("Trek dit in").sees("U hebt dit ingetrokken op", "Weggehaald:", "citaat C1 in de bloemlezing", "uitgave 1 van: Bloemlezing").looks("terugblik-ingetrokken");

        reader.goTo(edition).doesNotSee(WORDS).looks("openbare-uitgave-na-intrekking");
        Map<String, String> everything = readEverything(reader.page().request(), "/", "/openbaar/" + programme.slug());
        everything.putAll(readEverything(team.page().request(), programme.path()));
        assertThat(everything).hasSizeGreaterThan(40);
        assertThat(everything.keySet().stream().filter(path -> everything.get(path).contains("merkwaardige geluid van wulpen"))).as("still stands in").isEmpty();
    }

    private void publishAsQuote() {
        team.goTo(programme.path() + "/uitspraken").follow(WORDS).follow("Kies hieruit een citaat").press("Citaat voorstellen");
        team.tick("Openbaar, zonder naam").press("Wijzigingen opslaan").press("In de bloemlezing opnemen").sees("Het citaat staat nu in de bloemlezing");
        team.goTo(programme.path() + "/publicatie").looks("publicatie").goTo(programme.path() + "/publicatie/bloemlezing").sees(WORDS);
        team.press("Vastleggen en openbaar maken").sees("Waarom nu deze uitgave?: ");
        team.fill("Waarom nu deze uitgave?", "De eerste ronde is klaar.").press("Vastleggen en openbaar maken").sees("De eerste ronde is klaar.");
    }

    /** Every page and file of the programme that a link leads to, with its text. */
    private Map<String, String> readEverything(APIRequestContext visitor, String... starts) {
        Map<String, String> texts = new LinkedHashMap<>();
        Deque<String> todo = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new HashSet<>(todo);
        while (!todo.isEmpty()) {
            String path = todo.poll();
            if (path.endsWith("/stroom")) {
                continue;
            }
            APIResponse response = visitor.get(path, RequestOptions.create().setMaxRedirects(5));
            boolean pdf = response.headers().getOrDefault("content-type", "").contains("pdf");
            String text = pdf ? Pdf.text(response.body()) : response.text();
            assertThat(response.status()).as(path).isLessThan(500);
            texts.put(path, text);
            Matcher links = LINK.matcher(pdf ? "" : text);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if ((link.startsWith(programme.path()) || link.startsWith("/openbaar/" + programme.slug())) && seen.add(link)) {
                    todo.add(link);
                }
            }
        }
        return texts;
    }
}
