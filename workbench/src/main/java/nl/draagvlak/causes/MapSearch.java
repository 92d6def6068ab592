package nl.draagvlak.causes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Visit;

/** Choosing from the map, which is in memory already. */
final class MapSearch {

    /** Which part of the map is asked for. */
    enum Only {
        ALL("", "Alles", "Everything"),
        PROBLEMS("problemen", "Alleen problemen", "Problems only"),
        CAUSES("oorzaken", "Alleen oorzaken", "Causes only"),
        ROOTS("grondoorzaken", "Grondoorzaken", "Root causes"),
        LOOPS("kringen", "Deel van een kring", "Part of a loop"),
        FEW("weinig-stemmen", "Rust op weinig stemmen", "Rests on few voices"),
        ONE("een-perspectief", "Rust op één perspectief", "Rests on one perspective"),
        UNCAUSED("zonder-oorzaak", "Problemen zonder oorzaak", "Problems without a cause"),
        LOOSE("los", "Oorzaken zonder pijl", "Causes without an arrow");

        private final String value;
        private final Text label;

        Only(String value, String nl, String en) {
            this.value = value;
            this.label = Text.of(nl, en);
        }

        String value() {
            return value;
        }

        Text label() {
            return label;
        }

        static Only from(String value) {
            return Arrays.stream(values()).filter(only -> only.value.equals(value)).findFirst().orElse(ALL);
        }

        private Predicate<CauseMap.Node> in(CauseMap map) {
            return switch (this) {
                case ALL -> node -> true;
                case PROBLEMS -> CauseMap.Node::problem;
                case CAUSES -> node -> !node.problem();
                case ROOTS -> node -> node.root() && !node.problem();
                case LOOPS -> CauseMap.Node::inLoop;
                case FEW -> node -> node.voices().few();
                case ONE -> node -> node.voices().onePerspective();
                case UNCAUSED -> node -> node.problem() && map.arrowsTo(node.id()).isEmpty();
                case LOOSE -> node -> !node.problem() && map.arrowsFrom(node.id()).isEmpty();
            };
        }
    }

    private MapSearch() {}

    /** The nodes of this part in whose words, explanation or label the search occurs; only words that the visitor may read count. */
    static List<CauseMap.Node> rows(Visit visit, CauseMap map, String search, Only only) {
        String words = search.strip().toLowerCase(Locale.ROOT);
        Predicate<CauseMap.Node> found = words.isEmpty() ? node -> true
                : node -> node.label().toLowerCase(Locale.ROOT).equals(words) || node.element().readableBy(visit.roles())
                        && (node.element().text() + " " + node.element().note()).toLowerCase(Locale.ROOT).contains(words);
        return map.nodes().stream().filter(only.in(map).and(found)).toList();
    }

    static <T> Page<T> page(List<T> all, Form form, int size) {
        Integer asked = form.whole("pagina", 1, 100_000);
        int page = asked == null ? 1 : asked;
        int from = Math.min(all.size(), (page - 1) * size);
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
    }
}
