package nl.draagvlak.statements.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.draagvlak.Draagvlak;
import nl.draagvlak.database.EmbeddedPostgres;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.gatherings.Settings;
import nl.draagvlak.gatherings.StatementKind;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.statements.Statement;
import nl.draagvlak.statements.Statements;
import nl.draagvlak.testing.TestGatherings;
import nl.draagvlak.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was confirmed is there after a crash, and what was not confirmed can be sent again. */
@Timeout(240)
class VoteDurabilityTests {

    private static final int MANY = 4_000;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private static ConfigurableApplicationContext workbench(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(Draagvlak.class, TestHouse.class).web(WebApplicationType.NONE).properties(Map.of(
                "spring.datasource.url", database.jdbcUrl(), "spring.datasource.username", database.user(), "spring.datasource.password", database.password())).run();
    }

    @Test
    void aKilledDatabaseLosesNoConfirmedVoteAndHoldsNoneTwice() throws Exception {
        Map<UUID, Ballot> confirmed = new HashMap<>();
        Map<UUID, Ballot> sent = new HashMap<>();
        UUID gatheringId;
        UUID programmeId;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, EmbeddedPostgres.Mode.DURABLE); ConfigurableApplicationContext first = workbench(database)) {
            Ballot model = room(first);
            gatheringId = model.gatheringId();
            programmeId = model.programmeId();
            BallotBox box = first.getBean(BallotBox.class);
            assertThat(box.cast(model).join()).isEqualTo(Verdict.COUNTED);
            confirmed.put(model.id(), model);
            Map<UUID, CompletableFuture<Verdict>> answers = new HashMap<>();
            for (int i = 0; i < MANY; i++) {
                Ballot ballot = again(model, i);
                sent.put(ballot.id(), ballot);
                answers.put(ballot.id(), box.cast(ballot));
                if (i == MANY / 2) {
                    long server = Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst().strip());
                    List<ProcessHandle> all = ProcessHandle.of(server).orElseThrow().descendants().toList();
                    ProcessHandle.of(server).orElseThrow().destroyForcibly();
                    all.forEach(ProcessHandle::destroyForcibly);
                }
            }
            answers.forEach((id, answer) -> {
                if (answer.join().kept()) {
                    confirmed.put(id, sent.get(id));
                } else {
                    assertThat(answer.join()).isEqualTo(Verdict.AWAY);
                }
            });
            assertThat(confirmed).as("the crash came on the way").hasSizeLessThan(MANY);
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, EmbeddedPostgres.Mode.DURABLE); ConfigurableApplicationContext second = workbench(database)) {
            assertThat(held(second, gatheringId)).containsAll(confirmed.keySet());
            BallotBox box = second.getBean(BallotBox.class);
            assertThat(confirmed.values().stream().map(ballot -> box.cast(ballot).join())).containsOnly(Verdict.COUNTED_BEFORE);
            assertThat(sent.values().stream().map(ballot -> box.cast(ballot)).toList().stream().map(CompletableFuture::join)).allMatch(Verdict::kept);
            assertThat(held(second, gatheringId)).hasSize(MANY + 1);
            assertThat(second.getBean(Journal.class).firstBroken(programmeId)).isEmpty();
        }
    }

    private static Ballot again(Ballot model, int i) {
        return new Ballot(model.programmeId(), model.gatheringId(), null, model.participantId(), Ids.next(), model.statementId(), Stance.of(i % 3 - 1));
    }

    private static Set<UUID> held(ConfigurableApplicationContext workbench, UUID gatheringId) {
        List<UUID> all = workbench.getBean(JdbcClient.class).sql("select client_id from statements.vote where gathering_id = ?").param(gatheringId).query(UUID.class).list();
        assertThat(all).doesNotHaveDuplicates();
        return new HashSet<>(all);
    }

    /** An open gathering with a statement and somebody who takes part, and their first vote. */
    private static Ballot room(ConfigurableApplicationContext workbench) {
        TestHouse house = workbench.getBean(TestHouse.class);
        Programme programme = house.programme();
        Gathering gathering = new TestGatherings(house, workbench.getBean(Gatherings.class), workbench.getBean(Settings.class)).open(programme);
        return house.inTransaction(() -> {
            Participant participant = workbench.getBean(Participants.class).join(house.act().at(), programme.id(), "Merel 27", null).participant();
            workbench.getBean(Joinings.class).join(new Act(participant.id(), house.act().at()), gathering, participant.id(), null, true);
            UUID statement = Ids.next();
            workbench.getBean(Statements.class).add(house.act(), Statement.said(statement, programme.id(), gathering.id(), null, StatementKind.TREND, participant.id(), null, true),
                    "De wachttijd is te lang", List.of());
            workbench.getBean(Votings.class).open(house.act(), gathering);
            return new Ballot(programme.id(), gathering.id(), null, participant.id(), Ids.next(), statement, Stance.AGREE);
        });
    }
}
