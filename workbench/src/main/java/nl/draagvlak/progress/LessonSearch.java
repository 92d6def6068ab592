package nl.draagvlak.progress;

import java.util.List;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was learned. */
@Component
class LessonSearch implements SearchSource {

    private static final String TEXT = "text";

    private final JdbcClient jdbc;

    LessonSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Lessen", "Lessons");
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        return words.bind(jdbc.sql("select text from progress.lesson where programme_id = :programme and removed_at is null and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, noted_at desc limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(visit.language().of("Les", "Lesson"), rs.getString(1), visit.at("/voortgang/lessen"))).list();
    }
}
