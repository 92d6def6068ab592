package nl.draagvlak.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has the personal link answers for the organisation, without an account, and for nothing else. */
@WorkbenchTest
class HolderLinkTests {

    private static final Pattern LINK = Pattern.compile("/antwoord/[A-Za-z0-9_-]{43}");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Lines lines;
    @Autowired
    private Actions actions;
    @Autowired
    private Holders holders;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private UUID action;
    private TestVisitor team;
    private TestVisitor phone;
    private String path;

    @BeforeEach
    void make() {
        programme = house.programme();
        UUID line = lines.add(house.act(), programme.id(), 1, Text.of("Opvang", ""), "", List.of());
        action = actions.add(house.act(), programme.id(), Plans.in(line, "Elke nacht een bed"));
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        phone = new TestVisitor(port);
        for (String name : List.of("De Opvang", "De Politie", "De Gemeente")) {
            organisations.add(house.act(), programme.id(), name, "", "", "", "");
        }
        path = programme.path() + "/acties/" + action;
    }

    private String ask() {
        assertThat(team.post(path + "/verzoek", "organisation", "De Opvang", "name", "Sanne de Wit", "email", "sanne@opvang.example").status()).isEqualTo(303);
        return link("sanne@opvang.example");
    }

    /** The link in the newest mail to somebody. It waits in the queue, because here no mail server takes it. */
    private String link(String email) {
        Matcher link = LINK.matcher(body(email));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String body(String email) {
        return jdbc.sql("select body from mail.message where programme_id = ? and recipient = ? order by id desc limit 1").params(programme.id(), email).query(String.class).single();
    }

    private Holder current() {
        return holders.current(action).orElseThrow();
    }

    private TestVisitor.Answer accept(String link, String who) {
        return phone.post(link + "/antwoord", "_submission", UUID.randomUUID().toString(), "answer", "yes", "feasible", "YES", "speaker", who, "function", "directeur", "mandate", "Het bestuur stemde in", "fte", "2,5", "money", "40.000",
                "contribution", "twaalf bedden", "agreement", "Elke maandag belt de coördinator");
    }

    @Test
    void theLinkIsSecretQuietAndReadingItChangesNothing() {
        String link = ask();
        assertThat(jdbc.sql("select subject from mail.message where programme_id = ?").param(programme.id()).query(String.class).list()).containsOnly("Er staat een vraag voor u klaar");
        assertThat(body("sanne@opvang.example")).doesNotContain("Elke nacht een bed", "De Opvang", "Sanne");
        assertThat(team.get(programme.path() + "/postvak").body()).as("the team does not see the secret").doesNotContain(link);
        assertThat(jdbc.sql("select token_hash from actions.holder_link where programme_id = ?").param(programme.id()).query(byte[].class).single())
                .isEqualTo(Tokens.hash(link.substring(link.lastIndexOf('/') + 1)));
        long before = journal.count(programme.id());
        assertThat(phone.get(link).body()).contains("Elke nacht een bed", "De Opvang", "Sanne de Wit").doesNotContain("sanne@opvang.example");
        assertThat(journal.count(programme.id())).isEqualTo(before);
        assertThat(current().invited()).isTrue();
        assertThat(phone.get(link + "?antwoord=ja").body()).contains("Met welk mandaat zegt u dit toe?").doesNotContain("Waarom niet?");
        assertThat(phone.get(link + "?antwoord=nee").body()).contains("Waarom niet?").doesNotContain("Met welk mandaat");
        assertThat(journal.count(programme.id())).isEqualTo(before);
        assertThat(phone.get("/antwoord/" + Tokens.secret()).status()).isEqualTo(404);
        assertThat(phone.get(programme.path() + "/acties/" + action).status()).as("the link opens nothing else").isNotEqualTo(200);
    }

    @Test
    void whoAcceptsSaysWithWhichMandateAndWhatItBrings() {
        String link = ask();
        assertThat(phone.post(link + "/antwoord", "answer", "yes", "feasible", "YES", "speaker", "Sanne de Wit", "contribution", "twaalf bedden").body())
                .contains("Vul dit in", "twaalf bedden");
        assertThat(current().invited()).isTrue();
        assertThat(accept(link, "Sanne de Wit").status()).isEqualTo(303);
        assertThat(jdbc.sql("select location from shell.submission").query(String.class).list()).as("the secret is kept nowhere")
                .noneMatch(location -> location.contains(link.substring(link.lastIndexOf('/') + 1)));
        assertThat(current().accepted()).isTrue();
        assertThat(current().money()).isEqualTo(40_000);
        assertThat(phone.get(link).body()).contains("Uw organisatie zei ja", "twaalf bedden", "€ 40.000");
        assertThat(team.get(path).body()).contains("Sanne de Wit, directeur", "Het bestuur stemde in", "Elke maandag belt de coördinator", "€ 40.000", "zei ja", "kreeg een persoonlijke link");
        assertThat(phone.post(link + "/antwoord", "feasible", "NO", "word", "Het huurcontract is opgezegd").status()).isEqualTo(303);
        assertThat(current().feasible()).isEqualTo(Feasible.NO);
        assertThat(team.get(path).body()).contains("Het huurcontract is opgezegd");
    }

    @Test
    void aRefusalNeedsItsReasonAndStays() {
        String link = ask();
        assertThat(phone.post(link + "/antwoord", "answer", "no", "speaker", "Sanne de Wit").status()).isEqualTo(422);
        assertThat(phone.post(link + "/antwoord", "answer", "no", "speaker", "Sanne de Wit", "reason", "Wij hebben geen bedden").status()).isEqualTo(303);
        assertThat(holders.current(action)).isEmpty();
        assertThat(team.get(path).body()).contains("zei nee", "Wij hebben geen bedden", "Sanne de Wit");
        assertThat(phone.get(link).body()).contains("Uw organisatie zei nee");
        assertThat(accept(link, "Sanne de Wit").status()).as("what was refused is asked anew first").isEqualTo(404);
    }

    @Test
    void aLinkStopsWhenItIsTakenBackRenewedOrLate() {
        String first = ask();
        UUID holder = current().id();
        team.post(path + "/links", "holder", holder.toString(), "link-name", "Sanne de Wit", "link-email", "Sanne@opvang.example");
        assertThat(phone.get(first).status()).as("a new link for the same person ends the old one").isEqualTo(404);
        String second = link("Sanne@opvang.example");
        assertThat(phone.get(second).status()).isEqualTo(200);
        UUID id = jdbc.sql("select id from actions.holder_link where holder_id = ? and revoked_at is null").param(holder).query(UUID.class).single();
        assertThat(team.post(path + "/links/" + id + "/intrekking", "holder", holder.toString()).status()).isEqualTo(303);
        assertThat(phone.get(second).status()).isEqualTo(404);
        assertThat(phone.get(second).body()).doesNotContain("Elke nacht een bed");
        assertThat(accept(second, "Sanne").status()).isEqualTo(404);
        team.post(path + "/links", "holder", holder.toString(), "link-name", "Sanne de Wit", "link-email", "sanne@opvang.example");
        String third = link("sanne@opvang.example");
        house.inTransaction(() -> {
            jdbc.sql("update actions.holder_link set expires_at = ? where holder_id = ? and revoked_at is null")
                    .params(java.time.OffsetDateTime.parse("2020-01-01T00:00:00Z"), holder).update();
            journal.record(house.act(), programme.id(), "holder-link.made-late", holder);
            return null;
        });
        assertThat(phone.get(third).body()).contains("Deze link is verlopen").doesNotContain("Elke nacht een bed");
        assertThat(accept(third, "Sanne").status()).isEqualTo(404);
        assertThat(current().invited()).isTrue();
    }

    @Test
    void aColleagueGetsALinkOfTheirOwnThatWhoGaveItSeesAndTakesBack() {
        String link = ask();
        assertThat(phone.post(link + "/collega", "colleague-name", "Ik", "colleague-email", "SANNE@opvang.example").body()).contains("Dit is uw eigen adres");
        assertThat(phone.post(link + "/collega", "colleague-name", "Joep", "colleague-email", "geen adres").body()).contains("Dit is geen e-mailadres");
        assertThat(phone.post(link + "/collega", "colleague-name", "Joep Aarts", "colleague-email", "joep@opvang.example").status()).isEqualTo(303);
        String colleague = link("joep@opvang.example");
        assertThat(colleague).isNotEqualTo(link);
        assertThat(phone.get(link).body()).contains("Joep Aarts");
        assertThat(phone.get(colleague).body()).contains("Elke nacht een bed").doesNotContain("sanne@opvang.example");
        assertThat(accept(colleague, "Joep Aarts").status()).isEqualTo(303);
        assertThat(phone.get(link).body()).contains("Uw organisatie zei ja", "Joep Aarts, directeur", "antwoordde op");
        UUID id = jdbc.sql("select id from actions.holder_link where programme_id = ? and passed_on_by is not null").param(programme.id()).query(UUID.class).single();
        assertThat(phone.post(colleague + "/collega/" + id + "/intrekking").status()).as("only who gave it takes it back").isEqualTo(404);
        assertThat(phone.post(link + "/collega/" + id + "/intrekking").status()).isEqualTo(303);
        assertThat(phone.get(colleague).status()).isEqualTo(404);
        assertThat(team.get(path).body()).contains("gaf een collega een eigen link", "verloor een persoonlijke link");
    }

    @Test
    void aHolderHandsOverByLinkAndKeepsItUntilTheOtherSaysYes() {
        String link = ask();
        accept(link, "Sanne de Wit");
        assertThat(phone.post(link + "/overdracht", "organisation", "De Politie").status()).isEqualTo(422);
        assertThat(phone.post(link + "/overdracht", "organisation", "De Politie", "overReason", "Zij hebben de sleutels", "name", "Rik Bos", "email", "rik@politie.example").status())
                .isEqualTo(303);
        assertThat(current().organisation()).isEqualTo("De Opvang");
        String other = link("rik@politie.example");
        assertThat(phone.get(other).body()).contains("De Opvang houdt deze actie nu en vraagt u haar over te nemen.");
        assertThat(accept(other, "Rik Bos").status()).isEqualTo(303);
        assertThat(current().organisation()).isEqualTo("De Politie");
        assertThat(phone.get(link).body()).contains("ligt nu bij een andere organisatie");
        assertThat(team.get(path).body()).contains("is gevraagd de actie over te nemen", "droeg de actie over", "Zij hebben de sleutels");
    }

    @Test
    void coHoldersAcceptToBesideTheHolder() {
        accept(ask(), "Sanne de Wit");
        assertThat(team.post(path + "/mede-houders", "along", "De Opvang").body()).contains("al gevraagd voor deze actie");
        assertThat(team.post(path + "/mede-houders", "along", "De Gemeente", "along-name", "Iris", "along-email", "iris@gemeente.example").status()).isEqualTo(303);
        String link = link("iris@gemeente.example");
        assertThat(phone.get(link).body()).contains("mede-houder te zijn, naast De Opvang");
        assertThat(accept(link, "Iris").status()).isEqualTo(303);
        assertThat(current().organisation()).isEqualTo("De Opvang");
        assertThat(holders.along(action)).extracting(Holder::organisation).containsExactly("De Gemeente");
        assertThat(team.get(programme.path() + "/acties").body()).as("the action is listed once").containsOnlyOnce("Elke nacht een bed");
        UUID along = holders.along(action).getFirst().id();
        assertThat(team.post(path + "/mede-houders/" + along + "/einde").status()).isEqualTo(422);
        assertThat(team.post(path + "/mede-houders/" + along + "/einde", "release-" + along, "De taak ging naar de regio").status()).isEqualTo(303);
        assertThat(holders.along(action)).isEmpty();
        assertThat(team.get(path).body()).contains("houdt de actie niet meer mee", "De taak ging naar de regio");
    }

    @Test
    void aCircleIsRefusedAndShownAndWhatExcludesCannotWait() {
        UUID line = actions.find(programme.id(), action).orElseThrow().lineId();
        UUID second = actions.add(house.act(), programme.id(), Plans.in(line, "Een sleutel"));
        UUID third = actions.add(house.act(), programme.id(), Plans.in(line, "Een huis"));
        String at = programme.path() + "/acties/samenhang";
        team.post(at, "actie", second.toString(), "soort", "wacht", "ander", action.toString(), "waarom", "Zonder bed geen sleutel");
        team.post(at, "actie", third.toString(), "soort", "wacht", "ander", second.toString());
        assertThat(team.post(at, "actie", action.toString(), "soort", "wacht", "ander", third.toString()).body())
                .contains("Dan wacht de actie op zichzelf: 1.1 → 1.3 → 1.2 → 1.1.");
        assertThat(team.get(at).body()).contains("Zonder bed geen sleutel", "<svg");
        team.post(at, "actie", action.toString(), "soort", "sluit-uit", "ander", third.toString(), "waarom", "Het bed of het huis");
        assertThat(team.get(at).body()).contains("Sluiten elkaar uit", "Het bed of het huis");
        assertThat(team.post(at, "actie", third.toString(), "soort", "wacht", "ander", action.toString()).body()).contains("sluiten elkaar uit");
        assertThat(team.get(path).body()).contains("Gaat vooraf aan", "Een sleutel", "Sluit uit", "Een huis");
    }
}
