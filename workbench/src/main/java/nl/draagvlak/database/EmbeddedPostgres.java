package nl.draagvlak.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the workbench's own: started from the archive on the class path, on loopback only, with a password, and with data
 * that survive restarts and crashes.
 *
 * <p>Everything stands in one data folder: {@code database} (the data), {@code database.password}, {@code database.log} and
 * {@code lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** What a crash of the machine may cost. */
    public enum Mode {
        /** Nothing that was confirmed. */
        DURABLE,
        /** Everything: for tests, which want speed. */
        TEST
    }

    private static final String NAME = "draagvlak";
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(120);
    private static final long LARGE_LOG = 10_000_000;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final FolderLock lock;
    private final Process server;
    private final Process guard;
    private final int port;
    private final String password;

    private EmbeddedPostgres(FolderLock lock, Process server, Process guard, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.guard = guard;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database in this folder, and makes it first when there is none yet.
     *
     * @throws DatabaseRefusal when it cannot, with a message for the person who started the workbench
     */
    public static EmbeddedPostgres start(Path dataFolder, Mode mode) {
        FolderLock lock = null;
        try {
            Path folder = Files.createDirectories(dataFolder).toRealPath();
            lock = FolderLock.take(folder);
            return new Starter(folder, mode).start(lock);
        } catch (IOException | RuntimeException failure) {
            if (lock != null) {
                lock.close();
            }
            if (failure instanceof RuntimeException known) {
                throw known;
            }
            throw new DatabaseRefusal("The database in " + dataFolder + " could not be started: " + failure, failure);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    int port() {
        return port;
    }

    Process server() {
        return server;
    }

    /** For the test of what a killed workbench leaves: gives up the lock and the guard, and lets the server run. */
    void abandon() {
        guard.destroyForcibly();
        lock.close();
    }

    /** Ends every session, writes everything and stops; returns when it has stopped. */
    @Override
    public void close() {
        guard.destroy();
        if (server.isAlive()) {
            Servers.stop(server.toHandle(), () -> !server.isAlive());
        }
        lock.close();
    }

    /** The steps of one start. */
    private static final class Starter {

        private final Path folder;
        private final Path cluster;
        private final Path log;
        private final Path passwordFile;
        private final Mode mode;
        private final RunAs runAs;
        private final Path programs;

        Starter(Path folder, Mode mode) throws IOException {
            this.folder = folder;
            this.mode = mode;
            cluster = folder.resolve("database");
            log = folder.resolve("database.log");
            passwordFile = folder.resolve("database.password");
            runAs = RunAs.forFolder(folder, cluster);
            programs = programs();
        }

        EmbeddedPostgres start(FolderLock lock) throws IOException {
            prepareLog();
            if (Files.exists(cluster)) {
                Servers.stopOrphans(cluster);
                runAs.give(cluster);
            } else {
                create();
            }
            String password = Files.readString(passwordFile).strip();
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                Process server = launch(port);
                if (answers(server)) {
                    return new EmbeddedPostgres(lock, server, Servers.guard(server.pid(), cluster), port, password);
                }
                server.destroyForcibly();
                if (attempt == 3 || !tail().contains("Address already in use")) {
                    throw new DatabaseRefusal("""
                            De database in %1$s start niet. Het einde van %2$s:
                            The database in %1$s does not start. The end of %2$s:
                            %3$s""".formatted(cluster, log, tail()));
                }
            }
        }

        private Path programs() {
            for (Path cache : PostgresBinaries.caches(folder)) {
                Path home = PostgresBinaries.unpacked(List.of(cache, folder.resolve("binaries")));
                if (runAs.canRun(home.resolve("bin/postgres"))) {
                    return home.resolve("bin");
                }
            }
            throw new DatabaseRefusal("""
                    Als root draait PostgreSQL hier als 'nobody', en die komt niet in %1$s. Kies met --data een map waar anderen door mogen.
                    As root PostgreSQL runs as 'nobody' here, who cannot enter %1$s. Choose with --data a folder that others may pass.\
                    """.formatted(folder));
        }

        /** Makes the data in a folder beside the goal and renames it, so that an interrupted first start leaves nothing that looks whole. */
        private void create() throws IOException {
            Path half = folder.resolve("database.unfinished");
            PostgresBinaries.delete(half);
            Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            runAs.give(half);
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(passwordFile, HexFormat.of().formatHex(random));
            if (!initialise(half, "C.UTF-8")) {
                PostgresBinaries.delete(half);
                Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                runAs.give(half);
                if (!initialise(half, "C")) {
                    throw new DatabaseRefusal("The database could not be made. The end of " + log + ":\n" + tail());
                }
            }
            List<String> single = List.of(programs.resolve("postgres").toString(), "--single", "-D", half.toString(),
                    "-c", "exit_on_error=true", "postgres");
            if (!run(single, "CREATE DATABASE " + NAME + "\n")) {
                throw new DatabaseRefusal("The database could not be made. The end of " + log + ":\n" + tail());
            }
            Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
        }

        private boolean initialise(Path where, String locale) throws IOException {
            Path secret = Files.createTempFile(folder, "initial", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                Files.copy(passwordFile, secret, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(secret, OWNER_ONLY);
                runAs.give(secret);
                List<String> command = new ArrayList<>(List.of(programs.resolve("initdb").toString(), "-D", where.toString(),
                        "--username=" + NAME, "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8",
                        "--locale-provider=icu", "--icu-locale=nl-NL", "--locale=" + locale, "--lc-messages=C", "--data-checksums",
                        "--text-search-config=dutch"));
                if (mode == Mode.TEST) {
                    command.add("--no-sync");
                }
                return run(command, "");
            } finally {
                Files.deleteIfExists(secret);
            }
        }

        private Process launch(int port) throws IOException {
            List<String> command = new ArrayList<>(List.of(programs.resolve("postgres").toString(), "-D", cluster.toString()));
            List<String> settings = new ArrayList<>(List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
                    "password_encryption=scram-sha-256", "shared_buffers=128MB", "max_wal_size=512MB", "jit=off",
                    "logging_collector=off", "log_destination=stderr", "log_checkpoints=off", "log_line_prefix=%m [%p] ",
                    "log_parameter_max_length_on_error=0"));
            settings.addAll(mode == Mode.DURABLE
                    ? List.of("max_connections=100", "fsync=on", "synchronous_commit=on", "full_page_writes=on")
                    // A run of the tests has several workbenches open, each with its connections.
                    : List.of("max_connections=400", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "io_method=sync"));
            settings.forEach(setting -> command.addAll(List.of("-c", setting)));
            return process(command).start();
        }

        /** The server writes "ready" in its pid file when it accepts sessions; recovery after a crash comes before that. */
        private boolean answers(Process server) {
            Path pidFile = cluster.resolve("postmaster.pid");
            Servers.waited(FIRST_ANSWER, () -> !server.isAlive() || ready(pidFile, server.pid()));
            return server.isAlive() && ready(pidFile, server.pid());
        }

        private static boolean ready(Path pidFile, long pid) {
            try {
                List<String> lines = Files.readAllLines(pidFile);
                return lines.size() >= 8 && lines.getFirst().strip().equals(Long.toString(pid)) && lines.get(7).strip().equals("ready");
            } catch (IOException notYet) {
                return false;
            }
        }

        private boolean run(List<String> command, String input) throws IOException {
            Process process = process(command).start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            try {
                if (process.waitFor(120, TimeUnit.SECONDS)) {
                    return process.exitValue() == 0;
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
            return false;
        }

        private ProcessBuilder process(List<String> command) {
            ProcessBuilder builder = new ProcessBuilder(runAs.run(command)).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LANG"));
            return builder;
        }

        private void prepareLog() throws IOException {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(log, folder.resolve("database.log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                Files.createFile(log, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
        }

        private String tail() throws IOException {
            try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
                long size = channel.size();
                channel.position(Math.max(0, size - 2000));
                var buffer = java.nio.ByteBuffer.allocate(2000);
                channel.read(buffer);
                return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            }
        }
    }
}
