package nl.draagvlak.effect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.progress.Result;
import nl.draagvlak.progress.Results;
import org.springframework.stereotype.Component;

/** When the actions began that may have contributed to indicators, to be drawn beside the figures. */
@Component
class Interventions {

    private final Claims claims;
    private final Results results;
    private final Actions actions;

    Interventions(Claims claims, Results results, Actions actions) {
        this.claims = claims;
        this.results = results;
        this.actions = actions;
    }

    /** By indicator; an action without a start is not there. */
    Map<UUID, List<Event>> of(Collection<UUID> indicators) {
        Map<UUID, List<Claim>> contributions = claims.ofIndicators(List.copyOf(indicators));
        List<UUID> about = contributions.values().stream().flatMap(List::stream).map(Claim::aboutId).distinct().toList();
        Map<UUID, UUID> actionOf = new HashMap<>();
        about.forEach(id -> actionOf.put(id, id));
        results.byIds(about).values().forEach((Result result) -> actionOf.put(result.id(), result.action()));
        Map<UUID, ActionDetail> found = actions.byIds(actionOf.values().stream().filter(java.util.Objects::nonNull).distinct().toList());
        Map<UUID, List<Event>> events = new HashMap<>();
        contributions.forEach((indicator, own) -> own.forEach(claim -> {
            ActionDetail action = found.get(actionOf.get(claim.aboutId()));
            if (action != null && action.start() != null) {
                events.computeIfAbsent(indicator, k -> new ArrayList<>()).add(new Event(action.id(), indicator, action.start().getYear(), "Actie "
                        + action.code() + " begint"));
            }
        }));
        return events;
    }
}
