package nl.draagvlak.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.Charter;
import nl.draagvlak.process.Needs;
import nl.draagvlak.process.ProgrammeStart;
import nl.draagvlak.process.Template;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
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

/** What a team and others see and do with organisations, people, bodies and the register. */
@WorkbenchTest
class StakeholderPageTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ProgrammeStart start;
    @Autowired
    private Steps steps;
    @Autowired
    private nl.draagvlak.process.Gates gates;
    @Autowired
    private Needs needs;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Persons persons;
    @Autowired
    private Bodies bodies;
    @Autowired
    private Involvement involvement;
    @Autowired
    private Representatives representatives;
    @Autowired
    private Missing missing;
    @Autowired
    private JdbcClient jdbc;
    private Programme programme;
    private TestVisitor team;
    private TestVisitor holder;
    private String path;

    @BeforeEach
    void programme() {
        Account account = accounts.open("Proef", UUID.randomUUID() + "@proef.example", "een heel lang wachtwoord");
        programme = new Programme(Ids.next(), "bel-" + UUID.randomUUID().toString().substring(0, 8), "Proef", "", Language.NL, "");
        Template template = new Template(List.of(new Template.PhasePlan("een", Text.same("Een"), List.of(
                new Template.StepPlan("ronde", Text.same("Ronde"), Text.same(""), Text.same("Lijst"), "", "", "", null, null, null, ""),
                new Template.StepPlan("later", Text.same("Later"), Text.same(""), Text.same("Plan"), "", "", "ronde", null, null, null, "")))));
        var lists = java.util.Map.of(ListName.PERSPECTIVE, choices("Zorg", "Politie", "Onderwijs"), ListName.SECTOR, choices("Ngo", "Overheid"),
                ListName.TARGET_GROUP, choices("Jongeren", "Ouderen"));
        start.start(new nl.draagvlak.journal.Act(account.id(), house.act().at()), programme, new Charter("o", "a", new TreeMap<>()), lists, template);
        house.inTransaction(() -> {
            needs.set(house.act(), programme.id(), null, ListName.PERSPECTIVE, Set.of("zorg", "politie", "onderwijs"));
            needs.set(house.act(), programme.id(), null, ListName.TARGET_GROUP, Set.of("jongeren"));
            return null;
        });
        team = new TestVisitor(port).signedIn(house.session(account));
        holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        path = programme.path();
    }

    private static List<Choice> choices(String... names) {
        return java.util.stream.IntStream.range(0, names.length).mapToObj(i -> new Choice(names[i].toLowerCase(), names[i], names[i], i, "")).toList();
    }

    private Organisation organisation(String name, String perspective) {
        return organisations.add(house.act(), programme.id(), name, "", "ngo", perspective, "local");
    }

    @Test
    void anOrganisationIsAddedFoundAndTakenOutWithAWayBack() {
        var added = team.post(path + "/belanghebbenden", "naam", "Buurtzorg De Linde", "afkorting", "BDL", "sector", "ngo", "perspectief", "zorg", "schaal", "local",
                "doelgroepen", "jongeren");
        assertThat(added.status()).isEqualTo(303);
        organisation("Politie Oost", "politie");
        assertThat(holder.get(path + "/belanghebbenden?zoek=bdl").body()).contains("Buurtzorg De Linde").doesNotContain("Politie Oost");
        assertThat(holder.get(path + "/belanghebbenden?doelgroep=jongeren").body()).contains("Buurtzorg De Linde").doesNotContain("Politie Oost");
        assertThat(holder.get(path + "/belanghebbenden?zoek=100%25").body()).contains("Geen organisatie past hierbij");

        team.post(added.location() + "/einde");
        assertThat(holder.get(path + "/belanghebbenden").body()).doesNotContain("Buurtzorg De Linde");
        assertThat(team.get(path + "/belanghebbenden?gestopt=ja").body()).contains("Buurtzorg De Linde");
        team.post(added.location() + "/herstel");
        assertThat(holder.get(path + "/belanghebbenden").body()).contains("Buurtzorg De Linde");
    }

    @Test
    void theSameNameTwiceIsRefusedAndWhatWasTypedStays() {
        organisation("Buurtzorg De Linde", "zorg");
        var answer = team.post(path + "/belanghebbenden", "naam", "buurtzorg de linde", "afkorting", "XYZ", "sector", "verzonnen");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Deze organisatie staat er al", "value=\"XYZ\"", "error-sector");
        assertThat(organisations.count(programme.id())).isEqualTo(1);
    }

    @Test
    void namesOfPeopleAreForTheTeamAndTheFacilitatorAndStandInNoTitleOrAddress() {
        Organisation linde = organisation("De Linde", "zorg");
        String page = path + "/belanghebbenden/organisaties/" + linde.id();
        team.post(page + "/personen", "naam", "Roos Proefveld", "functie", "adviseur");
        assertThat(team.get(page).body()).contains("Roos Proefveld");
        assertThat(holder.get(page).body()).doesNotContain("Roos Proefveld");
        Person roos = persons.listOf(linde.id()).getFirst();
        assertThat(team.get(path + "/belanghebbenden/personen/" + roos.id()).body()).contains("<title>Persoon").doesNotContain("<title>Roos");

        assertThat(team.post(page + "/personen", "naam", "roos proefveld").status()).isEqualTo(422);
        team.post(path + "/belanghebbenden/personen/" + roos.id() + "/einde");
        assertThat(persons.count(programme.id())).isZero();
        team.post(page + "/personen", "naam", "Roos Proefveld", "functie", "directeur");
        assertThat(persons.listOf(linde.id())).singleElement().satisfies(again -> assertThat(again.id()).isEqualTo(roos.id()));
    }

    @Test
    void seatsAreGivenToAnOrganisationOrToItsPeople() {
        Organisation linde = organisation("De Linde", "zorg");
        Person roos = persons.add(house.act(), programme.id(), linde.id(), "Roos Proefveld", "");
        team.post(path + "/belanghebbenden/gremia", "naam", "Klankbordgroep");
        Body body = bodies.list(programme.id()).getFirst();
        String seats = path + "/belanghebbenden/organisaties/" + linde.id() + "/zetels";
        team.post(seats, "zetel", body.id() + "/" + roos.id(), "zetel", body.id().toString());
        assertThat(bodies.seats(programme.id())).containsExactly(new Body.Seat(body.id(), linde.id(), roos.id()));
        assertThat(team.get(path + "/belanghebbenden/gremia").body()).contains("Klankbordgroep", "Roos Proefveld", "Perspectieven aan deze tafel: Zorg");
        assertThat(holder.get(path + "/belanghebbenden/gremia").body()).contains("De Linde").doesNotContain("Roos Proefveld");
        team.post(seats);
        assertThat(bodies.seats(programme.id())).isEmpty();
        assertThat(team.post(path + "/belanghebbenden/gremia", "naam", "klankbordgroep").status()).isEqualTo(422);
    }

    @Test
    void whoIsMissingShowsPerStepAgainstWhatWasDeclaredNeeded() {
        Organisation linde = organisation("De Linde", "zorg");
        organisation("Politie Oost", "politie");
        UUID round = steps.findByKey(programme.id(), "ronde").orElseThrow().id();
        involvement.record(house.act(), programme.id(), linde.id(), LocalDate.of(2026, 1, 8), "Eerste ronde", "deelnemer", "", null, round);

        assertThat(missing.of(programme.id(), ListName.PERSPECTIVE).rows()).extracting(row -> row.steps().getFirst())
                .containsExactly(Missing.Standing.HEARD, Missing.Standing.TO_HEAR, Missing.Standing.UNKNOWN);
        gates.open(house.act(), steps.find(programme.id(), round).orElseThrow(), LocalDate.of(2026, 1, 8), "");
        steps.close(house.act(), steps.find(programme.id(), round).orElseThrow(), LocalDate.of(2026, 1, 9), "");

        Missing.Table table = missing.of(programme.id(), ListName.PERSPECTIVE);
        assertThat(table.needed()).isEqualTo(3);
        assertThat(table.inView()).isEqualTo(2);
        assertThat(table.heard()).isEqualTo(1);
        assertThat(table.steps()).extracting(step -> step.key()).containsExactly("ronde");
        assertThat(table.rows()).extracting(row -> row.steps().getFirst())
                .containsExactly(Missing.Standing.HEARD, Missing.Standing.MISSED, Missing.Standing.UNKNOWN);
        assertThat(table.unknown()).extracting(row -> row.choice().key()).containsExactly("onderwijs");
        assertThat(holder.get(path + "/belanghebbenden/perspectieven").body()).contains("Nodig, maar niet gehoord", "Politie: Ronde", "Onderwijs: Ronde");
        assertThat(holder.get(path).body()).contains("Nog niemand aan tafel met dit perspectief: Onderwijs", "Nog niemand die deze doelgroep bereikt: Jongeren");
    }

    @Test
    void theRegisterIsAMatrixAListAndAFile() {
        Organisation linde = organisations.add(house.act(), programme.id(), "De Linde", "DL", "ngo", "zorg", "");
        var bad = team.post(path + "/belanghebbenden/betrokkenheid", "organisatie", "Onbekend", "datum", "2099-01-01", "moment", "", "rol", "spreker");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("Deze organisatie kennen wij niet", "Deze dag komt nog", "value=\"spreker\"");
        team.post(path + "/belanghebbenden/betrokkenheid", "organisatie", "dl", "datum", "2026-01-08", "moment", "Werkbezoek", "rol", "gastheer");
        Involvement.Entry entry = involvement.listOf(linde.id()).getFirst();
        team.post(path + "/belanghebbenden/betrokkenheid/" + entry.id(), "uitkomst", "=Drie citaten");

        assertThat(holder.get(path + "/belanghebbenden/betrokkenheid").body()).contains("Werkbezoek", "gastheer");
        assertThat(holder.get(path + "/belanghebbenden/betrokkenheid/lijst?moment=Werkbezoek").body()).contains("=Drie citaten");
        assertThat(team.get(path + "/belanghebbenden/betrokkenheid/register.csv").body()).contains("2026-01-08;DL;Werkbezoek;gastheer;'=Drie citaten");
        assertThat(holder.get(path + "/belanghebbenden/betrokkenheid/register.csv").status()).isEqualTo(403);
    }

    @Test
    void somebodyIsInvitedByAQuietMailAndTheRoleCanBeRevoked() {
        organisation("De Linde", "zorg");
        String email = UUID.randomUUID() + "@proef.example";
        assertThat(team.post(path + "/mensen", "naam", "Wim Proef", "email", "geen adres", "rol", "HOLDER").body())
                .contains("Dit is geen e-mailadres", "Een actiehouder spreekt voor een organisatie");
        assertThat(team.post(path + "/mensen", "naam", "Wim Proef", "email", email, "rol", "HOLDER", "organisatie", "de linde").status()).isEqualTo(303);

        Account wim = accounts.findByEmail(email).orElseThrow();
        assertThat(accounts.roles(wim.id())).containsEntry(programme.id(), Set.of(Role.HOLDER));
        assertThat(representatives.organisationOf(programme.id(), wim.id())).isPresent();
        var mail = jdbc.sql("select subject, body from mail.message where recipient = ?").param(email).query().singleRow();
        assertThat(mail.get("subject")).isEqualTo("Uitnodiging voor Draagvlak");
        String body = (String) mail.get("body");
        assertThat(body).contains("/uitnodiging/").doesNotContain("Wim").doesNotContain(programme.name());
        String link = body.substring(body.indexOf("/uitnodiging/"), body.indexOf("\n", body.indexOf("/uitnodiging/")));
        assertThat(new TestVisitor(port).post(link, "wachtwoord", "een heel lang wachtwoord").status()).isEqualTo(303);
        assertThat(accounts.canSignIn(wim.id())).isTrue();

        team.post(path + "/mensen/" + wim.id() + "/intrekking", "rol", "HOLDER");
        assertThat(accounts.roles(wim.id())).doesNotContainKey(programme.id());
    }

    @Test
    void theLastOfTheTeamCannotShutTheDoorBehindThem() {
        UUID self = accounts.listMembers(programme.id(), Role.TEAM).getFirst().id();
        team.post(path + "/mensen/" + self + "/intrekking", "rol", "TEAM");
        assertThat(accounts.roles(self)).containsEntry(programme.id(), Set.of(Role.TEAM));
    }
}
