package nl.draagvlak.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a holder said of an action at one moment.
 *
 * @param organisationId who held the action then; null when nobody did
 * @param onPaper        whether the team wrote down what it was told
 * @param obstacle       what stands in the way; may be empty
 * @param help           which help or decision is asked, and of whom; may be empty
 * @param nextStep       the next milestone in words; may be empty
 * @param nextOn         when that is expected; null when not said
 * @param spent          euros spent on the action up to then; null when not said
 */
public record Report(UUID id, UUID programmeId, UUID actionId, Instant reportedAt, UUID reportedBy, UUID organisationId, boolean onPaper, Status status,
                     String done, String obstacle, String help, String nextStep, LocalDate nextOn, Long spent) {

    /** What somebody writes of an action. */
    public record Draft(Status status, String done, String obstacle, String help, String nextStep, LocalDate nextOn, Long spent) {}

    /** Why it stands as it stands: what hinders, else what was done. */
    String why() {
        return obstacle.isEmpty() ? done : obstacle;
    }

    boolean asksHelp() {
        return !help.isEmpty();
    }
}
