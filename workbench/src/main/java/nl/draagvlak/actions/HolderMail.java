package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Component;

/** Tells those who speak for an organisation that a question waits. The subject says nothing: whoever sees the phone sees it. */
@Component
class HolderMail {

    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Representatives representatives;
    private final PublicAddress address;

    HolderMail(Mailbox mailbox, Accounts accounts, Representatives representatives, PublicAddress address) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.representatives = representatives;
        this.address = address;
    }

    /** Asks whether they want to hold an action; gives how many people got the question. */
    int asked(Visit visit, UUID organisation) {
        return send(visit, organisation, "Het programmateam vraagt of uw organisatie een actie op zich neemt, en of die te doen is.",
                "The programme team asks whether your organisation takes on an action, and whether it can be done.");
    }

    /** Asks once more whether what they hold can be done. */
    int askedWord(Visit visit, UUID organisation) {
        return send(visit, organisation, "Het programmateam vraagt of wat uw organisatie op zich nam te doen is, voordat het plan wordt vastgesteld.",
                "The programme team asks whether what your organisation took on can be done, before the plan is adopted.");
    }

    private int send(Visit visit, UUID organisation, String nl, String en) {
        List<Account> people = representatives.accountsOf(visit.programmeId(), organisation).stream().map(accounts::find).flatMap(Optional::stream).toList();
        for (Account person : people) {
            Language language = person.language();
            String body = language.of("Goedendag,", "Good day,") + "\n\n" + language.of(nl, en) + "\n\n"
                    + language.of("U kunt hier antwoorden, na aanmelden:", "You can answer here, after signing in:") + "\n"
                    + address.of(visit, visit.at("/mijn-acties")) + "\n\n"
                    + language.of("Liever op papier of aan de telefoon? Het programmateam schrijft uw antwoord dan op.",
                    "Rather on paper or by telephone? The programme team then writes down your answer.") + "\n";
            mailbox.queue(visit.act(), visit.programmeId(), person.email(), language.of("Er staat een vraag voor u klaar", "A question waits for you"), body);
        }
        return people.size();
    }
}
