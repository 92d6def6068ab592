package nl.draagvlak.drafting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.draagvlak.drafting.reading.Agreements;
import nl.draagvlak.drafting.reading.Answers;
import nl.draagvlak.drafting.reading.Readers;
import nl.draagvlak.drafting.reading.RoundPieces;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.stakeholders.Involvement;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets others read the draft: opens a round, tells the readers, and writes down who read along when it is closed. */
@Component
public class Reading {

    /** Who is asked to read along. The team reads too, and answers. */
    static final List<Role> ASKED = List.of(Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER, Role.FACILITATOR);
    private static final int REMIND_DAYS_BEFORE = 3;

    private final PlanDocument plan;
    private final Rounds rounds;
    private final Remarks remarks;
    private final Accounts accounts;
    private final Mailbox mailbox;
    private final Involvement involvement;
    private final Representatives representatives;
    private final Organisations organisations;
    private final Steps steps;
    private final Readers readers;
    private final RoundPieces pieces;
    private final Answers answers;
    private final Agreements agreements;

    Reading(PlanDocument plan, Rounds rounds, Remarks remarks, Accounts accounts, Mailbox mailbox, Involvement involvement, Representatives representatives,
            Organisations organisations, Steps steps, Readers readers, RoundPieces pieces, Answers answers, Agreements agreements) {
        this.plan = plan;
        this.rounds = rounds;
        this.remarks = remarks;
        this.accounts = accounts;
        this.mailbox = mailbox;
        this.involvement = involvement;
        this.representatives = representatives;
        this.organisations = organisations;
        this.steps = steps;
        this.readers = readers;
        this.pieces = pieces;
        this.answers = answers;
        this.agreements = agreements;
    }

    /**
     * Who is asked to read.
     *
     * @param asked         whose accounts
     * @param organisations whose representatives have an account and are asked as well
     * @param guests        who has no account and gets a link of their own
     * @param open          whether anybody with the common link can read along
     */
    public record Audience(Set<Role> asked, Set<UUID> organisations, List<Guest> guests, boolean open) {

        /** All who work on the programme, and nobody else. */
        public static final Audience INSIDE = new Audience(Set.copyOf(ASKED), Set.of(), List.of(), false);
    }

    /** Somebody without an account. The organisation may be null; then {@code speaksFor} says for whom they speak, as far as known. */
    public record Guest(String email, String speaksFor, UUID organisation) {}

    /** Opens a round on the draft as it is now, for all who work on the programme. */
    @Transactional
    public Round open(Act act, Programme programme, String title, String question, LocalDate deadline, Function<String, String> address) {
        return open(act, programme, title, question, deadline, Audience.INSIDE, address);
    }

    /**
     * Opens a round on the draft as it is now, and tells the readers until when they can read.
     *
     * @param address the whole address of a path, for in a mail
     */
    @Transactional
    public Round open(Act act, Programme programme, String title, String question, LocalDate deadline, Audience audience, Function<String, String> address) {
        if (rounds.findOpen(programme.id()).isPresent()) {
            throw new IllegalStateException("a round is open already");
        }
        List<Rounds.Draft> sections = plan.forReaders(programme);
        Round round = rounds.add(act, programme.id(), title, question, deadline, audience.asked(), audience.open() ? Tokens.secret() : null, sections);
        sections.forEach(section -> pieces.keep(round, programme.id(), section.section(), section.document()));
        Instant remind = deadline.minusDays(REMIND_DAYS_BEFORE).atTime(LocalTime.of(9, 0)).atZone(Frame.ZONE).toInstant();
        boolean reminds = remind.isAfter(act.at().plus(Duration.ofDays(1)));
        List<UUID> reminders = new ArrayList<>();
        String link = address.apply(programme.path() + round.path());
        for (Account reader : readers(programme.id(), audience.asked(), audience.organisations())) {
            mailbox.queue(act, programme.id(), reader.email(), reader.language().of("Er staat een tekst voor u klaar", "A text is ready for you"), invitation(reader.language(), deadline, link));
            if (reminds) {
                reminders.add(mailbox.queue(act, programme.id(), reader.email(), reader.language().of("Nog enkele dagen om te lezen", "A few days left to read"),
                        reminder(reader.language(), deadline, link), remind));
            }
        }
        Language language = programme.language();
        for (Guest guest : audience.guests()) {
            Readers.Told told = readers.invite(act, round, guest.email(), guest.speaksFor(), guest.organisation(), sector(guest.organisation()));
            String own = address.apply(programme.path() + "/meelezen/sleutel/" + told.secret());
            // The link lets in: nobody of the team sees the message.
            mailbox.queueAndForget(act, programme.id(), guest.email(), language.of("Er staat een tekst voor u klaar", "A text is ready for you"), invitation(language, deadline, own));
            if (reminds) {
                reminders.add(mailbox.queueAndForget(act, programme.id(), guest.email(), language.of("Nog enkele dagen om te lezen", "A few days left to read"),
                        reminder(language, deadline, own), remind));
            }
        }
        rounds.remember(act, round, reminders);
        return round;
    }

