package nl.draagvlak.budget.choosing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.budget.BudgetGrammar;
import nl.draagvlak.budget.PortfolioDecided;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Links;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The decisions on choices. None is undone: another decision about the same choice takes its place, in the thread too. */
@Repository
class Resolutions {

    private static final String SELECT = """
            select element_id, choice_id, body_id, decided_on, way, reason, dissent, money, fte, recorded_at, recorded_by, replaced_by from budget.resolution
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;
    private final Choices choices;
    private final ApplicationEventPublisher events;

    Resolutions(JdbcClient jdbc, Journal journal, Elements elements, Links links, Choices choices, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
        this.choices = choices;
        this.events = events;
    }

    /** Records a decision; who has one already for this choice gets it replaced. */
    @Transactional
    UUID decide(Act act, Choice choice, Resolution.Draft draft) {
        long taken = draft.parts().stream().filter(Resolution.Part::chosen).count();
        String chosen = String.join(", ", draft.parts().stream().filter(Resolution.Part::chosen).map(part -> part.candidate().code()).toList());
        String text = choice.code().nl() + ", " + choice.title() + " (" + choice.years() + "): " + taken + " van de " + draft.parts().size() + " gekozen"
                + (chosen.isEmpty() ? "" : ": " + shortened(chosen)) + ".";
        Optional<Resolution> former = standing(choice.id());
        Element element = elements.add(act, choice.programmeId(), BudgetGrammar.CHOICE, text, draft.reason(), Audience.BODIES);
        jdbc.sql("""
                insert into budget.resolution (element_id, choice_id, programme_id, body_id, decided_on, way, reason, dissent, money, fte, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(element.id(), choice.id(), choice.programmeId(), draft.bodyId(), draft.decidedOn(), draft.way(), draft.reason(), draft.dissent(), draft.money(), draft.fte(),
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        for (int i = 0; i < draft.parts().size(); i++) {
            Candidate c = draft.parts().get(i).candidate();
            boolean in = draft.parts().get(i).chosen();
            jdbc.sql("insert into budget.resolved (element_id, programme_id, code, position, title, action_id, project_id, cost, fte, chosen) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(element.id(), choice.programmeId(), c.code(), i, c.title(), c.actionId(), c.projectId(), c.cost(), c.fte(), in).update();
            if (c.actionId() != null) {
                links.lay(act, element.id(), in ? BudgetGrammar.CHOOSES : BudgetGrammar.LEAVES, c.actionId(), "");
            }
        }
        former.ifPresent(before -> {
            jdbc.sql("update budget.resolution set replaced_by = ? where element_id = ?").params(element.id(), before.element().id()).update();
            elements.merge(act, before.element().id(), draft.reason());
        });
        choices.decided(choice.id());
        journal.record(act, choice.programmeId(), "choice.decided", choice.id(), element.id(), draft);
        events.publishEvent(new PortfolioDecided(act, choice.programmeId(), draft.bodyId(), draft.decidedOn(), choice.title(), text, draft.reason(), draft.dissent(),
                former.map(before -> before.element().text()).orElse("")));
        return element.id();
    }

    private static String shortened(String codes) {
        return codes.length() <= 400 ? codes : codes.substring(0, codes.lastIndexOf(", ", 400)) + " …";
    }

    Optional<Resolution> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and element_id = ?").params(programmeId, id).query(this::row).optional();
    }

    Optional<Resolution> standing(UUID choiceId) {
        return jdbc.sql(SELECT + "where choice_id = ? and replaced_by is null").param(choiceId).query(this::row).optional();
    }

    /** All of one choice, the newest first. */
    List<Resolution> list(UUID choiceId) {
        return jdbc.sql(SELECT + "where choice_id = ? order by recorded_at desc, element_id desc").param(choiceId).query(this::row).list();
    }

    List<Resolution.Part> parts(UUID id) {
        return jdbc.sql("select code, title, cost, fte, action_id, project_id, chosen from budget.resolved where element_id = ? order by chosen desc, position").param(id)
                .query((rs, n) -> new Resolution.Part(new Candidate(rs.getString(1), rs.getString(2), rs.getBigDecimal(3), rs.getBigDecimal(4), rs.getObject(5, UUID.class),
                        rs.getObject(6, UUID.class)), rs.getBoolean(7))).list();
    }

    private Resolution row(ResultSet rs, int n) throws SQLException {
        return new Resolution(elements.get(rs.getObject(1, UUID.class)), rs.getObject(2, UUID.class), rs.getObject(3, UUID.class), rs.getObject(4, LocalDate.class), rs.getString(5),
                rs.getString(6), rs.getString(7), rs.getBigDecimal(8), rs.getBigDecimal(9), rs.getTimestamp(10).toInstant(), rs.getObject(11, UUID.class), rs.getObject(12, UUID.class));
    }
}
