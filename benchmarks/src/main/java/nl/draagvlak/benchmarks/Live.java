package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/bench live}: a full room that joins, votes and looks on, against a workbench in a process of its own, on loopback only. */
final class Live {

    /** What is asked on the command line. */
    record Options(List<LiveScenario> scenarios, Optional<Integer> seconds, Optional<Path> json, Optional<URI> url, boolean crash, String email, String password) {}

    private Live() {}

    static void measure(List<String> arguments) throws Exception {
        Options options;
        try {
            options = read(arguments);
        } catch (IllegalArgumentException | IOException wrong) {
            System.err.println("bin/bench live: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        List<Map<String, Object>> reports = new ArrayList<>();
        for (LiveScenario scenario : options.scenarios()) {
            Map<String, Object> report = LiveRun.run(scenario, options);
            System.out.println(JsonMapper.shared().writeValueAsString(report));
            reports.add(report);
        }
        if (options.json().isPresent()) {
            Object all = reports.size() == 1 ? reports.getFirst() : reports;
            Files.writeString(options.json().get(), JsonMapper.shared().writeValueAsString(all) + "\n");
        }
    }

    private static Options read(List<String> arguments) throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        boolean crash = false;
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals("--crash")) {
                crash = true;
            } else if (List.of("--scenario", "--seconds", "--json", "--url", "--email", "--password").contains(name)) {
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(name + " needs a value");
                }
                String value = arguments.get(++i);
                // "open round" may come as two words.
                if (name.equals("--scenario") && value.equalsIgnoreCase("open") && i + 1 < arguments.size() && arguments.get(i + 1).equalsIgnoreCase("round")) {
                    i++;
                }
                given.put(name, value);
            } else {
                throw new IllegalArgumentException("unknown option " + name);
            }
        }
        Optional<URI> url = Optional.ofNullable(given.get("--url")).map(text -> URI.create(text.replaceAll("/+$", "")));
        if (url.isPresent()) {
            loopback(url.get());
            if (crash) {
                throw new IllegalArgumentException("--crash kills only a workbench that was started here, not one at --url");
            }
        }
        List<LiveScenario> scenarios = given.containsKey("--scenario") ? List.of(LiveScenario.named(given.get("--scenario"))) : List.of(LiveScenario.values());
        return new Options(scenarios, Optional.ofNullable(given.get("--seconds")).map(Live::seconds), Optional.ofNullable(given.get("--json")).map(Path::of), url, crash,
                given.getOrDefault("--email", "saida@voorbeeld.example"), given.getOrDefault("--password", "draagvlak-voorbeeld"));
    }

    private static int seconds(String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > 3600) {
            throw new IllegalArgumentException("--seconds must be a whole number from 1 to 3600, not " + text);
        }
        return Integer.parseInt(text);
    }

    /** This generator must never be turned on a machine of somebody else. */
    private static void loopback(URI url) throws IOException {
        if (!"http".equals(url.getScheme()) || url.getHost() == null || url.getPort() < 1) {
            throw new IllegalArgumentException("--url must be like http://localhost:8080, not " + url);
        }
        if (!InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("--url must be on this machine, not " + url.getHost());
        }
    }

    static InetSocketAddress socket(URI url) {
        return new InetSocketAddress(url.getHost(), url.getPort());
    }
}
