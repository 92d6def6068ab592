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

    private final String name;

    public SampleDatabase() {
        this("voorbeeld");
    }

    SampleDatabase(String name) {
        this.name = name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres database = TestDatabase.get();
        create(database, name);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("sample database", Map.of(
                "spring.datasource.url", database.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password())));
    }

    private static void create(EmbeddedPostgres database, String name) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
             Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (there.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
