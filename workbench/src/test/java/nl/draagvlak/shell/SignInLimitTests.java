package nl.draagvlak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.draagvlak.testing.TestVisitor;
import nl.draagvlak.testing.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing a password ends after a few tries, although a refused form keeps nothing else. */
@WorkbenchTest
class SignInLimitTests {

    @LocalServerPort
    private int port;

    @Test
    void whoGuessesTooOftenHasToWait() {
        TestVisitor visitor = new TestVisitor(port);
        String email = UUID.randomUUID() + "@proef.example";
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.post("/aanmelden", "email", email, "wachtwoord", "geraden wachtwoord").body()).contains("horen niet bij elkaar");
        }
        TestVisitor.Answer eleventh = visitor.post("/aanmelden", "email", email, "wachtwoord", "geraden wachtwoord");
        assertThat(eleventh.status()).isEqualTo(422);
        assertThat(eleventh.body()).contains("Te veel pogingen").contains(email);
    }
}
