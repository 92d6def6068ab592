package nl.draagvlak.benchmarks;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One scenario, from starting the workbench on an empty folder to counting what its database holds. */
final class LiveRun implements AutoCloseable {

    private static final int WARM_UP_SECONDS = 10;

    private final LiveScenario scenario;
    private final Live.Options options;
    private final int seconds;
    private final Path data;
    private final int port;
    private Server server;
    private volatile long residentMiB;

    private LiveRun(LiveScenario scenario, Live.Options options) throws Exception {
        this.scenario = scenario;
        this.options = options;
        this.seconds = options.seconds().orElse(scenario.seconds);
        this.data = options.url().isPresent() ? null : Files.createTempDirectory("draagvlak-live");
        this.port = options.url().isPresent() ? options.url().get().getPort() : Server.freePort();
    }

    static Map<String, Object> run(LiveScenario scenario, Live.Options options) throws Exception {
        try (LiveRun run = new LiveRun(scenario, options)) {
            return run.run();
        }
    }

    private void startServer() throws Exception {
        Path program = Path.of(System.getProperty("draagvlak.program"));
        // As bin/run starts it.
        server = Server.start(program, Files.exists(program.resolve("draagvlak.aot")), Map.of("draagvlak.data", data.toString(), "draagvlak.sample", "true"), port);
        server.firstPage("/aanmelden", System.nanoTime());
        server.firstPage("/openbaar/voorbeeld", System.nanoTime());
    }

    private Map<String, Object> run() throws Exception {
        if (options.url().isEmpty()) {
            startServer();
        }
        URI url = options.url().orElse(URI.create("http://127.0.0.1:" + port));
        tell("the room is being prepared");
        LiveRoom room = LiveRoom.open(url.toString(), options.email(), options.password());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("scenario", scenario.word());
        report.put("seconds", seconds);
        Thread watch = watchMemory();
        try {
            if (scenario == LiveScenario.JOINING) {
                Joining joining = new Joining(room, scenario.voters, seconds);
                joining.run(report, options.crash() ? this::crash : null);
                report.put("lost", new Lost(room, joining.voted()).count(this::stopped));
                report.put("serverRssMiB", residentMiB);
            } else {
                vote(room, Live.socket(url), report);
            }
        } finally {
            watch.interrupt();
        }
        return report;
    }

    private void vote(LiveRoom room, InetSocketAddress address, Map<String, Object> report) throws Exception {
        List<LiveRoom.Guest> guests = room.enter(scenario.voters);
        try (VoteLoad load = new VoteLoad(room, guests, address, TimeUnit.MILLISECONDS.toNanos(scenario.periodMillis)); Viewers viewers = new Viewers(room, address)) {
            if (scenario.viewers > 0) {
                tell(scenario.viewers + " people begin to look on");
            }
            viewers.connect(scenario.viewers, guests);
            tell(guests.size() + " people vote; first " + WARM_UP_SECONDS + " s to warm up");
            load.start();
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            int before = load.confirmed().size();
            load.measure(true);
            viewers.measure(load, true);
            long start = System.nanoTime();
            long[] processor = processor();
            int connected = viewers.connected();
            if (options.crash()) {
                TimeUnit.MILLISECONDS.sleep(seconds * 500L);
                load.mayBreak(true);
                crash();
                load.mayBreak(false);
                long left = TimeUnit.SECONDS.toNanos(seconds) - (System.nanoTime() - start);
                TimeUnit.NANOSECONDS.sleep(Math.max(TimeUnit.SECONDS.toNanos(seconds) / 2, left));
            } else {
                TimeUnit.SECONDS.sleep(seconds);
                connected = Math.min(connected, viewers.connected());
            }
            load.measure(false);
            viewers.measure(load, false);
            double took = (System.nanoTime() - start) / 1e9;
            if (!options.crash()) {
                putProcessorTime(report, processor, load.latencies().size());
            }
            load.drain();
            Latencies latencies = load.latencies();
            report.put("votesPerSecond", Math.round(10 * latencies.size() / took) / 10.0);
            report.put("p50Millis", latencies.millis(0.5));
            report.put("p99Millis", latencies.millis(0.99));
            report.put("maxMillis", latencies.millis(1));
            report.put("errors", load.errors());
            report.put("failedJoins", scenario.voters - guests.size());
            report.put("confirmed", load.confirmed().size());
            report.put("confirmedBeforeMeasuring", before);
            report.put("lost", new Lost(room, load.confirmed()).count(this::stopped));
            report.put("serverRssMiB", residentMiB);
            if (scenario.viewers > 0) {
                report.put("connected", connected);
                report.put("pushes", viewers.events());
                report.put("pushP50Millis", viewers.ages().millis(0.5));
                report.put("pushP99Millis", viewers.ages().millis(0.99));
                report.put("pushMaxMillis", viewers.ages().millis(1));
            }
            if (options.crash()) {
                report.put("brokenByCrash", load.broken());
            }
        }
    }

    /** Microseconds so far of the workbench, its database and this process; null when the workbench was not started here. */
    private long[] processor() {
        if (server == null) {
            return null;
        }
        long[] both = server.processorMicros();
        return new long[] {both[0], both[1], Server.micros(ProcessHandle.current())};
    }

    /** What a vote costs, whatever else the machine does: the sum divided into the cores is how many it could carry. */
    private void putProcessorTime(Map<String, Object> report, long[] before, int votes) {
        long[] after = processor();
        if (before != null && votes > 0) {
            report.put("serverMicrosPerVote", (after[0] - before[0]) / votes);
            report.put("databaseMicrosPerVote", (after[1] - before[1]) / votes);
            report.put("generatorMicrosPerVote", (after[2] - before[2]) / votes);
        }
    }

    /** Kills the workbench and its database at once, and starts it again where it was. */
    private void crash() {
        try {
            tell("kill -9");
            server.kill();
            startServer();
            tell("the workbench is back");
        } catch (Exception e) {
            throw new IllegalStateException("the workbench did not come back", e);
        }
    }

    /** The data folder of the workbench, which has stopped now, or null when it was not started here. */
    private Path stopped() {
        if (server != null) {
            server.close();
        }
        return data;
    }

    private Thread watchMemory() {
        return Thread.ofVirtual().start(() -> {
            try {
                while (server != null) {
                    residentMiB = Math.max(residentMiB, server.residentMiB());
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } catch (InterruptedException | java.io.IOException end) {
                // The run is over, or the workbench is away for a moment: what was seen stays.
            }
        });
    }

    private static void tell(String what) {
        System.err.println(what);
    }

    @Override
    public void close() throws Exception {
        if (server != null) {
            server.close();
        }
        if (data != null) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
