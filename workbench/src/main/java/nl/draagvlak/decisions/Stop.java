package nl.draagvlak.decisions;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;

/** A stop on the way of a frozen plan, in their order. */
public enum Stop {
    TEAM("Programmateam", "Programme team", Set.of(Role.TEAM)),
    STEERING_GROUP("Stuurgroep", "Steering group", Set.of(Role.TEAM, Role.STEERING_GROUP)),
    MINISTER("Bewindspersoon", "Minister", Set.of(Role.TEAM)),
    COUNCIL("Ministerraad", "Council of ministers", Set.of(Role.TEAM)),
    PARLIAMENT("Tweede Kamer", "Parliament", Set.of(Role.TEAM));

    private final Text label;
    private final Set<Role> recorders;

    Stop(String nl, String en, Set<Role> recorders) {
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

    /** As it stands in addresses and in the database. */
    String key() {
        return name().toLowerCase();
    }
}
