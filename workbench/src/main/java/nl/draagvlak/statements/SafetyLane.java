package nl.draagvlak.statements;

import java.time.Duration;
import java.util.Optional;
import nl.draagvlak.gatherings.Care;
import nl.draagvlak.gatherings.Cares;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets wait what may identify somebody or shows distress, and tells who is trained for it; before anybody in the room sees it. */
@Component
class SafetyLane {

    /** A busy evening does not bring a mail a minute: the queue shows all that waits. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(15);

    private final Holds holds;
    private final Cares cares;
    private final Gatherings gatherings;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Mailbox mailbox;
    private final PublicAddress addresses;

    SafetyLane(Holds holds, Cares cares, Gatherings gatherings, Accounts accounts, Programmes programmes, Mailbox mailbox, PublicAddress addresses) {
        this.holds = holds;
        this.cares = cares;
        this.gatherings = gatherings;
        this.accounts = accounts;
        this.programmes = programmes;
        this.mailbox = mailbox;
        this.addresses = addresses;
    }

    @EventListener
    void onWritten(StatementWritten written) {
        Statement statement = written.statement();
        Act bySystem = Act.bySystem(written.act().at());
        if (Distress.in(written.words())) {
            holds.hold(bySystem, statement, Hold.Cause.DISTRESS, "");
            tell(bySystem, statement);
        } else if (!PersonalData.in(written.words()).isEmpty()) {
            holds.hold(bySystem, statement, Hold.Cause.PERSON, "");
            tell(bySystem, statement);
        } else if (written.fresh() && cares.of(statement.gatheringId()).secondLook()) {
            holds.hold(bySystem, statement, Hold.Cause.SECOND_LOOK, "");
        }
    }

    private void tell(Act act, Statement statement) {
        Gathering gathering = gatherings.find(statement.gatheringId()).orElseThrow();
        Care care = cares.of(gathering.id());
        Optional<Account> trained = Optional.ofNullable(care.trainedId()).flatMap(accounts::find);
        if (trained.isEmpty() || care.toldAt() != null && care.toldAt().plus(BETWEEN_MAILS).isAfter(act.at())) {
            return;
        }
        Programme programme = programmes.get(statement.programmeId());
        String link = addresses.of(programme.path() + gathering.path() + "/wachtrij");
        boolean dutch = programme.language() == Language.NL;
        mailbox.queue(act, programme.id(), trained.get().email(), dutch ? "Wilt u even kijken?" : "Would you have a look?",
                dutch ? "Goedendag,\n\nEr wacht iets op u. Wilt u kijken zodra u kunt?\n\n" + link : "Good day,\n\nSomething waits for you. Would you look as soon as you can?\n\n" + link);
        cares.told(act, gathering);
    }
}
