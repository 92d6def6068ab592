package nl.draagvlak.effect.statistics;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How files were read before, by source; a file with the same columns is read alike the next time. */
@Repository
public class ColumnReadings {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Journal journal;

    ColumnReadings(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Transactional
    public void remember(Act act, UUID programmeId, List<String> headers, Columns columns) {
        String json = MAPPER.writeValueAsString(columns);
        jdbc.sql("""
                insert into effect.column_reading (id, programme_id, source, headers, reading, used_at, used_by) values (?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (programme_id, headers, lower(source)) do update set reading = excluded.reading, used_at = excluded.used_at, used_by = excluded.used_by
                """).params(Ids.next(), programmeId, columns.source(), headers.toArray(String[]::new), json, act.at().atOffset(ZoneOffset.UTC), act.actor()).update();
        journal.record(act, programmeId, "columns.read", programmeId, columns.source(), json);
    }

    /** How the last file with these columns was read. */
    public Optional<Columns> last(UUID programmeId, List<String> headers) {
        return jdbc.sql("select reading::text from effect.column_reading where programme_id = ? and headers = ?::text[] order by used_at desc limit 1")
                .params(programmeId, headers.toArray(String[]::new)).query(String.class).optional().map(json -> MAPPER.readValue(json, Columns.class));
    }
}
