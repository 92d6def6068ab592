package nl.draagvlak.drafting;

import java.time.Instant;
import java.util.UUID;

/** The plan's own text of one section, and who wrote it when. */
record PlanText(String section, String text, Instant writtenAt, UUID writtenBy) {}
