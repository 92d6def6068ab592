package nl.draagvlak.causes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.GraphFiles;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The whole map as a picture or a document to take along. No quotes: only the analysis' own words. */
@Controller
@RequestMapping("/programmas/{programme}/problemen/beeld")
@Allowed({Role.TEAM, Role.FACILITATOR})
class MapExport {

    /** A document shows a picture of at most so many nodes; beyond it no page can hold it, and the list says the same. */
    private static final int DRAWN = 60;

    private final CauseMaps maps;
    private final Placements placements;

    MapExport(CauseMaps maps, Placements placements) {
        this.maps = maps;
        this.placements = placements;
    }

    @GetMapping("/{format}")
    ResponseEntity<byte[]> file(Visit visit, @PathVariable String format) {
        CauseMap map = maps.of(visit.programmeId());
        return switch (format) {
            case "svg" -> answer(visit, MediaType.parseMediaType("image/svg+xml"), "svg",
                    GraphFiles.svg(title(visit), alternative(visit, map), knots(map), arrows(visit, map), placements.former(visit.programmeId())));
            case "png" -> answer(visit, MediaType.IMAGE_PNG, "png",
                    GraphFiles.png(title(visit), alternative(visit, map), knots(map), arrows(visit, map), placements.former(visit.programmeId())));
            case "pdf" -> answer(visit, MediaType.APPLICATION_PDF, "pdf", PdfRendering.pdf(document(visit, map)));
            default -> throw new NotHere();
        };
    }

    private static ResponseEntity<byte[]> answer(Visit visit, MediaType type, String ending, byte[] body) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(visit.language().of("problemen-en-oorzaken.", "problems-and-causes.") + ending).build().toString()).body(body);
    }

    private static Publishable<String> title(Visit visit) {
        return own(visit.language().of("Problemen en oorzaken", "Problems and causes"));
    }

    private static Publishable<String> alternative(Visit visit, CauseMap map) {
        return own(visit.language().of(map.nodes().size() + " problemen en oorzaken met " + map.arrows().size() + " pijlen, van oorzaken links naar problemen rechts.",
                map.nodes().size() + " problems and causes with " + map.arrows().size() + " arrows, from causes on the left to problems on the right."));
    }

    private static List<DocumentBuilder.Knot> knots(CauseMap map) {
        return map.nodes().stream().map(node -> new DocumentBuilder.Knot(node.id().toString(), node.problem() ? "problem" : "cause",
                own(node.label() + "\n" + node.element().text()))).toList();
    }

    private static List<DocumentBuilder.Arrow> arrows(Visit visit, CauseMap map) {
        return map.arrows().stream().map(arrow -> new DocumentBuilder.Arrow(arrow.from().toString(), arrow.to().toString(), MapGraph.kind(arrow),
                own((arrow.sign() < 0 ? "–" : "") + (arrow.dissent().isEmpty() ? "" : visit.language().of(" betwist", " disputed"))))).toList();
    }

    private static Document document(Visit visit, CauseMap map) {
        DocumentBuilder document = Document.titled(title(visit), visit.language()).date(visit.now().atZone(nl.draagvlak.shell.Frame.ZONE).toLocalDate());
        if (map.nodes().size() <= DRAWN && !map.arrows().isEmpty()) {
            document.heading(1, own(visit.language().of("De kaart", "The map"))).graph(title(visit), alternative(visit, map), knots(map), arrows(visit, map));
        }
        document.heading(1, own(visit.language().of("Waar het begint", "Where it begins")))
                .bullets(map.roots().stream().map(node -> named(node)).toList());
        List<CauseMap.LeveragePoint> points = map.leverage();
        if (!points.isEmpty()) {
            document.heading(1, own(Shown.LEVERAGE.in(visit.language()))).paragraph(own(Shown.HOW.in(visit.language())))
                    .bullets(points.stream().limit(CauseMap.FIRST).map(point -> own(point.node().label() + " " + point.node().element().text() + " ("
                            + visit.language().of("blijft bij de eerste vijf: ", "stays among the first five: ") + percent(point.stable()) + ")")).toList());
        }
        document.heading(1, own(visit.language().of("Elk probleem met zijn oorzaken", "Every problem with its causes")));
        for (CauseMap.Node node : map.nodes()) {
            if (node.problem()) {
                document.heading(2, named(node), node.id());
                List<Publishable<String>> causes = map.arrowsTo(node.id()).stream().map(arrow -> cause(visit, map, arrow)).toList();
                if (causes.isEmpty()) {
                    document.paragraph(own(visit.language().of("Er is nog geen oorzaak genoemd.", "No cause was named yet.")));
                } else {
                    document.bullets(causes);
                }
            }
        }
        return document.build();
    }

    private static Publishable<String> cause(Visit visit, CauseMap map, Arrow arrow) {
        CauseMap.Node from = map.find(arrow.from()).orElseThrow();
        String dissent = arrow.dissent().isEmpty() ? "" : visit.language().of(" Anders gezien: ", " Seen otherwise: ") + arrow.dissent();
        return own(from.label() + " " + from.element().text() + " (" + Weighing.strength(arrow).in(visit.language()).toLowerCase(Locale.ROOT) + ", "
                + Weighing.confidence(arrow).in(visit.language()).toLowerCase(Locale.ROOT) + ")" + dissent);
    }

    private static Publishable<String> named(CauseMap.Node node) {
        return own(node.label() + " " + node.element().text());
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static Publishable<String> own(String words) {
        return Disclosure.ownWords(words);
    }

    /** Words that stand on the screen and in the document. */
    static final class Shown {

        static final Text LEVERAGE = Text.of("Waar ingrijpen ver doorwerkt", "Where acting works through far");
        static final Text HOW = Text.of("Een denkbeeldige wandelaar begint steeds bij een probleem en loopt terug langs de pijlen, vaker langs sterke, zekere en herkende; "
                        + "waar hij het vaakst komt, werkt ingrijpen het verst door (personalised PageRank).",
                "An imaginary walker begins at a problem again and again and goes back along the arrows, more often along strong, sure and recognised ones; "
                        + "where he comes most often, acting works through furthest (personalised PageRank).");

        private Shown() {}
    }
}
