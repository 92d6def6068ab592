package nl.draagvlak.gatherings;

import java.util.UUID;
import nl.draagvlak.journal.Act;

/** Somebody joined by phone who did not know at which table they sit. Told within the same transaction. */
public record JoinedWithoutTable(Act act, Gathering gathering, UUID participantId) {}
