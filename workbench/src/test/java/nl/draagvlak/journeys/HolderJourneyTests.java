package nl.draagvlak.journeys;

import com.microsoft.playwright.Page;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who is asked to hold an action answers by the link in a real mail, on a phone of 320 pixels wide and without an account. */
@ChangedSampleTest
class HolderJourneyTests {

    private static final String AT = "/programmas/voorbeeld";
    private static final Letterbox POST = new Letterbox();

    @LocalServerPort
    private int port;
    private Browser browser;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.receive(properties);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        POST.stop();
    }

    private Person team() {
        return new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
    }

    private Person phone(String link) {
        Page page = browser.phone();
        return new Person(browser, page).goTo(link);
    }

    private static String link(String email) {
        return POST.link(email, "Er staat een vraag voor u klaar", "/antwoord");
    }

    private static void write(Person person, String field, String value) {
        person.main().locator("#field-" + field).fill(value);
    }

    private static void ask(Person team, String action, String organisation, String name, String email) {
        write(team, "organisation", organisation);
        write(team, "name", name);
        write(team, "email", email);
        team.press("Vraag deze organisatie").sees("nog geen antwoord", "De vraag is verstuurd aan");
    }

    /** A new action in line 1, without a holder. */
    private String action(Person team, String text) {
        team.goTo(AT + "/acties/nieuw");
        team.main().locator("#field-line").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        write(team, "text", text);
        team.press("Opslaan").sees("Een actie zonder interventie rust op geen oorzaak");
        write(team, "withoutReason", "Een proef van de werkgroep.");
        team.press("Opslaan").sees(text, "Nog geen organisatie houdt deze actie.");
        return team.path();
    }

    @Test
    void aHolderAcceptsByTheMailLinkOnAPhonePassesItOnAndHandsOver() {
        Person team = team();
        String action = action(team, "Kappers krijgen een kaart met signalen.");
        ask(team, action, "FairWork", "Sanne de Wit", "sanne@werk.example");
        team.unfold("Persoonlijke links").sees("Sanne de Wit").looks("houder-gevraagd-1440");

        String link = link("sanne@werk.example");
        Person phone = phone(link).sees("Kappers krijgen een kaart met signalen.", "FairWork").looks("houder-link-320");
        phone.follow("Ja, deze actie nemen wij op ons").looks("houder-link-antwoord-320").tick("Gedeeltelijk");
        write(phone, "contribution", "Twee trainers");
        phone.press("Stuur uw antwoord").sees("Schrijf wat er nodig is").looks("houder-link-fout-320");
        write(phone, "word", "Doordeweeks wel, in het weekend niet.");
        write(phone, "mandate", "Het bestuur stemde in op 4 mei.");
        write(phone, "fte", "1,5");
        write(phone, "money", "20.000");
        write(phone, "agreement", "Elke maand bellen wij met de branche.");
        phone.press("Stuur uw antwoord").sees("Uw organisatie zei ja", "Twee trainers", "€ 20.000").looks("houder-link-ja-320");
        team.goTo(action).sees("Sanne de Wit", "Het bestuur stemde in op 4 mei.", "Elke maand bellen wij met de branche.");

        phone.unfold("Een collega laten antwoorden");
        write(phone, "colleague-name", "Joep Aarts");
        write(phone, "colleague-email", "joep@werk.example");
        phone.press("Stuur uw collega een link").sees("Joep Aarts kreeg een eigen link.", "kreeg een link op");
        phone(link("joep@werk.example")).sees("Uw organisatie zei ja", "Twee trainers");

        phone.unfold("Overdragen aan een andere organisatie");
        write(phone, "organisation", "Humanitas");
        write(phone, "overReason", "Zij staan dichter bij de kappers.");
        write(phone, "name", "Rik Bos");
        write(phone, "email", "rik@maatje.example");
        phone.press("Vraag deze organisatie over te nemen").sees("is gevraagd de actie over te nemen").looks("houder-overdracht-320");
        team.goTo(action).sees("FairWork", "opvolger");

        Person other = phone(link("rik@maatje.example")).sees("houdt deze actie nu en vraagt u haar over te nemen").looks("houder-opvolger-320");
        other.follow("Ja, deze actie nemen wij op ons").tick("Ja, dit kan");
        write(other, "mandate", "Ik ben directeur.");
        other.press("Stuur uw antwoord").sees("Uw organisatie zei ja");
        phone.goTo(link).sees("ligt nu bij een andere organisatie").looks("houder-link-over-320");
        team.goTo(action).unfold("Geschiedenis").sees("droeg de actie over", "Zij staan dichter bij de kappers.", "Rik Bos").looks("houder-geschiedenis-1440");
    }

    @Test
    void aRefusalByLinkWithoutScriptAndByKeyboardLeavesItsReason() {
        Person team = team();
        String action = action(team, "Elke bibliotheek heeft een spreekuur.");
        ask(team, action, "Fier", "Iris Vos", "iris@fier.example");
        Page page = browser.withoutScript();
        Person reader = new Person(browser, page).goTo(link("iris@fier.example"));
        page.locator("main .acties a").last().focus();
        page.keyboard().press("Enter");
        page.locator("#field-reason").focus();
        page.keyboard().type("Wij zitten in geen enkele bibliotheek.");
        page.locator("main form button[type=submit]").first().focus();
        page.keyboard().press("Enter");
        reader.sees("Uw organisatie zei nee", "Wij zitten in geen enkele bibliotheek.");
        browser.picture(page, "houder-link-nee");
        team.goTo(action).sees("Nog geen organisatie houdt deze actie.").unfold("Geschiedenis").sees("zei nee", "Wij zitten in geen enkele bibliotheek.", "Iris Vos");
    }

    @Test
    void whatHangsTogetherAndWhatIsCoveredIsSeenAndNeverWiderThanAPhone() {
        Person team = team();
        team.goTo(AT + "/acties/samenhang").sees("wacht op", "Sluiten elkaar uit", "data kloppen niet").looks("acties-samenhang-1440");
        for (String view : java.util.List.of("lijn-vorm", "doel-vorm", "doel-leeftijd", "oorzaak-actie", "probleem-actie")) {
            team.goTo(AT + "/acties/dekking?beeld=" + view).sees("Wat leeg is").looks("dekking-" + view + "-1440");
        }
        team.goTo(AT + "/acties/dekking").sees("tegenover de omvang", "Fictief voorbeeldcijfer").follow("Cijfers wijzigen");
        team.looks("dekking-omvang-1440");
        write(team, "rijen", "Arbeidsuitbuiting;3;2024;Registratie\nBestaat niet;7;2024;Registratie");
        team.press("Zet in de tabel").sees("Niet herkend: Bestaat niet").stillHas("Arbeidsuitbuiting: aantal geregistreerd", "3");
        team.press("Opslaan").sees("Een getal onder de 5 kan naar een persoon wijzen.");
        write(team, "vorm-arbeid", "9000");
        team.press("Opslaan").sees("Dekking van het plan", "9.000", "weinig tegenover de omvang");
        Person phone = new Person(browser, browser.signIn(browser.phone(), "anouk@voorbeeld.example"));
        phone.goTo(AT + "/acties/dekking").looks("dekking-320");
        phone.goTo(AT + "/acties/samenhang").looks("acties-samenhang-320");
        phone.goTo(AT + "/mijn-acties").sees("Wie op u wacht").looks("mijn-acties-320");
        Person dark = new Person(browser, browser.signIn(browser.dark(), "anouk@voorbeeld.example"));
        dark.goTo(AT + "/acties/dekking").looks("dekking-donker");
    }
}
