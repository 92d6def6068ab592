package nl.draagvlak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.shell.FastRoute;
import nl.draagvlak.testing.TestHouse;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route times every role. The files in {@code roles/} say who may use which route, one file a module, a line a route:
 * {@code GET /programmas/{programme}/x;TEAM,FACILITATOR}. A route without a line, and a line without a route, fails.
 */
@WorkbenchTest
class RoleMatrixTests {

    @LocalServerPort
    private int port;
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    private List<FastRoute> fastRoutes;
    @Autowired
    private TestHouse house;
    @Autowired
    private Participants participants;
    @Autowired
    private Sessions sessions;

    @Test
    void theTableNamesEveryRoute() throws IOException {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(routes());
    }

    @Test
    void everyRouteOpensForItsRolesAndForNobodyElse() throws Exception {
        Programme programme = house.programme();
        Map<String, Set<Role>> table = table();
        List<String> wrong = new ArrayList<>();
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        for (Role role : Role.values()) {
            for (Map.Entry<String, Set<Role>> line : table.entrySet()) {
                String[] route = line.getKey().split(" ");
                // A session for each route: some routes end it.
                String cookie = cookie(programme, role);
                int status = ask(client, route[0], route[1], programme, cookie);
                boolean may = line.getValue().contains(role) || line.getValue().contains(Role.PUBLIC);
                boolean signIn = status == 302;
                boolean refused = status == 403 || signIn;
                if (may == refused || status >= 500) {
                    wrong.add(role + " " + line.getKey() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What answers in front of the framework keeps to the same table, and takes nothing from who cannot prove that their own page sent it. */
    @Test
    void whatAnswersBeforeTheFrameworkLetsInTheSameRoles() throws Exception {
        Programme programme = house.programme();
        Map<String, Set<Role>> table = table();
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        List<String> wrong = new ArrayList<>();
        for (FastRoute route : fastRoutes) {
            String name = route.method() + " " + route.path();
            assertThat(route.allowed()).isEqualTo(table.get(name));
            for (Role role : Role.values()) {
                String cookie = cookie(programme, role);
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + route.path().replaceAll("\\{[^}]*\\}", "ZZZZZZ")))
                        .header("Cookie", cookie.isEmpty() ? "x=y" : cookie).header("X-Draagvlak-Sleutel", Tokens.derived(cookie.replaceFirst("[^=]*=?", ""), "stemmen"))
                        .header("Content-Type", "application/x-www-form-urlencoded").timeout(java.time.Duration.ofSeconds(20));
                String fields = "id=00000000-0000-7000-8000-000000000000&uitspraak=00000000-0000-7000-8000-000000000000&stem=eens";
                int status = client.send(request.method(route.method(), route.method().equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(fields)).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode();
                // A participant of another gathering is let in no further than the others: there is nothing of theirs here.
                boolean refused = status == 403 || status == 404;
                if (!refused || !route.allowed().contains(role) && status != 403) {
                    wrong.add(role + " " + name + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String cookie(Programme programme, Role role) {
        return switch (role) {
            case PUBLIC -> "";
            case PARTICIPANT -> {
                var joined = participants.join(Instant.now(), programme.id(), "Proef", null).participant();
                yield "draagvlak_deelname=" + sessions.openForParticipant(joined.id(), Instant.now());
            }
            default -> "draagvlak_sessie=" + house.session(house.member(programme, role));
        };
    }

    private int ask(HttpClient client, String method, String path, Programme programme, String cookie) throws Exception {
        String filled = path.replace("{programme}", programme.slug()).replaceAll("\\{[^}]*\\}", "00000000-0000-7000-8000-000000000000");
        // A valid forgery token, so that a refusal is the door's and not the form's.
        String token = "6b1c7e0e-7f0a-4d0e-9a53-0d5f3c5b8f11";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled))
                .header("Cookie", "draagvlak_formulier=" + token + (cookie.isEmpty() ? "" : "; " + cookie))
                .timeout(java.time.Duration.ofSeconds(20));
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", masked(token))
                    .method(method, HttpRequest.BodyPublishers.ofString(""));
        }
        // Streams never end: the status is enough.
        HttpResponse<java.io.InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    /** The form of the token that Spring Security's XOR protection (against BREACH) expects: random bytes, then the token xor those. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            both[i] = (byte) (i * 7 + 3);
            both[bytes.length + i] = (byte) (both[i] ^ bytes[i]);
        }
        return java.util.Base64.getUrlEncoder().encodeToString(both);
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("nl.draagvlak")) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String path : info.getPathPatternsCondition().getPatternValues()) {
                    if (methods.isEmpty()) {
                        routes.add("GET " + path);
                    }
                    methods.forEach(m -> routes.add(m + " " + path));
                }
            }
        });
        routes.remove("GET /error");
        fastRoutes.forEach(route -> routes.add(route.method() + " " + route.path()));
        return routes;
    }

    private static Map<String, Set<Role>> table() throws IOException {
        Map<String, Set<Role>> table = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:roles/*.csv")) {
            for (String line : file.getContentAsString(StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
                String[] parts = line.split(";");
                Set<Role> roles = EnumSet.noneOf(Role.class);
                Arrays.stream(parts[1].split(",")).map(String::strip).map(Role::valueOf).forEach(roles::add);
                table.put(parts[0].strip(), roles);
            }
        }
        return table;
    }
}
