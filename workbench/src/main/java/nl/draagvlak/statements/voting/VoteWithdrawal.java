package nl.draagvlak.statements.voting;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import nl.draagvlak.statements.ParticipantWithdrawn;
import nl.draagvlak.statements.Removals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the votes of somebody who takes back everything. */
@Component
class VoteWithdrawal {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Removals removals;
    private final ApplicationEventPublisher events;

    VoteWithdrawal(JdbcClient jdbc, Journal journal, Removals removals, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.removals = removals;
        this.events = events;
    }

    @EventListener
    void on(ParticipantWithdrawn withdrawn) {
        // The entry comes first: the table asks for it, and its lock keeps out a batch of votes that is being written.
        journal.record(withdrawn.act(), withdrawn.programmeId(), "votes.erased", withdrawn.participantId());
        List<UUID> gatherings = jdbc.sql("delete from statements.vote where participant_id = ? returning gathering_id").param(withdrawn.participantId())
                .query(UUID.class).list();
        if (!gatherings.isEmpty()) {
            int votes = gatherings.size();
            removals.ofVotes(withdrawn.act(), withdrawn.programmeId(), withdrawn.participantId(),
                    votes == 1 ? Text.of("de stemronde: 1 stem", "the voting: 1 vote") : Text.of("de stemronde: " + votes + " stemmen", "the voting: " + votes + " votes"),
                    Text.of("Een telling die al is getoond, kan iemand hebben onthouden. Daar staat nooit bij wie stemde.",
                            "Somebody may remember a count that was shown. It never says who voted."));
            gatherings.stream().distinct().forEach(id -> events.publishEvent(new VotesErased(id)));
        }
    }
}
