package nl.draagvlak.statements;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The themes by which a facilitator sorts what is said in one gathering. */
@Repository
public class RoomThemes {

    /** A theme of one gathering. */
    public record RoomTheme(UUID id, UUID gatheringId, String title) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    RoomThemes(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public RoomTheme add(Act act, Gathering gathering, String title) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into statements.room_theme (id, gathering_id, programme_id, title, position)
                select ?, ?, ?, ?, coalesce(max(position), 0) + 1 from statements.room_theme where gathering_id = ?
                """).params(id, gathering.id(), gathering.programmeId(), title, gathering.id()).update();
        journal.record(act, gathering.programmeId(), "room-theme.added", id, title);
        return new RoomTheme(id, gathering.id(), title);
    }

    @Transactional
    public void rename(Act act, Gathering gathering, RoomTheme theme, String title) {
        jdbc.sql("update statements.room_theme set title = ? where id = ?").params(title, theme.id()).update();
        journal.record(act, gathering.programmeId(), "room-theme.renamed", theme.id(), title);
    }

    /** Takes a theme away; what was in it is unsorted again. */
    @Transactional
    public void remove(Act act, Gathering gathering, RoomTheme theme) {
        jdbc.sql("delete from statements.room_theme where id = ?").param(theme.id()).update();
        journal.record(act, gathering.programmeId(), "room-theme.removed", theme.id());
    }

    /** Puts a statement into a theme, or out of all when the theme is null. */
    @Transactional
    public void place(Act act, Statement statement, RoomTheme theme) {
        jdbc.sql("delete from statements.in_room_theme where statement_id = ?").param(statement.elementId()).update();
        if (theme != null) {
            jdbc.sql("insert into statements.in_room_theme (statement_id, theme_id, programme_id, placed_at) values (?, ?, ?, ?)")
                    .params(statement.elementId(), theme.id(), statement.programmeId(), act.at().atOffset(ZoneOffset.UTC)).update();
        }
        journal.record(act, statement.programmeId(), "statement.sorted", statement.elementId(), theme);
    }

    public List<RoomTheme> list(UUID gatheringId) {
        return jdbc.sql("select id, gathering_id, title from statements.room_theme where gathering_id = ? order by position, id").param(gatheringId)
                .query((rs, n) -> new RoomTheme(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3))).list();
    }

    public Optional<RoomTheme> find(UUID gatheringId, UUID id) {
        return list(gatheringId).stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The theme of each statement of a gathering that has one. */
    public Map<UUID, UUID> placed(UUID gatheringId) {
        Map<UUID, UUID> placed = new HashMap<>();
        jdbc.sql("select i.statement_id, i.theme_id from statements.in_room_theme i join statements.room_theme t on t.id = i.theme_id where t.gathering_id = ?")
                .param(gatheringId).query(rs -> {
                    placed.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                });
        return placed;
    }
}
