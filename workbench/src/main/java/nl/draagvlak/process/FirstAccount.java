package nl.draagvlak.process;

import java.time.Clock;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** In a house without accounts somebody must be let in first: a link is written to the log, until it was used. */
@Component
@Lazy(false)
@Order(2)
class FirstAccount implements ApplicationRunner {

    static final String EMAIL = "beheer@localhost";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final Clock clock;
    private final Environment environment;
    private final String publicUrl;
    private final boolean sample;

    FirstAccount(Accounts accounts, Clock clock, Environment environment, @Value("${draagvlak.public-url:}") String publicUrl,
                 @Value("${draagvlak.sample:false}") boolean sample) {
        this.accounts = accounts;
        this.clock = clock;
        this.environment = environment;
        this.publicUrl = publicUrl;
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!sample && accounts.none()) {
            accounts.open("Beheer", EMAIL, null);
        }
        accounts.findByEmail(EMAIL).filter(account -> !accounts.canSignIn(account.id())).ifPresent(this::tell);
    }

    private void tell(Account account) {
        String base = publicUrl.isBlank() ? "http://localhost:" + environment.getProperty("local.server.port", "8080") : publicUrl.replaceAll("/+$", "");
        LOG.info("eerste aanmelding: kies een wachtwoord voor {} op {}/uitnodiging/{}", account.email(), base, accounts.invite(account.id(), clock.instant()));
    }
}
