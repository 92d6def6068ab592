package nl.draagvlak.actions;

import java.math.BigDecimal;

/** What an action costs in a year, in euros, and how many people's work it takes, in full-time equivalents. */
public record Yearly(int year, long cost, BigDecimal fte) {}
