package nl.draagvlak.actions;

import java.util.UUID;
import nl.draagvlak.programme.Text;

/** An action line of the plan; its element's text is the Dutch name, its note the description. */
public record Line(UUID id, int number, Text name, String description) {}
