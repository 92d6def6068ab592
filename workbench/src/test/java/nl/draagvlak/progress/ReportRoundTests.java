package nl.draagvlak.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who holds an action is asked at once, tells it by a link of their own, and is left in peace after that. */
@WorkbenchTest
@Import(PlannedActions.class)
class ReportRoundTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private PlannedActions plan;
    @Autowired
    private Representatives representatives;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private Account holder;
    private Organisation silent;
    private ActionDetail first;
    private ActionDetail second;
    private ActionDetail others;
    private TestVisitor team;
    private TestVisitor phone;
    private LocalDate today;
    private String round;
    private String link;

    @BeforeEach
    void open() {
        programme = house.programme();
        today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        UUID line = plan.line(house.act(), programme, 1, "Zicht krijgen");
        Organisation mine = plan.organisation(house.act(), programme, "De Haven");
        silent = plan.organisation(house.act(), programme, "Het Anker");
        first = plan.action(house.act(), programme, line, "Een deur voor iedereen", mine, LocalDate.of(2030, 3, 1));
        second = plan.action(house.act(), programme, line, "Een kaart voor salons", mine, LocalDate.of(2030, 3, 1));
        others = plan.action(house.act(), programme, line, "Een les voor wijkteams", silent, LocalDate.of(2030, 3, 1));
        holder = house.member(programme, Role.HOLDER);
        representatives.represent(house.act(), programme.id(), holder.id(), mine.id());
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        phone = new TestVisitor(port);
        round = team.post(at(""), "titel", "2e halfjaar 2026", "peil", today.toString(), "tot", today.plusDays(20).toString()).location();
        Matcher found = Pattern.compile("(/melden/[A-Za-z0-9_-]+)").matcher(jdbc.sql("select body from mail.message where recipient = ? order by next_try_at limit 1")
                .param(holder.email()).query(String.class).single());
        assertThat(found.find()).isTrue();
        link = found.group(1);
    }

    private String at(String path) {
        return programme.path() + "/voortgang/rondes" + path;
    }

    private long waiting(String recipient) {
        return jdbc.sql("select count(*) from mail.message where recipient = ? and programme_id = ?").params(recipient, programme.id()).query(Long.class).single();
    }

    @Test
    void theHolderTellsByLinkWithoutAnAccountOneActionAScreen() {
        String list = phone.get(link).body();
        assertThat(list).contains("De Haven", "Een deur voor iedereen", "Een kaart voor salons").doesNotContain("Een les voor wijkteams", "Het Anker", programme.path());
        assertThat(phone.get(link + "/acties/" + first.id()).body()).contains("Actie 1 van 2").doesNotContain("Niets veranderd");

        TestVisitor.Answer refused = phone.post(link + "/acties/" + first.id(), "status", "aandacht", "gedaan", "De deur is open.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Zeg in één zin wat er tegenzit.", "De deur is open.");

        TestVisitor.Answer told = phone.post(link + "/acties/" + first.id(), "status", "aandacht", "gedaan", "De deur is open.", "obstakel", "Te weinig mensen.", "besteed", "1.200");
        assertThat(told.location()).as("on to the next, and no secret in what is kept of the form").isEqualTo(second.id().toString());
        assertThat(team.get(round).body()).contains("1 / 2", "1 van 3 acties");
        assertThat(team.get(programme.path() + "/voortgang/acties/" + first.id()).body()).contains("De deur is open.", "Te weinig mensen.", "De Haven")
                .doesNotContain("opgeschreven door het programmateam</span>");

        assertThat(phone.post(link + "/acties/" + first.id() + "/ongewijzigd").status()).isEqualTo(303);
        assertThat(team.get(programme.path() + "/voortgang/acties/" + first.id()).body()).contains("Niets veranderd sinds het vorige bericht.");
    }

    @Test
    void whoHasToldOfEverythingIsNotRemindedAndTheSilentAre() {
        assertThat(waiting(holder.email())).as("the question, two reminders and one after the end").isEqualTo(4);
        phone.post(link + "/acties/" + first.id(), "status", "op-koers", "gedaan", "De deur is open.");
        assertThat(waiting(holder.email())).isEqualTo(4);
        phone.post(link + "/acties/" + second.id(), "status", "klaar", "gedaan", "De kaart is er.");
        assertThat(waiting(holder.email())).isEqualTo(1);
        assertThat(phone.get(link).body()).contains("Alles is gemeld");
        assertThat(team.get(round).body()).contains("Het Anker", "geen adres", "alles");

        team.post(round + "/links", "organisatie", silent.id().toString(), "naam", "Mila", "email", "mila@anker.example");
        assertThat(waiting("mila@anker.example")).isEqualTo(4);
        assertThat(jdbc.sql("select bool_and(forget) from mail.message where recipient = 'mila@anker.example'").query(Boolean.class).single())
                .as("a personal link is not kept in the copies of what was sent").isTrue();
        team.post(round + "/sluiting");
        assertThat(waiting("mila@anker.example")).isEqualTo(1);
        assertThat(team.get(round).body()).contains("stil").doesNotContain("Sluit de ronde");
    }

    @Test
    void aColleagueGetsALinkThatCanBeTakenBack() {
        phone.post(link + "/collega", "naam", "Joost", "email", "joost@haven.example");
        Matcher own = Pattern.compile("(/melden/[A-Za-z0-9_-]+)").matcher(jdbc.sql("select body from mail.message where recipient = 'joost@haven.example' order by next_try_at limit 1")
                .query(String.class).single());
        assertThat(own.find()).isTrue();
        assertThat(phone.get(own.group(1)).status()).isEqualTo(200);
        Matcher back = Pattern.compile("(/melden/[^\"]+/intrekking)").matcher(phone.get(link).body());
        assertThat(back.find()).isTrue();
        assertThat(phone.post(back.group(1)).status()).isEqualTo(303);
        assertThat(phone.get(own.group(1)).status()).isEqualTo(404);
        assertThat(phone.get(link).status()).isEqualTo(200);
    }

    @Test
    void aLinkReachesNothingOfOthersAndNoOtherLinkWorks() {
        phone.post(link + "/acties/" + first.id(), "_submission", UUID.randomUUID().toString(), "status", "op-koers", "gedaan", "De deur is open.");
        assertThat(jdbc.sql("select count(*) from shell.submission where location like ?").param("%" + link.substring("/melden/".length()) + "%").query(Long.class).single()).isZero();
        assertThat(phone.get(link + "/acties/" + others.id()).status()).isEqualTo(404);
        assertThat(phone.post(link + "/acties/" + others.id(), "status", "klaar", "gedaan", "Niet van mij.").status()).isEqualTo(404);
        assertThat(phone.get("/melden/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(phone.post("/melden/" + "x".repeat(43) + "/acties/" + first.id(), "status", "klaar", "gedaan", "Niet van mij.").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from progress.report where programme_id = ?").param(programme.id()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void oneRoundAtATimeAndADayThatIsStillToCome() {
        TestVisitor.Answer again = team.post(at(""), "titel", "Nog een", "peil", today.toString(), "tot", today.toString());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Er loopt al een ronde.", "Kies een dag die nog komt.");
        List<String> subjects = jdbc.sql("select distinct subject from mail.message where programme_id = ?").param(programme.id()).query(String.class).list();
        assertThat(subjects).noneMatch(subject -> subject.contains("Haven") || subject.contains("deur") || subject.contains(programme.name()));
    }
}
