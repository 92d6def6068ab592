package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.text.RichText;
import nl.draagvlak.drafting.text.Sentences;
import nl.draagvlak.drafting.text.StoredText;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the sections of all papers, in all their versions. A text is replaced by a newer one and never lost. */
@Repository
public class SectionTexts {

    private static final String SELECT = """
            select paper_id, section, version, revision, content::text, prose, reason, written_at, written_by from drafting.section_text t
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Papers papers;
    private final Sentences sentences;

    SectionTexts(JdbcClient jdbc, Journal journal, Papers papers, Sentences sentences) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.papers = papers;
        this.sentences = sentences;
    }

    /** How a saving ended. Both carry the text as it now is. */
    public sealed interface Outcome {
        SectionText text();

        record Saved(SectionText text) implements Outcome {}

        /** Somebody else saved meanwhile; nothing was changed. */
        record Overtaken(SectionText text) implements Outcome {}
    }

    /** The texts by section; a section without words is absent. */
    public Map<String, SectionText> current(UUID paperId) {
        Map<String, SectionText> found = new HashMap<>();
        jdbc.sql(SELECT + "where paper_id = ? and version = (select max(version) from drafting.section_text l where l.paper_id = t.paper_id and l.section = t.section)")
                .param(paperId).query(SectionTexts::row).list().stream().filter(each -> !each.text().blank()).forEach(each -> found.put(each.section(), each));
        return found;
    }

    /** The same, only the texts. */
    Map<String, RichText> texts(UUID paperId) {
        Map<String, RichText> texts = new HashMap<>();
        current(paperId).forEach((section, text) -> texts.put(section, text.text()));
        return texts;
    }

    /** The text as it is now; empty when nothing was ever written. */
    public Optional<SectionText> find(UUID paperId, String section) {
        return jdbc.sql(SELECT + "where paper_id = ? and section = ? order by version desc limit 1").params(paperId, section).query(SectionTexts::row).optional();
    }

    public Optional<SectionText> find(UUID paperId, String section, int version) {
        return jdbc.sql(SELECT + "where paper_id = ? and section = ? and version = ?").params(paperId, section, version).query(SectionTexts::row).optional();
    }

    /** The versions of a section, newest first. */
    public List<SectionText> history(UUID paperId, String section, int most) {
        return jdbc.sql(SELECT + "where paper_id = ? and section = ? order by version desc limit ?").params(paperId, section, most).query(SectionTexts::row).list();
    }

    /** Writes a new version of a section, whatever stood there. */
    @Transactional
    public SectionText write(Act act, Paper paper, String section, RichText text, String reason) {
        return save(act, paper, section, text, reason, null, null).text();
    }

    /** Writes a new version from text of the plain form: paragraphs, lists with "- ", footnotes as {@code ^[…]}. */
    @Transactional
    public SectionText write(Act act, Paper paper, String section, String prose) {
        return write(act, paper, section, RichText.ofProse(prose), "");
    }

    /**
     * Keeps a text with its sentences and its entry in the logbook. The same text again changes nothing.
     *
     * @param sitting what somebody saves under one sitting becomes one version; null makes each saving a version of its own
     * @param base    the revision that the text was made from, 0 for none; null when it is to be written whatever stood there
     */
    @Transactional
    public Outcome save(Act act, Paper paper, String section, RichText text, String reason, UUID sitting, Integer base) {
        journal.await(paper.programmeId());
        papers.keep(act, paper);
        SectionText before = find(paper.id(), section).orElse(null);
        if (base != null && base != (before == null ? 0 : before.revision()) && !(before != null && before.text().equals(text))) {
            return new Outcome.Overtaken(before == null ? none(act, paper, section) : before);
        }
        boolean goesOn = before != null && sitting != null && sitting.equals(sitting(before)) && before.writtenBy().equals(act.actor());
        if (before == null ? text.blank() : before.text().equals(text)) {
            return new Outcome.Saved(before == null ? none(act, paper, section) : goesOn && !reason.isBlank() ? reasoned(act, paper, before, reason) : before);
        }
        int version = before == null ? 1 : goesOn ? before.version() : before.version() + 1;
        int revision = before == null ? 1 : before.revision() + 1;
        if (before != null && before.version() == version - 1) {
            numberOnce(before, paper);
        }
        UUID[] ids = sentences.align(act, paper.programmeId(), paper.id(), section, version, text).toArray(UUID[]::new);
        jdbc.sql("""
                insert into drafting.section_text (paper_id, programme_id, section, version, revision, content, sentences, reason, sitting, begun_at, written_at, written_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (paper_id, section, version) do update set revision = excluded.revision, content = excluded.content, sentences = excluded.sentences,
                    reason = case when excluded.reason = '' then section_text.reason else excluded.reason end, written_at = excluded.written_at
                """).params(Arrays.asList(paper.id(), paper.programmeId(), section, version, revision, text.json(), ids, reason, sitting,
                act.at().atOffset(ZoneOffset.UTC), act.at().atOffset(ZoneOffset.UTC), act.actor())).update();
        journal.record(act, paper.programmeId(), "section-text.written", paper.id(), section, version, revision, text.json(), reason);
        return new Outcome.Saved(find(paper.id(), section).orElseThrow());
    }

    /** Who is done says why, after the words were saved. */
    private SectionText reasoned(Act act, Paper paper, SectionText text, String reason) {
        jdbc.sql("update drafting.section_text set reason = ? where paper_id = ? and section = ? and version = ?")
                .params(reason, text.paperId(), text.section(), text.version()).update();
        journal.record(act, paper.programmeId(), "section-text.reasoned", paper.id(), text.section(), text.version(), reason);
        return find(text.paperId(), text.section(), text.version()).orElseThrow();
    }

    /** A text of before there were sentences gets them now, so that what is written over it is known again. */
    private void numberOnce(SectionText before, Paper paper) {
        boolean numbered = jdbc.sql("select cardinality(sentences) > 0 from drafting.section_text where paper_id = ? and section = ? and version = ?")
                .params(before.paperId(), before.section(), before.version()).query(Boolean.class).single();
        if (!numbered && !before.text().words().isBlank()) {
            Act then = new Act(before.writtenBy(), before.writtenAt());
            UUID[] ids = sentences.align(then, paper.programmeId(), paper.id(), before.section(), before.version(), before.text()).toArray(UUID[]::new);
            jdbc.sql("update drafting.section_text set sentences = ? where paper_id = ? and section = ? and version = ?")
                    .params(ids, before.paperId(), before.section(), before.version()).update();
        }
    }

    /** Gives the sentences of a paper that was written before there were sentences their ids. */
    @Transactional
    public void number(Act act, Paper paper) {
        journal.await(paper.programmeId());
        papers.keep(act, paper);
        current(paper.id()).values().forEach(text -> numberOnce(text, paper));
        journal.record(act, paper.programmeId(), "sentences.numbered", paper.id());
    }

    private UUID sitting(SectionText text) {
        return jdbc.sql("select sitting from drafting.section_text where paper_id = ? and section = ? and version = ?")
                .params(text.paperId(), text.section(), text.version()).query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class))).single().orElse(null);
    }

    private static SectionText none(Act act, Paper paper, String section) {
        return new SectionText(paper.id(), section, 0, 0, RichText.EMPTY, "", act.at(), act.actor());
    }

    private static SectionText row(ResultSet rs, int n) throws SQLException {
        return new SectionText(rs.getObject(1, UUID.class), rs.getString(2), rs.getInt(3), rs.getInt(4), StoredText.of(rs.getString(5), rs.getString(6)),
                rs.getString(7), rs.getTimestamp(8).toInstant(), rs.getObject(9, UUID.class));
    }
}
