package nl.draagvlak.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.drafting.reading.Readers;
import nl.draagvlak.drafting.reading.RoundPieces;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.FrozenDocuments;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import nl.draagvlak.testing.Everywhere;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers with and without an account, remarks that stay with their sentence, many answers at once, and words that are erased for good. */
@WorkbenchTest
class CoReadingTests {

    private static final String TEXT = "Dit plan is voor mensen. De deur is 's nachts dicht. Dat verandert in 2027.";

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Papers papers;
    @Autowired
    private SectionTexts texts;
    @Autowired
    private Reading reading;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Remarks remarks;
    @Autowired
    private Readers readers;
    @Autowired
    private RoundPieces pieces;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Representatives representatives;
    @Autowired
    private ResponseNote note;
    @Autowired
    private FrozenDocuments documents;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;

    private Programme programme;
    private String base;
    private TestVisitor team;
    private Account member;
    private TestVisitor reader;

    @BeforeEach
    void make() {
        programme = house.programme();
        base = programme.path() + "/concepten";
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        member = house.member(programme, Role.WORKING_GROUP);
        Organisation city = organisations.add(house.act(), programme.id(), "Gemeente Proef", "", "state", "", "");
        representatives.represent(house.act(), programme.id(), member.id(), city.id());
        reader = new TestVisitor(port).signedIn(house.session(member));
        write(TEXT);
    }

    private void write(String text) {
        texts.write(Act.bySystem(Instant.now()), papers.plan(programme.id()), "inleiding", text);
    }

    private Round open() {
        team.post(base + "/rondes", "titel", "Ronde", "termijn", "2199-01-01", "lezers", "gekozen", "groepen", "WORKING_GROUP", "gasten",
                "gast@proef.example, Stichting Proef", "open", "ja");
        return rounds.findOpen(programme.id()).orElseThrow();
    }

    private String at(Round round) {
        return base + "/rondes/" + round.id() + "/onderdelen/inleiding";
    }

    private String mailed(String pattern) {
        String body = jdbc.sql("select body from mail.message where programme_id = ? and recipient = 'gast@proef.example' order by queued_at, id limit 1").param(programme.id())
                .query(String.class).single();
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as("the link in: " + body).isTrue();
        return found.group();
    }

    /** Somebody without an account who came by this link; returns their receipt code. */
    private String begin(TestVisitor visitor, String path, String... fields) {
        assertThat(visitor.get(path).body()).contains("Namens wie leest u?");
        TestVisitor.Answer begun = visitor.post(path, fields);
        assertThat(begun.status()).isEqualTo(303);
        Matcher code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(visitor.get(begun.location()).body().split("code-groot")[1]);
        assertThat(code.find()).isTrue();
        visitor.post(begun.location());
        assertThat(visitor.get(begun.location()).location()).as("the code is shown once").doesNotContain("code");
        return code.group();
    }

    @Test
    void aRemarkStaysWithItsSentenceThroughEditsAndSplitsOrSaysThatItIsGone() {
        Round round = open();
        assertThat(pieces.of(round.id(), "inleiding")).extracting(RoundPieces.Piece::text)
                .startsWith("Dit plan is voor mensen.", "De deur is 's nachts dicht.", "Dat verandert in 2027.");
        assertThat(pieces.of(round.id(), "inleiding").get(1).sentence()).isNotNull();
        assertThat(reader.get(at(round)).body()).contains("data-stuk=\"1\"");

        reader.post(at(round), "soort", "ERROR", "van", "1", "passage", "'s nachts dicht", "opmerking", "Niet elke nacht.");
        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        assertThat(remark.place()).isEqualTo(new Remark.Place(1, 1, "'s nachts dicht"));
        assertThat(reader.get(at(round)).body()).contains("besproken").contains("'s nachts dicht".replace("'", "&#39;")).doesNotContain("Nu staat er:");

        write("Vooraf een zin erbij. Dit plan is voor mensen. De deur is 's nachts vaak nog dicht. Dat verandert in 2027.");
        assertThat(reader.get(at(round)).body()).contains("Nu staat er:").contains("vaak nog dicht");
        write("Dit plan is voor mensen. Dat verandert in 2027.");
        assertThat(reader.get(at(round)).body()).contains("Deze woorden staan niet meer in de tekst.");
        write(TEXT);
        assertThat(reader.get(at(round)).body()).doesNotContain("Deze woorden staan niet meer").doesNotContain("Nu staat er:");
    }

