package nl.draagvlak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account PostgreSQL's programs run: they refuse to run as root.
 *
 * <p>An ordinary user runs them directly. For root there are two ways: a user namespace of its own, in which the files stay root's and
 * PostgreSQL sees an ordinary user; and where namespaces are forbidden, a change to the account that owns the data, or to
 * {@code nobody}.
 */
record RunAs(List<String> prefix, int owner, int group) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static RunAs forFolder(Path dataFolder, Path cluster) throws IOException {
        int me = ownerOfThisProcess(dataFolder);
        int owner = Files.exists(cluster) ? uid(cluster) : me;
        if (me != ROOT) {
            if (owner != me) {
                throw new DatabaseRefusal("""
                        De gegevens in %1$s zijn van een andere gebruiker (nummer %2$d); start Draagvlak als die gebruiker.
                        The data in %1$s belong to another user (number %2$d); start Draagvlak as that user.\
                        """.formatted(cluster, owner));
            }
            return new RunAs(List.of(), me, me);
        }
        if (owner == ROOT && !Boolean.getBoolean("draagvlak.database.no-namespace") && works(List.of("unshare", "-U"))) {
            return new RunAs(List.of("unshare", "-U"), ROOT, ROOT);
        }
        int other = owner == ROOT ? NOBODY : owner;
        int group = owner == ROOT ? NOBODY : gid(cluster);
        List<String> change = List.of("setpriv", "--reuid=" + other, "--regid=" + group, "--clear-groups");
        if (!works(change)) {
            throw new DatabaseRefusal("""
                    PostgreSQL weigert te draaien als root, en hier werken 'unshare' noch 'setpriv'. Start Draagvlak als gewone gebruiker.
                    PostgreSQL refuses to run as root, and neither 'unshare' nor 'setpriv' works here. Start Draagvlak as an ordinary user.\
                    """);
        }
        return new RunAs(change, other, group);
    }

    /** The command as this account runs it, in a session of its own so that Ctrl-C on the terminal reaches the workbench only. */
    List<String> run(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Whether this account can start a program there; under a home folder closed to others {@code nobody} cannot. */
    boolean canRun(Path program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("test", "-x", program.toString()));
        return exit(command) == 0;
    }

    /** Gives files that this process made, to the account that will use them. */
    void give(Path path) throws IOException {
        if (prefix.isEmpty() || owner == ROOT) {
            return;
        }
        try (var everything = Files.walk(path)) {
            for (Path each : everything.toList()) {
                Files.setAttribute(each, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int ownerOfThisProcess(Path dataFolder) throws IOException {
        Path probe = Files.createTempFile(dataFolder, "who", null);
        try {
            return uid(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static int gid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return exit(command) == 0;
    }

    private static int exit(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException missing) {
            return -1;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
