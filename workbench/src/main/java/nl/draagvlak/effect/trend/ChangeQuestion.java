package nl.draagvlak.effect.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.draagvlak.methods.series.Plan;

/**
 * Whether a series changed when something happened, as it was asked.
 *
 * @param measuredId  the series; null when it is an indicator's
 * @param indicatorId the indicator; null when it is a series of its own
 * @param questionId  the effect question that it helps answer; null for none
 * @param happened    what happened, in a few words
 * @param actionId    the action that it was; null when it was none
 * @param planned     whether this comparison was chosen before the figures were seen
 * @param confounders what else happened around then; may be empty
 */
public record ChangeQuestion(UUID id, UUID programmeId, UUID measuredId, UUID indicatorId, UUID questionId, String happened, LocalDate on, UUID actionId,
                             Plan.Kind family, int harmonics, boolean slopeChange, boolean withExposure, boolean planned, String confounders, Instant askedAt) {}
