package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** One phone that votes: a connection that stays, and one request after the other on it. For the thread of {@link VoteLoad}. */
final class Voter implements Comparable<Voter> {

    private static final String[] STANCES = {"eens", "oneens", "weet-niet"};
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** A vote with the id that this phone made for it. */
    record Ballot(UUID id, UUID statement, String stance) {

        String body() {
            return "id=" + id + "&uitspraak=" + statement + "&stem=" + stance;
        }
    }

    final LiveRoom.Guest guest;
    private final String head;
    private final List<UUID> statements;
    private final SplittableRandom random;
    private final ByteBuffer in = ByteBuffer.allocate(4096);
    private SocketChannel channel;
    private SelectionKey key;
    private int next;
    /** What was sent and is not answered, or null. */
    Ballot pending;
    /** When the next vote is due, in nanoseconds; when this one was, while one is pending. */
    long due;

    Voter(LiveRoom room, LiveRoom.Guest guest, SplittableRandom random) {
        this.guest = guest;
        this.head = "POST /bijeenkomsten/" + room.code() + "/stemmen HTTP/1.1\r\nHost: localhost\r\nCookie: draagvlak_deelname=" + guest.secret() + "\r\nX-Draagvlak-Sleutel: "
                + guest.key() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        this.statements = room.statements();
        this.random = random;
        this.next = random.nextInt(statements.size());
    }

    void connect(Selector selector, InetSocketAddress address) throws IOException {
        close();
        channel = SocketChannel.open();
        channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(address);
        channel.configureBlocking(false);
        in.clear();
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    boolean connected() {
        return channel != null && channel.isOpen();
    }

    void close() throws IOException {
        if (channel != null) {
            key.cancel();
            channel.close();
            channel = null;
        }
    }

    /** A new vote on the next statement; one on the same statement again changes it. */
    Ballot draw() {
        next = (next + 1) % statements.size();
        long time = System.currentTimeMillis();
        UUID id = new UUID(time << 16 | 0x7000L | random.nextInt(0x1000), random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
        return new Ballot(id, statements.get(next), STANCES[random.nextInt(3)]);
    }

    void send(Ballot ballot) throws IOException {
        pending = ballot;
        String body = ballot.body();
        ByteBuffer out = ByteBuffer.wrap((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** The status and body of the answer, or null when it is not whole yet. */
    String[] receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the connection was closed");
        }
        int end = indexOf(in.array(), in.position(), END);
        if (end < 0) {
            return null;
        }
        String top = new String(in.array(), 0, end, StandardCharsets.ISO_8859_1);
        int at = top.indexOf("Content-Length: ");
        int length = at < 0 ? 0 : Integer.parseInt(top.substring(at + 16, top.indexOf('\r', at) < 0 ? top.length() : top.indexOf('\r', at)).strip());
        if (in.position() < end + END.length + length) {
            return null;
        }
        String body = new String(in.array(), end + END.length, length, StandardCharsets.UTF_8);
        in.clear();
        return new String[] {top.substring(9, 12), body};
    }

    private static int indexOf(byte[] bytes, int length, byte[] part) {
        outer:
        for (int i = 0; i <= length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (bytes[i + j] != part[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    @Override
    public int compareTo(Voter other) {
        return Long.compare(due, other.due);
    }
}
