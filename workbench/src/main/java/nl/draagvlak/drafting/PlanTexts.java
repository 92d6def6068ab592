package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plan's own texts, per section. A former wording stays to be read and put back. */
@Repository
public class PlanTexts {

    /** The section under which the title of the plan stands. */
    public static final String TITLE = "titel";
    /** The section under which the line below the title stands. */
    public static final String SUBTITLE = "ondertitel";

    static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Journal journal;

    PlanTexts(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The texts by section; a section without text is absent. */
    public Map<String, String> texts(UUID programmeId) {
        Map<String, String> texts = new HashMap<>();
        bySection(programmeId).forEach((section, text) -> texts.put(section, text.text()));
        return texts;
    }

    Map<String, PlanText> bySection(UUID programmeId) {
        Map<String, PlanText> found = new HashMap<>();
        jdbc.sql("select section, text, changed_at, changed_by from drafting.plan_text where programme_id = ? and text <> ''").param(programmeId)
                .query(PlanTexts::row).list().forEach(text -> found.put(text.section(), text));
        return found;
    }

    Optional<PlanText> find(UUID programmeId, String section) {
        return jdbc.sql("select section, text, changed_at, changed_by from drafting.plan_text where programme_id = ? and section = ?")
                .params(programmeId, section).query(PlanTexts::row).optional();
    }

    /** Writes the text of a section; an empty text takes it out. What stood there is kept as a former wording. */
    @Transactional
    public void write(Act act, UUID programmeId, String section, String text) {
        Optional<PlanText> before = find(programmeId, section);
        if (before.map(PlanText::text).orElse("").equals(text)) {
            return;
        }
        before.filter(former -> !former.text().isEmpty()).ifPresent(former -> jdbc.sql("""
                insert into drafting.former_text (id, programme_id, section, text, written_at, written_by) values (?, ?, ?, ?, ?, ?)
                """).params(Ids.next(), programmeId, section, former.text(), former.writtenAt().atOffset(ZoneOffset.UTC), former.writtenBy()).update());
        jdbc.sql("""
                insert into drafting.plan_text (programme_id, section, text, changed_at, changed_by) values (?, ?, ?, ?, ?)
                on conflict (programme_id, section) do update set text = excluded.text, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """).params(programmeId, section, text, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "plan-text.written", programmeId, section, text);
    }

    /** Former wordings of a section with their ids, newest first. */
    List<Former> former(UUID programmeId, String section, int most) {
        return jdbc.sql("""
                select id, section, text, written_at, written_by from drafting.former_text
                where programme_id = ? and section = ? order by written_at desc, id desc limit ?
                """).params(programmeId, section, most).query((rs, n) -> new Former(rs.getObject(1, UUID.class),
                new PlanText(rs.getString(2), rs.getString(3), rs.getTimestamp(4).toInstant(), rs.getObject(5, UUID.class)))).list();
    }

    Optional<Former> findFormer(UUID programmeId, String section, UUID id) {
        return former(programmeId, section, Integer.MAX_VALUE).stream().filter(former -> former.id().equals(id)).findFirst();
    }

    /** A wording that was replaced. */
    record Former(UUID id, PlanText text) {}

    private static PlanText row(ResultSet rs, int n) throws SQLException {
        return new PlanText(rs.getString(1), rs.getString(2), rs.getTimestamp(3).toInstant(), rs.getObject(4, UUID.class));
    }
}
