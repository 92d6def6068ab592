package nl.draagvlak.progress;

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

/** Asks those who speak for an organisation for word of its actions. The subject says nothing: whoever sees the phone sees it. */
@Component
class ReportMail {

    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Representatives representatives;
    private final PublicAddress address;

    ReportMail(Mailbox mailbox, Accounts accounts, Representatives representatives, PublicAddress address) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.representatives = representatives;
        this.address = address;
    }

    /** Gives how many people got the question. */
    int ask(Visit visit, UUID organisation) {
        List<Account> people = representatives.accountsOf(visit.programmeId(), organisation).stream().map(accounts::find).flatMap(Optional::stream).toList();
        for (Account person : people) {
            Language language = person.language();
            String body = language.of("Goedendag,", "Good day,") + "\n\n"
                    + language.of("Hoe staat het met wat uw organisatie op zich nam? Een kort bericht is genoeg, ook als er nog niets is gebeurd.",
                    "How does what your organisation took on stand? A short word is enough, also when nothing has happened yet.") + "\n\n"
                    + language.of("U kunt het hier schrijven, na aanmelden. Het kost een paar minuten:", "You can write it here, after signing in. It takes a few minutes:") + "\n"
                    + address.of(visit, visit.at("/voortgang/mijn")) + "\n\n"
                    + language.of("Liever aan de telefoon? Het programmateam schrijft het dan op.", "Rather by telephone? The programme team then writes it down.") + "\n";
            mailbox.queue(visit.act(), visit.programmeId(), person.email(), language.of("Wij horen graag hoe het gaat", "We would like to hear how it goes"), body);
        }
        return people.size();
    }
}
