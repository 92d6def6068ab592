package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.PROBLEM;

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

/** The problems of a programme. */
@Repository
public class Problems {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Elements elements;
    private final Sources sources;
    private final Edits edits;

    Problems(JdbcClient jdbc, Journal journal, Elements elements, Sources sources, Edits edits) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.elements = elements;
        this.sources = sources;
        this.edits = edits;
    }

    @Transactional
    public UUID add(Act act, UUID programmeId, Problem.Draft draft) {
        Element element = elements.add(act, programmeId, PROBLEM, draft.text(), draft.explanation(), Audience.BODIES);
        jdbc.sql("insert into causes.problem (element_id, programme_id, since, wider_issue, support, dissent, evidence) values (?, ?, ?, ?, ?, ?, ?)")
                .params(element.id(), programmeId, draft.since(), draft.widerIssue(), draft.support(), draft.dissent(), draft.evidence()).update();
        journal.record(act, programmeId, "problem.described", element.id(), draft.since(), draft.widerIssue(), draft.support(), draft.dissent(), draft.evidence());
        sources.set(act, element.id(), draft.sources());
        edits.keep(act, programmeId, element.id(), null, Wording.of(draft));
        return element.id();
    }

    @Transactional
    public void change(Act act, UUID id, Problem.Draft draft) {
        Problem before = details(List.of(elements.get(id))).getFirst();
        Map<String, String> former = Wording.of(draft(before));
        elements.rewrite(act, id, draft.text(), draft.explanation());
        UUID programmeId = elements.get(id).programmeId();
        jdbc.sql("update causes.problem set since = ?, wider_issue = ?, support = ?, dissent = ?, evidence = ? where element_id = ?")
                .params(draft.since(), draft.widerIssue(), draft.support(), draft.dissent(), draft.evidence(), id).update();
        journal.record(act, programmeId, "problem.described", id, draft.since(), draft.widerIssue(), draft.support(), draft.dissent(), draft.evidence());
        sources.set(act, id, draft.sources());
        edits.keep(act, programmeId, id, former, Wording.of(draft));
    }

    /** What its form would hold. */
    Problem.Draft draft(Problem problem) {
        return new Problem.Draft(problem.element().text(), problem.element().note(), problem.since(), problem.widerIssue(), problem.support(), problem.dissent(),
                problem.evidence(), sources.of(problem.id()));
    }

    /** The problem in any state, if it is in this programme. */
    public Optional<Problem> find(UUID programmeId, UUID id) {
        return elements.find(programmeId, PROBLEM, id).map(element -> details(List.of(element)).getFirst());
    }

    /** All active problems, by number. */
    public List<Problem> list(UUID programmeId) {
        return details(elements.list(programmeId, PROBLEM));
    }

    /** A page of the active problems, by number; the words of a search must occur in the text or the explanation. */
    public Page<Problem> page(UUID programmeId, String search, int page, int size) {
        Page<Element> found = elements.page(programmeId, PROBLEM, search, page, size);
        return new Page<>(details(found.items()), found.page(), found.size(), found.total());
    }

    /** Many at once; what is no problem is absent. */
    public Map<UUID, Problem> byIds(Collection<UUID> ids) {
        Map<UUID, Problem> found = new HashMap<>();
        details(elements.byIds(ids).values().stream().filter(e -> e.kind().equals(PROBLEM.name())).toList())
                .forEach(problem -> found.put(problem.id(), problem));
        return found;
    }

    private List<Problem> details(List<Element> found) {
        Map<UUID, String[]> rows = new HashMap<>();
        if (!found.isEmpty()) {
            jdbc.sql("select element_id, since, wider_issue, support, dissent, evidence from causes.problem where element_id = any(?)")
                    .param(found.stream().map(Element::id).toArray(UUID[]::new))
                    .query(rs -> {
                        rows.put(rs.getObject(1, UUID.class), new String[] {rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6)});
                    });
        }
        String[] none = {"", "", "", "", ""};
        return found.stream().map(element -> {
            String[] row = rows.getOrDefault(element.id(), none);
            return new Problem(element, row[0], row[1], row[2], row[3], row[4]);
        }).toList();
    }
}
