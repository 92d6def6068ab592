package nl.draagvlak.rendering;

/** A document as PDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file. */
public final class PdfRendering {

    private PdfRendering() {}

    public static byte[] pdf(Document document) {
        throw new UnsupportedOperationException("comes soon");
    }
}
