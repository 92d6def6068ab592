package nl.draagvlak.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Entry;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Station;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme from its template: gates, the order of views, and an approach of its own. */
@WorkbenchTest
class ProcessTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Programmes programmes;
    @Autowired
    private ProgrammeStart start;
    @Autowired
    private Steps steps;
    @Autowired
    private Gates gates;
    @Autowired
    private OutsideIn outsideIn;
    @Autowired
    private Needs needs;
    @Autowired
    private ProcessStations stations;
    @Autowired
    private Journal journal;
    private Programme programme;
    private TestVisitor team;
    private TestVisitor holder;
    private String path;

    @BeforeEach
    void programme() {
        Account account = accounts.open("Proef", UUID.randomUUID() + "@proef.example", null);
        programme = new Programme(Ids.next(), "proces-" + UUID.randomUUID().toString().substring(0, 8), "Schone lucht", "", Language.NL, "");
        start.start(new Act(account.id(), house.act().at()), programme, new Charter("Schonere lucht", "Iedereen ademt vrij", new TreeMap<>()),
                OgwTemplate.lists(), OgwTemplate.from(LocalDate.of(2026, 1, 5)));
        team = new TestVisitor(port).signedIn(house.session(account));
        holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        path = programme.path();
    }

    @Test
    void aProgrammeStartsFromTheTemplateAndItsStarterIsItsTeam() {
        TestVisitor starter = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        String slug = "start-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = starter.post("/programmas/nieuw", "naam", "Jeugd & schulden", "adres", slug, "opgave", "Minder schulden", "begin", "2026-02-02",
                "jaar-0", "2026", "bedrag-0", "1.250.000", "perspectieven", "Jongeren\nGemeenten\n\nKinderombudsman");

        assertThat(answer.location()).isEqualTo("/programmas/" + slug);
        Programme made = programmes.findBySlug(slug).orElseThrow();
        assertThat(steps.list(made.id())).hasSizeGreaterThan(7).first().satisfies(first -> assertThat(first.dates().plannedStart()).isEqualTo("2026-02-02"));
        assertThat(programmes.list(made.id(), ListName.PERSPECTIVE)).extracting(Choice::key).containsExactly("jongeren", "gemeenten", "kinderombudsman");
        assertThat(needs.ofProgramme(made.id(), ListName.PERSPECTIVE)).hasSize(3);
        assertThat(starter.get(answer.location()).body()).contains("Minder schulden", "€ 1.250.000", "Bloemlezing");
        assertThat(starter.get(answer.location() + "/aanpak/opdracht").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongAtTheStartIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        var answer = team.post("/programmas/nieuw", "naam", "Luchtig", "adres", programme.slug(), "opgave", "", "begin", "gisteren", "jaar-0", "2026",
                "bedrag-0", "veel", "jaar-1", "", "bedrag-1", "100", "perspectieven", "Burgers");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Dit adres is al in gebruik", "error-opgave", "error-begin", "error-bedrag-0", "Vul het jaar bij dit bedrag in",
                "value=\"Luchtig\"", "veel");
    }

    @Test
    void noProgrammeMayTakeTheAddressOfThePageThatStartsOne() {
        var answer = team.post("/programmas/nieuw", "naam", "Nieuw", "adres", "nieuw", "opgave", "x", "begin", "2026-02-02", "perspectieven", "Burgers");
        assertThat(answer.status()).isEqualTo(422);
        var made = team.post("/programmas/nieuw", "naam", "Nieuw", "adres", "", "opgave", "x", "begin", "2026-02-02", "perspectieven", "Burgers");
        assertThat(made.location()).startsWith("/programmas/nieuw-");
    }

    @Test
    void aGateWarnsAndIsPassedOnlyWithAReasonThatStaysToBeRead() {
        Step second = step("rondetafel-1");
        assertThat(team.get(path + second.path()).body()).contains("Waarom wacht u niet?");
        var refused = team.post(path + second.path() + "/opening", "datum", "2026-03-01", "reden", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(step("rondetafel-1").planned()).isTrue();

        team.post(path + second.path() + "/opening", "datum", "2026-03-01", "reden", "De zaal was al betaald.");
        assertThat(step("rondetafel-1").open()).isTrue();
        assertThat(gates.list(programme.id())).singleElement().satisfies(passage -> assertThat(passage.reason()).isEqualTo("De zaal was al betaald."));
        assertThat(journal.listOf(second.id())).extracting(Entry::action).contains("gate.passed", "step.opened");
        assertThat(holder.get(path + "/aanpak").body()).contains("De zaal was al betaald.");
        assertThat(holder.get(path).body()).contains("Eerder geopend, met reden");
    }

    @Test
    void withTheProductThereTheGateIsOpen() {
        steps.establish(house.act(), programme.id(), "belanghebbenden", LocalDate.of(2026, 2, 20));
        assertThat(gates.shutBy(step("rondetafel-1"), LocalDate.of(2026, 2, 19))).isPresent();
        assertThat(team.post(path + step("rondetafel-1").path() + "/opening", "datum", "2026-03-01").status()).isEqualTo(303);
        assertThat(gates.list(programme.id())).isEmpty();
        assertThat(stations.of(programme)).first().satisfies(station -> assertThat(station.done()).isTrue());
        assertThat(stations.of(programme).stream().filter(Station::here)).hasSize(1);
    }

    @Test
    void aStepThatEndsLateSaysWhyAndEveryMoveHasAWayBack() {
        String first = path + step("inventarisatie").path();
        assertThat(team.post(first + "/opening", "datum", "2099-01-01").body()).contains("Deze dag komt nog");
        team.post(first + "/opening", "datum", "2026-01-10");
        assertThat(team.post(first + "/sluiting", "datum", "2026-01-02", "vertraging", "").body()).contains("vóór de opening");
        assertThat(team.post(first + "/sluiting", "datum", "2026-06-01", "vertraging", "").body()).contains("Schrijf waardoor");
        team.post(first + "/sluiting", "datum", "2026-06-01", "vertraging", "De lijst groeide.");
        team.post(first + "/product", "product-datum", "2026-06-02");
        assertThat(step("inventarisatie")).satisfies(step -> {
            assertThat(step.closed()).isTrue();
            assertThat(step.dates().product()).isEqualTo("2026-06-02");
            assertThat(step.delayReason()).isEqualTo("De lijst groeide.");
        });
        team.post(first + "/product-terug");
        team.post(first + "/heropening");
        team.post(first + "/opening-terug");
        assertThat(step("inventarisatie").planned()).isTrue();
        assertThat(step("inventarisatie").established()).isFalse();
    }

    @Test
    void theOwnViewStaysShutUntilTheFirstRoundIsClosed() {
        String own = path + "/aanpak/eigen-probleem";
        assertThat(team.post(own, "tekst", "Zo zien wij het").status()).isEqualTo(422);
        assertThat(outsideIn.mayWrite(programme.id())).isFalse();

        Step round = step("rondetafel-1");
        gates.open(house.act(), round, LocalDate.of(2026, 3, 1), "Vooruit");
        steps.close(house.act(), step("rondetafel-1"), LocalDate.of(2026, 3, 2), "");
        assertThat(team.post(own, "tekst", "Zo zien wij het", "geleerd", "Wij misten wonen").status()).isEqualTo(303);
        assertThat(holder.get(own).body()).contains("De anderen spraken eerst", "Zo zien wij het", "Wij misten wonen");
    }

    @Test
    void theOwnViewCanBeOpenedEarlyAndThenThePageSaysWhoWroteFirst() {
        String own = path + "/aanpak/eigen-probleem";
        assertThat(team.post(own + "/opening", "reden", "  ").status()).isEqualTo(422);
        team.post(own + "/opening", "reden", "De minister vroeg erom.");
        assertThat(outsideIn.mayWrite(programme.id())).isTrue();
        team.post(own, "tekst", "Ons beeld");
        assertThat(holder.get(own).body()).contains("Het team schreef eerst", "De minister vroeg erom.");
    }

    @Test
    void theApproachIsTheProgrammesOwn() {
        var added = team.post(path + "/aanpak/stappen", "naam", "Werkbezoek: de haven", "vraag", "Wat ruiken bewoners?", "product", "Verslag",
                "fase", steps.phases(programme.id()).getFirst().id().toString(), "begin", "2026-02-01", "einde", "2026-02-10", "perspectieven", "onderwijs");
        assertThat(added.status()).isEqualTo(303);
        Step visit = step("werkbezoek-de-haven");
        assertThat(needs.ofSteps(programme.id(), ListName.PERSPECTIVE)).containsEntry(visit.id(), Set.of("onderwijs"));
        assertThat(steps.list(programme.id()).stream().map(Step::key).toList()).startsWith("inventarisatie", "rondetafel-1", "rondetafel-2", "werkbezoek-de-haven");
        assertThat(stations.of(programme).get(3).label().nl()).isEqualTo("Werkbezoek");

        team.post(path + visit.path() + "/plaats", "richting", "eerder");
        assertThat(steps.list(programme.id()).get(2).id()).isEqualTo(visit.id());
        team.post(path + visit.path() + "/verwijdering");
        assertThat(steps.list(programme.id())).extracting(Step::id).doesNotContain(visit.id());
        assertThat(team.get(path + "/aanpak").body()).contains("Uit de aanpak gehaald");
        team.post(path + visit.path() + "/herstel");
        assertThat(steps.list(programme.id())).extracting(Step::id).contains(visit.id());
    }

    @Test
    void aStepCannotWaitForItselfInARoundNorMakeWhatAnotherMakes() {
        Step first = step("inventarisatie");
        Step second = step("rondetafel-1");
        var answer = team.post(path + first.path(), "naam", "Inventarisatie", "product", "Lijst", "productsoort", "bloemlezing", "fase", first.phaseId().toString(),
                "na", second.id().toString(), "begin", "2026-03-01", "einde", "2026-02-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("wacht zelf op deze stap", "maakt dit al", "Het einde ligt vóór het begin");
    }

    @Test
    void aListKeepsItsKeysAndWhatIsTakenOutCanComeBack() {
        String list = path + "/aanpak/lijsten/vormen";
        team.post(list, "nl-0", "Fijnstof", "plaats-0", "2", "nl-1", "Stikstof", "en-1", "Nitrogen", "plaats-1", "1");
        assertThat(programmes.list(programme.id(), ListName.FORM)).extracting(Choice::key).containsExactly("stikstof", "fijnstof");
        team.post(list, "sleutel-0", "stikstof", "nl-0", "Stikstofoxiden", "plaats-0", "1", "sleutel-1", "fijnstof", "nl-1", "Fijnstof", "weg-1", "ja");
        assertThat(programmes.list(programme.id(), ListName.FORM)).extracting(Choice::nl).containsExactly("Stikstofoxiden");
        team.post(list, "sleutel-0", "stikstof", "nl-0", "Stikstofoxiden", "terug", "fijnstof");
        assertThat(programmes.list(programme.id(), ListName.FORM)).extracting(Choice::key).containsExactly("stikstof", "fijnstof");

        var twice = team.post(list, "nl-0", "Roet", "nl-1", "roet", "en-2", "Only English");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("Dit staat er twee keer", "Vul de Nederlandse naam in");
    }

    @Test
    void theCompassShowsWhatIsThereAndWhatIsMissing() {
        team.post(path + "/aanpak/beleidskompas", "vraag-1-5", "Niets doen kost ook geld.");
        String page = holder.get(path + "/aanpak/beleidskompas").body();
        assertThat(page).contains("Niets doen kost ook geld.", "Schonere lucht", "nog geen antwoord", "Wat is de voorkeursoptie?").doesNotContain("Zelf aanvullen");

        team.post(path + "/aanpak/beleidskompas", "vraag-1-3", "Onbekend.");
        assertThat(team.get(path + "/aanpak/beleidskompas").body()).contains("Niets doen kost ook geld.", "Onbekend.", "Zelf aanvullen");
        assertThat(team.post(path + "/aanpak/beleidskompas", "vraag-1-3", "x".repeat(4001)).status()).isEqualTo(422);
        assertThat(team.get(path + "/aanpak/beleidskompas/uitgave").status()).isEqualTo(200);
        assertThat(holder.get(path + "/aanpak/beleidskompas/uitgave").status()).isEqualTo(403);
    }

    @Test
    void everyLinkOfTheOverviewLeadsSomewhere() {
        List<String> links = java.util.regex.Pattern.compile("<main.*?</main>", java.util.regex.Pattern.DOTALL).matcher(team.get(path).body()).results()
                .flatMap(main -> java.util.regex.Pattern.compile("href=\"([^\"#]+)").matcher(main.group()).results()).map(link -> link.group(1)).distinct().toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(team.get(link).status()).as(link).isIn(200, 303));
    }

    private Step step(String key) {
        return steps.findByKey(programme.id(), key).orElseThrow();
    }
}
