package nl.draagvlak.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import nl.draagvlak.database.EmbeddedPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A second database on the tests' PostgreSQL, for the sample. */
public class SampleDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "voorbeeld";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres database = TestDatabase.get();
        create(database);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("sample database", Map.of(
                "spring.datasource.url", database.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + NAME + "$1"),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password())));
    }

    private static void create(EmbeddedPostgres database) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
             Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (there.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
