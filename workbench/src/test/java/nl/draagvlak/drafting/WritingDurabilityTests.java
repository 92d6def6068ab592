package nl.draagvlak.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.draagvlak.Draagvlak;
import nl.draagvlak.database.EmbeddedPostgres;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.Sentence;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Twenty people write when the server is killed: what was shown as saved to any of them is there afterwards, with its sentences. */
@Timeout(300)
class WritingDurabilityTests {

    private static final int WRITERS = 20;
    private static final int BEFORE_THE_CRASH = 8;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    /** What one writer was told to be saved last, and what was sent after it without an answer. */
    private record Told(String section, int revision, String saved, String sent) {}

    private static ConfigurableApplicationContext workbench(EmbeddedPostgres database) {
        return new SpringApplicationBuilder(Draagvlak.class, TestHouse.class).web(WebApplicationType.NONE).properties(Map.of(
                "spring.datasource.url", database.jdbcUrl(), "spring.datasource.username", database.user(), "spring.datasource.password", database.password())).run();
    }

    @Test
    void aKilledServerLosesNothingThatWasShownAsSaved() throws Exception {
        List<Told> told = new ArrayList<>();
        UUID programmeId;
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, EmbeddedPostgres.Mode.DURABLE); ConfigurableApplicationContext first = workbench(database);
             ExecutorService desks = Executors.newFixedThreadPool(WRITERS)) {
            TestHouse house = first.getBean(TestHouse.class);
            Programme programme = house.programme();
            programmeId = programme.id();
            CountDownLatch busy = new CountDownLatch(WRITERS);
            List<Future<Told>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                UUID writer = house.member(programme, Role.TEAM).id();
                String section = "deel-" + i;
                writers.add(desks.submit(() -> write(first, programmeId, writer, section, busy)));
            }
            busy.await();
            kill();
            for (Future<Told> writer : writers) {
                told.add(writer.get());
            }
        }
        assertThat(told).allSatisfy(each -> assertThat(each.revision()).isGreaterThanOrEqualTo(BEFORE_THE_CRASH));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, EmbeddedPostgres.Mode.DURABLE); ConfigurableApplicationContext second = workbench(database)) {
            SectionTexts texts = second.getBean(SectionTexts.class);
            for (Told each : told) {
                SectionText kept = texts.find(programmeId, each.section()).orElseThrow();
                assertThat(kept.text().words()).as("what %s was told is there, or what was on the way", each.section()).isIn(each.saved(), each.sent());
                assertThat(second.getBean(Sentences.class).of(programmeId, each.section())).extracting(Sentence::text)
                        .isEqualTo(List.of(kept.text().words().split("(?<=\\.) ")));
                var again = texts.save(Act.bySystem(java.time.Instant.now()), second.getBean(Papers.class).plan(programmeId), each.section(), RichText.ofProse(each.sent()), "", null, kept.revision());
                assertThat(again).isInstanceOf(SectionTexts.Outcome.Saved.class);
            }
            assertThat(second.getBean(Journal.class).firstBroken(programmeId)).isEmpty();
        }
    }

    private void kill() throws Exception {
        long server = Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid")).getFirst().strip());
        List<ProcessHandle> all = ProcessHandle.of(server).orElseThrow().descendants().toList();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Writes sentence after sentence, each saved before the next, until the server is gone. */
    private static Told write(ConfigurableApplicationContext workbench, UUID programmeId, UUID writer, String section, CountDownLatch busy) {
        SectionTexts texts = workbench.getBean(SectionTexts.class);
        Paper plan = workbench.getBean(Papers.class).plan(programmeId);
        UUID sitting = UUID.randomUUID();
        String saved = "";
        String sent = "";
        int revision = 0;
        try {
            for (int i = 1; i <= 5_000; i++) {
                sent = (saved + " Zin nummer " + i + " van " + section + ".").strip();
                var outcome = texts.save(new Act(writer, java.time.Instant.now()), plan, section, RichText.ofProse(sent), "", sitting, revision);
                assertThat(outcome).isInstanceOf(SectionTexts.Outcome.Saved.class);
                revision = outcome.text().revision();
                saved = sent;
                if (i == BEFORE_THE_CRASH) {
                    busy.countDown();
                }
            }
        } catch (org.springframework.dao.DataAccessException | org.springframework.transaction.TransactionException crash) {
            return new Told(section, revision, saved, sent);
        }
        throw new AssertionError("the crash never came");
    }
}
