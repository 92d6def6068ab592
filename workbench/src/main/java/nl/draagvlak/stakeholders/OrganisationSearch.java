package nl.draagvlak.stakeholders;

import java.util.List;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.SearchSource;
import nl.draagvlak.reasoning.SearchWords;
import nl.draagvlak.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations by name. */
@Component
class OrganisationSearch implements SearchSource {

    private static final String TEXT = "(name || ' ' || abbreviation)";

    private final JdbcClient jdbc;

    OrganisationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text name() {
        return Text.of("Organisaties", "Organisations");
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Found> find(Visit visit, SearchWords words, int limit) {
        return words.bind(jdbc.sql("select name, abbreviation, id from stakeholders.organisation where programme_id = :programme and " + words.in(TEXT) + " order by " + words.rank(TEXT) + " desc, name limit :limit"))
                .param("programme", visit.programmeId()).param("limit", limit)
                .query((rs, n) -> new Found(rs.getString(1), rs.getString(2), visit.at("/belanghebbenden/organisaties/" + rs.getString(3)))).list();
    }
}
