package nl.draagvlak.rendering;

import java.util.List;
import nl.draagvlak.disclosure.PublicFigure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;

/** Drawings of a document, each with its table. */
final class Pictures {

    private Pictures() {}

    static Block.Picture series(String title, String alternative, List<Publishable<PublicFigure>> figures, List<DocumentBuilder.Moment> moments, Language language) {
        throw new UnsupportedOperationException("comes with the charts");
    }

    static Block.Picture bars(String title, String alternative, String unit, List<DocumentBuilder.Measured> bars, DocumentBuilder.Measured limit, Language language) {
        throw new UnsupportedOperationException("comes with the charts");
    }

    static Block.Picture graph(String title, String alternative, List<DocumentBuilder.Knot> knots, List<DocumentBuilder.Arrow> arrows, Language language) {
        throw new UnsupportedOperationException("comes with the graph pictures");
    }
}
