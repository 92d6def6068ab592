package nl.draagvlak.statements;

import java.time.Instant;
import java.util.UUID;
import nl.draagvlak.programme.Text;

/**
 * One place from which somebody's words or votes were taken.
 *
 * @param statementId what stood there; null for votes
 * @param remains     what cannot be taken back, such as copies that others saved; empty when there is nothing
 */
record Removal(UUID statementId, Text place, Text remains, Instant at) {

    boolean partly() {
        return !remains.nl().isEmpty();
    }
}
