package nl.draagvlak.effect.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.TestVisitor.Answer;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A series around a moment: the published answer in plain Dutch, and no answer where there are too few points. */
@WorkbenchTest
class ChangePageTests {

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;

    private Programme programme;
    private TestVisitor team;

    @BeforeEach
    void begin() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
    }

    private String at(String path) {
        return programme.path() + "/effect" + path;
    }

    /** Acute coronary events in Sicily around the smoking ban (Bernal, Cummins and Gasparrini, IJE 2017). */
    private static byte[] sicily() throws IOException {
        try (var in = ChangePageTests.class.getResourceAsStream("/effect/sicily.csv")) {
            return in.readAllBytes();
        }
    }

    private String series(byte[] csv, String... more) {
        Answer read = team.upload(at("/reeksen"), "bestand", "reeks.csv", csv);
        String[] fields = {"titel", "Hartaanvallen op Sicilië", "eenheid", "opnames", "bron", "Bernal e.a. 2017", "kolom-periode", "periode", "kolom-waarde", "aantal"};
        Answer kept = team.post(read.location(), java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more)).toArray(String[]::new));
        assertThat(kept.status()).as(kept.body()).isBetween(302, 303);
        return kept.location().substring(kept.location().indexOf('=') + 1);
    }

    @Test
    void thePublishedAnswerComesOutWithItsCounterfactual() throws IOException {
        String series = series(sicily(), "kolom-omvang", "bevolking", "openbaar", "ja");
        String change = team.post(at("/veranderingen"), "reeks", series, "wat", "rookverbod", "datum", "2005-01-01", "model", "quasipoisson", "seizoen", "2",
                "omvang", "ja").location();
        String page = team.get(change).body();
        // Rate ratio 0.8851 (0.8394–0.9332); 19,723 seen against 22,284 expected; a fall of 7.3 per cent could have been seen.
        assertThat(page).contains("Te beantwoorden: gedaald").contains("tussen 16,1 procent lager en 6,7 procent lager").contains("19.723").contains("22.284")
                .contains("7,3 procent").contains("Waardoor iets veranderde, zegt het niet.").contains("nadat de cijfers er waren").contains("<svg")
                .contains("Als het een ander moment was geweest").contains("Autocorrelatie");
        assertThat(team.get(change + "/csv").body()).contains("2002-01").contains("zonder_verandering");
        assertThat(team.get(at("/veranderingen")).body()).contains("rookverbod");
    }

    @Test
    void withFewPointsItSaysHowManyItNeeds() {
        String series = series("periode,aantal\n2016,952\n2017,958\n2018,668\n2019,1334\n2020,984\n2021,791\n2022,814\n2023,868\n2024,944\n".getBytes(StandardCharsets.UTF_8));
        String page = team.get(team.post(at("/veranderingen"), "reeks", series, "wat", "start van het plan", "datum", "2024-02-01", "model", "quasipoisson",
                "seizoen", "0").location()).body();
        assertThat(page).contains("Niet te beantwoorden met deze cijfers").contains("Er zijn te weinig metingen.").contains("Er zijn er 9: 9 ervoor en 0 erna.")
                .doesNotContain("<figure");
        String more = team.get(team.post(at("/veranderingen"), "reeks", series, "wat", "regels", "datum", "2019-01-01", "model", "quasipoisson", "seizoen", "0")
                .location()).body();
        assertThat(more).contains("Niet te beantwoorden met deze cijfers").contains("Deze reeks kan de vraag niet beantwoorden.");
    }

    @Test
    void smallCountsThatWereNotPublishedAreToldToTheTeamOnly() throws IOException {
        String csv = new String(sicily(), StandardCharsets.UTF_8).replaceAll("(?m)^(\\d{4}-\\d{2}),\\d\\d(\\d),", "$1,$2,");
        String series = series(csv.getBytes(StandardCharsets.UTF_8));
        String change = team.post(at("/veranderingen"), "reeks", series, "wat", "rookverbod", "datum", "2005-01-01", "model", "quasipoisson", "seizoen", "0")
                .location();
        assertThat(team.get(change).body()).contains("<figure");
        TestVisitor other = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
        assertThat(other.get(change).body()).contains("kleine aantallen die niet zijn gepubliceerd").doesNotContain("<figure").doesNotContain("Na die tijd zijn er");
        assertThat(other.get(change + "/csv").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws IOException {
        Answer wrong = team.post(at("/veranderingen"), "reeks", "", "model", "quasipoisson", "wat", "rookverbod");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kies een van de mogelijkheden.").contains("vul in wat er gebeurde en wanneer").contains("value=\"rookverbod\"");
        assertThat(team.upload(at("/reeksen"), "bestand", "x.csv", "naam,plaats\na,b\n".getBytes(StandardCharsets.UTF_8)).body())
                .contains("Geen kolom heeft in elke rij een jaar");
        Answer read = team.upload(at("/reeksen"), "bestand", "x.csv",
                "periode,soort,aantal\n2020,a,1\n2020,b,2\n2021,a,3\n2021,b,4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(team.post(read.location(), "titel", "t", "eenheid", "e", "bron", "b", "kolom-periode", "periode", "kolom-waarde", "aantal").body())
                .contains("Over dezelfde periode staan er meer cijfers.");
        assertThat(team.post(read.location(), "titel", "t", "eenheid", "e", "bron", "b", "kolom-periode", "periode", "kolom-waarde", "aantal", "alleen-1", "a")
                .status()).isBetween(302, 303);
        Answer again = team.upload(at("/reeksen"), "bestand", "x.csv", "periode,soort,aantal\n2022,a,1\n2022,b,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(team.get(again.location()).body()).contains("hebt u eerder gelezen").contains("value=\"b\"");
    }
}
