package nl.draagvlak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.Everywhere;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody with lived experience joins, says yes use by use, sees the quote in its place, and takes it back: then it stands nowhere. */
@WorkbenchTest
@Import(Everywhere.class)
class LivedExperienceJourneyTests {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    private final String marker = "kwartelgeluid in het hoge riet " + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Everywhere everywhere;
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
    void whoJoinsConsentsPerUseSeesTheQuoteInPlaceAndWithdrawsLeavesNoWordBehind() {
        Roundtable table = Roundtable.open(browser, team, programme.path());
        String personal = table.say("Zwaan 5", marker);
        team.goTo(programme.path() + "/uitspraken").follow(marker).follow("Kies hieruit een citaat").press("Citaat voorstellen");
        team.sees("Wat de spreker goedvindt").tick("In de bloemlezing").tick("Openbaar").press("Vraag het de spreker").sees("gevraagd, nog geen antwoord");
        String quote = team.path();
        team.looks("citaat-gevraagd").goTo(programme.path() + "/publicatie/bloemlezing").doesNotSee(marker);

        Person speaker = new Person(browser, browser.phone());
        speaker.goTo("/terugblik").fill("Uw persoonlijke code", personal).press("Kijk terug");
        speaker.sees("Wij vragen u iets over dit citaat").looks("terugblik-vraag").follow("Bekijk waar het komt te staan");
        speaker.sees("U zei:", marker, "Nee is altijd goed", "Andere citaten", "Iedereen kan dit lezen").looks("citaat-in-zijn-plaats");
        answer(speaker, "in de bloemlezing staan", "Ja");
        speaker.press("Sla mijn antwoord op").sees("Uw antwoord is opgeslagen", "U zei ja op").looks("citaat-beantwoord");
        team.goTo(quote).press("In de bloemlezing opnemen").sees("Het citaat staat nu in de bloemlezing");
        team.goTo(programme.path() + "/bloemlezing/uitgave").sees(marker).goTo(programme.path() + "/publicatie/bloemlezing").doesNotSee(marker);
        answer(speaker.goTo(speaker.path()).doesNotSee("Uw antwoord is opgeslagen"), "Mag iedereen dit lezen", "Ja");
        speaker.press("Sla mijn antwoord op").sees("Uw antwoord is opgeslagen");
        team.goTo(programme.path() + "/publicatie/bloemlezing").sees(marker).fill("Waarom nu deze uitgave?", "De eerste ronde is klaar.").press("Vastleggen en openbaar maken");
        String edition = "/openbaar/" + programme.slug() + "/bloemlezing/1";
        Person reader = new Person(browser, browser.desktop());
        reader.goTo(edition).sees(marker);
        assertThat(Pdf.text(reader.page().request().get(edition + "/pdf").body())).contains("kwartelgeluid in");
        house.inTransaction(() -> {
            mailbox.queue(Act.bySystem(house.act().at()), programme.id(), "lezer@proef.example", "Er staat een tekst voor u klaar", "Er staat: " + marker);
            return null;
        });

        speaker.goTo("/terugblik/bericht").looks("bericht-over-de-uitkomst").follow("Bericht per mail").looks("bericht-per-mail");
        speaker.fill("Uw mailadres", "zwaan@proef.example").press("Stuur mij bericht").sees("Daarna wissen wij uw adres");
        team.goTo(table.path() + "/terugmelding").looks("terugmelding").fill("Dit is ermee gedaan", "De dijk blijft open voor wandelaars.").press("Opslaan").press("Verstuur wat is opgeslagen").sees("De adressen zijn gewist");
        speaker.goTo("/terugblik/bericht").sees("De dijk blijft open voor wandelaars").looks("uitkomst-teruggemeld");
        team.goTo(table.path() + "/zorg").tick("Een ander kijkt mee").press("Opslaan").goTo(table.path() + "/nakijken").sees("wacht tot een ander het heeft gezien").looks("nakijken");

        speaker.goTo("/terugblik").follow("Alles intrekken wat ik zei").looks("alles-intrekken").tick("Ja, trek alles in").press("Trek alles in");
        speaker.sees("U hebt dit ingetrokken op", "citaat C1 in de bloemlezing", "uitgave 1 van: Bloemlezing", "Niet terug te halen: Dit was openbaar sinds", "postvak van het team");
        speaker.looks("waar-het-is-weggehaald").doesNotSee(marker);
        speaker.goTo("/meedoen/vragen").doesNotSee(marker).goTo("/terugblik").doesNotSee(marker).looks("terugblik-gewist");

        Map<String, String> everything = readEverything(reader.page().request(), "/", "/openbaar/" + programme.slug());
        everything.putAll(readEverything(team.page().request(), programme.path(), programme.path() + "/uitspraken?zoek=kwartelgeluid", programme.path() + "/postvak",
                programme.path() + "/bloemlezing/citaten?zoek=kwartelgeluid", table.path() + "/scherm"));
        everything.putAll(readEverything(speaker.page().request(), "/terugblik", "/terugblik/weggehaald", "/terugblik/bericht", "/meedoen/vragen"));
        assertThat(everything).hasSizeGreaterThan(50);
        // A page repeats what was searched for; so the whole sentence is looked for.
        assertThat(everything.keySet().stream().filter(path -> everything.get(path).contains(marker) || everything.get(path).contains("in het hoge riet"))).as("still stands in").isEmpty();
        assertThat(everywhere.tablesWith(marker)).as("tables, the queue of the mail among them").isEmpty();
        assertThat(everywhere.tablesWith("zwaan@proef.example")).containsOnly("mail.message");
    }

    @Test
    void withoutJavaScriptConsentAndWithdrawalGoTheSameWay() {
        Roundtable table = Roundtable.open(browser, team, programme.path());
        String personal = table.say("Eend 7", marker);
        team.goTo(programme.path() + "/uitspraken").follow(marker).follow("Kies hieruit een citaat").press("Citaat voorstellen");
        team.tick("In de bloemlezing").press("Vraag het de spreker");
        Person speaker = new Person(browser, browser.withoutScript());
        speaker.goTo("/terugblik").fill("Uw persoonlijke code", personal).press("Kijk terug").follow("Bekijk waar het komt te staan");
        answer(speaker, "in de bloemlezing staan", "Nee");
        speaker.press("Sla mijn antwoord op").sees("U zei nee op").goTo("/terugblik").unfold("Dit intrekken").press("Trek dit in").sees("U hebt dit ingetrokken op");
        assertThat(everywhere.tablesWith(marker)).isEmpty();
    }

    private static void answer(Person speaker, String question, String answer) {
        speaker.main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question)).getByLabel(answer).check();
    }

    /** Every page and file that a link of the programme or of the participant leads to, with its text. */
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
                if (ours(link) && seen.add(link)) {
                    todo.add(link);
                }
            }
        }
        return texts;
    }

    private boolean ours(String link) {
        return link.startsWith(programme.path()) || link.startsWith("/openbaar/" + programme.slug()) || link.startsWith("/terugblik") || link.startsWith("/meedoen/vra");
    }
}
