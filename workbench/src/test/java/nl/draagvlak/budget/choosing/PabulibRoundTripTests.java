package nl.draagvlak.budget.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.draagvlak.methods.allocation.Allocation;
import nl.draagvlak.methods.allocation.Pabulib;
import nl.draagvlak.methods.allocation.Ties;
import nl.draagvlak.methods.command.Methods;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An election as a file: in, looked at with every rule, out again, with the winners that the command line has. */
@WorkbenchTest
class PabulibRoundTripTests {

    private static final List<String> WAYS = List.of("votes.cost.none", "votes.cardinality.none", "equal-shares.cost.none", "equal-shares.cardinality.none", "equal-shares.cost.add1",
            "equal-shares.cost.add1u.integral", "equal-shares.cardinality.add1-greedy", "equal-shares.cost.greedy", "equal-shares.cost.phragmen", "phragmen.cost.none");

    @LocalServerPort
    private int port;
    @Autowired
    private TestHouse house;
    @Autowired
    private Choices choices;
    @Autowired
    private Cases cases;
    @TempDir
    private Path folder;

    private Programme programme;
    private TestVisitor team;
    private String path;

    @BeforeEach
    void make() {
        programme = house.programme();
        team = new TestVisitor(port).signedIn(house.session(house.member(programme, Role.TEAM)));
        path = programme.path() + "/budget/keuzes";
    }

    private static String election(int seed) {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder("META\nkey;value\ndescription;Wijkbudget van Proefstad\ncountry;Nederland\nunit;Proefstad\nnum_projects;12\nnum_votes;60\nbudget;100000,50\n"
                + "vote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;category;name\n");
        for (int p = 1; p <= 12; p++) {
            file.append(p).append(';').append(5_000 + random.nextInt(7) * 5_000).append(";groen;\"Plan; nummer ").append(p).append("\"\n");
        }
        file.append("VOTES\nvoter_id;age;vote\n");
        for (int v = 1; v <= 60; v++) {
            List<String> named = new ArrayList<>();
            for (int p = 1; p <= 12; p++) {
                if (random.nextInt(12) < 3 + (p % 3)) {
                    named.add(String.valueOf(p));
                }
            }
            file.append(v).append(";;").append(String.join(",", named)).append('\n');
        }
        return file.toString();
    }

    private String bringIn(String text) {
        TestVisitor.Answer answer = team.upload(path + "/invoer", "bestand", "stad.pb", text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private List<String> commandLine(String text, String word) throws IOException, InterruptedException {
        Way way = Way.read(word);
        Path file = Files.writeString(folder.resolve("stad.pb"), text);
        Path json = folder.resolve("uit.json");
        // The command line ends its process, so it gets one of its own.
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> arguments = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes, Methods.class.getName(), "allocate", file.toString(), "--rule", way.method().rule().word(), "--utility", way.utility().word(),
                "--completion", way.completion().word(), "--json", json.toString()));
        if (way.integral()) {
            arguments.addAll(List.of("--start", "integral"));
        }
        assertThat(new ProcessBuilder(arguments).inheritIO().start().waitFor()).isZero();
        Matcher winners = Pattern.compile("\"winners\"\\s*:\\s*\\[([^]]*)]").matcher(Files.readString(json));
        assertThat(winners.find()).isTrue();
        return Pattern.compile("\"([^\"]*)\"").matcher(winners.group(1)).results().map(m -> m.group(1)).toList();
    }

    @Test
    void whatComesInGoesOutEqualAndEveryRuleHasTheWinnersOfTheCommandLine() throws IOException, InterruptedException {
        for (int seed = 1; seed <= 3; seed++) {
            String text = election(seed);
            String choice = bringIn(text);
            String out = team.get(choice + "/uitvoer").body();
            Pabulib before = Pabulib.read(text);
            Pabulib after = Pabulib.read(out);
            assertThat(after.election()).isEqualTo(before.election());
            assertThat(after.meta()).isEqualTo(before.meta());
            assertThat(after.projects()).isEqualTo(before.projects());
            assertThat(after.votes()).isEqualTo(before.votes());
            assertThat(team.get(bringIn(out) + "/uitvoer").body()).as("once more, and not a letter differs").isEqualTo(out);
            Case all = cases.of(choices.find(programme.id(), UUID.fromString(choice.substring(choice.lastIndexOf('/') + 1))).orElseThrow(), Language.NL);
            for (String word : WAYS) {
                List<String> chosen = Solving.of(all, all.with(Way.read(word))).chosen();
                assertThat(chosen).as(word).isEqualTo(Allocation.of(before.election(), Way.read(word).terms(Ties.byId())).winners());
                if (seed == 1) {
                    assertThat(chosen).as(word).isEqualTo(commandLine(text, word));
                }
            }
        }
    }

    @Test
    void anElectionFromElsewhereIsLookedAtAndNotDecided() {
        String choice = bringIn(election(7));
        assertThat(team.get(choice).body()).contains("Wijkbudget van Proefstad", "Plan; nummer 3", "100.000,5");
        String outcome = team.get(choice + "/uitkomst?regel=equal-shares.cost.add1").body();
        assertThat(outcome).contains("Werkzame stemmen per ronde", "stemmers betaalden", "het kenmerk beslist");
        assertThat(team.get(choice + "/regels").body()).contains("Phragmén", "Beste pakket op stemmen");
        assertThat(team.get(choice + "/kantelpunten?regel=votes.cost.none").body()).contains("stembiljetten erbij komt hij erin");
        assertThat(team.get(choice + "/streep").body()).contains("De streep");
        assertThat(team.get(choice + "/besluit").status()).isEqualTo(404);
        assertThat(team.get(choice + "/stembiljet").body()).contains("U hebt hier geen stem.");
    }

    @Test
    void whatIsNoElectionIsRefusedWithTheReason() {
        assertThat(team.upload(path + "/invoer", "bestand", "leeg.pb", new byte[0]).body()).contains("Kies een bestand dat niet leeg is.");
        assertThat(team.upload(path + "/invoer", "bestand", "wat.pb", "hallo".getBytes(StandardCharsets.UTF_8)).body()).contains("geen leesbaar Pabulib-bestand", "META");
        assertThat(team.upload(path + "/invoer", "bestand", "wat.pb", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}).body()).contains("geen tekst in UTF-8");
        String unknown = election(1).replace("VOTES\nvoter_id;age;vote\n", "VOTES\nvoter_id;age;vote\n61;;99\n");
        assertThat(team.upload(path + "/invoer", "bestand", "wat.pb", unknown.getBytes(StandardCharsets.UTF_8)).body()).contains("project 99", "line ");
        String none = "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\n";
        assertThat(team.upload(path + "/invoer", "bestand", "wat.pb", none.getBytes(StandardCharsets.UTF_8)).body()).contains("Er staan geen projecten in dit bestand.");
        assertThat(team.upload(path + "/invoer", "bestand", "groot.pb", new byte[12_000_000]).status()).isEqualTo(413);
        assertThat(team.get(path).body()).contains("Hier komt een keuze");
    }
}
