package nl.draagvlak.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the programme itself. */
final class Resources {

    private Resources() {}

    static String text(String name) {
        try (InputStream file = stream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        InputStream file = Resources.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the file " + name + " is missing from the programme");
        }
        return file;
    }
}
