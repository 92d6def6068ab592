package nl.draagvlak.progress;

import static nl.draagvlak.progress.ProgressGrammar.RESULT;
import static nl.draagvlak.progress.ProgressGrammar.YIELDED_BY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What actions yielded: things that are there now and were not before. Whether they have an effect is another question. */
@Repository
public class Results {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Links links;

    Results(JdbcClient jdbc, Journal journal, Elements elements, Links links) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.links = links;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, UUID action, String text, String note, LocalDate on) {
        UUID id = elements.add(act, programmeId, RESULT, text, note, Audience.BODIES).id();
        jdbc.sql("insert into progress.result (element_id, programme_id, on_date) values (?, ?, ?)").params(id, programmeId, on).update();
        links.lay(act, id, YIELDED_BY, action, "");
        return id;
    }

    @Transactional
    public void change(Act act, Result result, UUID action, String text, String note, LocalDate on) {
        elements.rewrite(act, result.id(), text, note);
        if (!on.equals(result.on())) {
            jdbc.sql("update progress.result set on_date = ? where element_id = ?").params(on, result.id()).update();
            journal.record(act, result.element().programmeId(), "result.dated", result.id(), on);
        }
        links.set(act, result.id(), YIELDED_BY, List.of(action), "");
    }

    public Optional<Result> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, RESULT, id).map(element -> details(List.of(element)).getFirst());
    }

    public Page<Result> page(UUID programmeId, String search, int page, int size) {
        Page<Element> found = elements.page(programmeId, RESULT, search, page, size);
        return new Page<>(details(found.items()), found.page(), found.size(), found.total());
    }

    /** What an action yielded so far. */
    public List<Result> of(UUID action) {
        List<UUID> ids = links.listTo(action).stream().filter(link -> link.relation().equals(YIELDED_BY)).map(Link::from).toList();
        return details(List.copyOf(elements.byIds(ids).values()));
    }

    /** Many at once, by id; what is no result is absent. */
    public Map<UUID, Result> byIds(Collection<UUID> ids) {
        Map<UUID, Result> found = new HashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(RESULT.name())).toList()).forEach(result -> found.put(result.id(), result));
        return found;
    }

    private List<Result> details(List<Element> found) {
        List<UUID> ids = found.stream().map(Element::id).toList();
        Map<UUID, LocalDate> days = new HashMap<>();
        Map<UUID, UUID> actions = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select element_id, on_date from progress.result where element_id = any(?)").param(ids.toArray(UUID[]::new))
                    .query(rs -> {
                        days.put(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class));
                    });
            jdbc.sql("select from_id, to_id from reasoning.link where relation = ? and ended_at is null and from_id = any(?) order by created_at")
                    .params(YIELDED_BY, ids.toArray(UUID[]::new)).query(rs -> {
                        actions.put(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class));
                    });
        }
        return found.stream().map(element -> new Result(element, days.get(element.id()), actions.get(element.id()))).toList();
    }
}
