package nl.draagvlak.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the team adds to the questions of the Beleidskompas, beside what the programme already holds. */
@Repository
public class Compass {

    private final JdbcClient jdbc;
    private final Journal journal;

    Compass(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The added words per question; questions without any are absent. */
    Map<CompassPoint, String> answers(UUID programmeId) {
        Map<CompassPoint, String> answers = new HashMap<>();
        jdbc.sql("select question, text from process.compass_answer where programme_id = ? and text <> ''").param(programmeId).query(rs -> {
            String text = rs.getString(2);
            CompassPoint.find(rs.getString(1)).ifPresent(point -> answers.put(point, text));
        });
        return answers;
    }

    /** Sets the words to a question. */
    @Transactional
    public void answer(Act act, UUID programmeId, CompassPoint point, String text) {
        if (text.equals(answers(programmeId).getOrDefault(point, ""))) {
            return;
        }
        jdbc.sql("""
                insert into process.compass_answer (programme_id, question, text) values (?, ?, ?)
                on conflict (programme_id, question) do update set text = excluded.text
                """).params(programmeId, point.key(), text).update();
        journal.record(act, programmeId, "compass.answered", programmeId, point.key(), text);
    }
}
