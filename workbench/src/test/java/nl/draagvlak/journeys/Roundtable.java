package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A roundtable that a facilitator prepares and opens through the screens, and people who join it with its code. */
final class Roundtable {

    private static final Pattern PERSONAL_CODE = Pattern.compile("\\w{4}-\\w{4}-\\w{4}-\\w{4}");

    private final Browser browser;
    private final Person leader;
    private final String path;
    private final String code;

    private Roundtable(Browser browser, Person leader, String path, String code) {
        this.browser = browser;
        this.leader = leader;
        this.path = path;
        this.code = code;
    }

    /** With the questions that are proposed and one table. */
    static Roundtable open(Browser browser, Person leader, String programme) {
        leader.goTo(programme + "/bijeenkomsten").follow("Een bijeenkomst voorbereiden");
        leader.fill("Naam van de bijeenkomst", "Rondetafel aan de dijk").fill("Datum", "2026-11-24").fill("Plaats", "Het gemaal");
        leader.press("Opslaan").sees("Rondetafel aan de dijk", "Er zijn nog geen vragen");
        String path = leader.path();
        leader.follow("Er zijn nog geen vragen").press("Vragen opslaan");
        leader.goTo(path + "/tafels").fill("Nummer, regel 1", "1").fill("Naam, regel 1", "Riet").press("Tafels opslaan");
        leader.goTo(path).press("Openen voor deelnemers").sees("De bijeenkomst is open", "Groot scherm");
        return new Roundtable(browser, leader, path, leader.main().locator(".code-groot").innerText().replaceAll("\\s", ""));
    }

    String path() {
        return path;
    }

    String code() {
        return code;
    }

    /** Joins on this device, up to the personal code on the screen. */
    Person join(Page device, String pseudonym) {
        Person person = new Person(browser, device);
        person.goTo("/meedoen").fill("Code van de bijeenkomst", code.toLowerCase()).press("Verder");
        person.sees("Wat er met uw woorden gebeurt").fill("Onder welke naam", pseudonym).tick("Ja").press("Meedoen").sees("Schrijf deze code op");
        assertThat(person.main().locator(".code-groot")).hasText(PERSONAL_CODE);
        return person;
    }

    /** Joins and stands before the first question. */
    Person atTheFirstQuestion(Page device, String pseudonym) {
        return firstQuestion(join(device, pseudonym).press("Ik heb de code bewaard"));
    }

    Person firstQuestion(Person person) {
        person.main().locator("ol.vragen a").first().click();
        return person.sees("Vraag 1 van");
    }

    /** Says something as one of the people in the room, and answers their personal code. */
    String say(String pseudonym, String words) {
        Person person = join(browser.phone(), pseudonym);
        String personal = person.main().locator(".code-groot").innerText().strip();
        firstQuestion(person.press("Ik heb de code bewaard")).fill("Uw antwoord", words).press("Opslaan").sees(words);
        return personal;
    }

    /** Ends it as the facilitator does. */
    void close() {
        leader.goTo(path).follow("Sluiten").fill("Wat kwam eruit?", "Wij weten nu wat er speelt aan de dijk.");
        leader.press("Sluiten").sees("De bijeenkomst is gesloten");
    }
}
