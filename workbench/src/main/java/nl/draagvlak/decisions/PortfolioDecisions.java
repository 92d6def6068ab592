package nl.draagvlak.decisions;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.budget.PortfolioDecided;
import nl.draagvlak.journal.Act;
import nl.draagvlak.stakeholders.Bodies;
import nl.draagvlak.stakeholders.Body;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what a body chose within the limits among its other decisions, at its meeting of that day. */
@Component
class PortfolioDecisions {

    private final Decisions decisions;
    private final Meetings meetings;
    private final Bodies bodies;
    private final JdbcClient jdbc;

    PortfolioDecisions(Decisions decisions, Meetings meetings, Bodies bodies, JdbcClient jdbc) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PortfolioDecided decided) {
        Body body = bodies.list(decided.programmeId()).stream().filter(each -> each.id().equals(decided.bodyId())).findFirst().orElseThrow();
        Decision taken = decisions.add(decided.act(), meeting(decided, body), decided.text(), decided.reason(), decided.dissent());
        if (!decided.replaced().isEmpty()) {
            takeBack(decided.act(), decided.programmeId(), decided.replaced(), taken);
        }
    }

    private Meeting meeting(PortfolioDecided decided, Body body) {
        return jdbc.sql("select id from decisions.meeting where programme_id = ? and body_id = ? and held_on = ? order by recorded_at limit 1")
                .params(decided.programmeId(), body.id(), decided.on()).query(UUID.class).optional().flatMap(id -> meetings.find(decided.programmeId(), id))
                .orElseGet(() -> meetings.add(decided.act(), body, "Keuze: " + decided.title(), decided.on(), List.of()));
    }

    private void takeBack(Act act, UUID programmeId, String text, Decision by) {
        jdbc.sql("select id from decisions.decision where programme_id = ? and text = ? and undone_at is null and id <> ?").params(programmeId, text, by.id()).query(UUID.class).list()
                .forEach(id -> decisions.undo(act, decisions.find(programmeId, id).orElseThrow(), "Vervangen door besluit " + by.code() + "."));
    }
}
