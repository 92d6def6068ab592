package nl.draagvlak.process.week;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On what somebody worked last: what a colleague who takes over should look at first. */
@Repository
class Touched {

    private final JdbcClient jdbc;
    private final Elements elements;

    Touched(JdbcClient jdbc, Elements elements) {
        this.jdbc = jdbc;
        this.elements = elements;
    }

    List<Element> lately(UUID programmeId, UUID account, Instant since, int most) {
        List<UUID> ids = jdbc.sql("""
                select subject from journal.entry where programme_id = ? and actor = ? and at > ?
                  and exists (select from reasoning.element e where e.id = subject and e.state = 'active')
                group by subject order by max(seq) desc limit ?
                """).params(programmeId, account, since.atOffset(ZoneOffset.UTC), most).query(UUID.class).list();
        var found = elements.byIds(ids);
        return ids.stream().map(found::get).toList();
    }
}
