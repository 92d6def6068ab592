package nl.draagvlak.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of all programmes. Every programme has its action plan, also before anything was written in it. */
@Repository
public class Papers {

    private static final String SELECT = "select id, programme_id, kind, title, subtitle, made_at from drafting.paper ";

    private final JdbcClient jdbc;
    private final Journal journal;

    Papers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The programme's action plan. */
    public Paper plan(UUID programmeId) {
        return row(programmeId).orElseGet(() -> new Paper(programmeId, programmeId, PaperKind.ACTION_PLAN, "", "", Instant.EPOCH));
    }

    /** The papers that are not put away: the action plan first, the others newest first. */
    public List<Paper> list(UUID programmeId) {
        List<Paper> all = new java.util.ArrayList<>(List.of(plan(programmeId)));
        all.addAll(jdbc.sql(SELECT + "where programme_id = ? and kind <> 'action_plan' and put_away_at is null order by made_at desc, id desc").param(programmeId)
                .query(Papers::row).list());
        return all;
    }

    public Optional<Paper> find(UUID programmeId, UUID id) {
        return id.equals(programmeId) ? Optional.of(plan(programmeId)) : row(id).filter(paper -> paper.programmeId().equals(programmeId));
    }

    private Optional<Paper> row(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Papers::row).optional();
    }

    /** Adds a paper with the sections of its template. */
    @Transactional
    Paper add(Act act, Paper paper, PaperTemplate template) {
        keep(act, paper);
        int position = 0;
        for (PaperTemplate.Heading heading : template.headings()) {
            jdbc.sql("insert into drafting.paper_section (paper_id, programme_id, key, position, title, help) values (?, ?, ?, ?, ?, ?)")
                    .params(paper.id(), paper.programmeId(), heading.key(), position++, heading.title(), heading.help()).update();
        }
        journal.record(act, paper.programmeId(), "paper.begun", paper.id(), paper.kind(), paper.title(), template.headings());
        return paper;
    }

    /** Puts a paper away; it is kept with all its versions and can be brought back. The action plan stays. */
    @Transactional
    void setAway(Act act, Paper paper, boolean away) {
        jdbc.sql("update drafting.paper set put_away_at = ? where id = ? and kind <> 'action_plan'")
                .params(java.util.Arrays.asList(away ? act.at().atOffset(ZoneOffset.UTC) : null, paper.id())).update();
        journal.record(act, paper.programmeId(), away ? "paper.put-away" : "paper.brought-back", paper.id());
    }

    @Transactional
    public void rename(Act act, Paper paper, String title, String subtitle) {
        if (paper.title().equals(title) && paper.subtitle().equals(subtitle)) {
            return;
        }
        keep(act, paper);
        jdbc.sql("update drafting.paper set title = ?, subtitle = ? where id = ?").params(title, subtitle, paper.id()).update();
        journal.record(act, paper.programmeId(), "paper.renamed", paper.id(), title, subtitle);
    }

    /** Sees that the paper has its row; the action plan gets its own when something is first written. Who calls writes the journal entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Act act, Paper paper) {
        jdbc.sql("insert into drafting.paper (id, programme_id, kind, title, subtitle, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(paper.id(), paper.programmeId(), paper.kind().stored(), paper.title(), paper.subtitle(), act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
    }

    private static Paper row(ResultSet rs, int n) throws SQLException {
        return new Paper(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), PaperKind.valueOf(rs.getString(3).toUpperCase(Locale.ROOT)), rs.getString(4),
                rs.getString(5), rs.getTimestamp(6).toInstant());
    }
}