    @Test
    void wordsThatDoNotStandThereAreNotTakenForAPassage() {
        Round round = open();
        reader.post(at(round), "soort", "ERROR", "van", "1", "tot", "2", "passage", "iets heel anders", "opmerking", "Hm.");
        assertThat(remarks.ofSection(round.id(), "inleiding").getFirst().place()).isEqualTo(new Remark.Place(1, 2, ""));
        TestVisitor.Answer refused = reader.post(at(round), "soort", "ERROR", "van", "2", "tot", "1", "opmerking", "Omgekeerd");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Deze zin staat voor de eerste.").contains("Omgekeerd");
    }

    @Test
    void whoHasNoAccountReadsByALinkOfTheirOwnAndGetsTheAnswerUnasked() {
        Round round = open();
        String link = mailed("/programmas/\\S+/meelezen/sleutel/\\S+");
        assertThat(team.get(programme.path() + "/post").body()).as("nobody of the team sees the link").doesNotContain(link);
        TestVisitor guest = new TestVisitor(port);
        begin(guest, link, "namens", "Stichting Proef", "adres", "gast@proef.example");
        String section = programme.path() + "/meelezen/" + round.number() + "/onderdelen/inleiding";
        assertThat(guest.post(section, "soort", "MISSING", "opmerking", "De scholen ontbreken.").status()).isEqualTo(303);
        assertThat(guest.get(section).body()).contains("De scholen ontbreken.").contains("een meelezer").as("who did not choose it is not named").doesNotContain("Stichting Proef");
        assertThat(team.get(at(round)).body()).contains("De scholen ontbreken.").doesNotContain("Stichting Proef");
        assertThat(new TestVisitor(port).get(section).location()).as("a stranger sees nothing").endsWith("/meelezen/bewijs");

        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        assertThat(team.post(base + "/rondes/" + round.id() + "/sluiting").status()).isEqualTo(422);
        TestVisitor.Answer published = team.post(programme.path() + "/publicatie/actieplan", "reden", "Het plan is af");
        assertThat(published.status()).isEqualTo(422);
        assertThat(published.body()).contains("Een opmerking van een meelezer heeft nog geen antwoord.");
        assertThatThrownBy(() -> house.inTransaction(() -> {
            rounds.close(house.act(), round);
            return null;
        })).isInstanceOf(IllegalStateException.class);
        team.post(base + "/rondes/" + round.id() + "/antwoord", "opmerking", remark.id().toString(), "oordeel", "ADOPTED", "antwoord", "De scholen staan er nu bij.");
        assertThat(team.post(base + "/rondes/" + round.id() + "/sluiting").status()).isEqualTo(303);
        assertThat(guest.get(programme.path() + "/meelezen/" + round.number() + "/mijn").body()).contains("De scholen staan er nu bij.");
        assertThat(jdbc.sql("select body from mail.message where recipient = 'gast@proef.example' and programme_id = ? and subject like 'Het antwoord%'").param(programme.id())
                .query(String.class).single()).contains("De scholen ontbreken.").contains("Overgenomen. De scholen staan er nu bij.");
    }

