package nl.draagvlak.reasoning;

import nl.draagvlak.programme.Text;

/**
 * A kind of element.
 *
 * @param rank   its place in the thread, from 0 (what was said) upwards (what it led to)
 * @param icon   its face: the name of a symbol in {@code icons.svg} without {@code kind-}
 * @param letter stands before its number, as in P3
 * @param path   where its pages are, below the programme's address; an element's own page is at {@code path/id}
 */
public record Kind(String name, int rank, Text one, Text many, String icon, String letter, String path) {

    public static Kind of(String name, int rank, String nl, String nlMany, String en, String enMany, String icon, String letter, String path) {
        return new Kind(name, rank, Text.of(nl, en), Text.of(nlMany, enMany), icon, letter, path);
    }

    @Override
    public String toString() {
        return name;
    }
}
