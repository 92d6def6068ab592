package nl.draagvlak.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whole addresses, for what is read outside this browser: a QR code on a screen, a link in a mail. They start with the address that was
 * configured ({@code draagvlak.public-url}), because a phone in the room reaches the workbench by another name than the
 * machine itself; without one, with the address at which this request came in.
 */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${draagvlak.public-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** The whole address of a path that starts with a slash. */
    public String of(Visit visit, String path) {
        return (configured.isEmpty() ? visit.origin() : configured) + path;
    }

    /** The whole address of a path where one was configured, else the path: for what no request of somebody who may read it led to. */
    public String of(String path) {
        return configured + path;
    }
}
