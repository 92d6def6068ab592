package nl.draagvlak.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.journal.Derived;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the thread is broken: elements that lack what their kind should have. */
@Repository
public class Gaps {

    /** One sort of gap: how many there are and the first of them. */
    public record Gap(Expectation expectation, long total, List<Element> first) {}

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Derived derived;

    Gaps(JdbcClient jdbc, Kinds kinds, Derived derived) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.derived = derived;
    }

    /** Every expectation with what fails it, in the order of the thread; those that nothing fails have a total of 0. */
    public List<Gap> list(UUID programmeId, int most) {
        return derived.of(programmeId, "gaps, first " + most, () -> read(programmeId, most));
    }

    private List<Gap> read(UUID programmeId, int most) {
        List<Gap> gaps = new ArrayList<>();
        kinds.expectations().stream().sorted(java.util.Comparator.comparingInt(e -> e.kind().rank()))
                .forEach(expectation -> gaps.add(of(programmeId, expectation, most)));
        return List.copyOf(gaps);
    }

    public long count(UUID programmeId) {
        return list(programmeId, 0).stream().mapToLong(Gap::total).sum();
    }

    private Gap of(UUID programmeId, Expectation expectation, int most) {
        String own = expectation.towards() ? "from_id" : "to_id";
        String other = expectation.towards() ? "to_id" : "from_id";
        String from = " from reasoning.element e where e.programme_id = ? and e.kind = ? and e.state = 'active' and not exists ("
                + "select from reasoning.link l join reasoning.element o on o.id = l." + other + " and o.state = 'active' and o.kind = any(?) "
                + "where l." + own + " = e.id and l.ended_at is null)";
        Object[] parameters = {programmeId, expectation.kind().name(), expectation.others().toArray(String[]::new)};
        long total = jdbc.sql("select count(*)" + from).params(parameters).query(Long.class).single();
        List<Element> first = total == 0 || most == 0 ? List.of()
                : jdbc.sql("select " + Elements.COLUMNS + from + " order by e.number limit " + most).params(parameters).query(Elements::row).list();
        return new Gap(expectation, total, first);
    }
}
