package nl.draagvlak.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes programmes and signed-in people for tests. */
@TestComponent
public class TestHouse {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Programmes programmes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;
    private final TransactionTemplate transactions;

    public TestHouse(Programmes programmes, Accounts accounts, Sessions sessions, Journal journal, TransactionTemplate transactions) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** A bare programme with short lists: forms a and b, ages young and old, perspectives care, police and lived. */
    public Programme programme() {
        return transactions.execute(status -> {
            int n = NUMBER.incrementAndGet();
            Programme programme = new Programme(Ids.next(), "proef-" + n, "Proef " + n, "Een proefprogramma", Language.NL, "");
            programmes.insert(programme);
            programmes.setList(programme.id(), ListName.FORM, choices("a", "b"));
            programmes.setList(programme.id(), ListName.AGE_GROUP, choices("young", "old"));
            programmes.setList(programme.id(), ListName.PERSPECTIVE, choices("care", "police", "lived"));
            programmes.setList(programme.id(), ListName.SECTOR, choices("ngo", "state"));
            journal.record(act(), programme.id(), "programme.started", programme.id());
            return programme;
        });
    }

    public Act act() {
        return Act.bySystem(Instant.parse("2026-11-22T10:00:00Z"));
    }

    public Account member(Programme programme, Role role) {
        Account account = accounts.open("Proef " + role, UUID.randomUUID() + "@proef.example", null);
        accounts.grant(act(), programme.id(), account.id(), role);
        return account;
    }

    /** A session token to put in the cookie {@code draagvlak_sessie}. */
    public String session(Account account) {
        return sessions.openForAccount(account.id(), Instant.now());
    }

    /** Runs in one transaction, as a request would. */
    public <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private static List<Choice> choices(String... keys) {
        return java.util.stream.IntStream.range(0, keys.length).mapToObj(i -> new Choice(keys[i], keys[i], keys[i], i, "")).toList();
    }
}
