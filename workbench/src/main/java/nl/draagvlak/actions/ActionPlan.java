package nl.draagvlak.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that the team says of an action, at once.
 *
 * @param position  its number in the line; null for the next that is free
 * @param measureId the measure that it is part of; null for none
 * @param yields    what it is to yield, by the key of a form
 * @param ageYields what it is to yield, by the key of an age group
 * @param partners  organisations with what they bring; the holder is asked apart
 */
public record ActionPlan(UUID lineId, Integer position, String text, String description, LocalDate start, LocalDate end, boolean exploring,
                         String supplement, String cooperation, String withoutReason, UUID measureId, Set<UUID> goals, Set<UUID> interventions,
                         Set<UUID> waitsFor, Set<String> forms, Set<String> ages, Map<String, String> yields, Map<String, String> ageYields,
                         List<Contribution> partners, List<Yearly> years, List<Milestone> milestones) {

    /** Without a yield by age. */
    public ActionPlan(UUID lineId, Integer position, String text, String description, LocalDate start, LocalDate end, boolean exploring, String supplement,
                      String cooperation, String withoutReason, UUID measureId, Set<UUID> goals, Set<UUID> interventions, Set<UUID> waitsFor, Set<String> forms,
                      Set<String> ages, Map<String, String> yields, List<Contribution> partners, List<Yearly> years, List<Milestone> milestones) {
        this(lineId, position, text, description, start, end, exploring, supplement, cooperation, withoutReason, measureId, goals, interventions, waitsFor, forms, ages,
                yields, Map.of(), partners, years, milestones);
    }
}
