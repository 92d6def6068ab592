package nl.draagvlak.programme;

import java.util.UUID;

/**
 * A programme on a social problem.
 *
 * @param slug   what stands in its address: lower case letters, digits and hyphens
 * @param notice what must be said on every page, such as that the contents are fictitious; empty when nothing
 */
public record Programme(UUID id, String slug, String name, String summary, Language language, String notice) {

    /** The address of the programme's rooms, without a slash at the end. */
    public String path() {
        return "/programmas/" + slug;
    }

    public boolean hasNotice() {
        return notice != null && !notice.isBlank();
    }
}
