package nl.draagvlak.shell;

/** Somebody who listens to events over a connection that stays open. */
public interface FastStream {

    /**
     * Sends the bytes of an event without waiting. Who has not yet received the former one keeps it and misses this one.
     *
     * @return false when nobody listens there any more
     */
    boolean send(byte[] event);

    /** Ends it. */
    void close();
}
