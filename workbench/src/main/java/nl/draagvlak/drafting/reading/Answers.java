package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Verdict;
import nl.draagvlak.journal.Act;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers remarks, many at once when they belong together, and tells every reader their answers without their asking. */
@Component
public class Answers {

    private final Remarks remarks;
    private final RemarkChanges changes;
    private final Readers readers;
    private final Accounts accounts;
    private final Mailbox mailbox;

    Answers(Remarks remarks, RemarkChanges changes, Readers readers, Accounts accounts, Mailbox mailbox) {
        this.remarks = remarks;
        this.changes = changes;
        this.readers = readers;
        this.accounts = accounts;
        this.mailbox = mailbox;
    }

    /**
     * What is said to all of some remarks.
     *
     * @param reason    for all of them
     * @param own       what is said to one of them besides, by its id
     * @param sentences which sentences were changed because of them
     */
    public record Given(Verdict verdict, String reason, Map<UUID, String> own, Collection<UUID> sentences) {}

    /** Answers them all; each keeps an answer of its own, with what is said to it besides. */
    @Transactional
    public void give(Act act, Collection<Remark> some, Given given) {
        for (Remark remark : some) {
            String own = given.own().getOrDefault(remark.id(), "");
            remarks.answer(act, remark, given.verdict(), own.isEmpty() ? given.reason() : given.reason() + "\n\n" + own);
            changes.set(act, remark, given.sentences());
        }
    }

    /** Sends every reader of whom an address is known what they said and what came of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Act act, Programme programme, Round round) {
        Map<UUID, Reader> known = new LinkedHashMap<>();
        readers.list(round.id()).forEach(reader -> known.put(reader.id(), reader));
        Map<String, List<Remark>> byAddress = new LinkedHashMap<>();
        Map<String, Language> languages = new LinkedHashMap<>();
        for (Remark remark : remarks.ofRound(round.id())) {
            Reader reader = known.get(remark.reader());
            if (remark.answered() && !remark.withdrawn() && reader != null) {
                Optional<Account> account = reader.account() == null ? Optional.empty() : accounts.find(reader.account());
                String address = account.map(Account::email).orElse(reader.email());
                if (!address.isEmpty()) {
                    byAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(remark);
                    languages.putIfAbsent(address, account.map(Account::language).orElse(programme.language()));
                }
            }
        }
        byAddress.forEach((address, own) -> mailbox.queueAndForget(act, programme.id(), address,
                languages.get(address).of("Het antwoord op wat u zei", "The answer to what you said"), letter(languages.get(address), own)));
    }

    private static String letter(Language language, List<Remark> own) {
        StringBuilder letter = new StringBuilder(language.of("Goedendag,\n\nU las mee. Hieronder leest u wat er met elke opmerking is gedaan, en waarom.\n",
                "Good day,\n\nYou read along. Below you read what was done with every remark, and why.\n"));
        for (Remark remark : own) {
            letter.append(language.of("\nU zei:\n", "\nYou said:\n")).append(remark.text()).append("\n\n").append(remark.verdict().label().in(language)).append(". ")
                    .append(remark.answer()).append('\n');
        }
        return letter.append(language.of("\nDank u wel.\n\nHet programmateam", "\nThank you.\n\nThe programme team")).toString();
    }
}
