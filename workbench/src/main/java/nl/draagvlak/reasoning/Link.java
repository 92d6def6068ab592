package nl.draagvlak.reasoning;

import java.time.Instant;
import java.util.UUID;

/** From an element to the earlier element that it rests on. */
public record Link(UUID id, UUID from, UUID to, String relation, String why, Instant createdAt, UUID createdBy) {}
