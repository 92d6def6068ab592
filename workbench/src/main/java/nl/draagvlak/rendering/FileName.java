package nl.draagvlak.rendering;

/** The name that somebody's browser gave to a file. It is for people to know the file by; nothing is decided by it. */
public final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /** The name as it may be shown and kept: clean, on one line, without folders. A page escapes it like all text. */
    public static String shown(String filename) {
        String clean = filename == null ? "" : Clean.text(filename).replaceAll("\\s+", " ").strip();
        String name = clean.substring(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1);
        return name.isEmpty() ? "–" : name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
