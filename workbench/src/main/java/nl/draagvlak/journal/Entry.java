package nl.draagvlak.journal;

import java.time.Instant;
import java.util.UUID;

/** A line of the logbook. */
public record Entry(long seq, Instant at, UUID actor, String action, UUID subject) {}
