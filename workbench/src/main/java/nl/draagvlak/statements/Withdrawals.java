package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Participant;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back for good what somebody said, with the words themselves; and remembers where they stood. */
@Component
class Withdrawals {

    private final Statements statements;
    private final Elements elements;
    private final Removals removals;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Withdrawals(Statements statements, Elements elements, Removals removals, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.statements = statements;
        this.elements = elements;
        this.removals = removals;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One statement, as its speaker asks: out of everything, and the words erased. Also what was withdrawn before and could be put back. */
    @Transactional
    void forGood(Act act, Statement statement) {
        statements.withdraw(act, statement, true, AnswerPages.SPEAKER_ASKED);
        if (elements.get(statement.elementId()).state() != Element.State.ERASED) {
            events.publishEvent(new StatementErased(statement.elementId(), statement.programmeId(), act));
            elements.erase(act, statement.elementId(), AnswerPages.SPEAKER_ASKED);
        }
    }

    /** All that somebody said, and all their votes. */
    @Transactional
    void everything(Act act, Participant participant) {
        statements.listOf(participant.id()).forEach(statement -> forGood(act, statement));
        events.publishEvent(new ParticipantWithdrawn(participant.id(), participant.programmeId(), act));
    }

    /** Where the words stood within the room and with the team; the later steps tell of their own places. */
    @EventListener
    void on(StatementWithdrawn withdrawn) {
        Act act = withdrawn.act();
        UUID id = withdrawn.statementId();
        Statement statement = statements.find(id).orElseThrow();
        removals.from(act, id, Text.of("de lijst van het team, en de zoekfunctie daarvan", "the list of the team, and its search"));
        if (statement.shown()) {
            removals.from(act, id, Text.of("het grote scherm in de zaal en de kaart van meningen", "the big screen in the room and the map of opinions"));
            if (jdbc.sql("select exists (select from statements.vote where statement_id = ?)").param(id).query(Boolean.class).single()) {
                removals.from(act, id, Text.of("de stemronde: de stemmen van anderen op uw woorden tellen niet meer mee", "the voting: the votes of others on your words no longer count"));
            }
        }
        if (withdrawn.bySpeaker()) {
            String words = elements.get(id).text();
            removals.fromMail(act, withdrawn.programmeId(), id, words);
            if (jdbc.sql("update statements.report_back set words = replace(words, :words, '[…]') where programme_id = :programme and position(:words in words) > 0")
                    .param("words", words).param("programme", withdrawn.programmeId()).update() > 0) {
                removals.from(act, id, Text.of("wat het team over de bijeenkomst vertelde", "what the team told of the gathering"),
                        Text.of("Wie dat per mail kreeg, heeft het nog.", "Whoever got that by mail still has it."));
            }
        }
    }
}
