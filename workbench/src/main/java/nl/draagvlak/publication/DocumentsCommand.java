package nl.draagvlak.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentSource;
import nl.draagvlak.rendering.DocumentSource.Offer;
import nl.draagvlak.rendering.DocxRendering;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.OdtRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Command;
import nl.draagvlak.shell.Frame;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code bin/documents FOLDER}: writes every document of every programme as PDF, DOCX, ODT and HTML, under the same name. What stands in them is what anybody may read. */
@Component
class DocumentsCommand implements Command {

    private final Programmes programmes;
    private final Products products;
    private final List<DocumentSource> sources;
    private final Clock clock;

    DocumentsCommand(Programmes programmes, Products products, List<DocumentSource> sources, Clock clock) {
        this.programmes = programmes;
        this.products = products;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public int run(Environment settings) {
        Path folder = Path.of(settings.getRequiredProperty("draagvlak.folder"));
        LocalDate today = clock.instant().atZone(Frame.ZONE).toLocalDate();
        try {
            Files.createDirectories(folder);
            for (Programme programme : programmes.listAll()) {
                for (Offer offer : offers(programme, today)) {
                    write(folder, programme.slug() + "-" + offer.name(), products.forAnybody(offer.document().get()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    /** What a programme publishes, and what its rooms can make besides. */
    List<Offer> offers(Programme programme, LocalDate today) {
        List<Offer> offers = new ArrayList<>();
        for (Product product : Product.values()) {
            Optional<Document> document = products.current(programme, product, today);
            document.ifPresent(made -> offers.add(new Offer(product.path(), () -> made)));
        }
        sources.forEach(source -> offers.addAll(source.offers(programme, today)));
        return offers;
    }

    private static void write(Path folder, String name, Document document) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), PdfRendering.pdf(document));
        Files.write(folder.resolve(name + ".docx"), DocxRendering.docx(document));
        Files.write(folder.resolve(name + ".odt"), OdtRendering.odt(document));
        Files.writeString(folder.resolve(name + ".html"), HtmlRendering.standalone(document), StandardCharsets.UTF_8);
        System.out.println(name + ": .pdf .docx .odt .html");
    }
}
