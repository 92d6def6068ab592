package nl.draagvlak.benchmarks;

import static nl.draagvlak.disclosure.Disclosure.ownWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import nl.draagvlak.programme.Language;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.GraphPictures;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.rendering.Qr;

/** How long it takes to draw: the first time (with the loading of classes) and the median of the times after. */
final class Rendering {

    private Rendering() {}

    static void measure() {
        measure("QR code", 200, i -> Qr.svg("https://voorbeeld.example/meedoen/" + i, "Doe mee"));
        measure("graph of 37 nodes, 40 arrows", 200, i -> GraphPictures.draw(graph(37, 40, "Kaart " + i)));
        measure("graph of 500 nodes, 1,500 arrows", 15, i -> GraphPictures.draw(graph(500, 1_500, "Kaart " + i)));
        Document plan = plan(30);
        Document longer = plan(300);
        measure("page of a plan with 30 actions", 200, i -> HtmlRendering.article(plan));
        measure("PDF of a plan with 30 actions", 30, i -> PdfRendering.pdf(plan));
        measure("PDF of a plan with 300 actions", 10, i -> PdfRendering.pdf(longer));
    }

    private static void measure(String what, int times, IntConsumer work) {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] after = Arrays.copyOfRange(milliseconds, times / 3, times);
        Arrays.sort(after);
        System.out.printf("%-34s first %8.1f ms, then median %8.1f ms, worst %8.1f ms%n", what, milliseconds[0], after[after.length / 2], after[after.length - 1]);
    }

    /** Arrows from later to earlier nodes, mostly near: about as a map of causes grows. */
    private static GraphPictures.Graph graph(int nodes, int edges, String title) {
        Random random = new Random(11);
        List<GraphPictures.Node> all = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            all.add(new GraphPictures.Node("n" + i, i < nodes / 3 ? "problem" : "cause", "Oorzaak " + i + ": niemand weet wie het eerste gesprek voert", "/oorzaken/" + i));
        }
        List<GraphPictures.Edge> arrows = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            int from = random.nextInt(1, nodes);
            arrows.add(new GraphPictures.Edge("n" + from, "n" + random.nextInt(Math.max(0, from - 40), from), "", ""));
        }
        return new GraphPictures.Graph(title, "Een kaart om te meten.", all, arrows, GraphPictures.Direction.RIGHT);
    }

    private static Document plan(int actions) {
        DocumentBuilder plan = Document.titled(ownWords("Een plan om te meten"), Language.NL).contents();
        for (int line = 1; line <= 5; line++) {
            int first = line * 100;
            plan.heading(1, ownWords("Actielijn " + line)).paragraph(ownWords("In deze lijn staat wat er de komende jaren gebeurt, wie het doet en wanneer het klaar is. ".repeat(4)))
                    .table(ownWords("Acties in lijn " + line), table -> {
                        table.column(ownWords("Actie")).column(ownWords("Houder")).column(ownWords("× € 1.000"), Align.RIGHT);
                        for (int i = 0; i < actions / 5; i++) {
                            table.row(ownWords("Actie " + (first + i) + ": spreek met iedere regio af wie het eerste gesprek voert"), ownWords("Stichting Proef"), ownWords(String.valueOf(15 * i)));
                        }
                    });
        }
        return plan.build();
    }
}
