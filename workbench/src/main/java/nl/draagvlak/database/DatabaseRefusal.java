package nl.draagvlak.database;

/** The database cannot be started; the message is meant for the person who started the workbench. */
public final class DatabaseRefusal extends RuntimeException {

    DatabaseRefusal(String message) {
        super(message);
    }

    DatabaseRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
