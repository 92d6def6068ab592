package nl.draagvlak.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.draagvlak.people.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a government site must say of itself: accessibility, privacy, and where a weakness can be reported (RFC 9116). */
@Controller
@Allowed(Role.PUBLIC)
class Colophon {

    private static final Duration VALID = Duration.ofDays(180);

    private final Clock clock;
    private final String contact;

    Colophon(Clock clock, @Value("${draagvlak.security-contact:}") String contact) {
        this.clock = clock;
        this.contact = contact;
    }

    @GetMapping("/toegankelijkheid")
    Reply accessibility(Visit visit) {
        return Reply.page("shell/accessibility", visit.frame("Toegankelijkheid", "Accessibility"));
    }

    @GetMapping("/privacy")
    Reply privacy(Visit visit) {
        return Reply.page("shell/privacy", visit.frame("Privacy", "Privacy"));
    }

    /** Only when the organisation that runs this workbench set a contact: an address that nobody reads would be worse than none. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        if (contact.isBlank()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN)
                .body("Contact: " + contact + "\nExpires: " + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: nl, en\n");
    }
}
