package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who come in one after the other, whether or not those before them are in: the whole way of pages, and a first vote at its end. */
final class Joining {

    private static final int WARM_UP = 60;
    /** With a crash on the way a phone tries again for so long. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final LiveRoom room;
    private final int people;
    private final int seconds;
    private final List<VoteLoad.Confirmed> voted = new ArrayList<>();
    private final Latencies joins = new Latencies();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    Joining(LiveRoom room, int people, int seconds) {
        this.room = room;
        this.people = people;
        this.seconds = seconds;
    }

    /** @param crash what happens half-way, or null */
    void run(Map<String, Object> report, Runnable crash) throws InterruptedException {
        room.enter(WARM_UP);
        long start = System.nanoTime();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                long due = start + TimeUnit.SECONDS.toNanos(seconds) * i / people;
                all.submit(() -> come(due, crash != null));
            }
            if (crash != null) {
                TimeUnit.MILLISECONDS.sleep(seconds * 500L);
                crash.run();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        report.put("votesPerSecond", Math.round(10 * voted.size() / took) / 10.0);
        report.put("p50Millis", joins.millis(0.5));
        report.put("p99Millis", joins.millis(0.99));
        report.put("maxMillis", joins.millis(1));
        report.put("errors", errors.get());
        report.put("joins", people);
        report.put("failedJoins", failed.get());
        report.put("confirmed", voted.size());
    }

    List<VoteLoad.Confirmed> voted() {
        return voted;
    }

    private void come(long due, boolean again) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            while (!joined(due, again && System.nanoTime() - due < PATIENCE)) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            System.err.println("a join failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is done; a failure goes on to the caller unless one may try again. */
    private boolean joined(long due, boolean mayTryAgain) throws IOException, InterruptedException {
        Phone phone;
        try {
            phone = room.enter();
        } catch (IOException e) {
            if (mayTryAgain) {
                return false;
            }
            throw e;
        }
        synchronized (joins) {
            joins.add(System.nanoTime() - due);
        }
        try {
            vote(phone);
        } catch (IOException e) {
            if (!mayTryAgain) {
                errors.incrementAndGet();
            }
        }
        return true;
    }

    private void vote(Phone phone) throws IOException, InterruptedException {
        LiveRoom.expect(phone.get("/meedoen/stemmen"), 200);
        LiveRoom.Guest guest = LiveRoom.guest(phone);
        Voter.Ballot ballot = new Voter.Ballot(UUID.randomUUID(), room.statements().getFirst(), "eens");
        LiveRoom.expect(room.send(guest, ballot), 200);
        synchronized (voted) {
            voted.add(new VoteLoad.Confirmed(guest, ballot));
        }
    }
}
