package nl.draagvlak.statements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Audience;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of statements, in words for whoever said them. */
@Repository
class Fates {

    private static final int SHOWN = 3;
    private static final Set<Role> SPEAKER = Set.of(Role.PARTICIPANT, Role.PUBLIC);
    /** Up to here it is words that people said, of which each has its own audience. */
    private static final int LAST_RANK_OF_WORDS = 2;

    /** What says something to whoever spoke; frames such as action lines and indicators do not. */
    private static final Map<String, Text> SENTENCES = Map.of(
            "quote", Text.of("Hieruit is een citaat gekozen", "A quote was chosen from this"),
            "theme", Text.of("Het hoort bij een thema", "It belongs to a theme"),
            "problem", Text.of("Het staat bij een probleem dat wij samen zien", "It stands with a problem that we see together"),
            "cause", Text.of("Daaronder zitten deze oorzaken", "These causes lie under it"),
            "intervention", Text.of("Daarom is dit bedacht", "That is why this was thought of"),
            "goal", Text.of("Het telt mee in een doel", "It counts in a goal"),
            "measure", Text.of("Daar hoort een maatregel bij", "A measure goes with it"),
            "action", Text.of("Dit wordt eraan gedaan", "This is being done about it"),
            "result", Text.of("Dit is er bereikt", "This was achieved"));

    /** Something that came of it; the words are null when they are not for the speaker to read, or more is empty when nothing is known. */
    record Outcome(String words, Text more) {}

    /** What came of it of one kind: the nearest few, and how many there are. */
    record Line(Kind kind, Text sentence, List<Outcome> first, int total) {}

    private final JdbcClient jdbc;
    private final Elements elements;
    private final Kinds kinds;
    private final ObjectProvider<Aftermath> aftermaths;

    Fates(JdbcClient jdbc, Elements elements, Kinds kinds, ObjectProvider<Aftermath> aftermaths) {
        this.jdbc = jdbc;
        this.elements = elements;
        this.kinds = kinds;
        this.aftermaths = aftermaths;
    }

    /** Per statement, in the order of the method. */
    Map<UUID, List<Line>> of(Collection<UUID> statementIds) {
        Map<UUID, Map<UUID, Integer>> reached = reach(statementIds);
        Set<UUID> all = new HashSet<>();
        reached.values().forEach(steps -> all.addAll(steps.keySet()));
        Map<UUID, Element> found = elements.byIds(all);
        Map<UUID, Text> more = new HashMap<>();
        aftermaths.forEach(aftermath -> more.putAll(aftermath.words(all)));
        Map<UUID, List<Line>> lines = new HashMap<>();
        reached.forEach((statement, steps) -> lines.put(statement, lines(steps, found, more)));
        return lines;
    }

    /** Everything that rests on each statement, with how many links away it is. */
    private Map<UUID, Map<UUID, Integer>> reach(Collection<UUID> statementIds) {
        Map<UUID, Map<UUID, Integer>> reached = new HashMap<>();
        if (!statementIds.isEmpty()) {
            jdbc.sql("""
                    with recursive led (root, id, depth) as (
                        select id, id, 0 from unnest(?::uuid[]) id
                        union
                        select led.root, l.from_id, led.depth + 1 from led
                        join reasoning.link l on l.to_id = led.id and l.ended_at is null
                        join reasoning.element e on e.id = l.from_id and e.state = 'active'
                        where led.depth < 12)
                    select root, id, min(depth) from led where depth > 0 group by root, id
                    """).param(statementIds.toArray(UUID[]::new)).query(rs -> {
                reached.computeIfAbsent(rs.getObject(1, UUID.class), k -> new HashMap<>()).put(rs.getObject(2, UUID.class), rs.getInt(3));
            });
        }
        return reached;
    }

    private List<Line> lines(Map<UUID, Integer> steps, Map<UUID, Element> found, Map<UUID, Text> more) {
        Map<Integer, Map<String, List<Element>>> byRank = new TreeMap<>();
        for (UUID id : steps.keySet()) {
            Element element = found.get(id);
            if (!SENTENCES.containsKey(element.kind())) {
                continue;
            }
            byRank.computeIfAbsent(kinds.get(element.kind()).rank(), k -> new TreeMap<>()).computeIfAbsent(element.kind(), k -> new ArrayList<>()).add(element);
        }
        List<Line> lines = new ArrayList<>();
        byRank.values().forEach(here -> here.forEach((name, all) -> {
            Kind kind = kinds.get(name);
            all.sort(Comparator.comparingInt((Element element) -> steps.get(element.id())).thenComparingInt(Element::number));
            List<Outcome> first = all.stream().limit(SHOWN)
                    .map(element -> new Outcome(readable(kind, element) ? element.text() : null, more.get(element.id()))).toList();
            lines.add(new Line(kind, SENTENCES.get(name), first, all.size()));
        }));
        return lines;
    }

    /** A speaker reads what was reasoned from their words, unless it is for the team only; others' words only where those are open to participants. */
    private static boolean readable(Kind kind, Element element) {
        return element.readableBy(SPEAKER)
                || kind.rank() > LAST_RANK_OF_WORDS && element.active() && element.text() != null && element.audience() != Audience.TEAM;
    }

    /** What was made of a statement that was withdrawn: where it stood, and whether it is gone there. */
    record Trace(Kind kind, int number, boolean gone) {}

    Map<UUID, List<Trace>> traces(Collection<UUID> statementIds) {
        Map<UUID, List<Trace>> traces = new HashMap<>();
        if (!statementIds.isEmpty()) {
            jdbc.sql("""
                    select l.to_id, e.kind, e.number, e.state from reasoning.link l join reasoning.element e on e.id = l.from_id
                    where l.to_id = any(?) order by e.number
                    """).param(statementIds.toArray(UUID[]::new)).query(rs -> {
                traces.computeIfAbsent(rs.getObject(1, UUID.class), k -> new ArrayList<>())
                        .add(new Trace(kinds.get(rs.getString(2)), rs.getInt(3), !rs.getString(4).equals("active")));
            });
        }
        return traces;
    }
}
