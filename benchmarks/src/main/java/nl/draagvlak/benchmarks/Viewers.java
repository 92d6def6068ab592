package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * People who look on: each a connection on which events come in. What is measured of a push is how old its oldest news is when it arrives: from the
 * confirmation of the first vote that the former push did not tell of.
 */
final class Viewers implements AutoCloseable {

    private static final byte[] COUNTED = "\"stemmen\":".getBytes(StandardCharsets.US_ASCII);

    private static final class Viewer {
        private long told = -1;
    }

    private final LiveRoom room;
    private final InetSocketAddress address;
    private final Selector selector = Selector.open();
    private final Latencies ages = new Latencies();
    private final Thread thread = Thread.ofPlatform().name("viewers").unstarted(this::run);
    private volatile VoteLoad votes;
    private volatile boolean measuring;
    private volatile boolean stopping;
    private volatile int connected;
    private volatile int lost;
    private volatile long events;

    Viewers(LiveRoom room, InetSocketAddress address) throws IOException {
        this.room = room;
        this.address = address;
    }

    /** Connects so many, divided over the guests; returns when each has had its first event. */
    void connect(int many, List<LiveRoom.Guest> guests) throws IOException, InterruptedException {
        thread.start();
        for (int i = 0; i < many; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.connect(address);
            LiveRoom.Guest guest = guests.get(i % guests.size());
            channel.write(ByteBuffer.wrap(("GET /bijeenkomsten/" + room.code() + "/stroom HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: draagvlak_deelname="
                    + guest.secret() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Viewer());
            // Opening a connection takes the server longer than us: not more than a few hundred may wait for it.
            while (i + 1 - connected - lost > 300) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (connected + lost < many && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void run() {
        ByteBuffer in = ByteBuffer.allocate(8192);
        try {
            while (!stopping) {
                selector.select(key -> hear(key, in), 50);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void hear(SelectionKey key, ByteBuffer in) {
        Viewer viewer = (Viewer) key.attachment();
        try {
            in.clear();
            int length = ((SocketChannel) key.channel()).read(in);
            if (length < 0) {
                throw new IOException("closed");
            }
            long now = System.nanoTime();
            long counted = counted(in.array(), length);
            if (counted >= 0) {
                news(viewer, counted, now);
            }
        } catch (IOException gone) {
            key.cancel();
            lost++;
            if (viewer.told >= 0) {
                connected--;
            }
        }
    }

    private void news(Viewer viewer, long counted, long now) {
        if (viewer.told < 0) {
            connected++;
        } else {
            events++;
            long since = measuring && counted > viewer.told ? votes.confirmedAt(viewer.told + 1) : -1;
            if (since >= 0) {
                ages.add(Math.max(0, now - since));
            }
        }
        viewer.told = counted;
    }

    /** The last number of votes in what came in, or -1. An event is so short that it always comes whole. */
    private static long counted(byte[] bytes, int length) {
        outer:
        for (int i = length - COUNTED.length; i >= 0; i--) {
            for (int j = 0; j < COUNTED.length; j++) {
                if (bytes[i + j] != COUNTED[j]) {
                    continue outer;
                }
            }
            long number = 0;
            for (int at = i + COUNTED.length; at < length && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
                number = 10 * number + bytes[at] - '0';
            }
            return number;
        }
        return -1;
    }

    void measure(VoteLoad load, boolean on) {
        votes = load;
        measuring = on;
    }

    Latencies ages() {
        return ages;
    }

    int connected() {
        return connected;
    }

    int lost() {
        return lost;
    }

    long events() {
        return events;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stopping = true;
        selector.wakeup();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
