package nl.draagvlak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.draagvlak.database.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One embedded PostgreSQL for all tests of a run, new at every run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres database = get();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password())));
    }

    public static synchronized EmbeddedPostgres get() {
        if (postgres == null) {
            try {
                Path folder = Files.createTempDirectory("draagvlak-test");
                postgres = EmbeddedPostgres.start(folder, EmbeddedPostgres.Mode.TEST);
                Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return postgres;
    }
}
