package nl.draagvlak.drafting.text;

/** A text as it lies in the database. */
public final class StoredText {

    private StoredText() {}

    /** From its JSON, or from the prose of before there was an editor; one of both is null. */
    public static RichText of(String json, String prose) {
        if (json == null) {
            return RichText.ofProse(prose);
        }
        try {
            return RichText.read(json);
        } catch (BadText e) {
            throw new IllegalStateException("a text that was kept cannot be read: " + e.getMessage(), e);
        }
    }
}
