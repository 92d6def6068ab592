package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.draagvlak.methods.causality.CausalGraph;
import nl.draagvlak.methods.causality.Interception;
import nl.draagvlak.methods.causality.Leverage;
import nl.draagvlak.methods.causality.SharedPicture;
import nl.draagvlak.reasoning.Element;

/** All problems and causes of a programme with the arrows between them, as it stood at one moment. */
public final class CauseMap {

    /** More loops than these are not sought: nobody reads them, and there can be very many. */
    static final int MOST_LOOPS = 500;
    /** How often the weights are changed a little to see whether a leverage point stays one, and among how many first. */
    static final int SHAKEN = 1_000;
    static final int FIRST = 5;

    /**
     * What a problem or cause rests on.
     *
     * @param quotes       how many quotes and statements, of its own and by a theme
     * @param perspectives from how many perspectives they come, as far as is known
     */
    public record Voices(int quotes, int perspectives) {

        static final Voices NONE = new Voices(0, 0);

        public boolean few() {
            return quotes <= 1;
        }

        public boolean onePerspective() {
            return quotes > 1 && perspectives == 1;
        }
    }

    /**
     * A problem or a cause in the map.
     *
     * @param root   whether nothing else in the map brings it about though it brings something about
     * @param inLoop whether it is part of a loop that was found
     */
    public record Node(Element element, Voices voices, Set<UUID> themes, boolean root, boolean inLoop) {

        public UUID id() {
            return element.id();
        }

        public boolean problem() {
            return element.kind().equals(CauseGrammar.PROBLEM.name());
        }

        /** Such as P3. */
        public String label() {
            return (problem() ? CauseGrammar.PROBLEM : CauseGrammar.CAUSE).letter() + element.number();
        }
    }

    /**
     * A cause at which acting works through far.
     *
     * @param score  how often a walk back from the problems is here, 0 to 1
     * @param stable in what share of the times it stays among the first five when the weights of all arrows change a little, 0 to 1
     */
    public record LeveragePoint(Node node, double score, double stable) {}

    /**
     * The fewest causes that lie on every way from the root causes to a problem.
     *
     * @param early nearest to the roots
     * @param late  nearest to the problem; the same when there is only one such set
     */
    public record FewestCauses(Node problem, List<Node> early, List<Node> late) {}

    /** What brings itself about by way of others; reinforcing, or balancing when it slows itself down. */
    public record Loop(List<Node> nodes, boolean reinforcing) {}

    private final Map<UUID, Node> nodes = new LinkedHashMap<>();
    private final List<Arrow> arrows;
    private final Map<UUID, List<Arrow>> from = new HashMap<>();
    private final Map<UUID, List<Arrow>> to = new HashMap<>();
    private final List<Loop> loops;
    private final boolean allLoops;
    private final Map<UUID, SharedPicture<String>> shared;
    private volatile List<LeveragePoint> leverage;

    CauseMap(List<Element> elements, List<Arrow> arrows, Map<UUID, Voices> voices, Map<UUID, Set<UUID>> themes, Map<UUID, SharedPicture<String>> shared) {
        this.shared = shared;
        this.arrows = List.copyOf(arrows);
        arrows.forEach(arrow -> {
            from.computeIfAbsent(arrow.from(), k -> new ArrayList<>()).add(arrow);
            to.computeIfAbsent(arrow.to(), k -> new ArrayList<>()).add(arrow);
        });
        CausalGraph<UUID> graph = new CausalGraph<>(elements.stream().map(Element::id).toList(),
                arrows.stream().map(a -> new CausalGraph.Arrow<>(a.from(), a.to(), a.sign())).toList());
        CausalGraph.Loops<UUID> found = graph.loops(MOST_LOOPS);
        Set<UUID> roots = graph.roots();
        Set<UUID> looped = new HashSet<>();
        found.list().forEach(loop -> looped.addAll(loop.nodes()));
        for (Element element : elements) {
            UUID id = element.id();
            nodes.put(id, new Node(element, voices.getOrDefault(id, Voices.NONE), themes.getOrDefault(id, Set.of()),
                    roots.contains(id), looped.contains(id)));
        }
        loops = found.list().stream().map(loop -> new Loop(loop.nodes().stream().map(nodes::get).toList(), loop.reinforcing())).toList();
        allLoops = found.complete();
    }

