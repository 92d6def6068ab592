package nl.draagvlak.effect;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.programme.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Files that were read and shown and wait to be confirmed. What is not confirmed within a day is forgotten. */
@Repository
public class Uploads {

    static final Duration WAITS = Duration.ofDays(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Journal journal;

    Uploads(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A row as it is kept. */
    private record Kept(int number, Map<String, String> cells, String problemNl, String problemEn) {}

    /** @param indicator whose figures they are; null for a series of its own */
    @Transactional
    public UUID keep(Act act, UUID programmeId, UUID indicator, List<SeriesReading.Raw> rows) {
        jdbc.sql("delete from effect.upload where programme_id = ? and expires_at < ?").params(programmeId, act.at().atOffset(ZoneOffset.UTC)).update();
        UUID id = Ids.next();
        String json = MAPPER.writeValueAsString(rows.stream().map(row -> new Kept(row.number(), row.cells(), row.problem() == null ? null : row.problem().nl(),
                row.problem() == null ? null : row.problem().en())).toList());
        jdbc.sql("insert into effect.upload (id, programme_id, indicator_id, rows, uploaded_at, uploaded_by, expires_at) values (?, ?, ?, ?::json, ?, ?, ?)")
                .params(id, programmeId, indicator, json, act.at().atOffset(ZoneOffset.UTC), act.actor(), act.at().plus(WAITS).atOffset(ZoneOffset.UTC)).update();
        journal.record(act, programmeId, "series.uploaded", indicator == null ? id : indicator, id);
        return id;
    }

    public Optional<List<SeriesReading.Raw>> find(Act act, UUID indicator, UUID id) {
        return jdbc.sql("select rows::text from effect.upload where id = ? and indicator_id is not distinct from ? and expires_at > ?")
                .params(id, indicator, act.at().atOffset(ZoneOffset.UTC)).query(String.class).optional()
                .map(json -> List.of(MAPPER.readValue(json, Kept[].class)).stream()
                        .map(kept -> new SeriesReading.Raw(kept.number(), kept.cells(), kept.problemNl() == null ? null : Text.of(kept.problemNl(), kept.problemEn()))).toList());
    }

    @Transactional
    public void forget(Act act, UUID programmeId, UUID indicator, UUID id) {
        jdbc.sql("delete from effect.upload where id = ? and indicator_id is not distinct from ?").params(id, indicator).update();
        journal.record(act, programmeId, "series.upload-forgotten", indicator == null ? id : indicator, id);
    }
}
