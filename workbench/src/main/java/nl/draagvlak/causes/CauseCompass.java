package nl.draagvlak.causes;

import java.util.List;
import java.util.stream.Stream;
import nl.draagvlak.process.CompassPoint;
import nl.draagvlak.process.CompassSource;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import org.springframework.stereotype.Component;

/** What the map answers to the Beleidskompas: where it begins, and where acting works through. */
@Component
class CauseCompass implements CompassSource {

    private static final int LINES = 3;

    private final CauseMaps maps;

    CauseCompass(CauseMaps maps) {
        this.maps = maps;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Held> held(Programme programme) {
        CauseMap map = maps.of(programme.id());
        List<CauseMap.Node> roots = map.roots();
        List<CauseMap.Node> points = map.leverage().stream().limit(CauseMap.FIRST).map(CauseMap.LeveragePoint::node).toList();
        return List.of(new Held(CompassPoint.CAUSES, roots.size(), roots.size() == 1 ? Text.of("grondoorzaak", "root cause") : Text.of("grondoorzaken", "root causes"),
                        lines(roots.stream()), "/problemen"),
                new Held(CompassPoint.FOOTHOLDS, points.size(), points.size() == 1 ? Text.of("oorzaak waar ingrijpen ver doorwerkt", "cause at which acting works through far")
                        : Text.of("oorzaken waar ingrijpen ver doorwerkt", "causes at which acting works through far"), lines(points.stream()), "/problemen"));
    }

    private static List<String> lines(Stream<CauseMap.Node> nodes) {
        return nodes.limit(LINES).filter(node -> node.element().text() != null).map(node -> node.label() + " " + node.element().text()).toList();
    }
}
