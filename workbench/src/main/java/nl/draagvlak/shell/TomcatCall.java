package nl.draagvlak.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.coyote.UpgradeToken;

/** A {@link FastCall} on Tomcat. */
final class TomcatCall implements FastCall {

    private final Request request;
    private final Response response;
    private final String variable;

    TomcatCall(Request request, Response response, String variable) {
        this.request = request;
        this.response = response;
        this.variable = variable;
    }

    @Override
    public String variable() {
        return variable;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Cookies.read(request, name);
    }

    @Override
    public Optional<String> body(int most) throws IOException {
        int length = request.getContentLength();
        if (length < 0 || length > most) {
            return Optional.empty();
        }
        try (InputStream in = request.getInputStream()) {
            return Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void reply(int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        guard();
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.finishResponse();
    }

    /**
     * Sends the head of the answer and takes the connection out of HTTP: what the server holds for a request is let go, and only the socket stays.
     * The end of the connection is the end of the answer.
     */
    @Override
    public FastStream stream() throws IOException {
        guard();
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Connection", "close");
        response.flushBuffer();
        TomcatStream stream = new TomcatStream();
        request.getCoyoteRequest().action(ActionCode.UPGRADE, new UpgradeToken(stream, null, null, "sse"));
        return stream;
    }

    private void guard() {
        SafeHeaders.ALL.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", SafeHeaders.STRICT_TRANSPORT);
        }
    }
}
