package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The note with which a minister is asked to decide on one frozen version of the plan.
 *
 * @param documentId what the minister had before them; null until they decided
 */
public record Note(UUID id, UUID programmeId, UUID versionId, Words words, UUID documentId) {

    /**
     * What stands in it, under its fixed headings.
     *
     * @param reference the file number that it is found under
     * @param addressee who is asked to decide
     * @param occasion  why this is asked now (Aanleiding)
     * @param requested what is asked (Geadviseerd besluit)
     * @param keyPoints what one must know to decide (Kernpunten)
     * @param cosigners the ministers on whose behalf it is sent as well
     */
    public record Words(String title, String reference, LocalDate dated, String addressee, String occasion, String requested, String keyPoints,
                        String explanation, String politicalContext, List<String> cosigners) {}

    /** Whether it was decided on, so that it stays as it is. */
    public boolean fixed() {
        return documentId != null;
    }

    /** Its page, below the programme's address. */
    public String path() {
        return "/besluiten/beslisnotas/" + id;
    }
}
