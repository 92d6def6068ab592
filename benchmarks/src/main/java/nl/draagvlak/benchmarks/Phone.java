package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of one person, without a screen: keeps cookies, and sends forms with the token of the last page that had one. */
final class Phone {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_formulier\" value=\"([^\"]+)\"");

    /** An answer; the location is empty unless the way leads to another page. */
    record Answer(int status, String body, String location) {}

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";

    Phone(String address) {
        this.address = address;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form: names and values in turn. */
    Answer post(String path, String... fields) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields) + "&_formulier=" + encoded(token))));
    }

    /** Sends fields as a page's script does, with its key. */
    Answer fetch(String path, String key, String fields) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("X-Draagvlak-Sleutel", key)
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    Phone with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    private HttpRequest.Builder request(String path) {
        StringBuilder all = new StringBuilder();
        cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return all.isEmpty() ? request : request.header("Cookie", all.toString());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        Matcher fresh = TOKEN.matcher(response.body());
        if (fresh.find()) {
            token = fresh.group(1);
        }
        return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Location").orElse(""));
    }

    private static String encoded(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
