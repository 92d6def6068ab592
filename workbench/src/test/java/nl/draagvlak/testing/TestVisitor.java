package nl.draagvlak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A browser without a screen: keeps cookies, sends forms with the token against forgery, follows nothing by itself. */
public final class TestVisitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String TOKEN = "6b1c7e0e-7f0a-4d0e-9a53-0d5f3c5b8f11";

    /** An answer; the location is empty unless the way leads to another page. */
    public record Answer(int status, String body, String location) {}

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>(Map.of("draagvlak_formulier", TOKEN));

    public TestVisitor(int port) {
        this.address = "http://localhost:" + port;
    }

    /** With the session of an account, as {@link TestHouse#session} gives it. */
    public TestVisitor signedIn(String session) {
        return cookie("draagvlak_sessie", session);
    }

    public TestVisitor cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Answer get(String path) {
        return answer(send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Sends a form: names and values in turn. */
    public Answer post(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return answer(send(request(path).header("X-XSRF-TOKEN", masked()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Sends a form with one file. */
    public Answer upload(String path, String field, String filename, byte[] file, String... fields) {
        return upload(path, Map.of(field, file), filename, fields);
    }

    /** Sends files, by the names of their fields. */
    public Answer upload(String path, Map<String, byte[]> files, String... fields) {
        return upload(path, files, "bestand.csv", fields);
    }

    private Answer upload(String path, Map<String, byte[]> files, String filename, String... fields) {
        String line = "grens" + UUID.randomUUID();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((field, file) -> {
            body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + filename
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(send(request(path).header("X-XSRF-TOKEN", masked()).header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** An answer that goes on, such as a stream of events; close it. */
    public HttpResponse<InputStream> open(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        StringBuilder all = new StringBuilder();
        cookies.forEach((name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", all.toString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            HttpResponse<T> response = CLIENT.send(request, as);
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
                if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Location").orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token as Spring Security expects it: random bytes, then the token xor those. */
    private static String masked() {
        byte[] bytes = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            both[i] = (byte) (i * 7 + 3);
            both[bytes.length + i] = (byte) (both[i] ^ bytes[i]);
        }
        return java.util.Base64.getUrlEncoder().encodeToString(both);
    }
}
