package nl.draagvlak.process;

import java.util.UUID;
import nl.draagvlak.programme.Text;

/** A part of the approach, such as the analysis. */
public record Phase(UUID id, UUID programmeId, String key, Text name, int position) {}
