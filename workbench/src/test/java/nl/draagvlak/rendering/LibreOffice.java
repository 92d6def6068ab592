package nl.draagvlak.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** LibreOffice without a screen, which writes files as other people's programs do. Each has its own settings, so that two can run at once. */
public final class LibreOffice {

    private LibreOffice() {}

    /**
     * Writes a text in another form.
     *
     * @param from the ending of what comes in, such as html or fodt
     * @param to   the ending and filter of what is wanted, such as odt:writer8
     */
    public static byte[] convert(String content, String from, String to) {
        try {
            Path folder = Files.createTempDirectory("kantoor");
            Path source = Files.writeString(folder.resolve("stuk." + from), content, StandardCharsets.UTF_8);
            String filter = from.equals("html") ? "HTML (StarWriter)" : "OpenDocument Text Flat XML";
            Process office = new ProcessBuilder(List.of("soffice", "-env:UserInstallation=" + folder.resolve("instellingen").toUri(), "--headless", "--infilter=" + filter,
                    "--convert-to", to, "--outdir", folder.toString(), source.toString())).redirectErrorStream(true).start();
            String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            office.waitFor();
            Path made = folder.resolve("stuk." + to.split(":")[0]);
            if (!Files.exists(made)) {
                throw new IllegalStateException("LibreOffice made nothing: " + said);
            }
            return Files.readAllBytes(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
