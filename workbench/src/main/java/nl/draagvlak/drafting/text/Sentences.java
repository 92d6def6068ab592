package nl.draagvlak.drafting.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sentences of all texts. A sentence keeps its id while it is edited or moved, within its paper; when it is split its first part keeps it, when it
 * is merged it leads to the sentence that it went into. How a sentence is known again is told at {@link Alignment}.
 */
@Repository
public class Sentences {

    /** Shorter sentences are too common to be known again in another section. */
    private static final int FEWEST_WORDS = 4;
    private static final double MOVED_ALIKE = 0.8;
    private static final int REMEMBERED = 500;

    private final JdbcClient jdbc;

    Sentences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wording that a sentence has or had, from this version of the section on. */
    public record Wording(UUID paperId, String section, int version, String text, Instant writtenAt, UUID writtenBy) {}

    /** The sentences of a section as it is now, in their order. */
    public List<Sentence> of(UUID paperId, String section) {
        return jdbc.sql("select max(version) from drafting.section_text where paper_id = ? and section = ?").params(paperId, section).query(Integer.class).optional()
                .map(version -> of(paperId, section, version)).orElse(List.of());
    }

    /** The sentences of a section as it was in this version. */
    public List<Sentence> of(UUID paperId, String section, int version) {
        return jdbc.sql("select content::text, prose, sentences from drafting.section_text where paper_id = ? and section = ? and version = ?")
                .params(paperId, section, version).query((rs, n) -> placed(paperId, section, StoredText.of(rs.getString(1), rs.getString(2)),
                        List.of((UUID[]) rs.getArray(3).getArray()))).optional().orElse(List.of());
    }

    private static List<Sentence> placed(UUID paperId, String section, RichText text, List<UUID> ids) {
        List<Sentence> placed = new ArrayList<>();
        List<TextLine> lines = text.lines();
        for (int line = 0; line < lines.size(); line++) {
            for (String sentence : Splitting.sentences(lines.get(line).text())) {
                if (placed.size() < ids.size()) {
                    placed.add(new Sentence(ids.get(placed.size()), paperId, section, placed.size(), line, sentence));
                }
            }
        }
        return List.copyOf(placed);
    }

    /** Where the sentence is now, or since when it is gone; empty for an id that never was. */
    public Optional<Whereabouts> find(UUID id) {
        return row(id).map(found -> found.goneAt == null ? new Whereabouts.Stands(standing(found)) : departed(id, found));
    }

    private Whereabouts departed(UUID id, Row first) {
        Row at = first;
        Set<UUID> seen = new HashSet<>(Set.of(id));
        while (at.goneAt != null && at.became != null && seen.add(at.became)) {
            at = row(at.became).orElseThrow();
        }
        return at.goneAt == null ? new Whereabouts.WentInto(id, standing(at), first.goneAt)
                : new Whereabouts.Gone(id, at.paperId, at.section, at.text, at.goneVersion, at.goneAt);
    }

    private Sentence standing(Row row) {
        return of(row.paperId, row.section).stream().filter(sentence -> sentence.id().equals(row.id)).findFirst()
                .orElseGet(() -> new Sentence(row.id, row.paperId, row.section, row.position, 0, row.text));
    }

    /** The wordings of a sentence, oldest first; those of the sentence that it was split from come before. */
    public List<Wording> history(UUID id) {
        List<Wording> own = jdbc.sql("""
                select paper_id, section, version, text, written_at, written_by from drafting.sentence_wording where sentence_id = ? order by written_at, version
                """).param(id).query((rs, n) -> new Wording(rs.getObject(1, UUID.class), rs.getString(2), rs.getInt(3), rs.getString(4),
                rs.getTimestamp(5).toInstant(), rs.getObject(6, UUID.class))).list();
        List<Wording> all = new ArrayList<>();
        if (!own.isEmpty()) {
            Wording first = own.getFirst();
            row(id).map(found -> found.origin).ifPresent(origin -> history(origin).stream().filter(each -> before(each, first)).forEach(all::add));
        }
        all.addAll(own);
        return all;
    }

    private static boolean before(Wording one, Wording other) {
        return one.paperId().equals(other.paperId()) && one.section().equals(other.section()) ? one.version() < other.version() : !one.writtenAt().isAfter(other.writtenAt());
    }

    /**
     * Gives the sentences of a text their ids, in the transaction in which the text is kept. Whoever calls is alone with the programme's texts.
     *
     * @return the ids in the order of the sentences
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> align(Act act, UUID programmeId, UUID paperId, String section, int version, RichText text) {
        return new Aligning(act, programmeId, paperId, section, version).run(text);
    }

    private record Row(UUID id, UUID paperId, String section, int position, String text, Instant sinceAt, Integer goneVersion, Instant goneAt, UUID origin, UUID became) {}

    private static final String SELECT = "select id, paper_id, section, position, text, since_at, gone_version, gone_at, origin, became from drafting.sentence ";

    private Optional<Row> row(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Sentences::row).optional();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3), rs.getInt(4), rs.getString(5), rs.getTimestamp(6).toInstant(),
                rs.getObject(7, Integer.class), rs.getTimestamp(8) == null ? null : rs.getTimestamp(8).toInstant(), rs.getObject(9, UUID.class), rs.getObject(10, UUID.class));
    }

    /** One text being aligned with what stood in its section. */
    private final class Aligning {
        private final Act act;
        private final UUID programmeId;
        private final UUID paperId;
        private final String section;
        private final int version;