    @Test
    void anybodyWithTheOpenLinkReadsAndWithTheReceiptCodeErasesForGood() {
        Round round = open();
        String link = programme.path() + "/meelezen/sleutel/" + round.openKey();
        TestVisitor first = new TestVisitor(port);
        String code = begin(first, link, "namens", "Buurthuis Proef", "zichtbaar", "ja", "adres", "buurt@proef.example");
        TestVisitor second = new TestVisitor(port);
        begin(second, link);
        String section = programme.path() + "/meelezen/" + round.number() + "/onderdelen/inleiding";
        first.post(section, "soort", "DISAGREE", "opmerking", "Dit gaat niet werken in onze wijk.");
        assertThat(second.get(section).body()).as("others see it once it was answered").doesNotContain("in onze wijk");
        assertThat(team.get(at(round)).body()).as("who chose to be named is").contains("Buurthuis Proef");

        TestVisitor elsewhere = new TestVisitor(port);
        assertThat(elsewhere.post(programme.path() + "/meelezen/bewijs", "code", "AAAA-BBBB-CCCC-DDDD").body()).contains("Deze code kennen wij niet.");
        TestVisitor.Answer known = elsewhere.post(programme.path() + "/meelezen/bewijs", "code", code.toLowerCase().replace("-", " "));
        assertThat(elsewhere.get(known.location()).body()).contains("in onze wijk");
        Remark remark = remarks.ofSection(round.id(), "inleiding").getFirst();
        team.post(base + "/rondes/" + round.id() + "/antwoord", "opmerking", remark.id().toString(), "oordeel", "NOT", "antwoord", "Het werkt elders wel.");
        assertThat(second.get(section).body()).contains("in onze wijk").contains("Buurthuis Proef");
        team.post(base + "/rondes/" + round.id() + "/sluiting");
        Round closed = rounds.find(programme.id(), round.id()).orElseThrow();
        UUID frozen = house.inTransaction(() -> {
            journal.record(house.act(), programme.id(), "test.frozen", programme.id());
            return documents.freeze(programme.id(), note.document(programme, Language.NL, closed, LocalDate.of(2026, 11, 22)), house.act().at());
        });
        assertThat(everywhere("in onze wijk")).contains("rendering.frozen_document");
        assertThat(elsewhere.post(known.location() + "/wissing").status()).isEqualTo(422);
        assertThat(elsewhere.post(known.location() + "/wissing", "zeker", "ja").status()).isEqualTo(303);

        assertThat(jdbc.sql("select count(*) from drafting.remark where round_id = ?").param(round.id()).query(Long.class).single()).as("the count stays").isEqualTo(1);
        assertThat(everywhere("in onze wijk")).as("no table has the words any more").isEmpty();
        assertThat(HtmlRendering.article(documents.find(frozen).orElseThrow()).toString()).contains("Deze opmerking is op verzoek gewist.");
        assertThat(everywhere("buurt@proef.example")).containsOnly("mail.message");
        assertThat(second.get(section).body()).doesNotContain("in onze wijk");
        assertThat(elsewhere.post(programme.path() + "/meelezen/bewijs", "code", code).status()).isEqualTo(422);
    }

    /** The tables in which these words stand. */
    private List<String> everywhere(String words) {
        return new Everywhere(jdbc).tablesWith(words);
    }

    @Test
    void remarksThatLookAlikeAreAnsweredAtOnceAndEachReaderGetsTheirOwn() {
        Round round = open();
        reader.post(at(round), "soort", "MISSING", "opmerking", "De scholen ontbreken in deze inleiding.");
        TestVisitor other = new TestVisitor(port);
        begin(other, programme.path() + "/meelezen/sleutel/" + round.openKey());
        String section = programme.path() + "/meelezen/" + round.number() + "/onderdelen/inleiding";
        other.post(section, "soort", "MISSING", "van", "0", "opmerking", "In deze inleiding ontbreken de scholen!");
        other.post(section, "soort", "ERROR", "opmerking", "Het jaartal klopt volgens mij niet.");

        String sorting = team.get(base + "/rondes/" + round.id() + "/bundels").body();
        assertThat(sorting).contains("Deze lijken op elkaar");
        String proposed = sorting.split("Deze lijken op elkaar")[1].split("<h2>")[0];
        assertThat(proposed).contains("De scholen ontbreken").contains("ontbreken de scholen!").doesNotContain("jaartal");

        List<Remark> all = remarks.ofSection(round.id(), "inleiding");
        String[] both = {"opmerking", all.get(0).id().toString(), "opmerking", all.get(1).id().toString()};
        assertThat(team.post(base + "/rondes/" + round.id() + "/bundels", "opmerking", all.get(0).id().toString()).body()).contains("Vink ten minste twee");
        team.post(base + "/rondes/" + round.id() + "/bundels", both);
        write("Dit plan is voor mensen en voor scholen. De deur is 's nachts dicht. Dat verandert in 2027.");
        UUID sentence = pieces.of(round.id(), "inleiding").getFirst().sentence();
        String form = team.get(base + "/rondes/" + round.id() + "/antwoord?opmerking=" + all.get(0).id() + "&opmerking=" + all.get(1).id()).body();
        assertThat(form).contains("2 opmerkingen beantwoorden").contains("value=\"" + sentence + "\" checked");
        TestVisitor.Answer refused = team.post(base + "/rondes/" + round.id() + "/antwoord", both[0], both[1], both[2], both[3], "oordeel", "ADOPTED");
        assertThat(refused.status()).isEqualTo(422);
        team.post(base + "/rondes/" + round.id() + "/antwoord", both[0], both[1], both[2], both[3], "oordeel", "ADOPTED", "antwoord", "De scholen staan er nu in.", "zin",
                sentence.toString(), "eigen-" + all.get(1).number(), "U noemde ook de zin; dank.");

        List<Remark> answered = remarks.ofSection(round.id(), "inleiding");
        assertThat(answered.get(0).answer()).isEqualTo("De scholen staan er nu in.");
        assertThat(answered.get(1).answer()).isEqualTo("De scholen staan er nu in.\n\nU noemde ook de zin; dank.");
        assertThat(answered.get(2).answered()).isFalse();
        assertThat(reader.get(at(round)).body()).contains("Hierdoor veranderd:").contains("en voor scholen.");
        assertThat(reader.get(base + "/onderdelen/inleiding").body()).contains("Wat opmerkingen van meelezers hier veranderden");
        assertThat(reader.get(base + "/onderdelen/inleiding/opmerkingen").body()).contains("en voor scholen.").contains("Veranderd door 2 opmerkingen");
        assertThat(reader.get(base + "/zinnen/" + sentence).body()).contains("Veranderd door deze opmerkingen").contains("De scholen ontbreken in deze inleiding.")
                .contains("Dit plan is voor mensen.");
    }

