package nl.draagvlak.drafting.reading;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which remark led to which change of the text, to be followed both ways. */
@Repository
public class RemarkChanges {

    private final JdbcClient jdbc;
    private final Journal journal;

    RemarkChanges(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A sentence of which the wording changed since a moment: what it reads now. */
    public record Changed(UUID sentence, String section, String text) {}

    /** Says which sentences were changed because of the remark, in place of what was said before. */
    @Transactional
    public void set(Act act, Remark remark, Collection<UUID> sentences) {
        jdbc.sql("delete from drafting.remark_change where remark_id = ?").param(remark.id()).update();
        sentences.forEach(sentence -> jdbc.sql("insert into drafting.remark_change (programme_id, remark_id, sentence_id, element_id, linked_at, linked_by) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(remark.programmeId(), remark.id(), sentence, null, act.at().atOffset(ZoneOffset.UTC), act.actor())).update());
        journal.record(act, remark.programmeId(), "remark.led-to", remark.id(), sentences);
    }

    /** By remark, the sentences that were changed because of it, with the words that they have now or had last. */
    public Map<UUID, List<Changed>> of(Collection<UUID> some) {
        Map<UUID, List<Changed>> found = new HashMap<>();
        if (!some.isEmpty()) {
            jdbc.sql("""
                    select s.id, s.section, s.text, c.remark_id from drafting.remark_change c join drafting.sentence s on s.id = c.sentence_id where c.remark_id = any(?)
                    order by s.section, s.position
                    """).param(some.toArray(UUID[]::new)).query(rs -> {
                found.computeIfAbsent(rs.getObject(4, UUID.class), id -> new ArrayList<>()).add(row(rs, 0));
            });
        }
        return found;
    }

    /** The remarks because of which this sentence was changed. */
    public List<UUID> becauseOf(UUID sentence) {
        return jdbc.sql("select remark_id from drafting.remark_change where sentence_id = ?").param(sentence).query(UUID.class).list();
    }

    /** By sentence, the remarks because of which it was changed; sentences without are absent. */
    Map<UUID, List<UUID>> becauseOf(Collection<UUID> sentences) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        if (!sentences.isEmpty()) {
            jdbc.sql("select sentence_id, remark_id from drafting.remark_change where sentence_id = any(?)").param(sentences.toArray(UUID[]::new))
                    .query(rs -> {
                        found.computeIfAbsent(rs.getObject(1, UUID.class), id -> new ArrayList<>()).add(rs.getObject(2, UUID.class));
                    });
        }
        return found;
    }

    /** The sentences of a section that are new or read otherwise since that moment, in their order. */
    public List<Changed> since(UUID paperId, String section, java.time.Instant moment) {
        return jdbc.sql("""
                select s.id, s.section, s.text from drafting.sentence s where s.paper_id = ? and s.section = ? and s.gone_at is null
                    and exists (select from drafting.sentence_wording w where w.sentence_id = s.id and w.written_at > ?) order by s.position
                """).params(paperId, section, moment.atOffset(ZoneOffset.UTC)).query(RemarkChanges::row).list();
    }

    private static Changed row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Changed(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3));
    }
}
