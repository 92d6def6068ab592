package nl.draagvlak.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Contribution;
import nl.draagvlak.actions.Contributions;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The annex with the organisations: where they took part, in which bodies they sit, which actions they hold and help with. */
@Component
class OrganisationChapter {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Bodies bodies;
    private final Contributions contributions;

    OrganisationChapter(JdbcClient jdbc, Organisations organisations, Bodies bodies, Contributions contributions) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.bodies = bodies;
        this.contributions = contributions;
    }

    void write(Draft draft, List<ActionDetail> actions) {
        List<Organisation> all = organisations.list(draft.programmeId());
        if (all.isEmpty()) {
            draft.document().paragraph(draft.own("Er zijn nog geen organisaties.", "There are no organisations yet."));
            return;
        }
        Map<UUID, String> seats = seats(draft);
        Map<UUID, Long> moments = moments(draft.programmeId());
        Map<UUID, List<ActionDetail>> held = actions.stream().filter(ActionDetail::held).collect(Collectors.groupingBy(action -> action.holder().organisationId()));
        Map<UUID, List<ActionDetail>> helped = helped(actions);
        draft.document().table(draft.own("Organisaties en hun plaats in het plan", "Organisations and their place in the plan"), table -> {
            table.column(draft.own("Organisatie", "Organisation")).column(draft.own("Zit in", "Sits in"))
                    .column(draft.own("Keer betrokken", "Times involved"), Align.RIGHT).column(draft.own("Houdt actie", "Holds action")).column(draft.own("Doet mee aan", "Takes part in"));
            all.forEach(each -> table.row(name(each), Draft.own(seats.getOrDefault(each.id(), "")), draft.number(moments.getOrDefault(each.id(), 0L)),
                    codes(held.get(each.id())), codes(helped.get(each.id()))));
        });
    }

    private static Publishable<String> name(Organisation organisation) {
        return Draft.own(organisation.abbreviation().isEmpty() || organisation.abbreviation().equals(organisation.name()) ? organisation.name() : organisation.name() + " (" + organisation.abbreviation() + ")");
    }

    private static Publishable<String> codes(List<ActionDetail> actions) {
        return Draft.own(actions == null ? "" : actions.stream().map(ActionDetail::code).collect(Collectors.joining(", ")));
    }

    private Map<UUID, String> seats(Draft draft) {
        Map<UUID, Body> byId = bodies.list(draft.programmeId()).stream().collect(Collectors.toMap(Body::id, body -> body));
        Map<UUID, TreeSet<String>> names = new HashMap<>();
        bodies.seats(draft.programmeId()).forEach(seat -> names.computeIfAbsent(seat.organisationId(), k -> new TreeSet<>())
                .add(byId.get(seat.bodyId()).name().in(draft.language()).toLowerCase()));
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(", ", entry.getValue())));
    }

    private Map<UUID, List<ActionDetail>> helped(List<ActionDetail> actions) {
        Map<UUID, List<Contribution>> of = contributions.of(actions.stream().map(ActionDetail::id).toList());
        Map<UUID, List<ActionDetail>> helped = new HashMap<>();
        actions.forEach(action -> of.getOrDefault(action.id(), List.of())
                .forEach(each -> helped.computeIfAbsent(each.organisationId(), k -> new java.util.ArrayList<>()).add(action)));
        return helped;
    }

    private Map<UUID, Long> moments(UUID programmeId) {
        Map<UUID, Long> moments = new HashMap<>();
        jdbc.sql("select organisation_id, count(distinct moment) from stakeholders.involvement where programme_id = ? group by organisation_id")
                .param(programmeId).query(rs -> {
                    moments.put(rs.getObject(1, UUID.class), rs.getLong(2));
                });
        return moments;
    }
}