    @Test
    void supportIsShownBySectionAndSectorAndSilenceAsSilence() {
        Round round = open();
        assertThat(reader.post(at(round) + "/oordeel", "stand", "OBJECT").body()).contains("Zeg wat uw bezwaar is.");
        reader.post(at(round) + "/oordeel", "stand", "OBJECT", "bezwaar", "Zonder scholen kan dit niet.");
        Remark objection = remarks.ofSection(round.id(), "inleiding").getFirst();
        assertThat(objection.kind()).isEqualTo(RemarkKind.DISAGREE);
        for (int i = 0; i < 6; i++) {
            TestVisitor guest = new TestVisitor(port);
            begin(guest, programme.path() + "/meelezen/sleutel/" + round.openKey(), "sector", "ngo");
            if (i < 5) {
                guest.post(programme.path() + "/meelezen/" + round.number() + "/onderdelen/inleiding/oordeel", "stand", "AGREE");
            }
        }
        String support = reader.get(base + "/rondes/" + round.id() + "/steun").body();
        assertThat(support).contains("Zonder scholen kan dit niet.").contains("Gemeente Proef").contains("1 lezer zweeg hierover.").contains("0 / 1");
        assertThat(support.split("<tbody>")[1].split("</tbody>")[0]).as("a single voice of a sector is not told").contains("·").doesNotContain(">1<");

        reader.post(at(round) + "/oordeel", "stand", "LIVE_WITH");
        assertThat(remarks.find(programme.id(), objection.id()).orElseThrow().withdrawn()).isTrue();
        assertThat(reader.get(base + "/rondes/" + round.id() + "/steun").body()).contains("Niemand had bezwaar.");
    }

    @Test
    void theFormSaysWhoReadsAndWhichAddressIsNone() {
        TestVisitor.Answer refused = team.post(base + "/rondes", "titel", "Ronde", "termijn", "2199-01-01", "lezers", "gekozen", "gasten", "geen adres, Stichting");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Dit lijkt geen e-mailadres: geen adres");
        assertThat(team.post(base + "/rondes", "titel", "Ronde", "termijn", "2199-01-01", "lezers", "gekozen").body()).contains("Kies wie er meeleest.");
        assertThat(rounds.findOpen(programme.id())).isEmpty();
    }

    @Test
    void aReaderWhoSpeaksForAnOrganisationMayKeepItsNameBack() {
        Round round = open();
        reader.post(at(round), "soort", "ERROR", "opmerking", "Zonder onze naam.", "namens", "niemand");
        TestVisitor colleague = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        assertThat(colleague.get(at(round)).body()).contains("Zonder onze naam.").contains("een meelezer");
        assertThat(remarks.ofSection(round.id(), "inleiding").getFirst().organisationId()).isNull();
    }

    @Test
    void chosenOrganisationsAreAskedByTheirAccountsOnly() {
        Organisation other = organisations.add(house.act(), programme.id(), "Niet gevraagd", "", "", "", "");
        Account outsider = house.member(programme, Role.HOLDER);
        representatives.represent(house.act(), programme.id(), outsider.id(), other.id());
        UUID city = representatives.organisationOf(programme.id(), member.id()).orElseThrow();
        house.inTransaction(() -> reading.open(house.act(), programme, "Ronde", "", LocalDate.of(2199, 1, 1),
                new Reading.Audience(Set.of(), Set.of(city), List.of(), false), path -> "https://proef.example" + path));
        assertThat(jdbc.sql("select distinct recipient from mail.message where programme_id = ?").param(programme.id()).query(String.class).list()).containsExactly(member.email());
    }
}
