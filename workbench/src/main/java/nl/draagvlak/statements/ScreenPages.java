package nl.draagvlak.statements;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Qr;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Pages;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The screen in the room: the code to join with, and what is said, as it comes in. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}")
@Allowed({Role.TEAM, Role.FACILITATOR})
class ScreenPages {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Gatherings gatherings;
    private final Board board;
    private final Screens screens;
    private final Pages pages;
    private final PublicAddress addresses;
    private final Clock clock;

    ScreenPages(Gatherings gatherings, Board board, Screens screens, Pages pages, PublicAddress addresses, Clock clock) {
        this.gatherings = gatherings;
        this.board = board;
        this.screens = screens;
        this.pages = pages;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/scherm")
    Reply screen(Visit visit, @PathVariable UUID id) {
        Gathering gathering = get(visit, id);
        Content qr = Qr.svg(addresses.of(visit, "/meedoen/" + gathering.joinCode()), visit.language().of("Meedoen met de telefoon", "Take part by phone"));
        return Reply.page("statements/screen", visit.frame(gathering.title())).with("gathering", gathering).with("qr", qr)
                .with("address", addresses.of(visit, "/meedoen").replaceFirst("^https?://", "")).with("view", board.of(visit.programmeId(), id, visit.now()));
    }

    @GetMapping("/stroom")
    void stream(Visit visit, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        Gathering gathering = get(visit, id);
        Frame frame = visit.frame(gathering.title());
        ScreenStream.send(screens, id, HEARTBEAT, response, told -> told
                ? pages.fragment("statements/board", Map.of("f", frame, "view", board.of(gathering.programmeId(), id, clock.instant()))) : null);
    }

    private Gathering get(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
