package nl.draagvlak.gatherings;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * A part of a gathering: what is asked for how long, at the tables or with everybody.
 *
 * @param minutes  how long it is planned to take
 * @param openedAt when it was opened last, or null
 * @param endsAt   when its time is over by the clock of the server, or null while it was not opened
 * @param closedAt when it was closed, or null
 * @param prompts  what is asked in it
 */
public record Round(UUID id, UUID gatheringId, int position, String title, int minutes, Setup setup, Instant openedAt, Instant endsAt, Instant closedAt,
                    Set<UUID> prompts) {

    /** Where people talk in a round. */
    public enum Setup {
        TABLES("Aan tafels", "At tables"),
        PLENARY("Plenair", "Plenary");

        private final Text label;

        Setup(String nl, String en) {
            this.label = Text.of(nl, en);
        }

        public Text label() {
            return label;
        }

        public String key() {
            return name().toLowerCase();
        }
    }

    /** A round that nobody opened yet. */
    public static Round planned(UUID id, UUID gatheringId, int position, String title, int minutes, Setup setup, Set<UUID> prompts) {
        return new Round(id, gatheringId, position, title, minutes, setup, null, null, null, prompts);
    }

    public boolean running() {
        return openedAt != null && closedAt == null;
    }

    public boolean done() {
        return closedAt != null;
    }

    /** A running round at one moment: what a screen needs to count down by itself. */
    public record Moment(Round round, Instant now) {

        /** Whole minutes that are left, rounded up; 0 or less when the time is over. */
        public long minutesLeft() {
            return Math.ceilDiv(Duration.between(now, round.endsAt()).toSeconds(), 60L);
        }

        public boolean over() {
            return !now.isBefore(round.endsAt());
        }
    }
}
