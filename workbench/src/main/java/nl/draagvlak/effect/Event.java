package nl.draagvlak.effect;

import java.util.UUID;

/** Something in a year that changed what is registered, whatever happened in the world. */
public record Event(UUID id, UUID indicatorId, int year, String text) {}
