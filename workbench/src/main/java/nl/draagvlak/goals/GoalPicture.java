package nl.draagvlak.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.GraphPictures.Edge;
import nl.draagvlak.rendering.GraphPictures.Node;
import nl.draagvlak.rendering.Markup;
import nl.draagvlak.shell.Visit;

/** The tree of goals as a picture: from the ambition to the operational goals. */
final class GoalPicture {

    private static final int MOST = 60;
    private static final String AMBITION = "ambition";

    private GoalPicture() {}

    /** @return null when there is nothing to draw, or too much for one picture */
    static Markup of(Visit visit, String ambition, List<GoalTree.Branch> branches) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        if (!ambition.isBlank()) {
            nodes.put(AMBITION, new Node(AMBITION, "question", visit.language().of("Ambitie", "Ambition") + "\n" + ambition, visit.at("/visie")));
        }
        for (GoalTree.Branch branch : branches) {
            String strategic = branch.strategic().id().toString();
            nodes.put(strategic, new Node(strategic, "goal", "S" + branch.strategic().number() + "\n" + words(visit, branch.strategic()), visit.at("/doelen/strategisch/" + strategic)));
            if (!ambition.isBlank()) {
                edges.add(new Edge(AMBITION, strategic, "", ""));
            }
            for (Goal goal : branch.goals()) {
                String id = goal.id().toString();
                nodes.putIfAbsent(id, new Node(id, "goal", label(visit, goal), visit.at("/doelen/" + id)));
                edges.add(new Edge(strategic, id, goal.yardstick().directional() ? "weak" : "", ""));
            }
        }
        if (edges.isEmpty() || nodes.size() > MOST) {
            return null;
        }
        return GraphPictures.draw(new GraphPictures.Graph(visit.language().of("Doelenboom", "Tree of goals"),
                visit.language().of("Van de ambitie naar de operationele doelen. Dezelfde doelen staan in de lijst eronder.",
                        "From the ambition to the operational goals. The same goals stand in the list below."),
                List.copyOf(nodes.values()), edges, GraphPictures.Direction.RIGHT));
    }

    private static String label(Visit visit, Goal goal) {
        return "D" + goal.element().number() + " · " + Yardsticks.brief(goal.yardstick(), visit.language()) + "\n" + words(visit, goal.element());
    }

    private static String words(Visit visit, Element element) {
        return element.readableBy(visit.roles()) ? element.text() : visit.language().of("(alleen voor het programmateam)", "(for the programme team only)");
    }
}
