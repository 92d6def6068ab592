package nl.draagvlak.causes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.shell.Visit;

/**
 * A problem or cause with what brings it about beneath it, and so on.
 *
 * @param arrow towards what stands above it; null at the top
 * @param again whether it stands elsewhere in the same tree with all that is beneath it
 * @param more  how much of what brings it about is left out, because the tree grew too large
 */
record Outline(CauseMap.Node node, Arrow arrow, String words, String page, List<Outline> causes, boolean again, int more) {

    private static final int DEEPEST = 3;
    private static final int MOST = 60;

    static Outline of(Visit visit, CauseMap map, CauseMap.Node top) {
        return new Growing(visit, map).grow(top, null, 0);
    }

    private static final class Growing {

        private final Visit visit;
        private final CauseMap map;
        private final Set<UUID> seen = new HashSet<>();

        Growing(Visit visit, CauseMap map) {
            this.visit = visit;
            this.map = map;
        }

        Outline grow(CauseMap.Node node, Arrow arrow, int depth) {
            boolean again = !seen.add(node.id());
            List<Arrow> towards = map.arrowsTo(node.id());
            List<Outline> causes = new ArrayList<>();
            if (!again && depth < DEEPEST) {
                for (Arrow each : towards) {
                    if (seen.size() < MOST || seen.contains(each.from())) {
                        map.find(each.from()).ifPresent(cause -> causes.add(grow(cause, each, depth + 1)));
                    }
                }
            }
            return new Outline(node, arrow, NodeViews.words(visit, node.element()), MapRow.page(visit, node), causes,
                    again && !towards.isEmpty(), again ? 0 : towards.size() - causes.size());
        }
    }
}
