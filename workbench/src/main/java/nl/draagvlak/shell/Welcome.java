package nl.draagvlak.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.stereotype.Component;

/** Tells whoever started the workbench where it is, and how to sign in to the sample. */
@Component
@Lazy(false)
class Welcome {

    private final ObjectProvider<SampleSignIns> samples;
    private final String publicUrl;
    private final String host;
    private int port;

    Welcome(ObjectProvider<SampleSignIns> samples, @Value("${draagvlak.public-url:}") String publicUrl, @Value("${server.address:127.0.0.1}") String host) {
        this.samples = samples;
        this.publicUrl = publicUrl;
        this.host = host;
    }

    @EventListener
    void on(ServletWebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (port == 0) {
            return;
        }
        StringBuilder text = new StringBuilder("\nDraagvlak: ").append(publicUrl.isBlank() ? "http://" + (host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host) + ":" + port : publicUrl).append('\n');
        samples.stream().flatMap(sample -> sample.list().stream()).forEach(signIn ->
                text.append("  ").append(String.format("%-16s", signIn.role().label().nl())).append(' ')
                        .append(String.format("%-36s", signIn.email())).append(' ').append(signIn.password()).append('\n'));
        System.out.println(text);
    }
}
