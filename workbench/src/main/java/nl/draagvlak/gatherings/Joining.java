package nl.draagvlak.gatherings;

import java.util.UUID;

/**
 * Somebody takes part in a gathering by phone.
 *
 * @param tableNumber where they sit, or null
 * @param onScreen    whether their words may stand on the screen in the room, without their name
 */
public record Joining(UUID gatheringId, UUID participantId, Integer tableNumber, boolean onScreen) {}
