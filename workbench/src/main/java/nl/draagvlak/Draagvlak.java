package nl.draagvlak;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The workbench: from a sentence said at a table to the effect it had. */
@SpringBootApplication
public class Draagvlak {

    public static void main(String[] arguments) {
        SpringApplication.run(Draagvlak.class, arguments);
    }
}
