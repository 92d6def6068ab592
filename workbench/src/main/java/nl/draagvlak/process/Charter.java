package nl.draagvlak.process;

import java.util.SortedMap;

/**
 * What the programme is for.
 *
 * @param opgave   what must be solved; narrower than the ambition
 * @param ambition where it wants to get
 * @param budget   euros per year
 */
public record Charter(String opgave, String ambition, SortedMap<Integer, Long> budget) {}
