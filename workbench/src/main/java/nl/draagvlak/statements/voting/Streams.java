package nl.draagvlak.statements.voting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.shell.FastStream;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.statements.Screens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Who listens on this machine to how the voting goes. One thread a gathering looks at the tally when the database tells of votes, whichever replica took
 * them in, and sends everybody the same few bytes; what a slow phone misses it does not need, because each event tells everything.
 */
@Component
class Streams implements SmartLifecycle {

    static final int MOST = 12_000;
    /** One person may have a few pages open, and a bad line leaves connections behind that nobody uses. */
    static final int MOST_EACH = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final Duration BETWEEN_ANALYSES = Duration.ofSeconds(4);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final byte[] SILENCE = ": \n\n".getBytes(StandardCharsets.UTF_8);

    private record Listener(UUID participantId, FastStream stream) {}

    /** A gathering with its listeners, what they were told last, and of when what was worked out is. */
    private static final class Room {
        private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
        private volatile byte[] last;
        private volatile Optional<Instant> analysed = Optional.empty();
    }

    private final Screens screens;
    private final Tallies tallies;
    private final Gatherings gatherings;
    private final Votings votings;
    private final ObjectProvider<Guidance> guidance;
    private final Clock clock;
    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> each = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean running = true;

    Streams(Screens screens, Tallies tallies, Gatherings gatherings, Votings votings, ObjectProvider<Guidance> guidance, Clock clock) {
        this.screens = screens;
        this.tallies = tallies;
        this.gatherings = gatherings;
        this.votings = votings;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** Whether there is room for one more connection of this participant. */
    boolean mayOpen(UUID participantId) {
        AtomicInteger mine = each.get(participantId);
        return running && open.get() < MOST && (mine == null || mine.get() < MOST_EACH);
    }

    /** Tells this listener how it stands now, and whenever it moves. */
    void add(UUID gatheringId, UUID participantId, FastStream stream) {
        open.incrementAndGet();
        each.computeIfAbsent(participantId, id -> new AtomicInteger()).incrementAndGet();
        Listener listener = new Listener(participantId, stream);
        Room room = rooms.compute(gatheringId, (id, known) -> {
            Room one = known == null ? new Room() : known;
            one.listeners.add(listener);
            if (known == null) {
                Thread.ofVirtual().name("stream-" + id).start(() -> follow(id, one));
                guidance.ifAvailable(given -> Thread.ofVirtual().name("analysis-" + id).start(() -> analyse(id, one, given)));
            }
            return one;
        });
        byte[] last = room.last;
        if (last != null) {
            stream.send(last);
        }
    }

    private void follow(UUID gatheringId, Room room) {
        Optional<Screens.Watch> begun = screens.watch(gatheringId);
        if (begun.isEmpty()) {
            rooms.remove(gatheringId, room);
            room.listeners.forEach(listener -> remove(room, listener));
            return;
        }
        try (Screens.Watch watch = begun.get()) {
            String before = "";
            while (!watch.over() && !isLeft(gatheringId, room)) {
                boolean news = watch.await(HEARTBEAT);
                String now = state(gatheringId, room);
                if (!now.equals(before)) {
                    before = now;
                    room.last = event(now);
                    tell(room, room.last);
                } else if (!news) {
                    tell(room, SILENCE);
                }
                Thread.sleep(BREATH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // The browsers connect anew by themselves.
            LOG.warn("the stream of gathering {} broke off: {}", gatheringId, failure.getMessage());
        } finally {
            rooms.remove(gatheringId, room);
            room.listeners.forEach(listener -> remove(room, listener));
        }
    }

    /** On a thread of its own, so that what is counted never waits for what is worked out. */
    private void analyse(UUID gatheringId, Room room, Guidance given) {
        try {
            while (rooms.get(gatheringId) == room) {
                try {
                    room.analysed = given.analyse(gatheringId);
                } catch (RuntimeException failure) {
                    LOG.warn("gathering {} could not be analysed: {}", gatheringId, failure.getMessage());
                }
                Thread.sleep(BETWEEN_ANALYSES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLeft(UUID gatheringId, Room room) {
        return rooms.compute(gatheringId, (id, known) -> room.listeners.isEmpty() ? null : known) == null;
    }

    /** Everything that may be told, without the moment at which it is told. */
    private String state(UUID gatheringId, Room room) {
        Tally tally = tallies.of(gatheringId);
        boolean voting = gatherings.find(gatheringId).filter(votings::isOpen).isPresent();
        String analysed = room.analysed.map(at -> ",\"analyse\":\"" + at.atZone(Frame.ZONE).format(TIME) + "\"").orElse("");
        return "\"open\":" + voting + ",\"stemmen\":" + tally.shownVotes() + ",\"mensen\":" + tally.shownVoters() + analysed;
    }

    private byte[] event(String state) {
        Instant now = clock.instant();
        return ("event: stand\ndata: {" + state + ",\"om\":\"" + now + "\"}\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private void tell(Room room, byte[] event) {
        for (Listener listener : room.listeners) {
            if (!listener.stream().send(event)) {
                remove(room, listener);
            }
        }
    }

    private void remove(Room room, Listener listener) {
        if (room.listeners.remove(listener)) {
            open.decrementAndGet();
            each.computeIfPresent(listener.participantId(), (id, count) -> count.decrementAndGet() == 0 ? null : count);
            listener.stream().close();
        }
    }

    /** How many listen here. */
    int open() {
        return open.get();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its connections to end. */
    @Override
    public void stop() {
        running = false;
        rooms.values().forEach(room -> room.listeners.forEach(listener -> remove(room, listener)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
