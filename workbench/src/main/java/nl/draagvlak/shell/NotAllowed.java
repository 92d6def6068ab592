package nl.draagvlak.shell;

/** The role suffices for the route but not for this thing, such as another organisation's action. */
public final class NotAllowed extends RuntimeException {

    public NotAllowed() {
        super(null, null, false, false);
    }
}
