package nl.draagvlak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The PostgreSQL processes that work in one data folder, found by what they are and where they stand, never by a number alone:
 * a number in a file can have become another program's.
 */
final class Servers {

    private Servers() {
    }

    /** Ends what an earlier workbench left running in this folder, and waits until all of it is gone. */
    static void stopOrphans(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        List<ProcessHandle> running = in(cluster);
        if (running.isEmpty()) {
            // A pid file may be left by a crash; when its number is now another program's, PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile);
            return;
        }
        long main = Files.exists(pidFile) ? number(Files.readAllLines(pidFile).getFirst()) : -1;
        for (ProcessHandle process : running) {
            if (process.pid() == main) {
                stop(process, () -> in(cluster).isEmpty());
            }
        }
        if (!waited(Duration.ofSeconds(5), () -> in(cluster).isEmpty())) {
            in(cluster).forEach(ProcessHandle::destroyForcibly);
            waited(Duration.ofSeconds(5), () -> in(cluster).isEmpty());
        }
    }

    /** Asks for a fast stop (sessions are ended, everything is written), then an immediate one (recovery at the next start), then ends it. */
    static void stop(ProcessHandle server, BooleanSupplier gone) {
        signal(server.pid(), "INT");
        if (waited(Duration.ofSeconds(30), gone)) {
            return;
        }
        signal(server.pid(), "QUIT");
        if (!waited(Duration.ofSeconds(10), gone)) {
            server.destroyForcibly();
            waited(Duration.ofSeconds(5), gone);
        }
    }

    /**
     * A shell that waits for the end of this JVM, however that comes (the pipe closes), and then asks the server to stop. So even a
     * killed workbench leaves no server behind.
     */
    static Process guard(long server, Path cluster) throws IOException {
        return new ProcessBuilder("setsid", "sh", "-c",
                "read -r _; [ \"$(readlink \"/proc/$1/cwd\")\" = \"$2\" ] && kill -INT \"$1\"",
                "draagvlak-guard", Long.toString(server), cluster.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<ProcessHandle> in(Path cluster) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(process.pid(), cluster)).toList();
    }

    private static boolean worksIn(long pid, Path cluster) {
        try {
            Path process = Path.of("/proc", Long.toString(pid));
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readSymbolicLink(process.resolve("exe")).getFileName().toString().startsWith("postgres");
        } catch (IOException notReadableOrGone) {
            return false;
        }
    }

    private static void signal(long pid, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException cannot) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean waited(Duration atMost, BooleanSupplier done) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return done.getAsBoolean();
            }
        }
        return true;
    }

    private static long number(String line) {
        try {
            return Long.parseLong(line.strip());
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }
}
