package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.drafting.PaperTemplate.Heading;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The templates of a programme: the team's own where it made one, else the built-in one. */
@Repository
class PaperTemplates {

    private final JdbcClient jdbc;
    private final Journal journal;

    PaperTemplates(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    PaperTemplate of(Programme programme, PaperKind kind) {
        List<Heading> own = jdbc.sql("select key, title, help, blocks from drafting.template_section where programme_id = ? and kind = ? order by position")
                .params(programme.id(), kind.stored()).query((rs, n) -> new Heading(rs.getString(1), rs.getString(2), rs.getString(3), List.of((String[]) rs.getArray(4).getArray()))).list();
        return own.isEmpty() ? BuiltInTemplates.of(kind, programme.language()) : new PaperTemplate(kind, own, true);
    }

    /** Replaces the team's own template; no headings at all brings the built-in one back. A heading without a key gets one from its title. */
    @Transactional
    void write(Act act, UUID programmeId, PaperKind kind, List<Heading> headings) {
        jdbc.sql("delete from drafting.template_section where programme_id = ? and kind = ?").params(programmeId, kind.stored()).update();
        Set<String> keys = new HashSet<>();
        List<Heading> written = new ArrayList<>();
        for (Heading heading : headings) {
            String key = key(heading, keys);
            written.add(new Heading(key, heading.title(), heading.help(), heading.blocks()));
            jdbc.sql("insert into drafting.template_section (programme_id, kind, key, position, title, help, blocks) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(programmeId, kind.stored(), key, written.size(), heading.title(), heading.help(), heading.blocks().toArray(String[]::new)).update();
        }
        journal.record(act, programmeId, "template.written", programmeId, kind.stored(), written);
    }

    private static String key(Heading heading, Set<String> taken) {
        String plain = java.text.Normalizer.normalize(heading.title(), java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = heading.key().isEmpty() ? plain.isEmpty() ? "deel" : plain : heading.key();
        String key = base;
        for (int i = 2; !taken.add(key); i++) {
            key = base + "-" + i;
        }
        return key;
    }
}
