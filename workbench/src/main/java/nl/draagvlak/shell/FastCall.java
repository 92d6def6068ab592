package nl.draagvlak.shell;

import java.io.IOException;
import java.util.Optional;

/** One request to a {@link FastRoute}, and its answer. */
public interface FastCall {

    /** What stands in the variable part of the address. */
    String variable();

    Optional<String> header(String name);

    Optional<String> cookie(String name);

    /** The body as text, or empty when it is longer than so many bytes or its length was not said beforehand. */
    Optional<String> body(int most) throws IOException;

    /** The whole answer. */
    void reply(int status, String contentType, String body) throws IOException;

    /** An answer that goes on as server-sent events, on a connection that costs little more than its socket. */
    FastStream stream() throws IOException;
}
