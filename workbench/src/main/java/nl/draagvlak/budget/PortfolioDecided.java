package nl.draagvlak.budget;

import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.journal.Act;

/**
 * A body decided what is carried out within the limits.
 *
 * @param text     what was decided, in one sentence of its own
 * @param dissent  who saw it otherwise; may be empty
 * @param replaced the sentence of the decision that this one takes the place of; empty when it is the first
 */
public record PortfolioDecided(Act act, UUID programmeId, UUID bodyId, LocalDate on, String title, String text, String reason, String dissent, String replaced) {}
