package nl.draagvlak.causes;

import static nl.draagvlak.causes.CauseGrammar.PROBLEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Editing one map with several people: what two of them wrote is put together where it can be, and shown to them where it cannot; and edits are taken back. */
@Component
class Editing {

    static final String UNDONE = "Ongedaan gemaakt.";

    private final Edits edits;
    private final Journal journal;
    private final Elements elements;
    private final Problems problems;
    private final Causes causes;
    private final Arrows arrows;

    Editing(Edits edits, Journal journal, Elements elements, Problems problems, Causes causes, Arrows arrows) {
        this.edits = edits;
        this.journal = journal;
        this.elements = elements;
        this.problems = problems;
        this.causes = causes;
        this.arrows = arrows;
    }

    /** What comes of wanting to save. */
    sealed interface Outcome {}

    /**
     * It can be saved.
     *
     * @param fields what to save: one's own words, with what others changed in other fields meanwhile
     * @param with   whose changes are in it too; null when nobody's
     */
    record Clear(Map<String, String> fields, UUID with) implements Outcome {}

    /**
     * Another changed the same words meanwhile.
     *
     * @param fields  the fields that both changed
     * @param rest    the other fields, as they would be saved
     * @param version that the choice will be made on
     */
    record Clash(List<Field> fields, Map<String, String> rest, int version, UUID by, Instant at) implements Outcome {}

    /** A field with both wordings. */
    record Field(String name, String mine, String theirs) {}

    /** What comes of wanting to take an edit back. */
    sealed interface Undo {}

    record Undone(Edits.Edit edit) implements Undo {}

    record NothingToUndo() implements Undo {}

    /** Another changed it since. */
    record ChangedSince(UUID by) implements Undo {}

    /**
     * Weighs what somebody wants to save against what was saved since they opened it.
     *
     * @param seen the version that they opened; null when they did not say, and then theirs counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome weigh(UUID programmeId, UUID subject, Integer seen, Map<String, String> now, Map<String, String> mine) {
        journal.await(programmeId);
        Optional<Edits.Edit> newest = edits.newestOf(subject);
        if (seen == null || newest.isEmpty() || newest.get().version() <= seen) {
            return new Clear(mine, null);
        }
        Map<String, String> base = edits.wording(subject, seen).orElse(now);
        Map<String, String> merged = new LinkedHashMap<>();
        List<Field> both = new ArrayList<>();
        for (String field : mine.keySet()) {
            String was = base.getOrDefault(field, "");
            String my = mine.get(field);
            String their = now.getOrDefault(field, "");
            if (field.equals(Wording.SOURCES)) {
                merged.put(field, together(was, my, their));
            } else if (my.equals(their) || my.equals(was)) {
                merged.put(field, their);
            } else if (their.equals(was)) {
                merged.put(field, my);
            } else {
                both.add(new Field(field, my, their));
            }
        }
        return both.isEmpty() ? new Clear(merged, newest.get().by()) : new Clash(both, merged, newest.get().version(), newest.get().by(), newest.get().at());
    }

    /** What both chose, without what either took away. */
    private static String together(String was, String mine, String theirs) {
        TreeSet<String> all = new TreeSet<>(List.of(theirs.split(" ")));
        all.addAll(List.of(mine.split(" ")));
        List<String> kept = List.of(mine.split(" "));
        List<String> left = List.of(theirs.split(" "));
        for (String before : was.split(" ")) {
            if (!kept.contains(before) || !left.contains(before)) {
                all.remove(before);
            }
        }
        return all.stream().filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Act act, Element element, String reason) {
        Map<String, String> before = wording(element);
        elements.withdraw(act, element.id(), reason);
        edits.keep(act, element.programmeId(), element.id(), before, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Act act, Element element) {
        elements.restore(act, element.id());
        edits.keep(act, element.programmeId(), element.id(), null, wording(element));
    }

    /** Takes somebody's own last edit back, unless another changed the same thing since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Undo undo(Act act, UUID programmeId) {
        journal.await(programmeId);
        Optional<Edits.Edit> last = edits.lastOf(programmeId, act.actor());
        if (last.isEmpty()) {
            return new NothingToUndo();
        }
        Edits.Edit edit = last.get();
        Edits.Edit newest = edits.newestOf(edit.subject()).orElseThrow();
        if (newest.version() != edit.version()) {
            if (newest.by().equals(act.actor())) {
                return new NothingToUndo();
            }
            return new ChangedSince(newest.by());
        }
        if (edit.ofArrow()) {
            undoArrow(act, edit);
        } else {
            undoNode(act, programmeId, edit);
        }
        edits.undone(programmeId, edit);
        return new Undone(edit);
    }

    private void undoArrow(Act act, Edits.Edit edit) {
        Optional<Arrow> arrow = arrows.between(edit.from(), edit.to());
        if (edit.before() == null) {
            arrow.ifPresent(drawn -> arrows.remove(act, drawn.id(), UNDONE));
        } else if (arrow.isPresent()) {
            arrows.change(act, arrow.get(), Wording.arrow(edit.before()));
        } else {
            arrows.draw(act, edit.from(), edit.to(), Wording.arrow(edit.before()));
        }
    }

    private void undoNode(Act act, UUID programmeId, Edits.Edit edit) {
        Element element = elements.get(edit.subject());
        if (edit.before() == null) {
            withdraw(act, element, UNDONE);
        } else if (edit.after() == null) {
            restore(act, element);
        } else if (element.kind().equals(PROBLEM.name())) {
            problems.change(act, element.id(), Wording.problem(edit.before()));
        } else {
            causes.change(act, element.id(), Wording.cause(edit.before()));
        }
    }

    private Map<String, String> wording(Element element) {
        UUID programme = element.programmeId();
        return element.kind().equals(PROBLEM.name()) ? Wording.of(problems.draft(problems.find(programme, element.id()).orElseThrow()))
                : Wording.of(causes.draft(causes.find(programme, element.id()).orElseThrow()));
    }
}
