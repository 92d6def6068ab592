package nl.draagvlak.statements;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for whoever withdrew words where these stood and no longer stand. Every step that takes something out tells it here. */
@Repository
public class Removals {

    private static final Text NOTHING = Text.of("", "");

    private final JdbcClient jdbc;
    private final Mailbox mailbox;

    Removals(JdbcClient jdbc, Mailbox mailbox) {
        this.jdbc = jdbc;
        this.mailbox = mailbox;
    }

    /** A place where the words of a statement stood. Does nothing when nobody has a code to look back with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void from(Act act, UUID statementId, Text place) {
        from(act, statementId, place, NOTHING);
    }

    /** As {@link #from(Act, UUID, Text)}, with what others may still have of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void from(Act act, UUID statementId, Text place, Text remains) {
        jdbc.sql("""
                insert into statements.removal (programme_id, participant_id, statement_id, place_nl, place_en, remains_nl, remains_en, removed_at)
                select programme_id, participant_id, element_id, ?, ?, ?, ?, ? from statements.statement where element_id = ? and participant_id is not null
                """).params(place.nl(), place.en(), remains.nl(), remains.en(), act.at().atOffset(ZoneOffset.UTC), statementId).update();
    }

    /** Takes words out of the mail of the programme, and tells so when they were there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fromMail(Act act, UUID programmeId, UUID statementId, String words) {
        if (mailbox.strike(programmeId, words) > 0) {
            from(act, statementId, Text.of("berichten in het postvak van het team", "messages in the outbox of the team"),
                    Text.of("Wat al was verstuurd, heeft de ontvanger nog.", "What was sent already is still with whoever received it."));
        }
    }

    /** A place where somebody's votes stood. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofVotes(Act act, UUID programmeId, UUID participantId, Text place, Text remains) {
        jdbc.sql("insert into statements.removal (programme_id, participant_id, place_nl, place_en, remains_nl, remains_en, removed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(programmeId, participantId, place.nl(), place.en(), remains.nl(), remains.en(), act.at().atOffset(ZoneOffset.UTC)).update();
    }

    /** Everything that was taken out for this participant, in the order in which it was done. */
    List<Removal> of(UUID participantId) {
        return jdbc.sql("select statement_id, place_nl, place_en, remains_nl, remains_en, removed_at from statements.removal where participant_id = ? order by id")
                .param(participantId).query((rs, n) -> new Removal(rs.getObject(1, UUID.class), Text.of(rs.getString(2), rs.getString(3)),
                        Text.of(rs.getString(4), rs.getString(5)), rs.getObject(6, OffsetDateTime.class).toInstant())).list();
    }
}
