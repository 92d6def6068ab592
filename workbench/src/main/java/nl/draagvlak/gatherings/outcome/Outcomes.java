package nl.draagvlak.gatherings.outcome;

import java.util.List;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of who wants to hear what came of a gathering. They lead to no participant and are gone once the message went out. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Mailbox mailbox;

    Outcomes(JdbcClient jdbc, Journal journal, Mailbox mailbox) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.mailbox = mailbox;
    }

    /** Somebody leaves an address. The journal says that it happened, by nobody: who it was is not for it to know. */
    @Transactional
    void want(Act act, Gathering gathering, String email) {
        jdbc.sql("insert into gatherings.wants_outcome (gathering_id, programme_id, email) values (?, ?, ?) on conflict do nothing")
                .params(gathering.id(), gathering.programmeId(), email).update();
        journal.record(Act.bySystem(act.at()), gathering.programmeId(), "outcome.wanted", gathering.id());
    }

    long waiting(UUID gatheringId) {
        return jdbc.sql("select count(*) from gatherings.wants_outcome where gathering_id = ?").param(gatheringId).query(Long.class).single();
    }

    /**
     * Sends the outcome to everybody who wants it, and forgets their addresses.
     *
     * @return to how many it goes
     */
    @Transactional
    int send(Act act, Programme programme, Gathering gathering, String lookBack) {
        List<String> addresses = jdbc.sql("delete from gatherings.wants_outcome where gathering_id = ? returning email").param(gathering.id()).query(String.class).list();
        boolean dutch = programme.language() == Language.NL;
        String body = dutch ? "Goedendag,\n\nU wilde horen wat er uit de bijeenkomst kwam.\n\n" + gathering.outcome()
                + "\n\nMet uw persoonlijke code ziet u wat er met uw eigen woorden is gebeurd:\n" + lookBack + "\n\nUw adres is nu gewist. U krijgt geen berichten meer."
                : "Good day,\n\nYou wanted to hear what came of the gathering.\n\n" + gathering.outcome()
                + "\n\nWith your personal code you see what happened with your own words:\n" + lookBack + "\n\nYour address is erased now. You get no more messages.";
        addresses.forEach(address -> mailbox.queue(act, programme.id(), address, dutch ? "Wat eruit kwam" : "What came of it", body));
        journal.record(act, gathering.programmeId(), "outcome.sent", gathering.id(), addresses.size());
        return addresses.size();
    }
}
