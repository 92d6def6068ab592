package nl.draagvlak.anthology;

import java.util.Set;
import java.util.UUID;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.journal.Act;

/** A quote may no longer be used for this, though it was allowed before. Told within the transaction of the answer. */
public record UseRefused(Act act, UUID programmeId, UUID quoteId, Set<Use> uses) {}
