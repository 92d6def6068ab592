package nl.draagvlak.rendering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives documents as files. What takes longer than a second shows a page that tells how far it is; a program that asks for the file itself, and not
 * for a page, waits for it.
 */
@Component
public class DocumentFiles {

    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final Duration PATIENCE_OF_PROGRAMS = Duration.ofMinutes(2);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 100;
    private static final long MOST_KEPT = 48L << 20;

    final Makers makers = new Makers(AT_ONCE, MOST_WAITING, MOST_KEPT);

    /**
     * The document as a file, or the page that says how far it is.
     *
     * @param name      of the file, without what it ends on: small letters, digits and hyphens
     * @param extension as it stood in the address; what is no format is not here
     */
    public Object answer(Visit visit, Document document, String name, String extension) {
        Format format = NotHere.unless(Format.of(extension));
        Makers.Wish wish = new Makers.Wish(document, format);
        HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        boolean person = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
        try {
            Optional<byte[]> file = makers.ask(wish, person ? PATIENCE : PATIENCE_OF_PROGRAMS);
            return file.isPresent() ? file(file.get(), name, format) : waiting(visit, document, format, makers.stand(wish), request);
        } catch (Makers.Busy e) {
            return Reply.page("rendering/busy", visit.frame("Even geduld", "One moment")).with("address", address(request));
        }
    }

    private static ResponseEntity<byte[]> file(byte[] file, String name, Format format) {
        ContentDisposition disposition = (format == Format.PDF ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(name + "." + format.extension()).build();
        return ResponseEntity.ok().contentType(format.type()).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(file);
    }

    private static Reply waiting(Visit visit, Document document, Format format, Optional<Makers.Stand> stand, HttpServletRequest request) {
        return Reply.page("rendering/making", visit.frame("Het document wordt gemaakt", "The document is being made")).with("document", document.title())
                .with("format", format.name()).with("stand", stand.orElse(new Makers.Stand(0, 0, 0))).with("address", address(request));
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
