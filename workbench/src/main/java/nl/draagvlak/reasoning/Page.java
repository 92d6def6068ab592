package nl.draagvlak.reasoning;

import java.util.List;

/** A part of a long list. Pages count from 1. */
public record Page<T>(List<T> items, int page, int size, long total) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
