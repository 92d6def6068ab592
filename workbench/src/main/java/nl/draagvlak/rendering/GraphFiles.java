package nl.draagvlak.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.rendering.GraphPictures.Arrangement;
import nl.draagvlak.rendering.GraphPictures.Graph;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A picture of a graph as a file of its own, in the colours of print, for a presentation or a document made elsewhere. */
public final class GraphFiles {

    /** Wider or higher than this no picture is made: it would take more memory than a server has to spare. In pixels. */
    private static final double LARGEST = 6_000;

    private GraphFiles() {}

    /** An SVG file in UTF-8, arranged from where its nodes stood. */
    public static byte[] svg(Publishable<String> title, Publishable<String> alternative, List<DocumentBuilder.Knot> knots, List<DocumentBuilder.Arrow> arrows,
                             Map<String, GraphPictures.Spot> former) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + drawn(title, alternative, knots, arrows, former).svg()).getBytes(StandardCharsets.UTF_8);
    }

    /** A PNG file at twice the size of the screen, or smaller when the graph is very large. */
    public static byte[] png(Publishable<String> title, Publishable<String> alternative, List<DocumentBuilder.Knot> knots, List<DocumentBuilder.Arrow> arrows,
                             Map<String, GraphPictures.Spot> former) {
        Drawn drawn = drawn(title, alternative, knots, arrows, former);
        double scale = Math.min(2, LARGEST / Math.max(1, Math.max(drawn.width(), drawn.height())));
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) (drawn.width() * scale));
        transcoder.addTranscodingHint(PNGTranscoder.KEY_HEIGHT, (float) (drawn.height() * scale));
        transcoder.addTranscodingHint(PNGTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        transcoder.addTranscodingHint(PNGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, Boolean.FALSE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(drawn.svg())), new TranscoderOutput(out));
            out.flush();
        } catch (TranscoderException e) {
            throw new IllegalStateException("the picture could not be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private record Drawn(String svg, double width, double height) {}

    private static Drawn drawn(Publishable<String> title, Publishable<String> alternative, List<DocumentBuilder.Knot> knots, List<DocumentBuilder.Arrow> arrows,
                               Map<String, GraphPictures.Spot> former) {
        Graph graph = new Graph(Clean.text(title.value()), Clean.text(alternative.value()),
                knots.stream().map(knot -> new GraphPictures.Node(knot.id(), knot.kind(), Clean.text(knot.label().value()), "")).toList(),
                arrows.stream().map(arrow -> new GraphPictures.Edge(arrow.from(), arrow.to(), arrow.kind(), Clean.text(arrow.label().value()))).toList(), GraphPictures.Direction.RIGHT);
        Arrangement arrangement = GraphPictures.arrange(graph, former);
        return new Drawn(GraphPictures.draw(graph, arrangement).toString(), arrangement.width(), arrangement.height());
    }
}
