package nl.draagvlak.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes of this workbench and their lists. Whoever changes them writes the journal entry. */
@Repository
public class Programmes {

    private static final String COLUMNS = "select id, slug, name, summary, language, notice from programme.programme ";

    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Programme programme) {
        jdbc.sql("insert into programme.programme (id, slug, name, summary, language, notice) values (?, ?, ?, ?, ?, ?)")
                .params(programme.id(), programme.slug(), programme.name(), programme.summary(),
                        programme.language().code(), programme.notice() == null ? "" : programme.notice())
                .update();
    }

    public void rename(UUID id, String name, String summary) {
        jdbc.sql("update programme.programme set name = ?, summary = ? where id = ?").params(name, summary, id).update();
    }

    public Optional<Programme> findBySlug(String slug) {
        return jdbc.sql(COLUMNS + "where slug = ?").param(slug).query(Programmes::row).optional();
    }

    public Programme get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Programmes::row).single();
    }

    public List<Programme> listAll() {
        return jdbc.sql(COLUMNS + "order by name").query(Programmes::row).list();
    }

    /** Replaces a whole list; entries keep their key, so what was tagged with it stays tagged. */
    public void setList(UUID programmeId, ListName list, List<Choice> choices) {
        jdbc.sql("update programme.list_item set retired = true where programme_id = ? and list = ?")
                .params(programmeId, list.name()).update();
        for (Choice choice : choices) {
            jdbc.sql("""
                    insert into programme.list_item (programme_id, list, key, nl, en, position, note, retired)
                    values (?, ?, ?, ?, ?, ?, ?, false)
                    on conflict (programme_id, list, key) do update
                    set nl = excluded.nl, en = excluded.en, position = excluded.position, note = excluded.note, retired = false
                    """)
                    .params(programmeId, list.name(), choice.key(), choice.nl(), choice.en(), choice.position(),
                            choice.note() == null ? "" : choice.note())
                    .update();
        }
    }

    /** The entries in use, in the order that the programme gave them. */
    public List<Choice> list(UUID programmeId, ListName list) {
        return jdbc.sql("""
                select key, nl, en, position, note from programme.list_item
                where programme_id = ? and list = ? and not retired order by position, key
                """).params(programmeId, list.name())
                .query((rs, n) -> new Choice(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getString(5)))
                .list();
    }

    /** The entries that were taken out of use; what was tagged with them still is. */
    public List<Choice> retired(UUID programmeId, ListName list) {
        return jdbc.sql("select key, nl, en, position, note from programme.list_item where programme_id = ? and list = ? and retired order by position, key")
                .params(programmeId, list.name())
                .query((rs, n) -> new Choice(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4), rs.getString(5)))
                .list();
    }

    private static Programme row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Programme(rs.getObject("id", UUID.class), rs.getString("slug"), rs.getString("name"),
                rs.getString("summary"), Language.from(rs.getString("language")), rs.getString("notice"));
    }
}
