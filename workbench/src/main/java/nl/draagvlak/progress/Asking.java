package nl.draagvlak.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Contacts;
import nl.draagvlak.actions.Contacts.Contact;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.Frame;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every holder how the actions stand: at once, again before the deadline, and after it both the holder and the team hear that word is missing.
 * Who told of all its actions is not written to any more. What holds a personal link is erased once it is sent. Subjects say nothing: whoever sees the phone sees them.
 */
@Component
class Asking {

    /** Days before the deadline on which is reminded. */
    private static final int[] REMIND = {7, 1};
    private static final LocalTime HOUR = LocalTime.of(9, 0);
    /** A link still works for a while after the deadline: late word is better than none. */
    private static final Duration GRACE = Duration.ofDays(60);

    private final ReportRounds rounds;
    private final ReportLinks links;
    private final Stands stands;
    private final Moments moments;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Mailbox mailbox;

    Asking(ReportRounds rounds, ReportLinks links, Stands stands, Moments moments, Contacts contacts, Accounts accounts, Mailbox mailbox) {
        this.rounds = rounds;
        this.links = links;
        this.stands = stands;
        this.moments = moments;
        this.contacts = contacts;
        this.accounts = accounts;
        this.mailbox = mailbox;
    }

    /** How an organisation stands in a round. {@code reachable} is false when nobody could be written to. */
    record Turn(UUID organisation, int actions, int heard, boolean reachable, Instant lastWord) {

        boolean complete() {
            return heard == actions;
        }
    }

    @Transactional
    ReportRound open(Act act, Programme programme, String title, LocalDate asOf, LocalDate deadline, Function<String, String> address) {
        ReportRound round = rounds.open(act, programme.id(), title, asOf, deadline);
        moments.add(act, programme.id(), asOf);
        for (UUID organisation : held(programme.id(), act.at()).keySet()) {
            for (Contact contact : contacts.of(programme.id(), organisation)) {
                invite(act, round, organisation, contact, null, address);
            }
        }
        Instant after = at(deadline.plusDays(1));
        for (Account member : accounts.listMembers(programme.id(), Role.TEAM)) {
            String page = address.apply(programme.path() + round.path());
            rounds.remember(act, round, null, mailbox.queue(act, programme.id(), member.email(), member.language().of("Er ontbreken berichten", "Word is missing"),
                    member.language().of("Goedendag,\n\nDe dag waarop de berichten binnen moesten zijn, is voorbij. Van wie er nog niets is, ziet u hier:\n\n" + page + "\n",
                            "Good day,\n\nThe day on which word had to be in has passed. Of whom nothing came, you see here:\n\n" + page + "\n"), after));
        }
        return round;
    }

    /** Gives somebody a link of their own, and sets the reminders. */
    @Transactional
    void invite(Act act, ReportRound round, UUID organisation, Contact contact, ReportLink passedOnBy, Function<String, String> address) {
        String link = address.apply(ReportLinkPages.path(links.issue(act, round, organisation, contact.name(), contact.email(), passedOnBy, at(round.deadline()).plus(GRACE))));
        Language language = contact.language();
        String day = round.deadline().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        mailbox.queueAndForget(act, round.programmeId(), contact.email(), language.of("Wij horen graag hoe het gaat", "We would like to hear how it goes"),
                language.of("Goedendag,\n\nHoe staat het met wat uw organisatie op zich nam? Een kort bericht is genoeg, ook als er nog niets is gebeurd. Het kost twee minuten en kan tot en met "
                                + day + ", op uw telefoon en zonder wachtwoord:\n\n" + link + "\n\nDe link is van u alleen. Weet een collega er meer van? Op de bladzijde geeft u die een eigen link.\n",
                        "Good day,\n\nHow does what your organisation took on stand? A short word is enough, also when nothing has happened yet. It takes two minutes and can be given until "
                                + day + ", on your phone and without a password:\n\n" + link + "\n\nThe link is yours alone. Does a colleague know more of it? On the page you give them a link of their own.\n"));
        for (int before : REMIND) {
            Instant when = at(round.deadline().minusDays(before));
            if (when.isAfter(act.at().plus(Duration.ofDays(1)))) {
                remind(act, round, organisation, contact, when, language.of("Goedendag,\n\nTot en met " + day + " kunt u laten weten hoe het staat. Deed u dat al voor alles, dan krijgt u dit niet.\n\n" + link + "\n",
                        "Good day,\n\nUntil " + day + " you can let us know how it stands. Had you done so for everything, you would not get this.\n\n" + link + "\n"));
            }
        }
        remind(act, round, organisation, contact, at(round.deadline().plusDays(1)), language.of("Goedendag,\n\nDe dag waarop wij uw bericht hoopten te hebben, is voorbij. Zonder bericht staat er in het overzicht "
                + "dat wij niets hoorden. U kunt het nog schrijven:\n\n" + link + "\n", "Good day,\n\nThe day on which we hoped to have your word has passed. Without word the overview "
                + "says that we heard nothing. You can still write it:\n\n" + link + "\n"));
    }

    private void remind(Act act, ReportRound round, UUID organisation, Contact contact, Instant when, String body) {
        rounds.remember(act, round, organisation, mailbox.queueAndForget(act, round.programmeId(), contact.email(), contact.language().of("Een herinnering", "A reminder"), body, when));
    }

    /** After a report: who has told of everything is not reminded any more. */
    @Transactional
    public void heard(Act act, ActionDetail action) {
        if (!action.held()) {
            return;
        }
        rounds.findOpen(action.element().programmeId()).ifPresent(round -> {
            List<Turn> turns = turns(round, act.at());
            turns.stream().filter(turn -> turn.organisation().equals(action.holder().organisationId()) && turn.complete())
                    .forEach(turn -> mailbox.takeBack(rounds.messages(round, turn.organisation())));
            if (turns.stream().allMatch(Turn::complete)) {
                mailbox.takeBack(rounds.messages(round, null));
            }
        });
    }

    @Transactional
    void close(Act act, ReportRound round) {
        rounds.close(act, round);
        mailbox.takeBack(rounds.messages(round, null));
    }

    /** How every organisation stands that holds something: who told nothing first. */
    List<Turn> turns(ReportRound round, Instant now) {
        Map<UUID, Boolean> written = new HashMap<>();
        links.list(round.id()).forEach(link -> written.put(link.organisationId(), true));
        List<Turn> turns = new ArrayList<>();
        held(round.programmeId(), now).forEach((organisation, actions) -> {
            List<Instant> words = actions.stream().map(Stand::reportedAt).filter(java.util.Objects::nonNull).filter(at -> !at.isBefore(round.openedAt())).toList();
            turns.add(new Turn(organisation, actions.size(), words.size(), written.getOrDefault(organisation, false), words.stream().max(Instant::compareTo).orElse(null)));
        });
        turns.sort(java.util.Comparator.comparing(Turn::complete).thenComparing(Turn::heard));
        return turns;
    }

    /** The actions per organisation of which word is wanted: held, begun, and not done before. */
    Map<UUID, List<Stand>> held(UUID programmeId, Instant now) {
        Window window = moments.on(programmeId, now.atZone(Frame.ZONE).toLocalDate());
        Map<UUID, List<Stand>> held = new LinkedHashMap<>();
        stands.list(programmeId, window, "").stream().filter(Stand::held).filter(stand -> !stand.waits(window))
                .forEach(stand -> held.computeIfAbsent(stand.holder(), key -> new ArrayList<>()).add(stand));
        return held;
    }

    private static Instant at(LocalDate day) {
        return day.atTime(HOUR).atZone(Frame.ZONE).toInstant();
    }
}
