package nl.draagvlak.actions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** Which actions wait for which, and which cannot stand in one plan. */
@Component
class Dependencies {

    private final Links links;
    private final Actions actions;

    Dependencies(Links links, Actions actions) {
        this.links = links;
        this.actions = actions;
    }

    /** An action that must wait, the one that it waits for, and why; or two that exclude each other. */
    record Pair(UUID link, ActionDetail waits, ActionDetail first, String why) {

        /** Whether its dates contradict that it waits: it is to begin before the other begins, or to be ready before the other is. */
        boolean tooEarly() {
            return waits.start() != null && first.start() != null && waits.start().isBefore(first.start())
                    || waits.end() != null && first.end() != null && waits.end().isBefore(first.end());
        }
    }

    /**
     * The way by which an action would wait for itself, from the action back to it, when it waited for these; empty when there is none.
     * It goes breadth first over the links of the whole programme, so that it is one of the shortest ways.
     */
    List<ActionDetail> circle(UUID programmeId, UUID action, Collection<UUID> waitsFor) {
        Map<UUID, List<UUID>> next = new HashMap<>();
        links.list(programmeId, ActionGrammar.DEPENDS_ON).stream().filter(link -> !link.from().equals(action))
                .forEach(link -> next.computeIfAbsent(link.from(), k -> new ArrayList<>()).add(link.to()));
        Map<UUID, UUID> before = new LinkedHashMap<>();
        Deque<UUID> open = new ArrayDeque<>();
        for (UUID first : waitsFor) {
            before.put(first, action);
            open.add(first);
        }
        while (!open.isEmpty()) {
            UUID here = open.poll();
            if (here.equals(action)) {
                return path(before, action);
            }
            for (UUID there : next.getOrDefault(here, List.of())) {
                if (before.putIfAbsent(there, here) == null) {
                    open.add(there);
                }
            }
        }
        return List.of();
    }

    private List<ActionDetail> path(Map<UUID, UUID> before, UUID action) {
        List<UUID> ids = new ArrayList<>(List.of(action));
        for (UUID here = before.get(action); !here.equals(action); here = before.get(here)) {
            ids.addFirst(here);
        }
        ids.addFirst(action);
        Map<UUID, ActionDetail> found = actions.byIds(Set.copyOf(ids));
        return ids.stream().map(found::get).toList();
    }

    /** All that waits for something, in the order of the plan. */
    List<Pair> pairs(UUID programmeId) {
        return pairs(links.list(programmeId, ActionGrammar.DEPENDS_ON));
    }

    /** Pairs of which only one can be in the plan; each pair once. */
    List<Pair> exclusions(UUID programmeId) {
        return pairs(links.list(programmeId, ActionGrammar.EXCLUDES));
    }

    /** Whether these two cannot stand in one plan. */
    boolean apart(UUID programmeId, UUID one, UUID other) {
        return links.list(programmeId, ActionGrammar.EXCLUDES).stream()
                .anyMatch(link -> link.from().equals(one) && link.to().equals(other) || link.from().equals(other) && link.to().equals(one));
    }

    /** What excludes this action, or is excluded by it. */
    List<Pair> apartFrom(UUID programmeId, UUID id) {
        return exclusions(programmeId).stream().filter(pair -> pair.waits().id().equals(id) || pair.first().id().equals(id)).toList();
    }

    /** What waits for one of these. */
    List<Pair> waitingOn(UUID programmeId, Collection<UUID> ids) {
        return pairs(programmeId).stream().filter(pair -> ids.contains(pair.first().id())).toList();
    }

    /** What these wait for. */
    List<Pair> waitedForBy(UUID programmeId, Collection<UUID> ids) {
        return pairs(programmeId).stream().filter(pair -> ids.contains(pair.waits().id())).toList();
    }

    private List<Pair> pairs(List<Link> all) {
        Set<UUID> ends = new LinkedHashSet<>();
        all.forEach(link -> {
            ends.add(link.from());
            ends.add(link.to());
        });
        Map<UUID, ActionDetail> found = actions.byIds(ends);
        List<UUID> order = List.copyOf(found.keySet());
        Map<UUID, Integer> place = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            place.put(order.get(i), i);
        }
        return all.stream().filter(link -> found.containsKey(link.from()) && found.containsKey(link.to()))
                .map(link -> new Pair(link.id(), found.get(link.from()), found.get(link.to()), link.why()))
                .sorted(java.util.Comparator.comparing((Pair pair) -> place.get(pair.first().id())).thenComparing(pair -> place.get(pair.waits().id()))).toList();
    }
}
