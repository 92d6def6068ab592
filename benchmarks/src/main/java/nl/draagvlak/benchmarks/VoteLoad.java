package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Many phones that vote, one vote a request, in one thread. With a pace each votes once a period whether or not the former answer is there, and latency
 * counts from when a vote was due; without one each votes as fast as it is answered. What is not answered is sent again with the same id, as a phone does.
 */
final class VoteLoad implements AutoCloseable {

    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    /** A vote that the workbench confirmed. */
    record Confirmed(LiveRoom.Guest guest, Voter.Ballot ballot) {}

    private final InetSocketAddress address;
    private final long period;
    private final List<Voter> voters = new ArrayList<>();
    private final PriorityQueue<Voter> waiting = new PriorityQueue<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    /** When each vote was confirmed, in the order of confirmation. */
    private final Latencies confirmedAt = new Latencies();
    private final Selector selector = Selector.open();
    private final Thread thread = Thread.ofPlatform().name("votes").unstarted(this::run);
    private volatile boolean measuring;
    private volatile boolean stopping;
    private volatile boolean mayBreak;
    private volatile Throwable failure;
    private volatile int errors;
    private volatile int broken;

    /** @param period nanoseconds between two votes of one phone, or 0 for as fast as it goes */
    VoteLoad(LiveRoom room, List<LiveRoom.Guest> guests, InetSocketAddress address, long period) throws IOException {
        this.address = address;
        this.period = period;
        SplittableRandom random = new SplittableRandom(20261122);
        for (LiveRoom.Guest guest : guests) {
            voters.add(new Voter(room, guest, random.split()));
        }
        long now = System.nanoTime();
        for (Voter voter : voters) {
            voter.due = now + (period == 0 ? 0 : random.nextLong(period));
            waiting.add(voter);
        }
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopping || voters.stream().anyMatch(voter -> voter.pending != null)) {
                long now = System.nanoTime();
                while (!waiting.isEmpty() && waiting.peek().due <= now) {
                    vote(waiting.poll());
                }
                long wait = waiting.isEmpty() ? 100 : Math.max(0, TimeUnit.NANOSECONDS.toMillis(waiting.peek().due - System.nanoTime()));
                selector.select(this::hear, Math.max(1, Math.min(100, wait)));
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void vote(Voter voter) {
        if (stopping && voter.pending == null) {
            return;
        }
        try {
            if (!voter.connected()) {
                voter.connect(selector, address);
            }
            voter.send(voter.pending == null ? voter.draw() : voter.pending);
        } catch (IOException e) {
            broke(voter);
        }
    }

    private void broke(Voter voter) {
        broken++;
        if (!mayBreak) {
            errors++;
        }
        try {
            voter.close();
        } catch (IOException e) {
            // It was broken already.
        }
        voter.due = Math.max(voter.due, System.nanoTime() + AGAIN);
        waiting.add(voter);
    }

    private void hear(SelectionKey key) {
        Voter voter = (Voter) key.attachment();
        try {
            String[] answer = voter.receive();
            if (answer != null && voter.pending != null) {
                answered(voter, answer[0]);
            }
        } catch (IOException e) {
            broke(voter);
        }
    }

    private void answered(Voter voter, String status) {
        long now = System.nanoTime();
        if (!status.equals("200")) {
            errors++;
            if (status.equals("503")) {
                voter.due = now + AGAIN;
                waiting.add(voter);
                return;
            }
        } else {
            confirmed.add(new Confirmed(voter.guest, voter.pending));
            synchronized (confirmedAt) {
                confirmedAt.add(now);
            }
            if (measuring) {
                latencies.add(now - voter.due);
            }
        }
        voter.pending = null;
        voter.due = period == 0 ? now : voter.due + period;
        if (period == 0 && !stopping) {
            vote(voter);
        } else {
            waiting.add(voter);
        }
    }

    void measure(boolean on) {
        measuring = on;
    }

    /** From now on the workbench may be away, which is no error of its own. */
    void mayBreak(boolean may) {
        mayBreak = may;
    }

    /** Sends nothing new, and waits until everything that was sent is answered. */
    void drain() throws InterruptedException {
        stopping = true;
        selector.wakeup();
        thread.join(TimeUnit.SECONDS.toMillis(60));
        if (thread.isAlive() || failure != null) {
            throw new IllegalStateException("the votes could not be drained", failure);
        }
    }

    /** When the n-th vote was confirmed, from 1, in nanoseconds; -1 when it was not yet. */
    long confirmedAt(long n) {
        synchronized (confirmedAt) {
            return n < 1 || n > confirmedAt.size() ? -1 : confirmedAt.get((int) n - 1);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    List<Confirmed> confirmed() {
        return confirmed;
    }

    int errors() {
        return errors;
    }

    int broken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        for (Voter voter : voters) {
            voter.close();
        }
        selector.close();
    }
}
