package nl.draagvlak.shell;

import org.springframework.core.env.Environment;

/** Something that the workbench does instead of serving pages: {@code --draagvlak.command=NAME}. */
public interface Command {

    String name();

    /** Does it, and returns the exit code of the process: 0 when all is well. */
    int run(Environment settings);
}
