package nl.draagvlak.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.PdfRendering;
import org.springframework.stereotype.Component;

/** The PDFs of editions, kept in memory while their document is the same: a withdrawal makes another document, and so another file. */
@Component
class RenderedEditions {

    private static final int MOST = 20;

    private record Rendered(Document document, byte[] pdf) {}

    private final Map<UUID, Rendered> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Rendered> eldest) {
            return size() > MOST;
        }
    };

    synchronized byte[] pdf(Edition edition, Document document) {
        Rendered known = kept.get(edition.id());
        if (known == null || !known.document().equals(document)) {
            known = new Rendered(document, PdfRendering.pdf(document));
            kept.put(edition.id(), known);
        }
        return known.pdf();
    }
}
