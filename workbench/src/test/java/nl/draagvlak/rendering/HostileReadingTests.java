package nl.draagvlak.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand damaged and hostile files are read or refused with a message, in a memory of 200 MB, and nobody is called on the way. */
class HostileReadingTests {

    private static final int FILES = 1_000;

    @Test
    void aThousandHostileFilesEndInAMessageWithinASmallMemory() throws IOException, InterruptedException {
        try (ServerSocket elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            Path said = Files.createTempFile("vijandig", ".txt");
            Process reader = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx200m", "-XX:+ExitOnOutOfMemoryError",
                    "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory", "-cp", System.getProperty("java.class.path"),
                    HostileReading.class.getName(), String.valueOf(FILES), "http://localhost:" + elsewhere.getLocalPort()))
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            int exit = reader.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            assertThat(exit).as(text).isZero();
            assertThat(text.lines().filter(line -> line.startsWith("WRONG"))).isEmpty();
            assertThat(text).contains("DONE " + FILES);
            assertThat(text.lines().filter(line -> line.contains("read "))).as("some of it is only damaged or strange, and can be read").isNotEmpty();
            org.junit.jupiter.api.Assertions.assertThrows(java.net.SocketTimeoutException.class, elsewhere::accept, "somebody was called");
        }
    }
}
