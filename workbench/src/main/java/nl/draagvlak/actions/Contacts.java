package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.programme.Language;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be written to for an organisation: those who sign in for it, and those who answered for an action by a personal link. */
@Component
public class Contacts {

    private final Representatives representatives;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    Contacts(Representatives representatives, Accounts accounts, JdbcClient jdbc) {
        this.representatives = representatives;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    public record Contact(String name, String email, Language language) {}

    /** Every address once. */
    public List<Contact> of(UUID programmeId, UUID organisation) {
        List<Contact> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Account account : representatives.accountsOf(programmeId, organisation).stream().map(accounts::find).flatMap(Optional::stream).toList()) {
            if (seen.add(account.email().toLowerCase())) {
                found.add(new Contact(account.name(), account.email(), account.language()));
            }
        }
        jdbc.sql("""
                select l.name, l.email from actions.holder_link l join actions.holder h on h.id = l.holder_id and h.state = 'accepted'
                where h.programme_id = ? and h.organisation_id = ? and l.revoked_at is null and l.used_at is not null order by l.used_at desc
                """).params(programmeId, organisation).query(rs -> {
                    if (seen.add(rs.getString(2).toLowerCase())) {
                        found.add(new Contact(rs.getString(1), rs.getString(2), Language.NL));
                    }
                });
        return found;
    }
}
