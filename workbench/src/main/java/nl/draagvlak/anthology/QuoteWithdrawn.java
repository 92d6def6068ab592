package nl.draagvlak.anthology;

import java.util.UUID;
import nl.draagvlak.journal.Act;

/** A quote may no longer be shown anywhere. Told within the transaction of the withdrawal. */
public record QuoteWithdrawn(Act act, UUID programmeId, UUID quoteId) {}
