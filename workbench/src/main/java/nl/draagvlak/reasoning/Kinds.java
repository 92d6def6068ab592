package nl.draagvlak.reasoning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The grammar of all steps together. */
@Component
public class Kinds {

    private final Map<String, Kind> byName = new LinkedHashMap<>();
    private final List<Rule> rules;
    private final List<Expectation> expectations;

    Kinds(List<Grammar> grammars) {
        grammars.stream().flatMap(grammar -> grammar.kinds().stream()).sorted(Comparator.comparingInt(Kind::rank))
                .forEach(kind -> byName.put(kind.name(), kind));
        rules = grammars.stream().flatMap(grammar -> grammar.rules().stream()).toList();
        expectations = grammars.stream().flatMap(grammar -> grammar.expectations().stream()).toList();
    }

    public Kind get(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalArgumentException("no kind " + name));
    }

    /** All kinds in the order of the thread. */
    public List<Kind> listAll() {
        return List.copyOf(byName.values());
    }

    public List<Expectation> expectations() {
        return expectations;
    }

    public Optional<Rule> find(String from, String relation, String to) {
        return rules.stream().filter(rule -> rule.from().name().equals(from) && rule.to().name().equals(to)
                && (relation == null || rule.relation().equals(relation))).findFirst();
    }

    Rule require(String from, String relation, String to) {
        return find(from, relation, to)
                .orElseThrow(() -> new IllegalArgumentException("a " + from + " cannot have relation " + relation + " to a " + to));
    }
}
