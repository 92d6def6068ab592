package nl.draagvlak.anthology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which perspectives was said what, and how much of it came into the anthology. */
@Repository
class Coverage {

    /**
     * One perspective.
     *
     * @param statements what was said from it
     * @param quotes     what was chosen of it and not withdrawn
     * @param included   what stands in the anthology
     */
    record Row(Choice perspective, long statements, long quotes, long included) {

        /** Said, and nothing chosen of it. */
        boolean unheard() {
            return statements > 0 && quotes == 0;
        }

        boolean missing() {
            return statements == 0;
        }
    }

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final Derived derived;

    Coverage(JdbcClient jdbc, Programmes programmes, Derived derived) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.derived = derived;
    }

    List<Row> of(UUID programmeId) {
        return derived.of(programmeId, "anthology coverage", () -> read(programmeId));
    }

    private List<Row> read(UUID programmeId) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select s.perspective, count(distinct s.element_id), count(q.element_id), count(q.element_id) filter (where q.standing = 'INCLUDED')
                from statements.statement s
                join reasoning.element e on e.id = s.element_id and e.state = 'active'
                left join anthology.quote q on q.statement_id = s.element_id and q.standing <> 'WITHDRAWN'
                where s.programme_id = ? and s.perspective is not null group by s.perspective
                """).param(programmeId).query(rs -> {
            counts.put(rs.getString(1), new long[] {rs.getLong(2), rs.getLong(3), rs.getLong(4)});
        });
        List<Row> rows = new ArrayList<>();
        for (Choice perspective : programmes.list(programmeId, ListName.PERSPECTIVE)) {
            long[] found = counts.getOrDefault(perspective.key(), new long[3]);
            rows.add(new Row(perspective, found[0], found[1], found[2]));
        }
        return rows;
    }
}
