package nl.draagvlak.statements.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The tallies that this machine keeps in memory. Each is brought up to date from the database when it is asked for, by reading only what was counted
 * since, whichever replica counted it.
 */
@Component
class Tallies {

    /** Gatherings at once; who comes back later is read anew. */
    static final int KEPT = 50;
    private static final int AT_ONCE = 20_000;

    private final Votes votes;
    private final Map<UUID, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Tally> eldest) {
            return size() > KEPT;
        }
    };

    Tallies(Votes votes) {
        this.votes = votes;
    }

    /** The tally of a gathering with everything that is committed now. */
    Tally of(UUID gatheringId) {
        Tally tally;
        synchronized (tallies) {
            tally = tallies.computeIfAbsent(gatheringId, id -> new Tally());
        }
        synchronized (tally) {
            List<Votes.Vote> fresh;
            do {
                fresh = votes.since(gatheringId, tally.sequence(), AT_ONCE);
                tally.add(fresh);
            } while (fresh.size() == AT_ONCE);
        }
        return tally;
    }

    /** Counts anew without what was erased. */
    @TransactionalEventListener
    void on(VotesErased erased) {
        synchronized (tallies) {
            tallies.remove(erased.gatheringId());
        }
    }
}
