package nl.draagvlak.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A workbench started as {@code bin/run} starts it, on loopback. */
final class Server implements AutoCloseable {

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(2)).build();

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts without waiting.
     *
     * @param program the folder of the extracted program, as {@code bin/program} makes it
     * @param cache   whether to use the JDK's ahead-of-time cache that lies beside it
     */
    static Server start(Path program, boolean cache, Map<String, String> settings) throws IOException {
        return start(program, cache, settings, freePort());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As {@link #start(Path, boolean, Map)}, at a port that is known beforehand, for a server that comes back where it was. */
    static Server start(Path program, boolean cache, Map<String, String> settings, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        Path jar = jar(program);
        Path aot = program.resolve("draagvlak.aot");
        if (cache) {
            if (!Files.exists(aot)) {
                throw new IOException("no start-up cache at " + aot + ": run bin/program first");
            }
            command.add("-XX:AOTCache=" + aot);
        }
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(Path.of(System.getProperty("java.io.tmpdir"), "draagvlak-bench.log").toFile())).start();
        return new Server(process, port);
    }

    private static Path jar(Path program) throws IOException {
        try (var files = Files.list(program)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow(() -> new IOException("no program in " + program));
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<byte[]> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return client.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks for a page until it is there; nanoseconds since {@code since}. */
    long firstPage(String path, long since) throws InterruptedException, IOException {
        while (true) {
            try {
                if (get(path, "").statusCode() == 200) {
                    return System.nanoTime() - since;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("the workbench stopped; see draagvlak-bench.log in the folder for temporary files", notYet);
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Signs in as a person of the sample; the cookie to send along. */
    String signIn(String email, String password) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = get("/aanmelden", "");
        String html = new String(page.body(), java.nio.charset.StandardCharsets.UTF_8);
        String token = html.replaceAll("(?s).*name=\"_formulier\" value=\"([^\"]+)\".*", "$1");
        String forgery = page.headers().allValues("set-cookie").stream().filter(c -> c.startsWith("draagvlak_formulier")).findFirst().orElseThrow().split(";")[0];
        String body = "email=" + email + "&wachtwoord=" + password + "&_formulier=" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(address() + "/aanmelden")).header("Cookie", forgery)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        return answer.headers().allValues("set-cookie").stream().filter(c -> c.startsWith("draagvlak_sessie")).findFirst()
                .orElseThrow(() -> new IOException("could not sign in: " + answer.statusCode())).split(";")[0];
    }

    /** Resident memory of the workbench's process, in MiB. */
    long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(-1);
    }

    /** Processor time so far, in microseconds: of the workbench, and of the database that it brought with it. */
    long[] processorMicros() {
        return new long[] {micros(process.toHandle()), process.descendants().mapToLong(Server::micros).sum()};
    }

    static long micros(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000;
    }

    /** Ends the workbench and the database that it brought with it at once, as a power cut would. */
    void kill() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
