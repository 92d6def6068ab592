package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programmes;
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
    private final HolderLinks links;
    private final Programmes programmes;

    HolderMail(Mailbox mailbox, Accounts accounts, Representatives representatives, PublicAddress address, HolderLinks links, Programmes programmes) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.representatives = representatives;
        this.address = address;
        this.links = links;
        this.programmes = programmes;
    }

    /** Asks whether they want to hold an action; gives how many people got the question. */
    int asked(Visit visit, UUID programme, UUID organisation) {
        return send(visit, programme, organisation, "Het programmateam vraagt of uw organisatie een actie op zich neemt, en of die te doen is.",
                "The programme team asks whether your organisation takes on an action, and whether it can be done.");
    }

    /** Asks once more whether what they hold can be done: who has an account signs in, and whoever answered by a personal link has that link. */
    int askedWord(Visit visit, Holder holder) {
        int people = send(visit, visit.programmeId(), holder.organisationId(), "Het programmateam vraagt of wat uw organisatie op zich nam te doen is, voordat het plan wordt vastgesteld.",
                "The programme team asks whether what your organisation took on can be done, before the plan is adopted.");
        List<HolderLink> open = links.list(holder.id()).stream().filter(link -> link.opens(visit.now())).toList();
        for (HolderLink link : open) {
            mailbox.queueAndForget(visit.act(), visit.programmeId(), link.email(), subject(visit.language()), greeting(visit.language())
                    + visit.language().of("Het programmateam vraagt of wat uw organisatie op zich nam nog te doen is. Antwoord met de persoonlijke link die u eerder kreeg.",
                    "The programme team asks whether what your organisation took on can still be done. Answer by the personal link that you got before.") + "\n");
        }
        return people + open.size();
    }

    /**
     * Sends somebody a personal link. Nothing of the message stays once it went out, because whoever has the link may answer.
     *
     * @param passedOnBy the link of the colleague who gives it; null when the team does
     */
    void personal(Visit visit, Act act, UUID programme, Holder holder, String name, String email, HolderLink passedOnBy) {
        String secret = links.issue(act, programme, holder, name, email, passedOnBy);
        Language language = visit.language();
        String why = passedOnBy == null
                ? language.of("Het programmateam vraagt of uw organisatie iets op zich neemt, en of dat te doen is.", "The programme team asks whether your organisation takes something on, and whether it can be done.")
                : language.of(passedOnBy.name() + " vraagt u mee te kijken met wat uw organisatie is gevraagd of op zich nam.", passedOnBy.name() + " asks you to look along at what your organisation was asked or took on.");
        mailbox.queueAndForget(act, programme, email, subject(language), greeting(language) + why + "\n\n"
                + language.of("U kunt hier lezen en antwoorden, zonder u aan te melden:", "You can read and answer here, without signing in:") + "\n"
                + address.of(visit, HolderLinkPages.path(secret)) + "\n\n"
                + language.of("De link is van u alleen. Geef een collega een eigen link: dat kan op die pagina. Hij werkt " + HolderLinks.TO_ANSWER.toDays()
                + " dagen; wie ja zegt, houdt hem langer.", "The link is yours alone. Give a colleague a link of their own: you can on that page. It works for "
                + HolderLinks.TO_ANSWER.toDays() + " days; who says yes keeps it longer.") + "\n\n" + otherwise(language));
    }

    private int send(Visit visit, UUID programme, UUID organisation, String nl, String en) {
        List<Account> people = representatives.accountsOf(programme, organisation).stream().map(accounts::find).flatMap(Optional::stream).toList();
        for (Account person : people) {
            Language language = person.language();
            String body = greeting(language) + language.of(nl, en) + "\n\n"
                    + language.of("U kunt hier antwoorden, na aanmelden:", "You can answer here, after signing in:") + "\n"
                    + address.of(visit, programmes.get(programme).path() + "/mijn-acties") + "\n\n" + otherwise(language);
            mailbox.queue(visit.act(), programme, person.email(), subject(language), body);
        }
        return people.size();
    }

    private static String subject(Language language) {
        return language.of("Er staat een vraag voor u klaar", "A question waits for you");
    }

    private static String greeting(Language language) {
        return language.of("Goedendag,", "Good day,") + "\n\n";
    }

    private static String otherwise(Language language) {
        return language.of("Liever op papier of aan de telefoon? Het programmateam schrijft uw antwoord dan op.",
                "Rather on paper or by telephone? The programme team then writes down your answer.") + "\n";
    }
}
