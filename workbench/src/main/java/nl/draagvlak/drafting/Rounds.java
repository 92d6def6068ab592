package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.FrozenDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of reading along. Readers read what stood there when the round opened, all of them the same. */
@Repository
public class Rounds {

    private static final String SELECT = "select id, programme_id, number, title, question, deadline, opened_at, closed_at, asked, open_key from drafting.round ";

    private final JdbcClient jdbc;
    private final FrozenDocuments documents;
    private final Journal journal;

    Rounds(JdbcClient jdbc, FrozenDocuments documents, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.journal = journal;
    }

    /** All rounds, newest first. There are few. */
    public List<Round> list(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? order by number desc").param(programmeId).query(Rounds::row).list();
    }

    public Optional<Round> find(UUID programmeId, UUID id) {
        return jdbc.sql(SELECT + "where programme_id = ? and id = ?").params(programmeId, id).query(Rounds::row).optional();
    }

    public Optional<Round> findOpen(UUID programmeId) {
        return jdbc.sql(SELECT + "where programme_id = ? and closed_at is null").param(programmeId).query(Rounds::row).optional();
    }

    public Optional<Round> find(UUID programmeId, int number) {
        return jdbc.sql(SELECT + "where programme_id = ? and number = ?").params(programmeId, number).query(Rounds::row).optional();
    }

    /** A section of the draft, to be read. */
    record Draft(String section, String title, Document document) {}

    @Transactional
    Round add(Act act, UUID programmeId, String title, String question, LocalDate deadline, Set<Role> asked, String openKey, List<Draft> sections) {
        UUID id = Ids.next();
        // The journal's lock of the programme keeps two rounds apart, so that the number is free.
        journal.record(act, programmeId, "round.opened", id, title, question, deadline);
        jdbc.sql("""
                insert into drafting.round (id, programme_id, number, title, question, deadline, asked, open_key, opened_at, opened_by)
                values (?, ?, (select coalesce(max(number), 0) + 1 from drafting.round where programme_id = ?), ?, ?, ?, ?, ?, ?, ?)
                """).params(id, programmeId, programmeId, title, question, deadline, asked.stream().map(role -> role.name().toLowerCase()).toArray(String[]::new), openKey,
                act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        int position = 0;
        for (Draft draft : sections) {
            jdbc.sql("insert into drafting.round_section (round_id, programme_id, position, section, title, document_id) values (?, ?, ?, ?, ?, ?)")
                    .params(id, programmeId, position++, draft.section(), draft.title(), documents.freeze(programmeId, draft.document(), act.at())).update();
        }
        return find(programmeId, id).orElseThrow();
    }

    @Transactional
    void close(Act act, Round round) {
        // The journal's lock of the programme keeps a remark from coming in between the count and the closing.
        journal.record(act, round.programmeId(), "round.closed", round.id());
        int closed = jdbc.sql("""
                update drafting.round set closed_at = ?, closed_by = ? where id = ?
                    and not exists (select from drafting.remark where round_id = ? and verdict is null and withdrawn_at is null)
                """).params(act.at().atOffset(ZoneOffset.UTC), act.actor(), round.id(), round.id()).update();
        if (closed == 0) {
            throw new IllegalStateException("a remark has no answer yet");
        }
    }

    @Transactional
    void reopen(Act act, Round round, LocalDate deadline) {
        jdbc.sql("update drafting.round set closed_at = null, closed_by = null, deadline = ? where id = ?").params(deadline, round.id()).update();
        journal.record(act, round.programmeId(), "round.reopened", round.id(), deadline);
    }

    /** The sections that are read in a round, in their order. */
    public List<ReadSection> sections(UUID roundId) {
        return jdbc.sql("select section, title, document_id from drafting.round_section where round_id = ? order by position").param(roundId)
                .query((rs, n) -> new ReadSection(rs.getString(1), rs.getString(2), rs.getObject(3, UUID.class))).list();
    }

    public Document document(ReadSection section) {
        return documents.find(section.documentId()).orElseThrow();
    }

    void remember(Act act, Round round, List<UUID> reminders) {
        reminders.forEach(message -> jdbc.sql("insert into drafting.reminder (round_id, programme_id, message_id) values (?, ?, ?)")
                .params(round.id(), round.programmeId(), message).update());
        journal.record(act, round.programmeId(), "round.reminders-queued", round.id(), reminders.size());
    }

    List<UUID> reminders(Round round) {
        return jdbc.sql("select message_id from drafting.reminder where round_id = ?").param(round.id()).query(UUID.class).list();
    }

    private static Round row(ResultSet rs, int n) throws SQLException {
        return new Round(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4), rs.getString(5),
                rs.getObject(6, LocalDate.class), rs.getTimestamp(7).toInstant(), rs.getTimestamp(8) == null ? null : rs.getTimestamp(8).toInstant(),
                Arrays.stream((String[]) rs.getArray(9).getArray()).map(role -> Role.valueOf(role.toUpperCase())).collect(Collectors.toUnmodifiableSet()), rs.getString(10));
    }
}