        private Aligning(Act act, UUID programmeId, UUID paperId, String section, int version) {
            this.act = act;
            this.programmeId = programmeId;
            this.paperId = paperId;
            this.section = section;
            this.version = version;
        }

        private List<UUID> run(RichText text) {
            List<String> after = text.lines().stream().flatMap(line -> Splitting.sentences(line.text()).stream()).toList();
            List<Row> before = jdbc.sql(SELECT + "where paper_id = ? and section = ? and gone_at is null order by position, id").params(paperId, section).query(Sentences::row).list();
            Alignment alignment = Alignment.of(before.stream().map(Row::text).toList(), after);
            UUID[] ids = new UUID[after.size()];
            Set<UUID> kept = new HashSet<>();
            for (int i = 0; i < ids.length; i++) {
                if (alignment.same(i) >= 0) {
                    Row was = before.get(alignment.same(i));
                    ids[i] = was.id;
                    kept.add(was.id);
                    keep(was, i, after.get(i));
                }
            }
            fromElsewhere(after, alignment, ids);
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == null) {
                    ids[i] = begin(i, after.get(i), alignment.origin(i) >= 0 ? before.get(alignment.origin(i)).id : copied(after.get(i)));
                }
            }
            for (int j = 0; j < before.size(); j++) {
                if (!kept.contains(before.get(j).id)) {
                    end(before.get(j), alignment.into(j) >= 0 ? ids[alignment.into(j)] : copyOf(before.get(j)));
                }
            }
            return Arrays.asList(ids);
        }

        private void keep(Row was, int position, String text) {
            if (was.position != position || !was.text.equals(text) || !was.section.equals(section) || was.goneAt != null) {
                jdbc.sql("""
                        update drafting.sentence set section = ?, position = ?, text = ?, gone_version = null, gone_at = null, became = null where id = ?
                        """).params(section, position, text, was.id).update();
            }
            if (!was.text.equals(text) || !was.section.equals(section) || was.goneAt != null) {
                word(was.id, text);
            }
        }

        private void word(UUID id, String text) {
            jdbc.sql("""
                    insert into drafting.sentence_wording (sentence_id, programme_id, paper_id, section, version, text, written_at, written_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (sentence_id, paper_id, section, version) do update set text = excluded.text, written_at = excluded.written_at
                    """).params(id, programmeId, paperId, section, version, text, at(), act.actor()).update();
        }

        private java.time.OffsetDateTime at() {
            return act.at().atOffset(ZoneOffset.UTC);
        }

        private UUID begin(int position, String text, UUID origin) {
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into drafting.sentence (id, programme_id, paper_id, section, position, text, since_version, since_at, origin) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(Arrays.asList(id, programmeId, paperId, section, position, text, version, at(), origin)).update();
            word(id, text);
            return id;
        }

        private void end(Row was, UUID became) {
            jdbc.sql("update drafting.sentence set gone_version = ?, gone_at = ?, became = ? where id = ?").params(Arrays.asList(version, at(), became, was.id)).update();
        }

        /** Sentences that were taken out, here or in another section of the paper, and are back. */
        private void fromElsewhere(List<String> after, Alignment alignment, UUID[] ids) {
            List<Integer> news = new ArrayList<>();
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == null && alignment.origin(i) < 0 && Words.of(after.get(i)).count() >= FEWEST_WORDS) {
                    news.add(i);
                }
            }
            if (news.isEmpty()) {
                return;
            }
            Map<Row, Words> gone = new java.util.LinkedHashMap<>();
            jdbc.sql(SELECT + "where paper_id = ? and gone_at is not null and became is null order by gone_at desc, position limit " + REMEMBERED).param(paperId)
                    .query(Sentences::row).list().forEach(row -> gone.put(row, Words.of(row.text)));
            for (int i : news) {
                Words words = Words.of(after.get(i));
                Row best = null;
                double likeness = MOVED_ALIKE;
                for (Map.Entry<Row, Words> each : gone.entrySet()) {
                    double found = each.getValue().same(words) ? 2 : each.getValue().likeness(words);
                    if (found > likeness) {
                        best = each.getKey();
                        likeness = found;
                    }
                }
                if (best != null) {
                    gone.remove(best);
                    ids[i] = best.id;
                    keep(best, i, after.get(i));
                }
            }
        }

        /** The sentence of another section that reads the same, if there is one. */
        private UUID copied(String text) {
            return Words.of(text).count() < FEWEST_WORDS ? null : jdbc.sql("""
                    select id from drafting.sentence where paper_id = ? and section <> ? and text = ? and gone_at is null order by since_at limit 1
                    """).params(paperId, section, text).query(UUID.class).optional().orElse(null);
        }

        /** Where it was copied to before it was taken out here: that is a move in two steps. */
        private UUID copyOf(Row was) {
            return jdbc.sql("select id from drafting.sentence where origin = ? and text = ? and gone_at is null order by since_at limit 1")
                    .params(was.id, was.text).query(UUID.class).optional().orElse(null);
        }
    }
}
