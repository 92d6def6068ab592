package nl.draagvlak.shell;

import java.util.List;
import nl.draagvlak.people.Role;

/** The sign-ins of the sample programme, offered on the sign-in page where the sample was loaded. */
public interface SampleSignIns {

    record SignIn(Role role, String name, String email, String password) {}

    List<SignIn> list();
}
