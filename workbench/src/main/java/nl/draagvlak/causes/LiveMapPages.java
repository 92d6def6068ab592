package nl.draagvlak.causes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.statements.ScreenStream;
import nl.draagvlak.statements.Screens;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** The map while several people work on it: how it stands, who is there, and taking an edit back. */
@Controller
@RequestMapping("/programmas/{programme}/problemen")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class LiveMapPages {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final List<Role> BY_RANK = List.of(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER);

    private final CauseMaps maps;
    private final Placements placements;
    private final Edits edits;
    private final Editing editing;
    private final Conflicts conflicts;
    private final Presence presence;
    private final Screens screens;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Clock clock;

    LiveMapPages(CauseMaps maps, Placements placements, Edits edits, Editing editing, Conflicts conflicts, Presence presence, Screens screens, Accounts accounts,
                 JsonMapper json, Clock clock) {
        this.maps = maps;
        this.placements = placements;
        this.edits = edits;
        this.editing = editing;
        this.conflicts = conflicts;
        this.presence = presence;
        this.screens = screens;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /** Somebody who has the map open. Who may not edit sees only as what the others are there; another window of one's own is oneself. */
    record Somebody(String naam, String rol, String bij, boolean ik) {}

    /** What is told while the map is open. */
    record Told(String stand, List<Somebody> mensen) {}

    @GetMapping("/kaart")
    ResponseEntity<String> state(Visit visit) {
        CauseMap map = maps.of(visit.programmeId());
        MapState state = MapState.of(visit, map, placements.arrange(visit.programmeId(), MapGraph.of(visit, map.nodes(), map.arrows())), edits.versions(visit.programmeId()));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(state));
    }

    /** Tells that something changed and who is there; goes on for as long as the map is open. */
    @GetMapping("/stroom/{window}")
    void stream(Visit visit, @PathVariable UUID window, HttpServletResponse response) throws IOException {
        UUID programme = visit.programmeId();
        presence.arrive(programme, window, visit.account().id(), clock.instant());
        try {
            ScreenStream.send(screens, programme, HEARTBEAT, response, told -> {
                presence.stay(window, clock.instant());
                return json.writeValueAsString(new Told(placements.mark(programme), people(visit)));
            });
        } finally {
            presence.leave(programme, window, visit.account().id());
        }
    }

    private List<Somebody> people(Visit visit) {
        List<Presence.Somebody> there = presence.list(visit.programmeId(), clock.instant());
        boolean edits = visit.has(Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP);
        Map<UUID, String> names = accounts.names(there.stream().map(Presence.Somebody::account).distinct().toList());
        return there.stream().map(each -> {
            Set<Role> roles = accounts.roles(each.account()).getOrDefault(visit.programmeId(), Set.of());
            String role = BY_RANK.stream().filter(roles::contains).findFirst().map(found -> found.label().in(visit.language())).orElse("");
            return new Somebody(edits ? names.getOrDefault(each.account(), role) : role, role, each.subject() == null ? "" : each.subject().toString(), each.account().equals(visit.account().id()));
        }).toList();
    }

    /** Says at what somebody is, or that they went, so that the others see it. */
    @PostMapping("/stroom/{window}")
    ResponseEntity<Void> point(Visit visit, @PathVariable UUID window, Form form) {
        if (form.checked("weg")) {
            presence.leave(visit.programmeId(), window, visit.account().id());
        } else {
            presence.point(visit.programmeId(), window, visit.account().id(), form.id("bij"));
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/ongedaan")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
    Reply undo(Visit visit) {
        switch (editing.undo(visit.act(), visit.programmeId())) {
            case Editing.Undone undone -> visit.tell("Uw laatste wijziging is ongedaan gemaakt.", "Your last edit was taken back.");
            case Editing.NothingToUndo none -> visit.tell("Er is niets van u om ongedaan te maken.", "There is nothing of yours to take back.");
            case Editing.ChangedSince since -> visit.tell(conflicts.name(visit, since.by()) + " wijzigde dit na u. Uw wijziging is niet ongedaan gemaakt.",
                    conflicts.name(visit, since.by()) + " changed this after you. Your edit was not taken back.");
        }
        return Reply.redirect(visit.at("/problemen"));
    }

    /** Arranges the map anew, for when it grew crooked by many small changes. */
    @PostMapping("/schikking")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP})
    Reply rearrange(Visit visit) {
        CauseMap map = maps.of(visit.programmeId());
        GraphPictures.Graph graph = MapGraph.of(visit, map.nodes(), map.arrows());
        placements.anew(visit.programmeId(), graph);
        presence.tell(visit.programmeId());
        visit.tell("De kaart is opnieuw geschikt.", "The map was arranged anew.");
        return Reply.redirect(visit.at("/problemen"));
    }
}
