package nl.draagvlak.decisions.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.draagvlak.decisions.AgendaItem;
import nl.draagvlak.decisions.Agendas;
import nl.draagvlak.decisions.AgendaSource;
import nl.draagvlak.decisions.Meeting;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Component;

/** Gathers from every room what waits for a body, and what the body itself left open. */
@Component
public class WhatWaits {

    private final List<AgendaSource> sources;
    private final Agendas agendas;

    WhatWaits(List<AgendaSource> sources, Agendas agendas) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(AgendaSource::order)).toList();
        this.agendas = agendas;
    }

    /** What waits for this meeting and is not on its agenda yet: what the body left open first, then what is urgent, then the rest in the order of the method. */
    List<AgendaSource.Waiting> of(Programme programme, Body body, Meeting meeting) {
        Set<String> there = agendas.list(meeting.id()).stream().map(AgendaItem::source).collect(Collectors.toSet());
        List<AgendaSource.Waiting> found = new ArrayList<>();
        agendas.leftOpen(body.id(), meeting.heldOn()).forEach(item -> found.add(new AgendaSource.Waiting(item.source().isEmpty() ? "item-" + item.id() : item.source(),
                Text.same(item.title()), Text.of("Bleef liggen in een eerdere vergadering.", "Was left open at an earlier meeting."),
                item.path().isEmpty() ? "/besluiten/vergaderingen/" + item.meetingId() : item.path(), false)));
        Set<String> left = found.stream().map(AgendaSource.Waiting::key).collect(Collectors.toSet());
        sources.stream().flatMap(source -> source.waiting(programme, body, meeting.heldOn()).stream()).filter(each -> !left.contains(each.key()))
                .sorted(Comparator.comparing(each -> !each.urgent())).forEach(found::add);
        Map<String, AgendaSource.Waiting> onePlaceOnce = new LinkedHashMap<>();
        found.stream().filter(each -> !there.contains(each.key())).forEach(each -> onePlaceOnce.merge(each.path() + each.title().nl(), each, WhatWaits::together));
        return List.copyOf(onePlaceOnce.values());
    }

    /** The same thing that waits for two reasons is one point, with both. */
    private static AgendaSource.Waiting together(AgendaSource.Waiting one, AgendaSource.Waiting other) {
        return new AgendaSource.Waiting(one.key(), one.title(), Text.of(one.why().nl() + " " + other.why().nl(), one.why().en() + " " + other.why().en()), one.path(),
                one.urgent() || other.urgent());
    }
}
