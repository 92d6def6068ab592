package nl.draagvlak.statements.voting;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import org.springframework.stereotype.Component;

/** Which gathering a code leads to. That never changes, so it is asked once; whether it is open is asked every time. */
@Component
class Rooms {

    private static final int MOST = 10_000;

    /** A gathering and its programme. */
    record Room(UUID programmeId, UUID gatheringId) {}

    private final Gatherings gatherings;
    private final ConcurrentMap<String, Room> known = new ConcurrentHashMap<>();

    Rooms(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    Optional<Room> find(String code) {
        Room room = known.get(code);
        if (room != null) {
            return Optional.of(room);
        }
        Optional<Gathering> gathering = gatherings.findByCode(code);
        Optional<Room> found = gathering.map(each -> new Room(each.programmeId(), each.id()));
        if (known.size() < MOST) {
            // Under the code as it was given out: other spellings of it would fill the memory.
            found.ifPresent(each -> known.put(gathering.get().joinCode(), each));
        }
        return found;
    }
}
