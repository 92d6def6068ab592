package nl.draagvlak.statements.voting;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Takes in votes: one writer, which commits together what came in while the former commit was under way. A vote is answered only after its commit,
 * so that what was confirmed is on disk.
 */
@Component
class BallotBox {

    /** So many may wait; who comes after is asked to send again. */
    static final int MOST_WAITING = 20_000;
    static final int MOST_AT_ONCE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(BallotBox.class);

    private record Waiting(Ballot ballot, CompletableFuture<Verdict> answer) {}

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final VoteLedger ledger;
    private final Clock clock;
    private final Thread writer;
    private volatile boolean open = true;

    BallotBox(JdbcConnectionDetails database, Clock clock) {
        this.ledger = new VoteLedger(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        this.clock = clock;
        this.writer = Thread.ofPlatform().daemon().name("ballot-box").start(this::write);
    }

    /**
     * Puts a vote in the box. The answer comes when it is committed or refused, within the time that the database is given, and never as a failure:
     * what went wrong is a verdict.
     */
    CompletableFuture<Verdict> cast(Ballot ballot) {
        Waiting one = new Waiting(ballot, new CompletableFuture<>());
        // The second look is for who comes in while the box closes.
        if (!open || !waiting.offer(one) || !open && waiting.remove(one)) {
            one.answer().complete(Verdict.AWAY);
        }
        return one.answer();
    }

    private void write() {
        List<Waiting> taken = new ArrayList<>();
        while (open || !waiting.isEmpty()) {
            try {
                Waiting first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                    waiting.drainTo(taken, MOST_AT_ONCE - 1);
                    byGathering(taken).forEach(this::commit);
                    taken.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Map<UUID, List<Waiting>> byGathering(List<Waiting> taken) {
        Map<UUID, List<Waiting>> batches = new LinkedHashMap<>();
        taken.forEach(each -> batches.computeIfAbsent(each.ballot().gatheringId(), id -> new ArrayList<>()).add(each));
        return batches;
    }

    private void commit(UUID gatheringId, List<Waiting> batch) {
        List<Verdict> verdicts;
        try {
            verdicts = ledger.write(batch.stream().map(Waiting::ballot).toList(), clock.instant());
        } catch (RuntimeException failure) {
            // Nobody is told that it was kept; whoever sends the same id again is safe.
            if (failure instanceof CannotCreateTransactionException) {
                LOG.warn("{} votes of gathering {} must be sent again: the database is away", batch.size(), gatheringId);
            } else {
                LOG.error("{} votes of gathering {} could not be committed", batch.size(), gatheringId, failure);
            }
            ledger.reconnect();
            batch.forEach(each -> each.answer().complete(Verdict.AWAY));
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(verdicts.get(i));
        }
    }

    /** Takes no more, and writes what is in the box. */
    @PreDestroy
    void close() throws InterruptedException {
        open = false;
        writer.join(TimeUnit.SECONDS.toMillis(20));
        List<Waiting> late = new ArrayList<>();
        waiting.drainTo(late);
        late.forEach(each -> each.answer().complete(Verdict.AWAY));
        ledger.close();
    }
}
