package nl.draagvlak.methods.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON: maps keep their order, numbers are written so that reading gives the same double. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Writes to the file, or to {@code out} where none is named. */
    static void write(Object result, Optional<String> file, PrintStream out) throws IOException {
        String text = MAPPER.writeValueAsString(result) + "\n";
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), text);
        } else {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
