package nl.draagvlak.drafting.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who reads along in a round.
 *
 * @param account      null for who came by a link
 * @param organisation for which organisation they were asked or speak; null for none
 * @param email        where the answers go; empty when unknown or not wanted
 * @param speaksFor    for whom somebody without an account speaks, in their own words; may be empty
 * @param sector       a key of the programme's sectors, or empty
 * @param named        whether they chose that others see for whom they speak
 * @param begunAt      when they first read; null when they did not yet
 */
public record Reader(UUID id, UUID programmeId, UUID roundId, Kind kind, UUID account, UUID organisation, String email, String speaksFor, String sector, boolean named,
                     Instant begunAt) {

    /** By account, by a link of their own, or by the link that everybody has. */
    public enum Kind { ACCOUNT, INVITED, OPEN }

    public boolean begun() {
        return begunAt != null;
    }
}
