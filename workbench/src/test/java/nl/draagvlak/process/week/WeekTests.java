package nl.draagvlak.process.week;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody of the team sees on Monday morning, in the workbench and in their own calendar. */
@WorkbenchTest
class WeekTests {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Gatherings gatherings;
    @Autowired
    private Accounts accounts;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private Account me;
    private TestVisitor team;
    private LocalDate today;

    @BeforeEach
    void open() {
        programme = house.programme();
        me = house.member(programme, Role.TEAM);
        team = new TestVisitor(port).signedIn(house.session(me));
        today = LocalDate.now(HERE);
        gatherings.add(house.act(), Gatherings.prepare(programme.id(), null, Text.of("Avond over opvang", "Evening on shelter"), GatheringKind.ROUNDTABLE, today.plusDays(3),
                LocalTime.of(19, 0), LocalTime.of(21, 30), "Buurthuis", "Luisteren", Gathering.Contact.NONE));
        promise("Brief over de wachttijd", today.minusDays(12));
        promise("Brief over de opvang", today.plusDays(20));
    }

    private void promise(String what, LocalDate due) {
        String location = team.post(programme.path() + "/besluiten/toezeggingen", "wat", what, "gelegenheid", "debat", "gedaan", today.minusDays(60).toString(), "uiterlijk", due.toString()).location();
        assertThat(location).contains("toezeggingen");
    }

    @Test
    void whatIsLateComesFirstAndTheRestByDay() {
        String week = team.get(programme.path() + "/week").body();
        assertThat(week).contains("Te laat", "12 dagen te laat", "Brief over de wachttijd", "vandaag", "Avond over opvang", "19:00", "Brief over de opvang");
        assertThat(week.indexOf("Brief over de wachttijd")).isLessThan(week.indexOf("Avond over opvang")).isLessThan(week.indexOf("Brief over de opvang"));
    }

    @Test
    void aCalendarReadsAlongByALinkAndLearnsNothingOfTheSubject() {
        team.post(programme.path() + "/week/agenda");
        String page = team.get(programme.path() + "/week").body();
        Matcher link = Pattern.compile("http://[^\\s<]+(/agenda/[A-Za-z0-9_-]+\\.ics)").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(team.get(programme.path() + "/week").body()).doesNotContain(link.group(1));

        TestVisitor calendar = new TestVisitor(port);
        String text = calendar.get(link.group(1)).body();
        assertThat(text).doesNotContain("opvang", "wachttijd", me.name());
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.getVersion()).isNotNull();
        TimezoneInfo zones = read.getTimezoneInfo();
        assertThat(zones).isNotNull();
        List<VEvent> events = read.getEvents();
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactlyInAnyOrder("Rondetafel", "Toezegging 1", "Toezegging 2");
        VEvent evening = events.stream().filter(event -> event.getSummary().getValue().equals("Rondetafel")).findFirst().orElseThrow();
        assertThat(evening.getDateStart().getValue().toInstant()).isEqualTo(today.plusDays(3).atTime(19, 0).atZone(HERE).toInstant());
        assertThat(evening.getDateEnd().getValue().toInstant()).isEqualTo(today.plusDays(3).atTime(21, 30).atZone(HERE).toInstant());
        assertThat(evening.getUrl().getValue()).contains(programme.path() + "/bijeenkomsten/");
        assertThat(events).allMatch(event -> event.getUid() != null && event.getDateTimeStamp() != null);
        VEvent day = events.stream().filter(event -> event.getSummary().getValue().equals("Toezegging 2")).findFirst().orElseThrow();
        assertThat(day.getDateStart().getValue().hasTime()).isFalse();

        team.post(programme.path() + "/week/agenda");
        assertThat(calendar.get(link.group(1)).status()).isEqualTo(404);
    }

    @Test
    void whoLeavesTheTeamReadsAlongNoLonger() {
        team.post(programme.path() + "/week/agenda");
        Matcher link = Pattern.compile("(/agenda/[A-Za-z0-9_-]+\\.ics)").matcher(team.get(programme.path() + "/week").body());
        assertThat(link.find()).isTrue();
        assertThat(new TestVisitor(port).get(link.group(1)).status()).isEqualTo(200);
        house.inTransaction(() -> {
            accounts.revoke(house.act(), programme.id(), me.id(), Role.TEAM);
            return null;
        });
        assertThat(new TestVisitor(port).get(link.group(1)).status()).isEqualTo(404);
        assertThat(new TestVisitor(port).get("/agenda/" + "x".repeat(43) + ".ics").status()).isEqualTo(404);
    }

    @Test
    void aColleagueTakesTheWorkOver() {
        Account colleague = house.member(programme, Role.TEAM);
        TestVisitor other = new TestVisitor(port).signedIn(house.session(colleague));
        TestVisitor.Answer refused = team.post(programme.path() + "/week/overdracht", "aan", UUID.randomUUID().toString(), "bericht", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies een collega uit het programmateam.");

        String page = team.post(programme.path() + "/week/overdracht", "aan", colleague.id().toString(), "bericht", "Bel de opvang\nen wacht op de brief").location();
        assertThat(other.get(programme.path() + "/week").body()).contains("draagt werk aan u over", page);
        assertThat(other.get(page).body()).contains("Bel de opvang\nen wacht op de brief", "Brief over de wachttijd", "Ik neem dit over");
        assertThat(team.post(page + "/ontvangst").status()).as("only who gets it takes it").isEqualTo(404);
        assertThat(other.post(page + "/ontvangst").status()).isEqualTo(303);
        assertThat(team.get(page).body()).contains("Overgenomen op").doesNotContain("Ik neem dit over");
        String mail = jdbc.sql("select subject || body from mail.message where recipient = ?").param(colleague.email()).query(String.class).single();
        assertThat(mail).contains(page).doesNotContain("opvang", "brief");
    }
}
