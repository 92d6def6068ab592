package nl.draagvlak.people;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who stands at the door: nobody known, an account with its roles per programme, a participant, or both.
 */
public record Visitor(Optional<Account> account, Map<UUID, Set<Role>> roles, Optional<Participant> participant) {

    public static final Visitor UNKNOWN = new Visitor(Optional.empty(), Map.of(), Optional.empty());

    /** The roles in a programme; everybody has {@link Role#PUBLIC}. */
    public Set<Role> rolesIn(UUID programmeId) {
        EnumSet<Role> all = EnumSet.of(Role.PUBLIC);
        all.addAll(roles.getOrDefault(programmeId, Set.of()));
        participant.filter(p -> p.programmeId().equals(programmeId)).ifPresent(p -> all.add(Role.PARTICIPANT));
        return all;
    }

    public boolean signedIn() {
        return account.isPresent();
    }

    /** Whether this visitor is of the team of any programme: such a person may start a programme. */
    public boolean teamSomewhere() {
        return roles.values().stream().anyMatch(set -> set.contains(Role.TEAM));
    }
}
