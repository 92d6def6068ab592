package nl.draagvlak.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.PdfRendering;
import org.springframework.stereotype.Component;

/** The PDFs that were made last, kept while their document is the same: typesetting a plan takes seconds. */
@Component
class PlanFiles {

    private static final int MOST = 20;

    private record File(Document document, byte[] pdf) {}

    private final Map<Object, File> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, File> eldest) {
            return size() > MOST;
        }
    };

    /** The document as PDF; {@code place} is what it is the file of, such as a version. */
    byte[] pdf(Object place, Document document) {
        synchronized (kept) {
            File known = kept.get(place);
            if (known != null && known.document().equals(document)) {
                return known.pdf();
            }
        }
        byte[] pdf = PdfRendering.pdf(document);
        synchronized (kept) {
            kept.put(place, new File(document, pdf));
        }
        return pdf;
    }
}
