package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code bin/methods NAME …}: runs one method on a file. Ends with 0, or with 2 and one line on stderr for input that can't be taken. */
public final class Methods {

    /** A method on the command line. */
    interface Command {

        /** One or more lines that say how it is called. */
        String usage();

        /**
         * Reads, computes and writes.
         *
         * @throws IllegalArgumentException with a message for a person, when arguments or content can't be taken
         */
        void run(Arguments arguments, PrintStream out) throws IOException;
    }

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.of(
            "allocate", new Allocate(),
            "opinion", new Opinion(),
            "population", new PopulationCommand(),
            "series", new SeriesCommand()));

    private Methods() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return the exit code: 0 done, 2 when the call can't be taken */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Command command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            COMMANDS.values().forEach(known -> err.println(known.usage()));
            return 2;
        }
        try {
            command.run(new Arguments(Arrays.asList(arguments).subList(1, arguments.length)), out);
            return 0;
        } catch (IllegalArgumentException refused) {
            err.println(refused.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("no such file: " + missing.getMessage());
        } catch (MalformedInputException wrong) {
            err.println("the file is not UTF-8");
        } catch (IOException broken) {
            err.println(broken.getMessage());
        }
        return 2;
    }
}
