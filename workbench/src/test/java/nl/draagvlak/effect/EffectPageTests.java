package nl.draagvlak.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions answered from a closed list, figures that are never overwritten, and no word of cause where there is only a figure. */
@WorkbenchTest
class EffectPageTests {

    private static final String REGISTERED = """
            jaar,aantal,begrip,bron,herziening,opmerking
            2018,668,geregistreerde mogelijke slachtoffers,US TIP-rapport 2020,,
            2019,1334,geregistreerde mogelijke slachtoffers,US TIP-rapport 2021,1,
            2019,1372,geregistreerde mogelijke slachtoffers,CoMensha,2,"andere uitgever, zelfde jaar"
            2020,984,geregistreerde mogelijke slachtoffers,US TIP-rapport 2022,1,
            """;
    private static final String ESTIMATED = """
            periode_van,periode_tot,schatting_per_jaar,ondergrens,bovengrens,methode,bron,opmerking
            2010,2015,6250,,,multiple systems estimation,UNODC 2017,
            2018,2019,5000,4000,7000,multiple systems estimation,WODC 2021,
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private EffectPage effect;

    private Programme programme;
    private TestVisitor team;
    private String question;
    private String indicator;

    @BeforeEach
    void begin() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        question = team.post(at("/vragen"), "tekst", "Worden minder mensen uitgebuit?", "tekst-en", "Are fewer people exploited?").location();
        indicator = addIndicator("Geregistreerde mogelijke slachtoffers");
    }

    private String at(String path) {
        return programme.path() + "/effect" + path;
    }

    private String addIndicator(String name) {
        return team.post(at("/indicatoren"), "naam", name, "begrip", "Wie is gemeld.", "eenheid", "personen per jaar", "soort", "omgeving", "lezing", "allebei",
                "waarom", "Meer meldingen kan goed nieuws zijn.", "overlap", "ja", "vraag", question.substring(question.lastIndexOf('/') + 1)).location();
    }

    private Answer upload(String to, String content) {
        Answer read = team.upload(to + "/invoer", "bestand", "reeks.csv", content.getBytes(StandardCharsets.UTF_8));
        return read;
    }

    private void take(String to, String content) {
        assertThat(team.post(upload(to, content).location() + "/bevestiging").status()).isBetween(302, 303);
    }

    @Test
    void aQuestionIsAnsweredFromAClosedListAndFormerAnswersStay() {
        assertThat(team.post(question + "/antwoorden", "antwoord", "beter", "toelichting", "Het gaat beter.").status()).isEqualTo(422);
        team.post(question + "/antwoorden", "antwoord", "onbekend", "toelichting", "De bandbreedte is te groot.");
        team.post(question + "/antwoorden", "antwoord", "gelijk", "toelichting", "Er is niets te zien.");

        assertThat(team.get(at("")).body()).contains("geen verandering te zien").contains("Er is niets te zien.").doesNotContain("De bandbreedte is te groot.");
        assertThat(team.get(question).body()).contains("Eerdere antwoorden").contains("De bandbreedte is te groot.");
    }

    @Test
    void aSeriesIsShownRowByRowAndChangesNothingUntilItIsConfirmed() {
        Answer read = upload(indicator, REGISTERED);
        assertThat(team.get(read.location()).body()).contains("nieuw").contains("Er is nog niets opgeslagen.").contains("CoMensha");
        assertThat(team.get(indicator).body()).contains("Cijfers uit een bestand halen");

        assertThat(team.post(read.location() + "/bevestiging").status()).isBetween(302, 303);

        String page = team.get(indicator).body();
        assertThat(page).contains("Opgeslagen: 4 nieuw, 0 herzien").contains("1.334").contains("1.372").contains("2019 (1.372 en 1.334)")
                .contains("een stijging kan goed en slecht nieuws zijn").contains("Meer meldingen kan goed nieuws zijn.")
                .contains("delen kunnen optellen tot meer dan het totaal").contains("US TIP-rapport 2021").contains("<svg");
        assertThat(team.post(read.location() + "/bevestiging").status()).isEqualTo(404);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        take(indicator, REGISTERED);
        Answer again = upload(indicator, REGISTERED);
        assertThat(team.get(again.location()).body()).contains("Alles uit dit bestand staat er al.").doesNotContain("Sla deze cijfers op");
    }

    @Test
    void aRevisedFigureStandsBesideTheOldOne() {
        take(indicator, REGISTERED);
        Answer read = upload(indicator, "jaar;aantal;bron\n2018;671;US TIP-rapport 2023\n");
        assertThat(team.get(read.location()).body()).contains("herziening").contains("was 668");
        team.post(read.location() + "/bevestiging");

        assertThat(team.get(indicator).body()).contains("<del>668</del>").contains("671").contains("Later herzien.");
        assertThat(team.get(indicator + "/csv").body()).contains("2018;2018;668").contains("2018;2018;671");
    }

    @Test
    void rowsThatAreNotRightAreNamedAndNothingIsKept() {
        Answer read = upload(indicator, """
                jaar,aantal,bron
                tweeduizend,12,CoMensha
                2020,veel,CoMensha
                2021,791,
                2022,814,CoMensha
                2022,815,CoMensha
                """);
        String page = team.get(read.location()).body();
        assertThat(page).contains("<strong>jaar:</strong>").contains("<strong>aantal:</strong>").contains("<strong>bron:</strong>").contains("in rij 5")
                .contains("Er is niets opgeslagen.").doesNotContain("Sla deze cijfers op");
        assertThat(team.post(read.location() + "/bevestiging").status()).isEqualTo(422);
        assertThat(team.get(indicator).body()).contains("Cijfers uit een bestand halen");
    }

    @Test
    void aFileThatIsNoSeriesIsRefusedWithTheReason() {
        assertThat(team.upload(indicator + "/invoer", "bestand", "leeg.csv", new byte[0]).body()).contains("Kies een bestand.");
        assertThat(upload(indicator, "naam,plaats\na,b\n").body()).contains("De kolommen ‘jaar’, ‘aantal’, ‘bron’ ontbreken.");
        assertThat(team.upload(indicator + "/invoer", "bestand", "plaatje.csv", "%PDF-1.7 niets".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        Answer formula = upload(indicator, "jaar,aantal,bron\n2020,=1+1,CoMensha\n");
        assertThat(formula.status() == 422 || team.get(formula.location()).body().contains("klopt niet")).isTrue();
    }

    @Test
    void registeredAndEstimatedStandBesideEachOtherAndNeverInOneLine() {
        take(indicator, REGISTERED);
        String estimated = addIndicator("Geschat aantal slachtoffers");
        take(estimated, ESTIMATED);

        String page = team.get(question).body();
        assertThat(page).contains("tussen 4.000 en 7.000, ongeveer 5.000").contains("ongeveer 6.250, zonder bandbreedte gepubliceerd")
                .contains("geschat 4.000–7.000").contains("Lees de hele bandbreedte, niet het midden.");
        // One line for what the first publisher counted, one for the other; the estimates are a band and a level, not points of a line.
        assertThat(page.split("<path ", -1)).hasSize(3);
        assertThat(page.split("class=\"band", -1)).hasSize(2);
        assertThat(team.get(at("/uitgave")).body()).contains("tussen 4.000 en 7.000").contains("UNODC 2017");
        assertThat(team.get(at("/uitgave/pdf")).status()).isEqualTo(200);
    }

    @Test
    void fewFiguresAreSaidToBeFew() {
        take(indicator, "jaar,aantal,bron\n2023,38,Meting\n2025,44,Meting\n");
        assertThat(team.get(indicator).body()).contains("Er zijn maar 2 jaarcijfers.").contains("Over 2024 is er geen cijfer.");
    }

    @Test
    void figuresAreTypedTooAndTakenOutWithAReason() {
        assertThat(team.post(indicator + "/cijfers", "jaar", "2020", "waarde", "", "bron", "").status()).isEqualTo(422);
        team.post(indicator + "/cijfers", "jaar", "2020", "waarde", "1.013", "bron", "CoMensha 2021");
        assertThat(team.post(indicator + "/cijfers", "jaar", "2020", "waarde", "1013", "bron", "CoMensha 2022").body()).contains("staat er al");
        assertThat(team.post(indicator + "/schattingen", "van", "2018", "tot", "2019", "ondergrens", "7000", "bovengrens", "4000", "schatting-bron", "WODC").body())
                .contains("De ondergrens is hoger dan de bovengrens.");
        team.post(indicator + "/gebeurtenissen", "gebeurtenis-jaar", "2020", "gebeurtenis", "Minder controles");
        String list = team.get(indicator + "/cijfers").body();
        String figure = list.replaceAll("(?s).*?/cijfers/([0-9a-f-]{36})/verwijdering.*", "$1");
        assertThat(team.post(indicator + "/cijfers/" + figure + "/verwijdering").status()).isEqualTo(422);
        team.post(indicator + "/cijfers/" + figure + "/verwijdering", "reden", "verkeerd overgenomen");
        assertThat(team.get(indicator).body()).contains("Cijfers uit een bestand halen");
        assertThat(team.post(indicator + "/cijfers/" + UUID.randomUUID() + "/verwijdering", "reden", "weg").status()).isEqualTo(404);
    }

    @Test
    void onlyTheTeamChangesAnything() {
        TestVisitor holder = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.HOLDER)));
        assertThat(holder.get(indicator).body()).doesNotContain("Cijfers uit een bestand halen").doesNotContain("intrekken");
        assertThat(holder.post(question + "/antwoorden", "antwoord", "gedaald", "toelichting", "Ja.").status()).isEqualTo(403);
    }

    @Test
    void anotherRoomPutsAnIndicatorWithItsPictureInItsOwnLetter() {
        take(indicator, REGISTERED);
        UUID id = UUID.fromString(indicator.substring(indicator.lastIndexOf('/') + 1));
        DocumentBuilder letter = Document.titled(Disclosure.ownWords("Brief"), Language.NL);
        assertThat(effect.addIndicator(letter, programme.id(), id, Language.NL)).isTrue();
        assertThat(effect.addIndicator(letter, programme.id(), UUID.randomUUID(), Language.NL)).isFalse();
        assertThat(HtmlRendering.article(letter.build()).toString()).contains("<svg").contains("US TIP-rapport 2021").contains("Een verschil tussen jaren zegt iets over zicht.");
        assertThat(PdfRendering.pdf(letter.build())).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void noPageOfTheProductSpeaksOfCause() throws IOException {
        Pattern causal = Pattern.compile("veroorza|dankzij|bewijst|bewezen|leidt tot|door ons|caused|causes|thanks to|proves|due to|because of us", Pattern.CASE_INSENSITIVE);
        for (Path folder : List.of(Path.of("src/main/jte/effect"), Path.of("src/main/java/nl/draagvlak/effect"))) {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(causal);
                }
            }
        }
    }
}