    private String sector(UUID organisation) {
        return organisation == null ? "" : organisations.byIds(List.of(organisation)).get(organisation).sector();
    }

    /** The accounts of those who have one of these roles, and of those who speak for one of these organisations. */
    List<Account> readers(UUID programmeId, Set<Role> asked, Set<UUID> speakingFor) {
        Map<UUID, Account> found = new LinkedHashMap<>();
        ASKED.stream().filter(asked::contains).forEach(role -> accounts.listMembers(programmeId, role).forEach(account -> found.put(account.id(), account)));
        if (!speakingFor.isEmpty()) {
            Map<UUID, UUID> represented = representatives.list(programmeId);
            ASKED.forEach(role -> accounts.listMembers(programmeId, role).stream()
                    .filter(account -> represented.containsKey(account.id()) && speakingFor.contains(represented.get(account.id())))
                    .forEach(account -> found.put(account.id(), account)));
        }
        return List.copyOf(found.values());
    }

    /** Says how far the reader with this account agrees with a section; with an objection comes why. */
    @Transactional
    public void judge(Act act, Round round, UUID account, String section, Stance stance, String objection) {
        UUID organisation = representatives.organisationOf(round.programmeId(), account).orElse(null);
        agreements.give(act, round, readers.ofAccount(act, round, account, organisation, "", sector(organisation)), section, stance, objection, organisation);
    }

    /** Where these words stand in a section as it is read in the round; empty when they do not stand within one sentence or row. */
    public Optional<Remark.Place> find(Round round, String section, String words) {
        return pieces.of(round.id(), section).stream().filter(piece -> piece.text().contains(words)).findFirst()
                .map(piece -> new Remark.Place(piece.position(), piece.position(), piece.text().equals(words) ? "" : words));
    }

    /** Whom a round asked by account. */
    List<Account> readers(Round round) {
        return readers(round.programmeId(), round.asked(), Set.of());
    }

    private static String invitation(Language language, LocalDate deadline, String link) {
        return language.of("Goedendag,\n\nEr staat een tekst klaar waar u iets van kunt zeggen. Dat kan tot en met " + date(language, deadline)
                        + ".\n\n" + link + "\n\nOp elke opmerking krijgt u antwoord, met een reden.\n\nHet programmateam",
                "Good day,\n\nA text is ready on which you can remark. You can do so until " + date(language, deadline)
                        + ".\n\n" + link + "\n\nEvery remark gets an answer, with a reason.\n\nThe programme team");
    }

    private static String reminder(Language language, LocalDate deadline, String link) {
        return language.of("Goedendag,\n\nTot en met " + date(language, deadline) + " kunt u de tekst lezen en er iets van zeggen. Hebt u dat al gedaan, dan hoeft u niets te doen.\n\n"
                        + link + "\n\nHet programmateam",
                "Good day,\n\nUntil " + date(language, deadline) + " you can read the text and remark on it. If you did already, you need not do anything.\n\n"
                        + link + "\n\nThe programme team");
    }

    private static String date(Language language, LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    /**
     * Closes a round in which every remark was answered, and writes in the register of involvement who read along and what came of it.
     *
     * @throws IllegalStateException when a remark has no answer yet
     */
    @Transactional
    public void close(Act act, Programme programme, Round round) {
        if (waiting(round) > 0) {
            throw new IllegalStateException("a remark has no answer yet");
        }
        rounds.close(act, round);
        mailbox.takeBack(rounds.reminders(round));
        answers.tell(act, programme, round);
        Map<UUID, Remarks.Voice> voices = remarks.voices(round.id());
        Set<UUID> organisations = new LinkedHashSet<>(voices.keySet());
        Map<UUID, UUID> represented = representatives.list(programme.id());
        readers(round).stream().map(reader -> represented.get(reader.id())).filter(java.util.Objects::nonNull).forEach(organisations::add);
        UUID step = steps.findByProduct(programme.id(), Freezing.PRODUCT).map(Step::id).orElse(null);
        LocalDate day = act.at().atZone(Frame.ZONE).toLocalDate();
        organisations.forEach(organisation -> involvement.record(act, programme.id(), organisation, day, round.title(), programme.language().of("meelezer", "reader"),
                outcome(programme.language(), voices.get(organisation)), round.id(), step));
    }

    public long waiting(Round round) {
        return remarks.talliesByRound(round.programmeId()).getOrDefault(round.id(), Remarks.Tally.NONE).waiting();
    }

    private static String outcome(Language language, Remarks.Voice voice) {
        if (voice == null) {
            return language.of("Gevraagd om mee te lezen, geen opmerkingen", "Asked to read along, no remarks");
        }
        return language.of((voice.made() == 1 ? "1 opmerking" : voice.made() + " opmerkingen") + ", waarvan " + voice.adopted() + " geheel of deels overgenomen",
                (voice.made() == 1 ? "1 remark" : voice.made() + " remarks") + ", of which " + voice.adopted() + " adopted wholly or partly");
    }
}
