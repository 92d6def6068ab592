package nl.draagvlak.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionPlan;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Yearly;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.programme.Text;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The money and the people of a programme against what there is. */
@WorkbenchTest
class BudgetTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Programmes programmes;
    @Autowired
    private Journal journal;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Money money;
    @Autowired
    private BudgetYears years;
    @Autowired
    private BridgeProjects projects;
    @Autowired
    private Bookings bookings;
    @Autowired
    private Scores scores;

    private Programme programme;
    private UUID line;
    private TestVisitor team;
    private String path;

    @BeforeEach
    void make() {
        programme = house.programme();
        house.inTransaction(() -> {
            programmes.setList(programme.id(), ListName.AIM, List.of(new Choice("care", "Zorg", "Care", 0, "")));
            programmes.setList(programme.id(), ListName.CRITERION, List.of(new Choice("effect", "Effect", "Effect", 0, ""), new Choice("real", "Realistisch", "Realistic", 1, "")));
            journal.record(house.act(), programme.id(), "lists.set", programme.id());
            return null;
        });
        line = lines.add(house.act(), programme.id(), 1, Text.of("Zien", ""), "", List.of());
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/budget";
    }

    private UUID action(String text, long cost) {
        return actions.add(house.act(), programme.id(), new ActionPlan(line, null, text, "", null, null, false, "", "", "", null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), Map.of(), List.of(), List.of(new Yearly(2026, cost, new BigDecimal("2.5"))), List.of()));
    }

    private UUID project(long amount) {
        return projects.add(house.act(), programme.id(), new BridgeProject.Draft("Afmaken", BridgeProject.Category.FINISHING, 2026, amount, null, "", List.of("a"), List.of("care")),
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatIsPlannedIsAddedUpAgainstWhatThereIs() {
        years.set(house.act(), programme.id(), new BudgetYear(2026, 2_000_000, 100_000, 150_000, new BigDecimal("2"), ""));
        action("Een", 1_500_000);
        UUID idea = project(300_000);
        MoneyState before = money.state(programme.id(), 2026);
        assertThat(before.planned()).as("an idea does not count yet").isEqualTo(1_650_000);
        assertThat(before.over()).isZero();
        assertThat(before.free()).isEqualTo(450_000);
        projects.move(house.act(), programme.id(), idea, BridgeProject.State.WORKED_OUT, LocalDate.of(2026, 1, 20), "", "");
        projects.move(house.act(), programme.id(), idea, BridgeProject.State.DECIDED, LocalDate.of(2026, 2, 1), "stuurgroep", "");
        action("Twee", 400_000);
        MoneyState after = money.state(programme.id(), 2026);
        assertThat(after.over()).isEqualTo(250_000);
        assertThat(after.tooFewPeople()).isTrue();
        assertThat(team.get(path).body()).contains("is € 250.000 meer gepland dan er is", "vragen de acties 5 fte", "te veel: € 250.000");
        assertThat(team.get(path + "/overzicht.csv").body()).contains("2026;2000000;100000;1900000;300000;150000;2350000;250000");
    }

    @Test
    void aStoppedProjectCountsForWhatWasPaidAndNoMore() {
        UUID project = project(300_000);
        bookings.add(house.act(), programme.id(), new Booking.Draft(Booking.Kind.PAYMENT, null, project, 2026, 40_000, LocalDate.of(2026, 3, 1), ""));
        projects.move(house.act(), programme.id(), project, BridgeProject.State.STOPPED, LocalDate.of(2026, 4, 1), "stuurgroep", "mocht niet");
        assertThat(money.state(programme.id(), 2026).projects()).isEqualTo(40_000);
    }

    @Test
    void aYearIsFilledInAndWrongAmountsAreSaidAtTheirField() {
        TestVisitor.Answer wrong = team.post(path + "/jaren/2026", "structural", "-1", "incidental", "12,50", "projectCosts", "veel", "fte", "-2");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Een bedrag kan niet lager zijn dan 0.", "Vul hele euro's in.", "Vul een getal in, zoals", "Vul een getal in van 0 of hoger.", "value=\"12,50\"");
        assertThat(years.find(programme.id(), 2026)).isEmpty();
        assertThat(team.post(path + "/jaren/2026", "structural", "€ 2.000.000", "fte", "4,5").status()).isEqualTo(303);
        assertThat(years.find(programme.id(), 2026).orElseThrow().limit()).isEqualTo(2_000_000);
        assertThat(team.get(path + "/jaren/0").status()).isEqualTo(404);
    }

    @Test
    void aBridgeProjectIsProposedDecidedAndStoppedWithItsReasons() {
        TestVisitor.Answer wrong = team.post(path + "/brugprojecten", "title", "", "amount", "", "year", "niks", "organisation", "Onbekend");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Vul een bedrag in.", "Vul een jaar in", "Kies een van de mogelijkheden.", "staat niet bij de belanghebbenden");
        String made = team.post(path + "/brugprojecten", "title", "Proef afmaken", "category", "FINISHING", "amount", "260.000", "year", "2026", "forms", "a",
                "aims", "care", "explanation", "De proef kreeg zes maanden extra.").location();
        String on = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).toString();
        assertThat(team.post(made + "/stand", "state", "STOPPED", "on", on).body()).contains("Waarom stopt het project?", "Wie besloot dit?");
        assertThat(team.post(made + "/stand", "state", "WORKED_OUT", "on", "2199-01-01").body()).contains("Deze dag moet nog komen.");
        assertThat(team.post(made + "/stand", "state", "DECIDED", "on", on, "who", "stuurgroep").body()).as("an idea is worked out first").contains("Kies een van de mogelijkheden.");
        team.post(made + "/stand", "state", "WORKED_OUT", "on", on);
        assertThat(team.post(made + "/stand", "state", "DECIDED", "on", on, "who", "de stuurgroep", "reason", "De stuurgroep koos dit").status()).isEqualTo(303);
        assertThat(team.get(made).body()).contains("Besloten door de stuurgroep");
        assertThat(team.get(path + "/brugprojecten/bord").body()).contains("bord-DECIDED", "Proef afmaken", "Naar oogmerk en vorm", "1 project", "niets");
        assertThat(team.get(made).body()).contains("Proef afmaken", "€ 260.000", "De stuurgroep koos dit", "De proef kreeg zes maanden extra.", "Zorg");
        assertThat(team.get(path + "/brugprojecten?oogmerk=care&vorm=a").body()).contains("Proef afmaken");
        assertThat(team.get(path + "/brugprojecten?categorie=NEW").body()).contains("Geen project voldoet hieraan");
        assertThat(team.get(path + "/brugprojecten/lijst.csv").body()).contains("Proef afmaken", "260000", "Zorg");
    }

    @Test
    void moneyIsBookedAndAMistakeIsTurnedBackWithAReason() {
        action("Een", 10_000);
        UUID project = project(300_000);
        TestVisitor.Answer wrong = team.post(path + "/uitgaven", "kind", "PAYMENT", "about", "9.9", "amount", "0", "year", "2026", "on", "2026-01-05");
        assertThat(wrong.body()).contains("Dit nummer is er niet", "hoger is dan 0", "value=\"9.9\"");
        String[] fields = {"_submission", UUID.randomUUID().toString(), "kind", "PAYMENT", "about", "1.1", "amount", "9.000", "year", "2026", "on", "2026-01-05", "note", "eerste rekening"};
        assertThat(team.post(path + "/uitgaven", fields).status()).isEqualTo(303);
        team.post(path + "/uitgaven", fields);
        team.post(path + "/uitgaven", "kind", "COMMITMENT", "about", "b1", "amount", "300000", "year", "2026", "on", "2026-01-05");
        assertThat(money.state(programme.id(), 2026).paid()).as("sent twice, booked once").isEqualTo(9_000);
        assertThat(money.state(programme.id(), 2026).committed()).isEqualTo(300_000);
        assertThat(bookings.perProject(programme.id())).containsEntry(project, new Bookings.Spent(300_000, 0));
        UUID booking = bookings.page(programme.id(), 2026, 1, 50).items().stream().filter(b -> b.kind() == Booking.Kind.PAYMENT).findFirst().orElseThrow().id();
        assertThat(team.post(path + "/uitgaven/" + booking + "/terugdraaiing").status()).isEqualTo(422);
        assertThat(team.post(path + "/uitgaven/" + booking + "/terugdraaiing", "reason", "hoorde bij 2025").status()).isEqualTo(303);
        assertThat(money.state(programme.id(), 2026).paid()).isZero();
        assertThat(team.get(path + "/uitgaven").body()).contains("hoorde bij 2025", "eerste rekening");
        assertThat(team.get(path + "/uitgaven/" + booking + "/terugdraaien").status()).isEqualTo(404);
    }

    @Test
    void membersWeighActionsEquallyAndTheMoneyDrawsTheLine() {
        years.set(house.act(), programme.id(), new BudgetYear(2026, 100_000, 0, 0, null, ""));
        UUID first = action("Eerst genoemd", 60_000);
        UUID best = action("Het beste", 70_000);
        UUID unweighed = action("Niet gewogen", 1_000);
        Account one = house.member(programme, Role.WORKING_GROUP);
        TestVisitor visitor = new TestVisitor(port).signedIn(house.session(one));
        assertThat(visitor.post(path + "/prioriteiten/" + best, "score-effect", "6").status()).isEqualTo(422);
        TestVisitor.Answer sent = visitor.post(path + "/prioriteiten/" + first, "score-effect", "2", "score-real", "4", "next", "ja");
        assertThat(sent.location()).endsWith("/prioriteiten/" + best);
        visitor.post(path + "/prioriteiten/" + best, "score-effect", "5", "score-real", "5");
        // A second member who thinks otherwise of one criterion only: the criteria still count equally.
        scores.give(house.act(), programme.id(), best, house.member(programme, Role.STEERING_GROUP).id(), Map.of("effect", 3));
        List<Scores.Ranked> ranked = scores.ranked(programme.id(), 2026, 0, 50);
        assertThat(ranked).extracting(Scores.Ranked::actionId).containsExactly(best, first, unweighed);
        assertThat(ranked).extracting(Scores.Ranked::score).containsExactly(4.5, 3.0, null);
        assertThat(ranked).extracting(Scores.Ranked::together).containsExactly(70_000L, 130_000L, 131_000L);
        String page = visitor.get(path + "/prioriteiten?jaar=2026").body();
        assertThat(page.indexOf("Het beste")).isLessThan(page.indexOf("Grens: hierboven past")).isPositive();
        assertThat(page.indexOf("Grens: hierboven past")).isLessThan(page.indexOf("Eerst genoemd"));
        assertThat(page).contains("U woog 2 van de 3 acties", "niet gewogen");
        assertThat(visitor.get(path + "/prioriteiten/lijst.csv?jaar=2026").body()).contains("1;1.2;Het beste;4,50;2;70000;70000");
    }

    @Test
    void theWorkingGroupReadsAndTheHolderStaysOut() {
        TestVisitor member = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.WORKING_GROUP)));
        assertThat(member.get(path).status()).isEqualTo(200);
        assertThat(member.post(path + "/jaren/2026", "structural", "1").status()).isEqualTo(403);
        TestVisitor holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        assertThat(holder.get(path).status()).isEqualTo(403);
    }
}
