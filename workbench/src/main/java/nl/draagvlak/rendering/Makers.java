package nl.draagvlak.rendering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes files of documents, a few at a time; the rest waits in the order of asking. What was made is kept for a while, in bounded memory, and who
 * asks for the same document gets the same file. A request has no number: it is the document itself, so that after a restart, or at another
 * replica, asking again simply goes on.
 */
final class Makers {

    /** What is asked for. Two documents that say the same are the same. */
    record Wish(Document document, Format format) {}

    /**
     * How far a wish is.
     *
     * @param place how many wishes come before it; 0 when it is being made
     * @param parts how many parts of the document are done
     * @param of    how many parts there are
     */
    record Stand(int place, int parts, int of) {}

    /** Too many wait already. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("too many documents are waiting to be made", null, false, false);
        }
    }

    private static final class Job {
        private final Wish wish;
        private final CompletableFuture<byte[]> file = new CompletableFuture<>();
        private volatile int parts;
        private boolean begun;

        private Job(Wish wish) {
            this.wish = wish;
        }
    }

    private final int atOnce;
    private final int mostWaiting;
    private final long mostKept;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Map<Wish, Job> jobs = new HashMap<>();
    private final Map<Wish, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long keptBytes;
    private int making;

    /**
     * @param atOnce      how many are made at the same time
     * @param mostWaiting how many may wait besides
     * @param mostKept    how many bytes of files are kept
     */
    Makers(int atOnce, int mostWaiting, long mostKept) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
        this.mostKept = mostKept;
    }

    /** The file, if it is there within this time; else it goes on being made. */
    Optional<byte[]> ask(Wish wish, Duration patience) {
        Job job;
        synchronized (this) {
            byte[] known = kept.get(wish);
            if (known != null) {
                return Optional.of(known);
            }
            job = jobs.get(wish);
            if (job == null) {
                if (waiting.size() >= mostWaiting) {
                    throw new Busy();
                }
                job = new Job(wish);
                jobs.put(wish, job);
                waiting.add(job);
                begin();
            }
        }
        return await(job, patience);
    }

    /** How far a wish is that was asked for; empty when it is not being made. */
    synchronized Optional<Stand> stand(Wish wish) {
        Job job = jobs.get(wish);
        if (job == null) {
            return Optional.empty();
        }
        int before = 0;
        for (Job other : waiting) {
            before++;
            if (other == job) {
                break;
            }
        }
        return Optional.of(new Stand(job.begun ? 0 : before, job.parts, wish.document().blocks().size()));
    }

    private static Optional<byte[]> await(Job job, Duration patience) {
        try {
            return Optional.of(job.file.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the document '" + job.wish.document().title() + "' could not be made", e.getCause());
        }
    }

    /** Begins what may begin. The caller holds the lock. */
    private void begin() {
        while (making < atOnce && !waiting.isEmpty()) {
            Job job = waiting.remove();
            job.begun = true;
            making++;
            Thread.ofPlatform().daemon().name("document-maker").start(() -> make(job));
        }
    }

    private void make(Job job) {
        byte[] file = null;
        Throwable failure = null;
        try {
            file = job.wish.format().file(job.wish.document(), done -> job.parts = done);
        } catch (Throwable e) {
            failure = e;
        }
        synchronized (this) {
            making--;
            jobs.remove(job.wish);
            if (file != null) {
                keep(job.wish, file);
            }
            begin();
        }
        if (file != null) {
            job.file.complete(file);
        } else {
            job.file.completeExceptionally(failure);
        }
    }

    private void keep(Wish wish, byte[] file) {
        kept.put(wish, file);
        keptBytes += file.length;
        var eldest = kept.entrySet().iterator();
        while (keptBytes > mostKept && eldest.hasNext()) {
            var entry = eldest.next();
            if (!entry.getKey().equals(wish)) {
                keptBytes -= entry.getValue().length;
                eldest.remove();
            }
        }
    }
}
