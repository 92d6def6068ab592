package nl.draagvlak.decisions;

import java.util.Map;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Body;

/** Who writes for which body: a body for itself, the team for all. */
public final class BodyRights {

    private static final Map<String, Role> OWN = Map.of(Body.WORKING_GROUP, Role.WORKING_GROUP, Body.STEERING_GROUP, Role.STEERING_GROUP);

    private BodyRights() {}

    /** Whether this visitor writes for the body with this key. */
    public static boolean writes(Visit visit, String body) {
        return visit.has(Role.TEAM) || OWN.containsKey(body) && visit.has(OWN.get(body));
    }
}
