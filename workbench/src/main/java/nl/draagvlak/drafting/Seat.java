package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.UUID;

/** Who writes in a section. One person in two windows has two sittings. */
record Seat(UUID paperId, String section, UUID sitting, UUID writer, Instant since) {}
