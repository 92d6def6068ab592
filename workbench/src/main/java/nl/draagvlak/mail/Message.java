package nl.draagvlak.mail;

import java.time.Instant;
import java.util.UUID;

/** A message; {@code sentAt} is null while it waits. */
record Message(UUID id, String recipient, String subject, String body, Instant queuedAt, Instant sentAt, int tries, String failure) {}
