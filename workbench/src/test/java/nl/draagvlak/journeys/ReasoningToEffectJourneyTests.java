package nl.draagvlak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import nl.draagvlak.testing.ChangedSampleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Steps 5 to 10 of the walk, in the sample: from a quote to a problem, a cause, a goal and an action, and from there to the plan, word of it and effect. */
@ChangedSampleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReasoningToEffectJourneyTests {

    private static final String SAMPLE = "/programmas/voorbeeld";
    private static final String PROBLEM = "Wie naar de kapper gaat, ziet iets en weet niet wie te bellen.";
    private static final String CAUSE = "Kappers hebben nooit gehoord waar zij op kunnen letten.";
    private static final String INTERVENTION = "Geef kappers een kaart met drie vragen.";
    private static final String GOAL = "Elke kapper weet wie te bellen.";
    private static final String ACTION = "De kaart met drie vragen komt in elke kapsalon te liggen.";
    private static final String WORD = "Het kan in vier steden, daarna zijn er meer mensen nodig.";
    private static final String DONE = "De kaart ligt in de eerste tien salons.";

    @LocalServerPort
    private int port;
    private Browser browser;
    private String quote;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Person team() {
        return new Person(browser, browser.signedIn("marloes@voorbeeld.example"));
    }

    /** Finds what carries these words in a chooser and ticks it. */
    private static void pick(Person who, String name, String words) {
        who.main().locator("#field-" + name).fill(words);
        who.main().locator("button[value='zoek:" + name + "']").click();
        who.main().locator("#kies-" + name + " .kiezer-gevonden label").filter(new Locator.FilterOptions().setHasText(words)).locator("input").check();
    }

    private static void write(Person who, String name, String words) {
        who.main().locator("#field-" + name).fill(words);
    }

    private static Locator row(Person who, String words) {
        return who.main().locator("li.rij").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    @Test
    @Order(5)
    void aQuoteBecomesAProblemWithACauseAndAnArrow() {
        Person team = team();
        team.goTo(SAMPLE + "/bloemlezing/citaten");
        quote = (String) team.page().evaluate("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href')).find(h => /\\/citaten\\/[0-9a-f-]{36}$/.test(h))");
        team.goTo(quote).looks("citaat-voorbeeld").main().locator("a[href*='/problemen/nieuw?citaat=']").first().click();
        assertThat(team.main().locator("#kies-bronnen .kiezer-gekozen input")).isChecked();
        write(team, "tekst", PROBLEM);
        team.looks("probleem-uit-citaat").press("Opslaan").sees(PROBLEM, "Waaruit dit blijkt", "Er is nog geen oorzaak genoemd");
        assertThat(team.main().locator("a[href='" + quote + "']").first()).isVisible();
        team.looks("probleem-met-citaat");

        team.goTo(SAMPLE + "/oorzaken/nieuw");
        write(team, "tekst", CAUSE);
        team.looks("oorzaak-nieuw").press("Opslaan").sees(CAUSE).looks("oorzaak");
        team.goTo(SAMPLE + "/oorzaken/pijlen/nieuw");
        pick(team, "van", "Kappers hebben nooit gehoord");
        pick(team, "naar", "Wie naar de kapper gaat");
        team.looks("pijl-nieuw").press("Pijl tekenen").sees(CAUSE, PROBLEM);

        team.goTo(SAMPLE + "/problemen");
        assertThat(team.main().locator("#kaartwerk .laag-knopen")).containsText(Pattern.compile("apper"));
        team.looks("kaart-met-pijl");
        team.goTo(SAMPLE + "/problemen/lijst?zoek=kapper").sees(PROBLEM, CAUSE).looks("problemen-lijst");
    }

    @Test
    @Order(6)
    void anInterventionAndAGoalThatIsDirectionalWithItsReason() {
        Person team = team();
        team.goTo(SAMPLE + "/interventies/nieuw");
        write(team, "tekst", INTERVENTION);
        pick(team, "op", "Kappers hebben nooit gehoord");
        team.looks("interventie-nieuw").press("Opslaan").sees(INTERVENTION, CAUSE).looks("interventie");

        team.goTo(SAMPLE + "/doelen/nieuw");
        write(team, "tekst", GOAL);
        pick(team, "interventies", "Geef kappers een kaart");
        team.press("Opslaan").sees("Vul een getal in, of kies dat het doel een richting geeft en zeg waarom.").looks("doel-zonder-getal");
        assertThat(team.main().locator("#field-tekst")).hasValue(GOAL);
        assertThat(team.main().locator("#kies-interventies .kiezer-gekozen input")).isChecked();
        team.tick("Richtinggevend: het geeft aan").press("Opslaan").sees("Zeg waarom dit doel geen getal heeft.").looks("doel-zonder-reden");
        assertThat(team.main().locator("#field-tekst")).hasValue(GOAL);
        write(team, "omdat", "Niemand telt wie een kapper belt.");
        team.press("Opslaan").sees(GOAL, "Niemand telt wie een kapper belt.", INTERVENTION).looks("doel-richtinggevend");
    }

    @Test
    @Order(7)
    void anActionIsAcceptedByItsHolderWithTheirOwnWord() {
        Person team = team();
        team.goTo(SAMPLE + "/acties/nieuw");
        team.main().locator("#field-line").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        write(team, "text", ACTION);
        pick(team, "interventions", "Geef kappers een kaart");
        pick(team, "goals", "Elke kapper weet");
        team.looks("actie-nieuw").press("Opslaan").sees(ACTION, "Nog geen organisatie houdt deze actie.");
        String action = team.path();
        write(team, "organisation", "Nederlandse Arbeidsinspectie");
        team.press("Vraag deze organisatie").sees("nog geen antwoord").looks("actie-gevraagd");

        Person holder = new Person(browser, browser.signedIn("joris@voorbeeld.example"));
        holder.goTo(SAMPLE + "/mijn-acties").sees("Wacht op uw antwoord", ACTION).looks("mijn-acties");
        row(holder, ACTION).locator("a").last().click();
        holder.tick("Ja, deze actie nemen wij op ons").tick("Gedeeltelijk");
        write(holder, "word", WORD);
        write(holder, "mandate", "De directie stemde in.");
        holder.looks("actie-antwoord").press("Stuur uw antwoord").sees("Wat u op zich nam");
        team.goTo(action).sees("Zei ja op", "Gedeeltelijk", WORD).looks("actie-aanvaard");
        team.goTo(SAMPLE + "/acties/dekking").sees("Wat leeg is", "van de", "niets voor").looks("dekking");
    }

    @Test
    @Order(8)
    void thePlanHoldsTheActionAndIsFrozenWithAReason() {
        Person team = team();
        team.goTo(SAMPLE + "/concepten/tekst").sees(ACTION).looks("plan-concept");
        team.goTo(SAMPLE + "/concepten/vastlegging").looks("plan-controle");
        team.tick("Besluit");
        write(team, "reden", "Vastgesteld door de stuurgroep.");
        write(team, "ondanks", "De kaart kan niet wachten.");
        team.press("Versie vastleggen");
        team.page().waitForURL(Pattern.compile(".*/concepten/versies/\\d+$"));
        team.sees("Vastgesteld door de stuurgroep.", ACTION, "Hoe dit plan tot stand kwam").looks("plan-versie");
        String pdf = Pdf.text(team.page().request().get(team.path() + "/pdf").body());
        assertThat(pdf).contains(ACTION, "Hoe dit plan tot stand kwam");
    }

    @Test
    @Order(9)
    void theHolderReportsOnAPhoneAndTheSteeringPageAndTheAnnexShowIt() {
        Person holder = new Person(browser, browser.signIn(browser.phone(), "joris@voorbeeld.example"));
        holder.goTo(SAMPLE + "/voortgang/mijn").looks("mijn-berichten-320");
        row(holder, ACTION).locator("a").first().click();
        holder.tick("Op koers");
        write(holder, "gedaan", DONE);
        holder.looks("bericht-320").press("Sla bericht op").sees(DONE).looks("bericht-gegeven-320");

        Person team = team();
        team.goTo(SAMPLE + "/voortgang?zoek=kapsalon");
        assertThat(row(team, ACTION)).containsText(DONE);
        assertThat(row(team, ACTION)).containsText("Op koers");
        team.looks("sturen");
        team.goTo(SAMPLE + "/voortgang/bijlage").sees(ACTION).looks("bijlage");
        String csv = team.main().locator("a[href*='/bijlage/csv']").first().getAttribute("href");
        assertThat(team.page().request().get(csv).text()).contains(ACTION, DONE);
    }

    @Test
    @Order(10)
    void theEffectPageAnswersThreeQuestionsAndKeepsRegisteredAndEstimatedApart() {
        Person team = team();
        team.goTo(SAMPLE + "/effect");
        assertThat(team.main().locator("section.kaart")).hasCount(3);
        for (Locator question : team.main().locator("section.kaart").all()) {
            assertThat(question).containsText(Pattern.compile("Te beantwoorden: (gedaald|gestegen|geen verandering te zien)|Niet te beantwoorden met deze cijfers"));
        }
        team.looks("effect").follow("Geregistreerde mogelijke slachtoffers");
        assertThat(team.main().locator("figure svg").first()).isVisible();
        assertThat(team.main().locator(".figuur-bron").first()).containsText("Bron:");
        team.main().locator("details.figuur-tabel > summary").first().click();
        List<String> tables = team.main().locator("details.figuur-tabel caption").allTextContents();
        assertThat(tables).anyMatch(caption -> caption.contains("geregistreerd ")).anyMatch(caption -> caption.contains("geschat "));
        team.sees("Wat hieruit niet te concluderen is").looks("indicator");
    }
}
