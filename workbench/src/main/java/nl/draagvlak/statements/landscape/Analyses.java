package nl.draagvlak.statements.landscape;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Participants;
import nl.draagvlak.statements.voting.Guidance;
import nl.draagvlak.statements.voting.VoteFeed;
import nl.draagvlak.statements.voting.VotesErased;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The landscapes that this machine keeps. Whoever asks first brings it up to date, at most once in {@value #BREATH_MILLIS} ms; the others get the picture
 * that is there. It follows from the votes in the database alone, so that every machine comes to the same groups.
 */
@Component
class Analyses implements Guidance {

    static final long BREATH_MILLIS = 3_000;
    private static final int KEPT = 30;
    private static final int AT_ONCE = 50_000;

    private static final class Kept {
        private final Analysis analysis = new Analysis();
        private Picture picture;
        private Instant looked = Instant.MIN;
        private volatile Map<UUID, Double> priorities = Map.of();
        private volatile Map<String, Map<UUID, Double>> byPerspective = Map.of();
    }

    private final VoteFeed feed;
    private final Participants participants;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
            return size() > KEPT;
        }
    };

    Analyses(VoteFeed feed, Participants participants, Clock clock) {
        this.feed = feed;
        this.participants = participants;
        this.clock = clock;
    }

    /** The picture of a gathering, at most a few seconds old. */
    Picture of(UUID gatheringId) {
        Kept one = kept(gatheringId);
        synchronized (one) {
            Instant now = clock.instant();
            if (one.picture == null || Duration.between(one.looked, now).toMillis() >= BREATH_MILLIS) {
                bringUpToDate(gatheringId, one, now);
            }
            return one.picture;
        }
    }

    private void bringUpToDate(UUID gatheringId, Kept one, Instant now) {
        boolean moved = one.picture == null;
        List<VoteFeed.Counted> fresh;
        do {
            fresh = feed.since(gatheringId, one.analysis.sequence(), AT_ONCE);
            moved |= one.analysis.add(fresh, participants.perspectives(fresh.stream().map(VoteFeed.Counted::participantId).collect(Collectors.toSet())));
        } while (fresh.size() == AT_ONCE);
        List<VoteFeed.Proposition> propositions = feed.propositions(gatheringId);
        if (moved || one.analysis.outdated(propositions)) {
            one.picture = one.analysis.paint(now, propositions);
            one.priorities = one.analysis.priorities();
            one.byPerspective = one.analysis.prioritiesByPerspective();
        }
        one.looked = now;
    }

    private Kept kept(UUID gatheringId) {
        synchronized (kept) {
            return kept.computeIfAbsent(gatheringId, id -> new Kept());
        }
    }

    /**
     * The picture with the place of one person in it, for their own phone only.
     *
     * @param place x, y and the place of their group in this very picture; null when they are not in it
     */
    record Own(Picture picture, double[] place) {}

    /** Both at once: a new picture may have other groups. */
    Own of(UUID gatheringId, UUID participantId) {
        Kept one = kept(gatheringId);
        synchronized (one) {
            Picture picture = of(gatheringId);
            return new Own(picture, picture.drawn() ? one.analysis.placeOf(participantId).orElse(null) : null);
        }
    }

    @Override
    public Optional<Instant> analyse(UUID gatheringId) {
        Picture picture = of(gatheringId);
        return picture.drawn() ? Optional.of(picture.at()) : Optional.empty();
    }

    @Override
    public Map<UUID, Double> priorities(UUID gatheringId, String perspective) {
        Kept one = kept(gatheringId);
        return one.byPerspective.getOrDefault(perspective == null ? "" : perspective, one.priorities);
    }

    /** Works out anew without what was erased. */
    @TransactionalEventListener
    void on(VotesErased erased) {
        synchronized (kept) {
            kept.remove(erased.gatheringId());
        }
    }
}
