package nl.draagvlak.rendering;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document as PDF: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file, with its fonts in it. What the machine rules of both
 * cannot see, that the text is really there and in its order, is refused here when the maker of the PDF complains, and tested.
 */
public final class PdfRendering {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRendering() {}

    public static byte[] pdf(Document document) {
        return pdf(document, pages -> { });
    }

    /** @param done hears how many parts of the document are on paper; as good as the page that was begun allows */
    static byte[] pdf(Document document, IntConsumer done) {
        List<String> complaints = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(PrintPages.html(document), null);
            builder.useSVGDrawer(drawings);
            builder.useExternalResourceAccessControl((address, kind) -> within(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl((address, kind) -> within(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("Draagvlak");
            builder.withDiagnosticConsumer(diagnostic -> note(diagnostic, complaints));
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "Medium", 500, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            builder.usePageSupplier((file, width, height, page, shadow) -> {
                done.accept(page);
                PDPage paper = new PDPage(new PDRectangle(width, height));
                file.addPage(paper);
                return paper;
            });
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("the PDF of '" + document.title() + "' would not be whole: " + complaints);
        }
        return bytes.toByteArray();
    }

    /** Pictures stand in the document itself; nothing is fetched. */
    private static boolean within(String address) {
        return address != null && address.startsWith("data:image/");
    }

    private static void note(Diagnostic diagnostic, List<String> complaints) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(diagnostic.getFormattedMessage());
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        FSSupplier<InputStream> file = () -> PdfRendering.class.getResourceAsStream("/fonts/FiraSans-" + face + ".ttf");
        builder.useFont(file, "Fira Sans", weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
}
