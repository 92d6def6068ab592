package nl.draagvlak.stakeholders;

import java.util.UUID;

/**
 * An organisation that is involved.
 *
 * @param abbreviation how people call it; may be empty
 * @param sector       a key of the programme's sectors, or empty
 * @param perspective  a key of the programme's perspectives, or empty
 * @param scale        {@code local}, {@code regional}, {@code national}, {@code international} or empty
 * @param consultation the subject of the deepening session that it was asked for; may be empty
 * @param source       where it is known from; may be empty
 */
public record Organisation(UUID id, UUID programmeId, String name, String abbreviation, String sector, String perspective, String scale,
                           String consultation, String source) {

    /** How people call it: the abbreviation, else the name. */
    public String shortName() {
        return abbreviation.isEmpty() ? name : abbreviation;
    }
}
