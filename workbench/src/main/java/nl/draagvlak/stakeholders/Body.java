package nl.draagvlak.stakeholders;

import java.util.UUID;
import nl.draagvlak.programme.Text;

/** A group that works on the programme or decides about it, such as the working group. */
public record Body(UUID id, UUID programmeId, String key, Text name) {

    public static final String WORKING_GROUP = "werkgroep";
    public static final String STEERING_GROUP = "stuurgroep";

    /** A place in a body: of an organisation, and of a person when it is known who sits there (else null). */
    public record Seat(UUID bodyId, UUID organisationId, UUID personId) {}
}
