package nl.draagvlak.sample;

import java.util.Comparator;
import java.util.List;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.SampleSignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the sample at the first start, all of it or nothing, and knows how to sign in to it. */
@Component
@Lazy(false)
@Order(1)
class SampleLoader implements ApplicationRunner, SampleSignIns {

    static final String SLUG = "voorbeeld";
    static final String PASSWORD = "draagvlak-voorbeeld";

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final List<SamplePart> parts;
    private final SampleFiles files;
    private final Programmes programmes;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final boolean wanted;

    SampleLoader(List<SamplePart> parts, SampleFiles files, Programmes programmes, Accounts accounts, TransactionTemplate transactions,
                 @Value("${draagvlak.sample:false}") boolean wanted) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(SamplePart::order)).toList();
        this.files = files;
        this.programmes = programmes;
        this.accounts = accounts;
        this.transactions = transactions;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted && programmes.listAll().isEmpty()) {
            transactions.executeWithoutResult(status -> load());
        }
    }

    void load() {
        long start = System.nanoTime();
        Sample sample = new Sample(files);
        for (Fields account : sampleAccounts()) {
            sample.put("account", account.key(), accounts.open(account.required("name"), account.required("email"), PASSWORD).id());
        }
        parts.forEach(part -> part.load(sample));
        LOG.info("voorbeeldprogramma geladen: {} in {} ms", sample.counts(), (System.nanoTime() - start) / 1_000_000);
    }

    private List<Fields> sampleAccounts() {
        return files.fields("accounts.yaml").list("accounts");
    }

    /** The sign-ins, where the sample is in this database. */
    @Override
    public List<SignIn> list() {
        if (!files.has("accounts.yaml") || programmes.findBySlug(SLUG).isEmpty()) {
            return List.of();
        }
        return sampleAccounts().stream()
                .map(account -> new SignIn(Role.valueOf(account.required("role").toUpperCase()), account.required("name"), account.required("email"), PASSWORD))
                .toList();
    }
}
