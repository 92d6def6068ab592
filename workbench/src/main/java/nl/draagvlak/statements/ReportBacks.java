package nl.draagvlak.statements;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.mail.Mailbox;
import nl.draagvlak.programme.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done with what people said, told back: on the page where they look back, and by mail to who left an address for it. */
@Repository
class ReportBacks {

    /** Words of the team for everybody who took part; {@code sentAt} is null until the mail went out. */
    record ReportBack(UUID gatheringId, String words, Instant writtenAt, Instant sentAt) {

        boolean sent() {
            return sentAt != null;
        }
    }

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Mailbox mailbox;

    ReportBacks(JdbcClient jdbc, Journal journal, Mailbox mailbox) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.mailbox = mailbox;
    }

    Optional<ReportBack> find(UUID gatheringId) {
        return Optional.ofNullable(byGathering(List.of(gatheringId)).get(gatheringId));
    }

    Map<UUID, ReportBack> byGathering(List<UUID> gatherings) {
        Map<UUID, ReportBack> found = new HashMap<>();
        jdbc.sql("select gathering_id, words, written_at, sent_at from statements.report_back where gathering_id = any(?)").param(gatherings.toArray(UUID[]::new)).query(rs -> {
            OffsetDateTime sent = rs.getObject(4, OffsetDateTime.class);
            UUID id = rs.getObject(1, UUID.class);
            found.put(id, new ReportBack(id, rs.getString(2), rs.getObject(3, OffsetDateTime.class).toInstant(), sent == null ? null : sent.toInstant()));
        });
        return found;
    }

    /** Keeps the words; those that were sent stay as they were sent. */
    @Transactional
    void write(Act act, Gathering gathering, String words) {
        jdbc.sql("""
                insert into statements.report_back (gathering_id, programme_id, words, written_at) values (?, ?, ?, ?)
                on conflict (gathering_id) do update set words = excluded.words, written_at = excluded.written_at where report_back.sent_at is null
                """).params(gathering.id(), gathering.programmeId(), words, act.at().atOffset(ZoneOffset.UTC)).update();
        journal.record(act, gathering.programmeId(), "report-back.written", gathering.id(), words);
    }

    /** Sends the words once to everybody who asked for mail, and erases their addresses. */
    @Transactional
    void send(Act act, Gathering gathering, Language language, String link) {
        journal.record(act, gathering.programmeId(), "report-back.sent", gathering.id());
        int first = jdbc.sql("update statements.report_back set sent_at = ? where gathering_id = ? and sent_at is null")
                .params(act.at().atOffset(ZoneOffset.UTC), gathering.id()).update();
        if (first == 0) {
            return;
        }
        String words = find(gathering.id()).orElseThrow().words();
        String body = words + "\n\n" + language.of("Met uw persoonlijke code kunt u hier terugkijken: ", "With your personal code you can look back here: ") + link + "\n\n"
                + language.of("Uw adres is nu bij ons gewist.", "Your address is now erased with us.") + "\n";
        for (String address : jdbc.sql("delete from statements.word_wanted where gathering_id = ? returning address").param(gathering.id()).query(String.class).list()) {
            mailbox.queueAndForget(act, gathering.programmeId(), address, language.of("Er staat iets voor u klaar", "Something is ready for you"), body);
        }
    }

    /** Keeps an address, beside nothing. Whoever asks is not written down either: the entry in the journal is of the workbench itself. */
    @Transactional
    void want(Instant at, Gathering gathering, String address) {
        jdbc.sql("insert into statements.word_wanted (gathering_id, programme_id, address) values (?, ?, ?) on conflict do nothing")
                .params(gathering.id(), gathering.programmeId(), address).update();
        journal.record(Act.bySystem(at), gathering.programmeId(), "report-back.wanted", gathering.id());
    }

    /** Erases an address. */
    @Transactional
    void wantNoMore(Instant at, Gathering gathering, String address) {
        jdbc.sql("delete from statements.word_wanted where gathering_id = ? and address = ?").params(gathering.id(), address).update();
        journal.record(Act.bySystem(at), gathering.programmeId(), "report-back.wanted-no-more", gathering.id());
    }

    /** How many want it by mail. */
    long wanted(UUID gatheringId) {
        return jdbc.sql("select count(*) from statements.word_wanted where gathering_id = ?").param(gatheringId).query(Long.class).single();
    }

    /** The gatherings at which somebody took part. */
    List<UUID> gatheringsOf(UUID participantId) {
        return jdbc.sql("""
                select gathering_id from gatherings.joining where participant_id = :me union select gathering_id from statements.statement where participant_id = :me
                """).param("me", participantId).query(UUID.class).list();
    }
}
