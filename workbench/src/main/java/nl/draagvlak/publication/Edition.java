package nl.draagvlak.publication;

import java.time.Instant;
import java.util.UUID;

/** A product as it was frozen for the public. */
public record Edition(UUID id, UUID programmeId, Product product, int number, String title, UUID documentId, String reason, Instant frozenAt) {}
