package nl.draagvlak.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.ActionGrammar;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.actions.PublicSize;
import nl.draagvlak.actions.PublicSizes;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the steering group sees besides the exceptions: what holds up what, when milestones are to be expected, and what critics ask. */
@WorkbenchTest
@Import(PlannedActions.class)
class SteeringTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private PlannedActions plan;
    @Autowired
    private Links links;
    @Autowired
    private Elements elements;
    @Autowired
    private Milestones milestones;
    @Autowired
    private PublicSizes sizes;
    @Autowired
    private Reports reports;

    private Programme programme;
    private UUID line;
    private Organisation holder;
    private LocalDate today;

    @BeforeEach
    void open() {
        programme = house.programme();
        today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        line = plan.line(house.act(), programme, 1, "Zicht krijgen");
        holder = plan.organisation(house.act(), programme, "De Haven");
    }

    private ActionDetail action(String text, LocalDate milestone) {
        return plan.action(house.act(), programme, line, text, holder, milestone);
    }

    private String page() {
        return new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP))).get(programme.path() + "/voortgang").body();
    }

    private void report(ActionDetail action, Status status, String next, LocalDate on) {
        reports.add(house.act(), action, new Report.Draft(status, "Gedaan wat kon", status == Status.OFF_COURSE ? "Er is geen plek" : "", "", next, on, null), false);
    }

    @Test
    void showsWhatWaitsStepAfterStepForAnActionThatIsOffCourse() {
        ActionDetail first = action("Een plek vinden", today.plusYears(1));
        ActionDetail second = action("Het huis inrichten", today.plusYears(1));
        ActionDetail third = action("De deur openen", today.plusYears(1));
        ActionDetail apart = action("Een folder maken", today.plusYears(1));
        links.lay(house.act(), second.id(), ActionGrammar.DEPENDS_ON, first.id(), "");
        links.lay(house.act(), third.id(), ActionGrammar.DEPENDS_ON, second.id(), "");
        for (ActionDetail each : List.of(second, third, apart)) {
            report(each, Status.ON_COURSE, "", null);
        }
        report(first, Status.ON_COURSE, "", null);
        assertThat(page()).doesNotContain("Houdt andere acties op");
        report(first, Status.OFF_COURSE, "", null);
        String page = page();
        String chains = page.substring(page.indexOf("Houdt andere acties op"), page.indexOf("Mijlpalen in") > 0 ? page.indexOf("Mijlpalen in") : page.indexOf("Wat critici vragen"));
        assertThat(chains).contains("Een plek vinden", "2 acties wachten").doesNotContain("Een folder maken");
        assertThat(chains.indexOf("Het huis inrichten")).isLessThan(chains.indexOf("De deur openen")).isPositive();
    }

    @Test
    void expectsAMilestoneWhenItsHolderSaysElseAsLateAsTheyUsuallyCome() {
        ActionDetail said = action("Gezegd", today.plusDays(30));
        report(said, Status.ON_COURSE, "Mijlpaal van Gezegd", today.plusDays(75));
        action("Ongezegd", today.plusDays(40));
        assertThat(page()).contains("te weinig om te zeggen hoe laat", "zegt de actiehouder");
        for (int i = 0; i < Forecast.LEAST + 1; i++) {
            ActionDetail done = action("Eerder " + i, today.minusDays(200));
            Milestone milestone = milestones.of(List.of(done.id())).get(done.id()).getFirst();
            milestones.reach(house.act(), milestone.id(), milestone.planned().plusDays(10L * i), "kwam later");
            report(done, Status.DONE, "", null);
        }
        // Delays of 0, 10, … 80 days: the median is 40, the nine-tenths quantile 72.
        assertThat(page()).contains("de helft binnen 40 dagen", "negen van de tien binnen 72").contains(date(today.plusDays(80)), date(today.plusDays(112)), date(today.plusDays(75)));
    }

    private static String date(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.LONG).withLocale(java.util.Locale.of("nl", "NL")));
    }

    @Test
    void saysWhatOnlyExploresAndWhichFormGetsLittle() {
        ActionDetail one = action("Een", today.plusYears(1));
        ActionDetail two = action("Twee", today.plusYears(1));
        elements.tag(house.act(), one.id(), ListName.FORM, List.of("a"));
        elements.tag(house.act(), two.id(), ListName.FORM, List.of("a"));
        assertThat(page()).contains("nog niet ingevuld", "2 van 2 acties");
        house.inTransaction(() -> {
            sizes.set(house.act(), programme.id(), ListName.FORM, List.of(new PublicSize("a", 100, 2024, "proef"), new PublicSize("b", 300, 2024, "proef")));
            return null;
        });
        assertThat(page()).contains("Weinig acties tegen de grootte van het probleem", "0 % van de acties, 75 % van wat is geregistreerd");
    }

    @Test
    void quantilesAreThoseOfTheTextbook() {
        assertThat(Forecast.quantile(List.of(1L, 2L, 3L, 4L), 0.5)).isEqualTo(2.5);
        assertThat(Forecast.quantile(List.of(7L), 0.9)).isEqualTo(7);
        assertThat(Forecast.quantile(List.of(0L, 10L), 0.9)).isEqualTo(9);
    }
}
