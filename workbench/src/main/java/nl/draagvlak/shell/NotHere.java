package nl.draagvlak.shell;

import java.util.Optional;

/** What was asked for is not there, or not in this programme: the visitor gets "this page is not here". */
public final class NotHere extends RuntimeException {

    public NotHere() {
        super(null, null, false, false);
    }

    public static <T> T unless(Optional<T> found) {
        return found.orElseThrow(NotHere::new);
    }
}
