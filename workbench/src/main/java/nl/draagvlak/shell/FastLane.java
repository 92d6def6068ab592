package nl.draagvlak.shell;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Answers the few routes for which the framework's path is too long, in the server's own pipeline: after the server has read the request, and before
 * filters, sessions and binding. Everything else goes on as always.
 */
final class FastLane extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(FastLane.class);

    private final ObjectProvider<FastRoute> provider;
    private volatile List<Lane> lanes;

    /** A route with its address cut in two around the variable part. */
    private record Lane(FastRoute route, String method, String before, String after) {

        static Lane of(FastRoute route) {
            String path = route.path();
            return new Lane(route, route.method(), path.substring(0, path.indexOf('{')), path.substring(path.indexOf('}') + 1));
        }

        /** The variable part of this address, or null when the address is another. */
        String variable(String uri) {
            if (uri.length() <= before.length() + after.length() || !uri.startsWith(before) || !uri.endsWith(after)) {
                return null;
            }
            String variable = uri.substring(before.length(), uri.length() - after.length());
            return variable.indexOf('/') < 0 ? variable : null;
        }
    }

    FastLane(ObjectProvider<FastRoute> routes) {
        super(true);
        this.provider = routes;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
        for (Lane lane : lanes()) {
            String variable = lane.method().equals(request.getMethod()) ? lane.variable(request.getDecodedRequestURI()) : null;
            if (variable != null) {
                TomcatCall call = new TomcatCall(request, response, variable);
                if (lane.route().takes(call)) {
                    answer(lane.route(), call);
                    return;
                }
            }
        }
        getNext().invoke(request, response);
    }

    private List<Lane> lanes() {
        if (lanes == null) {
            lanes = provider.stream().map(Lane::of).toList();
        }
        return lanes;
    }

    private static void answer(FastRoute route, TomcatCall call) throws IOException {
        try {
            route.answer(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.reply(503, "text/plain;charset=UTF-8", "");
        } catch (RuntimeException failure) {
            LOG.error("{} failed", route.path(), failure);
            call.reply(500, "text/plain;charset=UTF-8", "");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Installation {

        @Bean
        static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> fastLane(ObjectProvider<FastRoute> routes) {
            return factory -> {
                factory.addEngineValves(new FastLane(routes));
                factory.addConnectorCustomizers(connector -> {
                    // A connection keeps both for as long as it lasts, also when it only listens: with thousands of them half the usual size counts.
                    connector.setProperty("socket.appReadBufSize", "4096");
                    connector.setProperty("socket.appWriteBufSize", "4096");
                });
            };
        }
    }
}
