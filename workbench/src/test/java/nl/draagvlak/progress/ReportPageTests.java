package nl.draagvlak.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder says how its own action stands, and no other; whoever steers sees it; the annex has them all. */
@WorkbenchTest
@Import(PlannedActions.class)
class ReportPageTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private PlannedActions plan;
    @Autowired
    private Representatives representatives;
    @Autowired
    private Milestones milestones;
    @Autowired
    private nl.draagvlak.causes.Causes causes;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private ActionDetail own;
    private ActionDetail other;
    private ActionDetail unheld;
    private TestVisitor holder;
    private TestVisitor team;
    private Milestone milestone;

    @BeforeEach
    void plan() {
        programme = house.programme();
        UUID line = plan.line(house.act(), programme, 1, "Zicht krijgen");
        Organisation mine = plan.organisation(house.act(), programme, "De Haven");
        own = plan.action(house.act(), programme, line, "Een deur voor iedereen", mine, LocalDate.of(2025, 3, 1));
        other = plan.action(house.act(), programme, line, "Een les voor wijkteams", plan.organisation(house.act(), programme, "Het Anker"), LocalDate.of(2030, 3, 1));
        unheld = plan.action(house.act(), programme, line, "Een kaart voor salons", null, LocalDate.of(2030, 3, 1));
        Account account = house.member(programme, Role.HOLDER);
        representatives.represent(house.act(), programme.id(), account.id(), mine.id());
        holder = new TestVisitor(port).signedIn(house.session(account));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        milestone = milestones.of(List.of(own.id())).get(own.id()).getFirst();
    }

    private String at(String path) {
        return programme.path() + "/voortgang" + path;
    }

    private Answer report(TestVisitor visitor, ActionDetail action, String... fields) {
        return visitor.post(at("/acties/" + action.id() + "/berichten"), fields);
    }

    @Test
    void aLessonIsFoundAgainWhereItsActionOrCauseIs() {
        UUID cause = causes.add(house.act(), programme.id(), new nl.draagvlak.causes.Cause.Draft("Niemand heeft tijd", "", "", List.of()));
        Answer saved = team.post(at("/lessen"), "tekst", "Een vast gezicht werkt.", "actie", own.id().toString(), "oorzaak", cause.toString());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(team.get(programme.path() + "/oorzaken/" + cause).body()).contains("Wat hierover is geleerd", "Een vast gezicht werkt.");
        assertThat(team.get(programme.path() + "/acties/" + own.id()).body()).contains("Een vast gezicht werkt.");
        assertThat(team.get(programme.path() + "/acties/" + other.id()).body()).doesNotContain("Een vast gezicht werkt.");
    }

    @Test
    void aHolderReportsOnTheOwnActionAndWhoeverSteersSeesIt() {
        Answer sent = report(holder, own, "status", "uit-koers", "gedaan", "De deur is open.", "obstakel", "Er zijn te weinig mensen.", "hulp", "Een besluit van de stuurgroep.",
                "bereikt", milestone.id().toString(), "bereikt-op", "2025-04-12", "bereikt-reden", "De vergunning kwam later.",
                "stap", "anders", "stap-tekst", "Ook in de nacht open", "stap-datum", "2027-01-01", "besteed", "12.500");
        assertThat(sent.status()).isBetween(302, 303);
        assertThat(holder.get(at("/acties/" + own.id())).body()).contains("Opgeslagen").contains("De deur is open.").contains("Ook in de nacht open").contains("12.500");

        TestVisitor steering = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
        assertThat(steering.get(at("")).body()).contains("Er zijn te weinig mensen.").contains("Een besluit van de stuurgroep.");
        assertThat(steering.get(at("/acties/" + own.id())).body()).doesNotContain("Sla bericht op").contains("De Haven");
        Milestone reached = milestones.find(own.id(), milestone.id()).orElseThrow();
        assertThat(reached.actual()).isEqualTo(LocalDate.of(2025, 4, 12));
        assertThat(reached.reason()).isEqualTo("De vergunning kwam later.");
    }

    @Test
    void aHolderSaysNothingOfAnothersAction() {
        assertThat(report(holder, other, "status", "klaar", "gedaan", "Alles.").status()).isEqualTo(403);
        assertThat(report(holder, unheld, "status", "klaar", "gedaan", "Alles.").status()).isEqualTo(403);
        assertThat(holder.get(at("/acties/" + other.id())).body()).doesNotContain("Sla bericht op");
        assertThat(holder.get(at("/mijn")).body()).contains("Een deur voor iedereen").doesNotContain("Een les voor wijkteams");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays() {
        Answer wrong = report(holder, own, "status", "uit-koers", "gedaan", "Wij begonnen.", "bereikt", milestone.id().toString(), "bereikt-op", "2199-01-01",
                "stap", milestone.id().toString(), "besteed", "veel");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Wij begonnen.").contains("Zeg in één zin wat er tegenzit.").contains("Deze dag moet nog komen.")
                .contains("Kies de volgende.").contains("veel").contains("heel getal");
        assertThat(milestones.find(own.id(), milestone.id()).orElseThrow().reached()).isFalse();
        assertThat(holder.get(at("/acties/" + own.id())).body()).contains("Nog geen bericht. Of het goed gaat, is hier niet te zien.");
    }

    @Test
    void aMilestoneThatWasLateNeedsItsReason() {
        Answer wrong = report(holder, own, "status", "op-koers", "gedaan", "Klaar.", "bereikt", milestone.id().toString(), "bereikt-op", "2025-04-12");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("later gehaald dan gepland");
    }

    @Test
    void aReportIsTakenBackAndTheFormerCountsAgain() {
        report(holder, own, "status", "aandacht", "gedaan", "Eerste bericht.", "obstakel", "Ziekte.");
        report(holder, own, "status", "klaar", "gedaan", "Per ongeluk.");
        UUID latest = jdbc.sql("select id from progress.report where action_id = ? order by reported_at desc, id desc limit 1").param(own.id()).query(UUID.class).single();

        holder.post(at("/acties/" + own.id() + "/berichten/" + latest + "/intrekking"));

        assertThat(holder.get(at("/acties/" + own.id())).body()).contains("Eerste bericht.").doesNotContain("Per ongeluk.");
    }

    @Test
    void theTeamWritesDownWhatItHeardAndThatIsSaid() {
        report(team, other, "status", "op-koers", "gedaan", "De les is gegeven.");
        assertThat(team.get(at("/acties/" + other.id())).body()).contains("Het Anker, opgeschreven door het programmateam");
    }

    @Test
    void silenceIsShownAndAskedAbout() {
        assertThat(team.get(at("")).body()).contains("Geen bericht is geen goed bericht.").contains("nog nooit een bericht");

        team.post(at("/verzoek"));
        team.post(at("/verzoek"));

        List<String> subjects = jdbc.sql("select subject from mail.message where programme_id = ?").param(programme.id()).query(String.class).list();
        assertThat(subjects).containsExactly("Wij horen graag hoe het gaat");
        assertThat(team.get(at("/acties/" + own.id())).body()).contains("Gevraagd op");
    }

    @Test
    void theAnnexHasEveryActionOnceAndItsTableOpensAgain() throws IOException {
        report(holder, own, "status", "uit-koers", "gedaan", "Wij begonnen; toen niet meer.", "obstakel", "=Er is \"niets\" te vinden");
        String csv = team.get(at("/bijlage/csv")).body();
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv.substring(1))).getRecords();
        assertThat(rows).extracting(row -> row.get("Actie")).containsExactly("Een deur voor iedereen", "Een les voor wijkteams", "Een kaart voor salons");
        assertThat(rows.getFirst().get("Stand")).isEqualTo("Uit koers");
        assertThat(rows.getFirst().get("Wat zit tegen")).isEqualTo("'=Er is \"niets\" te vinden");
        assertThat(rows.get(1).get("Stand")).isEqualTo("nog geen bericht");

        String page = team.get(at("/bijlage")).body();
        for (ActionDetail action : List.of(own, other, unheld)) {
            assertThat(page.split(java.util.regex.Pattern.quote(action.code() + " " + action.text()), -1)).as(action.text()).hasSize(2);
        }
        assertThat(page).contains("Er is niets gehoord sinds de start").contains("nog geen actiehouder").contains("te laat");
        assertThat(team.get(at("/bijlage/pdf")).status()).isEqualTo(200);
    }

    @Test
    void aResultIsOfAnActionThatOneMayReportOn() {
        Answer refused = holder.post(at("/resultaten"), "actie", other.id().toString(), "tekst", "Honderd lessen", "dag", "2025-06-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies een actie van uw eigen organisatie.").contains("Honderd lessen");

        Answer added = holder.post(at("/resultaten"), "actie", own.id().toString(), "tekst", "Vierhonderd gesprekken", "dag", "2025-06-01");
        assertThat(holder.get(added.location()).body()).contains("Vierhonderd gesprekken").contains("komt van").contains("Een deur voor iedereen");
        assertThat(holder.get(at("/resultaten?zoek=gesprekken")).body()).contains("Vierhonderd gesprekken");

        holder.post(added.location() + "/intrekking", "reden", "dubbel geteld");
        assertThat(holder.get(at("/resultaten")).body()).doesNotContain("Vierhonderd gesprekken");
        holder.post(added.location() + "/herstel");
        assertThat(holder.get(at("/resultaten")).body()).contains("Vierhonderd gesprekken");
    }

    @Test
    void aLessonReachesTheActionsOfItsLine() {
        String line = own.lineId().toString();
        holder.post(at("/lessen"), "tekst", "Een vast gezicht werkt beter dan een systeem.", "lijn", line, "actie", own.id().toString());
        assertThat(team.get(at("/lessen?lijn=" + line)).body()).contains("Een vast gezicht werkt");
        assertThat(team.get(at("/acties/" + other.id())).body()).contains("Wat anderen leerden").contains("Een vast gezicht werkt");
        assertThat(holder.post(at("/lessen"), "tekst", "", "lijn", UUID.randomUUID().toString()).status()).isEqualTo(422);
    }

    @Test
    void theDayOneLooksFromIsChosen() {
        assertThat(team.post(at("/peilmomenten"), "dag", "2025-13-01").body()).contains("Schrijf de datum als");
        team.post(at("/peilmomenten"), "dag", "2025-04-01");
        assertThat(team.get(at("?peil=2025-04-01")).body()).contains("Stand per").contains("1 april 2025");
        assertThat(team.post(at("/peilmomenten/ritme"), "weken", "0").status()).isEqualTo(422);
        assertThat(team.post(at("/peilmomenten/verwijdering"), "weg", "2025-04-01").status()).isBetween(302, 303);
        assertThat(team.get(at("/peilmomenten")).body()).contains("Nog geen peilmoment");
    }

    @Test
    void unreadableAddressesAreNoErrors() {
        assertThat(team.get(at("?peil=ooit&lijn=x&houder=y&stand=z&pagina=0&zoek=%25")).status()).isEqualTo(200);
        assertThat(team.get(at("/acties/" + UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(team.get(at("/bijlage/csv?peil=x")).status()).isEqualTo(200);
    }
}
