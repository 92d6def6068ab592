package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.CAUSE;

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
import nl.draagvlak.reasoning.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The causes in a programme. */
@Repository
public class Causes {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Sources sources;
    private final Edits edits;

    Causes(JdbcClient jdbc, Journal journal, Elements elements, Sources sources, Edits edits) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.sources = sources;
        this.edits = edits;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Cause.Draft draft) {
        Element element = elements.add(act, programmeId, CAUSE, draft.text(), draft.explanation(), Audience.BODIES);
        jdbc.sql("insert into causes.cause (element_id, programme_id, support, evidence) values (?, ?, ?, ?)")
                .params(element.id(), programmeId, draft.support(), draft.evidence()).update();
        journal.record(act, programmeId, "cause.described", element.id(), draft.support(), draft.evidence());
        sources.set(act, element.id(), draft.sources());
        edits.keep(act, programmeId, element.id(), null, Wording.of(draft));
        return element.id();
    }

    @Transactional
    public void change(Act act, UUID id, Cause.Draft draft) {
        Cause before = details(List.of(elements.get(id))).getFirst();
        Map<String, String> former = Wording.of(draft(before));
        UUID programmeId = before.element().programmeId();
        elements.rewrite(act, id, draft.text(), draft.explanation());
        jdbc.sql("update causes.cause set support = ?, evidence = ? where element_id = ?").params(draft.support(), draft.evidence(), id).update();
        journal.record(act, programmeId, "cause.described", id, draft.support(), draft.evidence());
        sources.set(act, id, draft.sources());
        edits.keep(act, programmeId, id, former, Wording.of(draft));
    }

    /** What its form would hold. */
    Cause.Draft draft(Cause cause) {
        return new Cause.Draft(cause.element().text(), cause.element().note(), cause.support(), cause.evidence(), sources.of(cause.id()));
    }

    /** The cause in any state, if it is in this programme. */
    public Optional<Cause> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, CAUSE, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All active causes, by number. */
    public List<Cause> list(UUID programmeId) {
        return details(elements.list(programmeId, CAUSE));
    }

    public Page<Cause> page(UUID programmeId, String search, int page, int size) {
        Page<Element> found = elements.page(programmeId, CAUSE, search, page, size);
        return new Page<>(details(found.items()), found.page(), found.size(), found.total());
    }

    /** Many at once; what is no cause is absent. */
    public Map<UUID, Cause> byIds(Collection<UUID> ids) {
        Map<UUID, Cause> found = new HashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(CAUSE.name())).toList())
                .forEach(cause -> found.put(cause.id(), cause));
        return found;
    }

    private List<Cause> details(List<Element> found) {
        Map<UUID, String[]> rows = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("select element_id, support, evidence from causes.cause where element_id = any(?)")
                    .param(found.stream().map(Element::id).toArray(UUID[]::new))
                    .query(rs -> {
                        rows.put(rs.getObject(1, UUID.class), new String[] {rs.getString(2), rs.getString(3)});
                    });
        }
        String[] none = {"", ""};
        return found.stream().map(element -> {
            String[] row = rows.getOrDefault(element.id(), none);
            return new Cause(element, row[0], row[1]);
        }).toList();
    }
}
