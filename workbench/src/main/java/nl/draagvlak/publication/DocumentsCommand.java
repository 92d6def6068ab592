package nl.draagvlak.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.rendering.PdfRendering;
import nl.draagvlak.shell.Command;
import nl.draagvlak.shell.Frame;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code bin/documents FOLDER}: writes every product of every programme as files. */
@Component
class DocumentsCommand implements Command {

    private final Programmes programmes;
    private final Products products;
    private final Clock clock;

    DocumentsCommand(Programmes programmes, Products products, Clock clock) {
        this.programmes = programmes;
        this.products = products;
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
                for (Product product : Product.values()) {
                    Optional<Document> document = products.current(programme, product, today);
                    if (document.isPresent()) {
                        write(folder, programme.slug() + "-" + product.path(), document.get());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static void write(Path folder, String name, Document document) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), PdfRendering.pdf(document));
        Files.writeString(folder.resolve(name + ".html"), HtmlRendering.standalone(document), StandardCharsets.UTF_8);
        System.out.println(name + ".pdf, " + name + ".html");
    }
}
