package nl.draagvlak.shell;

import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;

/**
 * A place in a programme's navigation; every module gives its own as a bean.
 *
 * @param order the number of the module in the method
 * @param path  below the programme's address, with a slash at the start
 */
public record Room(int order, String path, Text label, Set<Role> roles) {}
