package nl.draagvlak.gatherings;

import java.time.Instant;
import java.util.UUID;

/**
 * How a gathering takes care of what is said.
 *
 * @param trainedId  the account of who is trained for it and is told when something may touch a person, or null
 * @param secondLook whether somebody else looks before words leave a table
 * @param toldAt     when the trained person was told last, or null
 */
public record Care(UUID trainedId, boolean secondLook, Instant toldAt) {

    public static final Care NONE = new Care(null, false, null);
}
