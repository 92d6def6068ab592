package nl.draagvlak.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;

/** Choices that are taken over from elsewhere with each step on its own day, such as in the sample. */
public interface HeldChoices {

    /**
     * What was put before the organisations, each of which ticks what it wants, in the open or in secret.
     *
     * @param fte     null when people are no limit
     * @param rule    as an address has it: {@code equal-shares.cost.add1-greedy}
     * @param actions the candidates
     * @param needs   per action another one without which it cannot be chosen
     */
    record Held(String title, String note, int firstYear, int lastYear, long money, BigDecimal fte, boolean named, String rule, List<UUID> actions, Map<UUID, UUID> needs) {}

    /** Makes the choice and opens its voting. */
    UUID open(Act act, UUID programmeId, Held held);

    /** Casts the ballot of an organisation: which of the actions it wants. */
    void cast(Act act, UUID programmeId, UUID choice, UUID organisation, List<UUID> wants);

    void close(Act act, UUID programmeId, UUID choice);

    /** Decides for what the announced rule gives. */
    void decide(Act act, UUID programmeId, UUID choice, UUID body, LocalDate on, String reason, String dissent);

    /** Keeps a scenario with another limit of money. */
    void keep(Act act, UUID programmeId, UUID choice, String title, long money);
}
