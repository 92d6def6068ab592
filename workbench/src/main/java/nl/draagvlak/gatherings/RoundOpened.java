package nl.draagvlak.gatherings;

import nl.draagvlak.journal.Act;

/** A round was opened. Told within the same transaction. */
public record RoundOpened(Act act, Gathering gathering, Round round) {}
