package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What can be chosen, as it was put before the voters.
 *
 * @param code      such as 2.1 for an action or B3 for a bridge project
 * @param cost      in the years of the choice together
 * @param fte       in the years of the choice together
 * @param actionId  null when it is no action
 * @param projectId null when it is no bridge project
 */
record Candidate(String code, String title, BigDecimal cost, BigDecimal fte, UUID actionId, UUID projectId) {}
