package nl.draagvlak.rendering.reading;

import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.rendering.ReadDocument.Item;
import nl.draagvlak.rendering.ReadDocument.Listing;
import nl.draagvlak.rendering.ReadDocument.Run;
import nl.draagvlak.rendering.ReadDocument.Words;

/** Makes lists in lists of items that come one after another, each with its level. */
final class ListAssembly {

    private static final int DEEPEST = 5;

    private static final class Node {
        private final boolean numbered;
        private final List<List<Run>> lines = new ArrayList<>();
        private final List<List<Node>> lists = new ArrayList<>();

        private Node(boolean numbered) {
            this.numbered = numbered;
        }
    }

    /** From the outermost to the one that grows. */
    private final List<Node> path = new ArrayList<>();
    private final List<Node> done = new ArrayList<>();
    private String list = "";
    private int size;

    boolean open() {
        return !path.isEmpty();
    }

    int size() {
        return size;
    }

    /** How many lists of their own there are so far. */
    int count() {
        return done.size();
    }

    /** Whether an item belongs to what is open. */
    boolean continues(String other, int level) {
        return level > 0 || list.equals(other);
    }

    void add(String of, int asked, boolean numbered, List<Run> line) {
        int level = Math.min(Math.min(asked, DEEPEST), path.size());
        while (path.size() > level + 1) {
            path.removeLast();
        }
        if (path.size() == level + 1 && path.getLast().numbered != numbered) {
            path.removeLast();
        }
        if (path.size() <= level) {
            Node fresh = new Node(numbered);
            if (level == 0) {
                done.add(fresh);
                list = of;
            } else {
                path.getLast().lists.getLast().add(fresh);
            }
            path.add(fresh);
        }
        path.getLast().lines.add(new ArrayList<>(line));
        path.getLast().lists.add(new ArrayList<>());
        size++;
    }

    /** More text for the last item, on a line of its own. */
    void further(List<Run> line) {
        List<Run> last = path.getLast().lines.getLast();
        last.add(new Words("\n", false, false, ""));
        last.addAll(line);
    }

    /** Ends what is open and gives it; nothing when nothing was. */
    List<Listing> end() {
        List<Listing> built = done.stream().map(ListAssembly::build).toList();
        path.clear();
        done.clear();
        list = "";
        return built;
    }

    private static Listing build(Node node) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < node.lines.size(); i++) {
            items.add(new Item(List.copyOf(node.lines.get(i)), node.lists.get(i).stream().map(ListAssembly::build).toList()));
        }
        return new Listing(node.numbered, List.copyOf(items));
    }
}
