package nl.draagvlak.rendering;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF as a screen reader meets it: along the tree of tags (ISO 32000-1, 14.7), without running lines. */
final class TaggedText {

    private record Place(COSDictionary page, int number) {}

    private final Map<Place, String> pieces = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private TaggedText() {}

    static String of(PDDocument document) throws IOException {
        TaggedText reading = new TaggedText();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                StringBuilder piece = new StringBuilder();
                content.getContents().stream().filter(TextPosition.class::isInstance).forEach(letter -> piece.append(((TextPosition) letter).getUnicode()));
                reading.pieces.merge(new Place(page.getCOSObject(), content.getMCID()), piece.toString(), String::concat);
            }
        }
        reading.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return reading.text.toString();
    }

    private void walk(PDStructureNode node, COSDictionary page) {
        COSDictionary here = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage().getCOSObject() : page;
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> walk(element, here);
                case Integer number -> text.append(pieces.getOrDefault(new Place(here, number), ""));
                case PDMarkedContentReference reference ->
                        text.append(pieces.getOrDefault(new Place(reference.getPage() == null ? here : reference.getPage().getCOSObject(), reference.getMCID()), ""));
                default -> { }
            }
        }
    }
}
