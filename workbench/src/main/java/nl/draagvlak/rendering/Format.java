package nl.draagvlak.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.http.MediaType;

/** What a document can be had as. */
public enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ODT("application/vnd.oasis.opendocument.text"),
    HTML("text/html;charset=UTF-8");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /** As a file's name ends, and as it stands in addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType type() {
        return type;
    }

    public static Optional<Format> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    /** The document as a file. */
    public byte[] file(Document document) {
        return file(document, done -> { });
    }

    /** @param pages hears how many pages of paper are set, or parts are written, as it goes */
    byte[] file(Document document, IntConsumer pages) {
        return switch (this) {
            case PDF -> PdfRendering.pdf(document, pages);
            case DOCX -> DocxRendering.docx(document, pages);
            case ODT -> OdtRendering.odt(document, pages);
            case HTML -> HtmlRendering.standalone(document).getBytes(StandardCharsets.UTF_8);
        };
    }
}
