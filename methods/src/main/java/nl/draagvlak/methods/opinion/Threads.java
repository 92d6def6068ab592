package nl.draagvlak.methods.opinion;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Shares numbered pieces of work between threads. What a piece writes may not depend on other pieces, so that the number of threads cannot be seen. */
final class Threads {

    private Threads() {}

    static void run(int threads, int pieces, IntConsumer work) {
        int workers = Math.min(threads, pieces);
        if (workers <= 1) {
            IntStream.range(0, pieces).forEach(work);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, workers).parallel().forEach(worker -> {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        });
    }

    /** Work over a range that is cut into equal pieces of {@code size}. */
    static void chunks(int threads, int length, int size, RangeConsumer work) {
        run(threads, (length + size - 1) / size, piece -> work.accept(piece * size, Math.min(length, (piece + 1) * size)));
    }

    interface RangeConsumer {
        void accept(int from, int to);
    }
}
