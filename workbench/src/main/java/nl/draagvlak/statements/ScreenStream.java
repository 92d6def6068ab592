package nl.draagvlak.statements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Sends a screen its contents whenever they change, as server-sent events. The thread of the request waits; it costs next to nothing. */
public final class ScreenStream {

    /** A stream ends after a while and is opened anew, so that who may no longer watch does not go on watching. */
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String SILENCE = ": \n\n";

    /** What a screen shows. */
    public interface Contents {

        /**
         * @param told whether the database told of something new, or else only time went by
         * @return HTML, or null when there is nothing to look at again
         */
        String html(boolean told);
    }

    private ScreenStream() {}

    /** Goes on until the screen is closed, the workbench stops or half an hour went by. @param look how long to wait at most before looking again */
    public static void send(Screens screens, UUID gatheringId, Duration look, HttpServletResponse response, Contents contents) throws IOException {
        Optional<Screens.Watch> begun = screens.watch(gatheringId);
        if (begun.isEmpty()) {
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try (Screens.Watch watch = begun.get()) {
            follow(watch, look, response.getOutputStream(), contents);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The screen was closed.
        }
    }

    private static void follow(Screens.Watch watch, Duration look, OutputStream out, Contents contents) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        String before = null;
        while (!watch.over() && System.nanoTime() < end) {
            String now = contents.html(watch.await(look));
            boolean news = now != null && !now.equals(before);
            out.write((news ? "event: stand\ndata: " + now.strip().replaceAll("\\R", "\ndata: ") + "\n\n" : SILENCE).getBytes(StandardCharsets.UTF_8));
            out.flush();
            before = news ? now : before;
        }
    }
}
