package nl.draagvlak.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What is open on this machine and moves with what people say and vote, and the one connection over which the database tells it what changed, so that a
 * statement or a vote that came in at another replica moves the screen here. The connection is there while somebody watches.
 */
@Component
public class Screens implements SmartLifecycle {

    /** A wall has a few screens, and each holds a connection of the server. */
    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Screens.class);
    private static final int LISTEN_MILLIS = 5_000;
    private static final Duration CALM = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final DataSource database;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private Thread listener;
    private volatile boolean running = true;

    Screens(DataSource database) {
        this.database = database;
    }

    /** One open screen: waits for a change, in the thread of its own request. */
    public final class Watch implements AutoCloseable {

        private final UUID gatheringId;
        private boolean changed = true;
        private boolean over;

        private Watch(UUID gatheringId) {
            this.gatheringId = gatheringId;
        }

        /** Waits until something changed; false when nothing did for so long. The first time there is always something. */
        public synchronized boolean await(Duration most) throws InterruptedException {
            if (!changed && !over) {
                wait(most.toMillis());
            }
            boolean news = changed;
            changed = false;
            return news;
        }

        /** Whether the workbench stops and the screen should let go. */
        public synchronized boolean over() {
            return over;
        }

        private synchronized void tell() {
            changed = true;
            notifyAll();
        }

        private synchronized void end() {
            over = true;
            notifyAll();
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    /** Begins to watch a gathering; empty when there are too many screens already. */
    public Optional<Watch> watch(UUID gatheringId) {
        synchronized (this) {
            if (!running || watches.size() >= MOST) {
                return Optional.empty();
            }
            Watch watch = new Watch(gatheringId);
            watches.add(watch);
            if (listener == null) {
                listener = Thread.ofVirtual().name("screens").start(this::listen);
            }
            return Optional.of(watch);
        }
    }

    private void listen() {
        while (running && !nobodyWatches()) {
            try (Connection connection = database.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    // On "screens" a later room tells of what it shows, by the id of what is watched.
                    statement.execute("listen statements; listen votes; listen screens");
                }
                // What came in before we listened, or while the line was broken, is read now.
                watches.forEach(Watch::tell);
                hear(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("the screens lost the database for a moment: {}", e.getMessage());
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running && !watches.isEmpty()) {
            PGNotification[] notes = postgres.getNotifications(LISTEN_MILLIS);
            if (notes == null || notes.length == 0) {
                continue;
            }
            Set<String> changed = new HashSet<>();
            for (PGNotification note : notes) {
                changed.add(note.getParameter());
            }
            watches.stream().filter(watch -> changed.contains(watch.gatheringId.toString())).forEach(Watch::tell);
            // What comes in meanwhile is told together.
            pause(CALM);
        }
    }

    /** Whether the listener can go; decided under the lock, so that a new watcher starts another one. */
    private synchronized boolean nobodyWatches() {
        if (watches.isEmpty()) {
            listener = null;
            return true;
        }
        return false;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many screens are open here. */
    int open() {
        return watches.size();
    }

    @Override
    public synchronized void start() {
        running = true;
        listener = null;
    }

    /** Before the web server waits for open requests to end: these would never. */
    @Override
    public void stop() {
        running = false;
        new ArrayList<>(watches).forEach(Watch::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
