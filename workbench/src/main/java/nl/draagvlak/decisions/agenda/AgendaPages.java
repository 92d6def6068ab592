package nl.draagvlak.decisions.agenda;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.decisions.AgendaItem;
import nl.draagvlak.decisions.Agendas;
import nl.draagvlak.decisions.AgendaSource;
import nl.draagvlak.decisions.BodyRights;
import nl.draagvlak.decisions.Decisions;
import nl.draagvlak.decisions.Meeting;
import nl.draagvlak.decisions.Meetings;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Making the agenda of a meeting: from what waits in the programme, and with points of the body's own. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/vergaderingen/{id}/agenda")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class AgendaPages {

    private static final int LONGEST_TITLE = 300;

    private final Meetings meetings;
    private final Bodies bodies;
    private final Agendas agendas;
    private final WhatWaits waits;
    private final Decisions decisions;

    AgendaPages(Meetings meetings, Bodies bodies, Agendas agendas, WhatWaits waits, Decisions decisions) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.agendas = agendas;
        this.waits = waits;
        this.decisions = decisions;
    }

    @GetMapping
    Reply make(Visit visit, @PathVariable UUID id) {
        return page(visit, editable(visit, id), Form.empty());
    }

    private Reply.Page page(Visit visit, Meeting meeting, Form form) {
        Body body = body(meeting);
        return Reply.page("decisions/agenda", visit.frame("Agenda maken", "Make the agenda")).with("meeting", meeting).with("body", body).with("form", form)
                .with("items", agendas.list(meeting.id())).with("waiting", waits.of(visit.programme(), body, meeting));
    }

    /** Puts what was ticked on the agenda, in the order in which it waits. */
    @PostMapping
    Reply take(Visit visit, @PathVariable UUID id, Form form) {
        Meeting meeting = editable(visit, id);
        List<AgendaSource.Waiting> waiting = waits.of(visit.programme(), body(meeting), meeting);
        Set<String> chosen = form.someOf("wacht", waiting.stream().map(AgendaSource.Waiting::key).toList());
        if (chosen.isEmpty()) {
            form.error("wacht", "Vink aan wat u wilt bespreken.", "Tick what you want to speak about.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, meeting, form));
        }
        waiting.stream().filter(each -> chosen.contains(each.key())).forEach(each -> agendas.add(visit.act(), meeting,
                new Agendas.Draft(shortened(each.title().in(visit.programme().language())), "", each.key(), each.path())));
        visit.tellSaved();
        return Reply.redirect(path(visit, meeting));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    @PostMapping("/punten")
    Reply add(Visit visit, @PathVariable UUID id, Form form) {
        Meeting meeting = editable(visit, id);
        String title = form.required("titel", LONGEST_TITLE);
        String question = form.optional("vraag", 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, meeting, form));
        }
        agendas.add(visit.act(), meeting, new Agendas.Draft(title, question, "", ""));
        visit.tellSaved();
        return Reply.redirect(path(visit, meeting));
    }

    @PostMapping("/punten/{punt}/vraag")
    Reply ask(Visit visit, @PathVariable UUID id, @PathVariable UUID punt, Form form) {
        Meeting meeting = editable(visit, id);
        AgendaItem item = item(meeting, punt);
        String question = form.optional("vraag-" + item.id(), 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, meeting, form));
        }
        agendas.ask(visit.act(), item, question);
        visit.tellSaved();
        return Reply.redirect(path(visit, meeting));
    }

    @PostMapping("/punten/{punt}/plaats")
    Reply move(Visit visit, @PathVariable UUID id, @PathVariable UUID punt, Form form) {
        Meeting meeting = editable(visit, id);
        agendas.move(visit.act(), item(meeting, punt), form.value("richting").equals("op"));
        return Reply.redirect(path(visit, meeting) + "#punt-" + punt);
    }

    @PostMapping("/punten/{punt}/verwijdering")
    Reply remove(Visit visit, @PathVariable UUID id, @PathVariable UUID punt) {
        Meeting meeting = editable(visit, id);
        AgendaItem item = item(meeting, punt);
        if (decisions.ofMeeting(id).stream().anyMatch(decision -> punt.equals(decision.itemId()))) {
            return Reply.invalid(page(visit, meeting, Form.empty().error("agenda", "Bij dit punt is een besluit genomen. Het blijft op de agenda.",
                    "A decision was taken on this point. It stays on the agenda.")));
        }
        agendas.remove(visit.act(), item);
        visit.tellSaved();
        return Reply.redirect(path(visit, meeting));
    }

    /** The point was spoken about and needs no decision. */
    @PostMapping("/punten/{punt}/bespreking")
    Reply discuss(Visit visit, @PathVariable UUID id, @PathVariable UUID punt, Form form) {
        Meeting meeting = editable(visit, id);
        AgendaItem item = item(meeting, punt);
        String outcome = form.required("uitkomst-" + item.id(), 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, meeting, form));
        }
        agendas.discuss(visit.act(), item, outcome);
        visit.tellSaved();
        return Reply.redirect(visit.at(meeting.path()) + "#punt-" + punt);
    }

    @PostMapping("/punten/{punt}/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id, @PathVariable UUID punt) {
        Meeting meeting = editable(visit, id);
        agendas.discuss(visit.act(), item(meeting, punt), "");
        visit.tellSaved();
        return Reply.redirect(visit.at(meeting.path()) + "#punt-" + punt);
    }

    private AgendaItem item(Meeting meeting, UUID id) {
        return NotHere.unless(agendas.find(meeting.id(), id));
    }

    private static String path(Visit visit, Meeting meeting) {
        return visit.at(meeting.path() + "/agenda");
    }

    private Body body(Meeting meeting) {
        return bodies.list(meeting.programmeId()).stream().filter(each -> each.id().equals(meeting.bodyId())).findFirst().orElseThrow();
    }

    private Meeting editable(Visit visit, UUID id) {
        Meeting meeting = NotHere.unless(meetings.find(visit.programmeId(), id));
        if (!BodyRights.writes(visit, body(meeting).key())) {
            throw new NotAllowed();
        }
        return meeting;
    }
}
