package nl.draagvlak.shell;

import java.io.IOException;
import java.util.Set;
import nl.draagvlak.people.Role;

/**
 * A route that is asked for so often that it is answered in front of the framework, by the same server on the same port. It has the headers of
 * every other answer; who it lets in it must prove itself, and {@code RoleMatrixTests} asks it as every role.
 */
public interface FastRoute {

    String method();

    /** Its address, with one variable part, such as {@code /bijeenkomsten/{code}/stemmen}. */
    String path();

    /** Who may use it. */
    Set<Role> allowed();

    /** Whether this request is for it; otherwise the framework answers, for who sends a plain form to the same address. */
    boolean takes(FastCall call);

    /** Answers, in a thread of the request's own that may wait. */
    void answer(FastCall call) throws IOException, InterruptedException;
}