    /** Problems first, then causes, each by number. */
    public Collection<Node> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    public Optional<Node> find(UUID id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public List<Arrow> arrows() {
        return arrows;
    }

    /** What a node brings about. */
    public List<Arrow> arrowsFrom(UUID node) {
        return from.getOrDefault(node, List.of());
    }

    /** What brings a node about. */
    public List<Arrow> arrowsTo(UUID node) {
        return to.getOrDefault(node, List.of());
    }

    public long problems() {
        return nodes.values().stream().filter(Node::problem).count();
    }

    public long causes() {
        return nodes.size() - problems();
    }

    /** The causes that nothing else brings about: where it begins. */
    public List<Node> roots() {
        return nodes.values().stream().filter(node -> node.root() && !node.problem()).toList();
    }

    /** The shortest first. */
    public List<Loop> loops() {
        return loops;
    }

    /** Whether {@link #loops} are all there are. */
    public boolean hasAllLoops() {
        return allLoops;
    }

    public List<Node> fewVoices() {
        return nodes.values().stream().filter(node -> node.voices().few()).toList();
    }

    public List<Node> onePerspective() {
        return nodes.values().stream().filter(node -> node.voices().onePerspective()).toList();
    }

    /** The problem with the most voices: a good place to begin reading. */
    public Optional<Node> heaviest() {
        return nodes.values().stream().filter(Node::problem).max(java.util.Comparator.comparingInt((Node n) -> n.voices().quotes())
                .thenComparingInt(n -> arrowsTo(n.id()).size()).thenComparingInt(n -> -n.element().number()));
    }

    /** Nodes with what is at most so many arrows away from them, the nearest first, at most so many; in the order of the map. */
    public List<Node> around(Collection<UUID> centres, int steps, int most) {
        Set<UUID> reached = new LinkedHashSet<>();
        List<UUID> edge = centres.stream().filter(nodes::containsKey).limit(most).toList();
        reached.addAll(edge);
        for (int step = 0; step < steps && !edge.isEmpty(); step++) {
            List<UUID> next = new ArrayList<>();
            for (UUID here : edge) {
                Stream.concat(arrowsTo(here).stream().map(Arrow::from), arrowsFrom(here).stream().map(Arrow::to))
                        .filter(id -> reached.size() < most && reached.add(id)).forEach(next::add);
            }
            edge = next;
        }
        return nodes.values().stream().filter(node -> reached.contains(node.id())).toList();
    }

    /** What no arrow leads to or from. */
    public List<Node> loose() {
        return nodes.values().stream().filter(node -> arrowsFrom(node.id()).isEmpty() && arrowsTo(node.id()).isEmpty()).toList();
    }

    /** The nodes that show from this theme or from its quotes. */
    public List<UUID> ofTheme(UUID theme) {
        return nodes.values().stream().filter(node -> node.themes().contains(theme)).map(Node::id).toList();
    }

    /** How shared a problem, cause or arrow (by its {@link Arrow#key key}) is; null when nobody voted on it. */
    public SharedPicture<String> shared(UUID subject) {
        return shared.get(subject);
    }

    /** Where acting works through furthest, the furthest first. */
    public List<LeveragePoint> leverage() {
        List<LeveragePoint> known = leverage;
        if (known == null) {
            known = new Leverage<>(nodes.keySet(), nodes.values().stream().filter(Node::problem).map(Node::id).toList(),
                    arrows.stream().map(arrow -> new Leverage.Arrow<>(arrow.from(), arrow.to(), arrow.strength() * arrow.confidence() * support(arrow))).toList())
                    .points(SHAKEN, FIRST).stream().map(point -> new LeveragePoint(nodes.get(point.node()), point.score(), point.stable())).toList();
            leverage = known;
        }
        return known;
    }

    /** Half when nobody voted; nearer to 1 the more agree and to 0 the more disagree. */
    private double support(Arrow arrow) {
        SharedPicture<String> picture = shared.get(arrow.key());
        if (picture == null) {
            return 0.5;
        }
        SharedPicture.Count votes = picture.total();
        return (votes.agree() + 1.0) / (votes.agree() + votes.disagree() + 2.0);
    }

    /** The fewest causes that one would have to take away to cut every way from the root causes to a problem; empty when no way leads to it. */
    public Optional<FewestCauses> fewestCauses(UUID problem) {
        Interception.Cut<UUID> cut = new Interception<>(nodes.keySet(), arrows.stream().map(arrow -> Map.entry(arrow.from(), arrow.to())).toList())
                .cut(roots().stream().map(Node::id).toList(), problem);
        return cut.reached() ? Optional.of(new FewestCauses(nodes.get(problem), named(cut.early()), named(cut.late()))) : Optional.empty();
    }

    private List<Node> named(Set<UUID> ids) {
        return ids.stream().map(nodes::get).toList();
    }
}
