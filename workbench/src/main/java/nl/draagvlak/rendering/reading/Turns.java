package nl.draagvlak.rendering.reading;

import java.util.concurrent.Semaphore;

/** Two files are read at a time; who comes with a third waits. However many come at once, the memory that reading takes stays that of two. */
public final class Turns {

    private static final Semaphore FREE = new Semaphore(2, true);

    private Turns() {}

    /** Something that reads a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws Refused;
    }

    /** Reads in its turn. */
    public static <T> T take(Reading<T> reading) throws Refused {
        FREE.acquireUninterruptibly();
        try {
            return reading.read();
        } finally {
            FREE.release();
        }
    }
}
