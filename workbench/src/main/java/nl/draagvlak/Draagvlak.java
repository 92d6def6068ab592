package nl.draagvlak;

import java.nio.file.Path;
import java.util.Map;
import nl.draagvlak.database.DatabaseRefusal;
import nl.draagvlak.database.EmbeddedPostgres;
import nl.draagvlak.shell.Command;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The workbench: from a sentence said at a table to the effect it had. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Draagvlak {

    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (DatabaseRefusal refusal) {
            // Said in words that help whoever started it; a stack trace would only hide them.
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] arguments) {
        SpringApplication application = new SpringApplication(Draagvlak.class);
        application.addInitializers(Draagvlak::useDatabase);
        String command = commandIn(arguments);
        if (command == null) {
            application.run(arguments);
            return;
        }
        application.setWebApplicationType(WebApplicationType.NONE);
        int code;
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            code = context.getBeanProvider(Command.class).stream().filter(known -> known.name().equals(command)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no command " + command)).run(context.getEnvironment());
        }
        System.exit(code);
    }

    private static String commandIn(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("--draagvlak.command=")) {
                return argument.substring("--draagvlak.command=".length());
            }
        }
        return null;
    }

    /** Without an outside database the workbench brings its own, which stops after the application has let go of it. */
    private static void useDatabase(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String url = environment.getProperty("draagvlak.database.url", "");
        Map<String, Object> settings;
        if (url.isBlank()) {
            Path data = Path.of(environment.getProperty("draagvlak.data", "data"));
            EmbeddedPostgres postgres = EmbeddedPostgres.start(data, EmbeddedPostgres.Mode.DURABLE);
            SpringApplication.getShutdownHandlers().add(postgres::close);
            settings = Map.of("spring.datasource.url", postgres.jdbcUrl(),
                    "spring.datasource.username", postgres.user(),
                    "spring.datasource.password", postgres.password());
        } else {
            settings = Map.of("spring.datasource.url", url,
                    "spring.datasource.username", environment.getProperty("draagvlak.database.user", ""),
                    "spring.datasource.password", environment.getProperty("draagvlak.database.password", ""));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("database", settings));
    }
}
