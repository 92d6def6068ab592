package nl.draagvlak.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentSource.Offer;
import nl.draagvlak.rendering.Format;
import nl.draagvlak.shell.Command;
import nl.draagvlak.shell.Frame;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code bin/documents FOLDER}: writes every document of every programme as PDF, DOCX, ODT and HTML, under the same name. */
@Component
class DocumentsCommand implements Command {

    private final Programmes programmes;
    private final Offers offers;
    private final Clock clock;

    DocumentsCommand(Programmes programmes, Offers offers, Clock clock) {
        this.programmes = programmes;
        this.offers = offers;
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
                for (Offer offer : offers.list(programme, today)) {
                    write(folder, programme.slug() + "-" + offer.name(), offer.document().get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static void write(Path folder, String name, Document document) throws IOException {
        for (Format format : Format.values()) {
            Files.write(folder.resolve(name + "." + format.extension()), format.file(document));
        }
        System.out.println(name + ": .pdf .docx .odt .html");
    }
}
