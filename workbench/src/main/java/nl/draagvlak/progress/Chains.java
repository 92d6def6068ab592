package nl.draagvlak.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.actions.ActionGrammar;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** What waits, step after step, for an action that does not get on. */
@Component
class Chains {

    private final Links links;
    private final Derived derived;

    Chains(Links links, Derived derived) {
        this.links = links;
        this.derived = derived;
    }

    /** An action that holds others up, and those in the order in which they are held up, the nearest first. */
    record Chain(Stand first, List<Stand> held) {}

    /** The longest chain first. An action that is itself held up by another on the list starts no chain of its own. */
    List<Chain> blocked(UUID programmeId, Overview overview) {
        Window window = overview.window();
        Map<UUID, Stand> byAction = new HashMap<>();
        overview.all().forEach(stand -> byAction.put(stand.action(), stand));
        Map<UUID, List<UUID>> waiting = new HashMap<>();
        List<Link> waits = derived.of(programmeId, "what waits for what", () -> List.copyOf(links.list(programmeId, ActionGrammar.DEPENDS_ON)));
        waits.forEach(link -> waiting.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link.from()));
        List<Chain> chains = new ArrayList<>();
        for (Stand stand : overview.all()) {
            if (stuck(stand, window) && waiting.containsKey(stand.action())) {
                List<Stand> held = behind(stand.action(), waiting, byAction);
                if (!held.isEmpty()) {
                    chains.add(new Chain(stand, held));
                }
            }
        }
        Set<UUID> inside = new LinkedHashSet<>();
        chains.forEach(chain -> chain.held().forEach(stand -> inside.add(stand.action())));
        return chains.stream().filter(chain -> !inside.contains(chain.first().action())).sorted(Comparator.comparingInt((Chain chain) -> chain.held().size()).reversed()).toList();
    }

    private static boolean stuck(Stand stand, Window window) {
        return !stand.done() && (stand.status() == Status.OFF_COURSE || stand.late() || stand.silent(window));
    }

    private static List<Stand> behind(UUID first, Map<UUID, List<UUID>> waiting, Map<UUID, Stand> byAction) {
        Set<UUID> seen = new LinkedHashSet<>(Set.of(first));
        Deque<UUID> open = new ArrayDeque<>(List.of(first));
        List<Stand> held = new ArrayList<>();
        while (!open.isEmpty()) {
            for (UUID next : waiting.getOrDefault(open.poll(), List.of())) {
                Stand stand = byAction.get(next);
                if (stand != null && !stand.done() && seen.add(next)) {
                    held.add(stand);
                    open.add(next);
                }
            }
        }
        return held;
    }
}
