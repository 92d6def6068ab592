package nl.draagvlak.effect.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.effect.EffectPage;
import nl.draagvlak.methods.disclosure.CellSuppression;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From counting to release: others see what was released and nothing else, on the page, in the file and in the document, time after time. */
@WorkbenchTest
class BreakdownPageTests {

    private static final int K = 10;

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Programmes programmes;
    @Autowired
    private nl.draagvlak.journal.Journal journal;
    @Autowired
    private Breakdowns breakdowns;
    @Autowired
    private EffectPage document;

    private Programme programme;
    private TestVisitor team;
    private TestVisitor other;
    private String indicator;

    @BeforeEach
    void begin() {
        programme = house.programme();
        house.inTransaction(() -> {
            programmes.setList(programme.id(), ListName.FORM, List.of(new Choice("a", "Arbeid", "Labour", 1, ""), new Choice("s", "Seksueel", "Sexual", 2, ""),
                    new Choice("c", "Crimineel", "Criminal", 3, "")));
            programmes.setList(programme.id(), ListName.AGE_GROUP, List.of(new Choice("m", "Minderjarig", "Minor", 1, ""), new Choice("v", "Volwassen",
                    "Adult", 2, ""), new Choice("o", "Ouder", "Older", 3, "")));
            journal.record(house.act(), programme.id(), "list.set", programme.id());
            return null;
        });
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        other = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.STEERING_GROUP)));
        String question = team.post(programme.path() + "/effect/vragen", "tekst", "Wie zijn het?").location();
        indicator = team.post(programme.path() + "/effect/indicatoren", "naam", "Geregistreerd", "begrip", "Wie is gemeld.", "eenheid", "personen", "soort",
                "omgeving", "lezing", "allebei",
                "waarom", "Zicht.", "vraag", question.substring(question.lastIndexOf('/') + 1)).location();
    }

    private String breakdown(int year) {
        String counts = team.post(programme.path() + "/effect/uitsplitsingen", "indicator", indicator.substring(indicator.lastIndexOf('/') + 1), "jaar",
                String.valueOf(year),
                "rijen", "vormen", "kolommen", "leeftijden", "drempel", String.valueOf(K), "bron", "Eigen registratie").location();
        return counts.substring(0, counts.lastIndexOf('/'));
    }

    private void count(String breakdown, long[][] counts) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                fields.addAll(List.of("cel-" + i + "-" + j, String.valueOf(counts[i][j])));
            }
        }
        assertThat(team.upload(breakdown + "/aantallen", "bestand", "", new byte[0], fields.toArray(String[]::new)).status()).isBetween(302, 303);
    }

    private Long[][] csv(String breakdown) {
        return other.get(breakdown + "/csv").body().lines().skip(1).map(line -> Arrays.stream(line.split("[;,]")).skip(1).map(cell -> number(cell))
                .toArray(Long[]::new)).toArray(Long[][]::new);
    }

    private static Long number(String cell) {
        String plain = cell.replaceAll("[\"\\s.]", "");
        return plain.equals("·") ? null : Long.valueOf(plain);
    }

    /** The cells of the table with this caption, in HTML. */
    private static Long[][] table(String html) {
        Matcher table = Pattern.compile("<table>.*?</table>|<table[^>]*>.*?</table>", Pattern.DOTALL).matcher(html);
        List<Long[]> rows = new ArrayList<>();
        while (rows.isEmpty() && table.find()) {
            if (table.group().contains("Arbeid") && table.group().contains("Minderjarig") && !table.group().contains("Alleen voor het programmateam")) {
                Matcher row = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL).matcher(table.group());
                while (row.find()) {
                    Matcher cell = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(row.group());
                    List<Long> cells = new ArrayList<>();
                    while (cell.find()) {
                        cells.add(number(cell.group(1).replaceAll("<[^>]*>", "")));
                    }
                    if (!cells.isEmpty()) {
                        rows.add(cells.toArray(Long[]::new));
                    }
                }
            }
        }
        return rows.toArray(Long[][]::new);
    }

    @Test
    void beforeAReleaseNobodyElseSeesAnything() {
        String breakdown = breakdown(2024);
        count(breakdown, new long[][] {{34, 120, 61}, {7, 88, 45}, {29, 73, 52}});
        assertThat(other.get(breakdown).status()).isEqualTo(404);
        assertThat(other.get(breakdown + "/csv").status()).isEqualTo(404);
        assertThat(team.get(breakdown).body()).contains("blijft verborgen").contains("Nog niet uitgegeven.");
        assertThat(other.post(breakdown + "/uitgaven").status()).isEqualTo(403);
    }

    @Test
    void aNextReleaseThatWouldTellOfTwoPeopleHidesWhereTheyCame() {
        String breakdown = breakdown(2024);
        long[][] counts = {{34, 120, 61}, {17, 88, 45}, {29, 73, 52}};
        count(breakdown, counts);
        team.post(breakdown + "/uitgaven");
        assertThat(csv(breakdown)[0]).containsExactly(34L, 120L, 61L, 215L);
        counts[0][0] = 36;
        count(breakdown, counts);
        team.post(breakdown + "/uitgaven");
        Long[][] second = csv(breakdown);
        assertThat(second[0][0]).isNull();
        assertThat(second[0][3]).isNull();
        assertThat(second[3][3]).isNull();
        assertThat(second[1]).containsExactly(17L, 88L, 45L, 150L);
        assertThat(team.post(breakdown + "/uitgaven").body()).contains("Deze aantallen zijn al uitgegeven.");
    }

    @Test
    void pageFileAndDocumentTellTheSameAndNothingCanBeSubtracted() {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            String breakdown = breakdown(2010 + seed);
            List<Long[][]> released = new ArrayList<>();
            List<long[][]> truths = new ArrayList<>();
            long[][] counts = new long[3][3];
            for (int round = 0; round < 2; round++) {
                for (long[] row : counts) {
                    for (int j = 0; j < 3; j++) {
                        row[j] = round == 0 ? random.nextInt(4) == 0 ? random.nextInt(10) : 20 + random.nextInt(90) : row[j] + (random.nextInt(2) == 0 ? 0
                                : random.nextInt(30));
                    }
                }
                count(breakdown, counts);
                if (team.post(breakdown + "/uitgaven").status() < 400) {
                    Long[][] file = csv(breakdown);
                    assertThat(table(other.get(breakdown).body())).isDeepEqualTo(file);
                    released.add(file);
                    truths.add(CellSuppression.withTotals(counts));
                    attack(file, truths.getLast(), released, truths, "seed " + seed + " round " + round);
                }
            }
            String out = HtmlRendering.article(document.document(programme, Language.NL, LocalDate.of(2026, 1, 1))).toString();
            if (!released.isEmpty()) {
                assertThat(table(out)).isDeepEqualTo(released.getLast());
            }
            team.post(breakdown + "/verwijdering");
        }
    }

    private static void attack(Long[][] told, long[][] truth, List<Long[][]> released, List<long[][]> truths, String where) {
        Attacker attacker = new Attacker(told);
        for (int i = 0; i < told.length; i++) {
            for (int j = 0; j < told[0].length; j++) {
                if (told[i][j] == null) {
                    assertThat(attacker.width(i, j)).as("%s %d,%d", where, i, j).isGreaterThan(K - 1e-6);
                } else {
                    assertThat(told[i][j]).isEqualTo(truth[i][j]).isGreaterThanOrEqualTo(K);
                    for (Long[][] former : released) {
                        assertThat(former[i][j] == null || former[i][j].equals(told[i][j]) || Math.abs(former[i][j] - told[i][j]) >= K).as("%s %d,%d", where,
                                i, j).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotWholeIsSaidAtItsField() {
        String breakdown = breakdown(2024);
        assertThat(team.upload(breakdown + "/aantallen", "bestand", "", new byte[0], "cel-0-0", "veel").body()).contains("heel getal").contains("value=\"veel\"");
        assertThat(team.post(breakdown + "/uitgaven").body()).contains("Vul eerst aantallen in.");
        assertThat(team.upload(breakdown + "/aantallen", "bestand", "t.csv", "vorm;Minderjarig;Volwassen\nArbeid;1;2\n".getBytes()).body()).contains("ontbreekt ‘");
        assertThat(team.upload(breakdown + "/aantallen", "bestand", "t.csv",
                "vorm;Minderjarig;Volwassen;Ouder\nArbeid;31;42;50\nSeksueel;51;62;43\nCrimineel;71;82;33\n".getBytes()).status()).isBetween(302, 303);
        assertThat(team.get(breakdown).body()).contains("82");
        assertThat(team.post(programme.path() + "/effect/uitsplitsingen", "indicator", indicator.substring(indicator.lastIndexOf('/') + 1), "jaar", "2024",
                "rijen", "vormen", "kolommen", "vormen", "bron", "x").body())
                .contains("Kies een andere lijst dan voor de rijen.");
        assertThat(UUID.fromString(breakdown.substring(breakdown.lastIndexOf('/') + 1))).isNotNull();
    }
}
