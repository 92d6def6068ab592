package nl.draagvlak.decisions;

import java.time.LocalDate;

/** A promise that was moved to another day: what was said before, what is said now, why, and when Parliament was told. */
public record Postponement(LocalDate formerDue, LocalDate due, String reason, LocalDate toldOn) {}
