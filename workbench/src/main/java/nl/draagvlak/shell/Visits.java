package nl.draagvlak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.people.Visitor;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the {@link Visit} of a request, once. */
@Component
class Visits {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final Accounts accounts;
    private final Participants participants;
    private final Sessions sessions;
    private final Programmes programmes;
    private final Clock clock;
    private final ObjectProvider<Room> rooms;
    private final ObjectProvider<Stations> stations;
    private volatile List<Room> allRooms;

    Visits(Accounts accounts, Participants participants, Sessions sessions, Programmes programmes, Clock clock,
           ObjectProvider<Room> rooms, ObjectProvider<Stations> stations) {
        this.accounts = accounts;
        this.participants = participants;
        this.sessions = sessions;
        this.programmes = programmes;
        this.clock = clock;
        this.rooms = rooms;
        this.stations = stations;
    }

    /** The visit, or empty when the address names a programme that is not there. */
    Optional<Visit> of(HttpServletRequest request, HttpServletResponse response) {
        Visit known = (Visit) request.getAttribute(ATTRIBUTE);
        if (known != null) {
            return Optional.of(known);
        }
        Programme programme = null;
        @SuppressWarnings("unchecked")
        Map<String, String> variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables != null && variables.containsKey("programme")) {
            Optional<Programme> found = programmes.findBySlug(variables.get("programme"));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            programme = found.get();
        }
        if (allRooms == null) {
            allRooms = rooms.stream().toList();
        }
        Visit visit = new Visit(request, response, visitor(request), programme,
                Cookies.read(request, Cookies.LANGUAGE).map(Language::from).orElse(Language.NL), clock, allRooms,
                stations.getIfAvailable(() -> p -> List.of()));
        request.setAttribute(ATTRIBUTE, visit);
        return Optional.of(visit);
    }

    private Visitor visitor(HttpServletRequest request) {
        Optional<Account> account = Cookies.read(request, Cookies.ACCOUNT)
                .flatMap(token -> sessions.findAccount(token, clock.instant())).flatMap(accounts::find);
        Optional<Participant> participant = Cookies.read(request, Cookies.PARTICIPANT)
                .flatMap(token -> sessions.findParticipant(token, clock.instant())).flatMap(participants::find);
        if (account.isEmpty() && participant.isEmpty()) {
            return Visitor.UNKNOWN;
        }
        return new Visitor(account, account.map(a -> roles(a.id())).orElse(Map.of()), participant);
    }

    /** Whoever has an account in a house without any programme is of the team of the first one. */
    private Map<UUID, Set<Role>> roles(UUID accountId) {
        Map<UUID, Set<Role>> roles = accounts.roles(accountId);
        return roles.isEmpty() && programmes.listAll().isEmpty() ? Map.of(new UUID(0, 0), Set.of(Role.TEAM)) : roles;
    }
}
