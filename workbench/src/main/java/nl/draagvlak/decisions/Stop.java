package nl.draagvlak.decisions;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;

/** A stop on the way of a frozen plan, in their order. */
public enum Stop {
    TEAM("team", "Programmateam", "Programme team", Set.of(Role.TEAM)),
    STEERING_GROUP("stuurgroep", "Stuurgroep", "Steering group", Set.of(Role.TEAM, Role.STEERING_GROUP)),
    MINISTER("bewindspersoon", "Bewindspersoon", "Minister", Set.of(Role.TEAM)),
    COUNCIL("ministerraad", "Ministerraad", "Council of ministers", Set.of(Role.TEAM)),
    PARLIAMENT("kamer", "Tweede Kamer", "Parliament", Set.of(Role.TEAM));

    private final String path;
    private final Text label;
    private final Set<Role> recorders;

    Stop(String path, String nl, String en, Set<Role> recorders) {
        this.path = path;
        this.label = Text.of(nl, en);
        this.recorders = recorders;
    }

    public Text label() {
        return label;
    }

    /** Who may record what came of it. */
    Set<Role> recorders() {
        return recorders;
    }

    /** In words who may record what came of it. */
    public Text who() {
        return recorders.contains(Role.STEERING_GROUP) ? Text.of("een lid van de stuurgroep of van het team", "a member of the steering group or of the team")
                : Text.of("een lid van het team", "a member of the team");
    }

    /** What it is called in addresses. */
    public String path() {
        return path;
    }

    /** As it stands in the database. */
    String key() {
        return name().toLowerCase();
    }
}
