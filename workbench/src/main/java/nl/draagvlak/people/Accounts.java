package nl.draagvlak.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, what they are in which programme, and the links with which a first password is set. */
@Repository
public class Accounts {

    /** Somebody with roles in a programme; {@code active} when a password was chosen. */
    public record Member(Account account, Set<Role> roles, boolean active) {}

    private static final String COLUMNS = "select id, name, email, language from people.account ";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Journal journal;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Journal journal) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.journal = journal;
    }

    /** Opens an account; without a password it waits for its invitation. */
    @Transactional
    public Account open(String name, String email, String password) {
        Account account = new Account(Ids.next(), name, email.strip().toLowerCase(), Language.NL);
        jdbc.sql("insert into people.account (id, name, email, password_hash) values (?, ?, ?, ?)")
                .params(account.id(), account.name(), account.email(), password == null ? null : passwords.encode(password))
                .update();
        return account;
    }

    @Transactional
    public void grant(Act act, UUID programmeId, UUID accountId, Role role) {
        int added = jdbc.sql("insert into people.membership (programme_id, account_id, role) values (?, ?, ?) on conflict do nothing")
                .params(programmeId, accountId, role.name()).update();
        if (added > 0) {
            journal.record(act, programmeId, "membership.granted", accountId, role);
        }
    }

    @Transactional
    public void revoke(Act act, UUID programmeId, UUID accountId, Role role) {
        int removed = jdbc.sql("delete from people.membership where programme_id = ? and account_id = ? and role = ?")
                .params(programmeId, accountId, role.name()).update();
        if (removed > 0) {
            journal.record(act, programmeId, "membership.revoked", accountId, role);
        }
    }

    public Optional<Account> findByEmail(String email) {
        return jdbc.sql(COLUMNS + "where email = ? and closed_at is null").param(email.strip().toLowerCase()).query(Accounts::row).optional();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? and closed_at is null").param(id).query(Accounts::row).optional();
    }

    /** The names behind these ids, for screens of the programme team. */
    public Map<UUID, String> names(java.util.Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, name from people.account where id = any(?)").param(ids.toArray(UUID[]::new))
                    .query(rs -> {
                        names.put(rs.getObject(1, UUID.class), rs.getString(2));
                    });
        }
        return names;
    }

    public boolean passwordMatches(UUID accountId, String password) {
        return jdbc.sql("select password_hash from people.account where id = ? and closed_at is null").param(accountId)
                .query(String.class).optional().filter(hash -> passwords.matches(password, hash)).isPresent();
    }

    /** The roles of an account per programme. */
    public Map<UUID, Set<Role>> roles(UUID accountId) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        jdbc.sql("select programme_id, role from people.membership where account_id = ?").param(accountId).query(rs -> {
            roles.computeIfAbsent(rs.getObject(1, UUID.class), k -> EnumSet.noneOf(Role.class)).add(Role.valueOf(rs.getString(2)));
        });
        return roles;
    }

    /** Who has a role in a programme, by name. */
    public List<Account> listMembers(UUID programmeId, Role role) {
        return jdbc.sql("""
                select a.id, a.name, a.email, a.language from people.account a
                join people.membership m on m.account_id = a.id
                where m.programme_id = ? and m.role = ? and a.closed_at is null order by a.name
                """).params(programmeId, role.name()).query(Accounts::row).list();
    }

    /** Everybody with a role in a programme, by name, each with all of them, and whether they can sign in yet. */
    public List<Member> members(UUID programmeId) {
        return jdbc.sql("""
                select a.id, a.name, a.email, a.language, array_agg(m.role) as roles, a.password_hash is not null as active
                from people.account a join people.membership m on m.account_id = a.id
                where m.programme_id = ? and a.closed_at is null group by a.id order by lower(a.name), a.id
                """).param(programmeId).query((rs, n) -> {
                    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
                    for (String role : (String[]) rs.getArray("roles").getArray()) {
                        roles.add(Role.valueOf(role));
                    }
                    return new Member(row(rs, n), roles, rs.getBoolean("active"));
                }).list();
    }

    /** Whether the account has a password, so that somebody can sign in with it. */
    public boolean canSignIn(UUID accountId) {
        return jdbc.sql("select exists (select from people.account where id = ? and password_hash is not null and closed_at is null)").param(accountId)
                .query(Boolean.class).single();
    }

    public boolean none() {
        return jdbc.sql("select not exists (select from people.account)").query(Boolean.class).single();
    }

    /** A link's secret with which a password can be set once, within a week. */
    @Transactional
    public String invite(UUID accountId, Instant now) {
        String secret = Tokens.secret();
        jdbc.sql("insert into people.invitation (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(Tokens.hash(secret), accountId, now.plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC)).update();
        return secret;
    }

    public Optional<Account> findInvited(String secret, Instant now) {
        return jdbc.sql("""
                select a.id, a.name, a.email, a.language from people.account a join people.invitation i on i.account_id = a.id
                where i.token_hash = ? and i.used_at is null and i.expires_at > ? and a.closed_at is null
                """).params(Tokens.hash(secret), now.atOffset(ZoneOffset.UTC)).query(Accounts::row).optional();
    }

    /** Sets the password and uses the invitation up; false when it was used or too old. */
    @Transactional
    public boolean accept(String secret, String password, Instant now) {
        Optional<UUID> account = jdbc.sql("""
                update people.invitation set used_at = ? where token_hash = ? and used_at is null and expires_at > ? returning account_id
                """).params(now.atOffset(ZoneOffset.UTC), Tokens.hash(secret), now.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
        account.ifPresent(id -> jdbc.sql("update people.account set password_hash = ? where id = ?").params(passwords.encode(password), id).update());
        return account.isPresent();
    }

    private static Account row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Account(rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("email"), Language.from(rs.getString("language")));
    }
}
