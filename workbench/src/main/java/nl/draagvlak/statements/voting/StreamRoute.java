package nl.draagvlak.statements.voting;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.gatherings.Joinings;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.FastCall;
import nl.draagvlak.shell.FastRoute;
import org.springframework.stereotype.Component;

/** How the voting goes in the room, pushed to the phones of who takes part. */
@Component
class StreamRoute implements FastRoute {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Streams streams;
    private final Rooms rooms;
    private final Sessions sessions;
    private final Joinings joinings;
    private final Clock clock;

    StreamRoute(Streams streams, Rooms rooms, Sessions sessions, Joinings joinings, Clock clock) {
        this.streams = streams;
        this.rooms = rooms;
        this.sessions = sessions;
        this.joinings = joinings;
        this.clock = clock;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/bijeenkomsten/{code}/stroom";
    }

    @Override
    public Set<Role> allowed() {
        return Set.of(Role.PARTICIPANT);
    }

    @Override
    public boolean takes(FastCall call) {
        return true;
    }

    @Override
    public void answer(FastCall call) throws IOException {
        Optional<UUID> participant = call.cookie(Cookies.PARTICIPANT).flatMap(secret -> sessions.findParticipant(secret, clock.instant()));
        Optional<UUID> gathering = rooms.find(call.variable()).map(Rooms.Room::gatheringId);
        if (participant.isEmpty()) {
            call.reply(403, TEXT, "");
        } else if (gathering.isEmpty() || joinings.find(participant.get(), gathering.get()).isEmpty()) {
            call.reply(404, TEXT, "");
        } else if (!streams.mayOpen(participant.get())) {
            call.reply(503, TEXT, "");
        } else {
            streams.add(gathering.get(), participant.get(), call.stream());
        }
    }
}
