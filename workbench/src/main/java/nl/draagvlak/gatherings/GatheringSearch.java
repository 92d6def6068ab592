package nl.draagvlak.gatherings;

import java.util.List;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gatherings by title, purpose and outcome. */
@Component
class GatheringSearch implements SearchSource {

    private static final String TEXT = "(title_nl || ' ' || title_en || ' ' || purpose || ' ' || outcome)";

    private final JdbcClient jdbc;

    GatheringSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Bijeenkomsten", "Gatherings");
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        return words.bind(jdbc.sql("select title_nl, title_en, purpose || ' ' || outcome, id from gatherings.gathering where programme_id = :programme and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, held_on desc limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(visit.language().of(rs.getString(1), rs.getString(2)), rs.getString(3), visit.at("/bijeenkomsten/" + rs.getString(4)))).list();
    }
}
