package nl.draagvlak.mail;

import java.util.List;
import java.util.Set;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went out and what waits, for the programme team. */
@Controller
@RequestMapping("/programmas/{programme}/postvak")
@Allowed(Role.TEAM)
class Outbox {

    private static final int PAGE = 50;

    private final Mailbox mailbox;
    private final String host;

    Outbox(Mailbox mailbox, @Value("${spring.mail.host:}") String host) {
        this.mailbox = mailbox;
        this.host = host;
    }

    @Bean
    static Room outboxRoom() {
        return new Room(91, "/postvak", Text.of("Postvak uit", "Outbox"), Set.of(Role.TEAM));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 1_000_000);
        int page = asked == null ? 1 : asked;
        long total = mailbox.count(visit.programmeId());
        List<Message> messages = mailbox.list(visit.programmeId(), (page - 1) * PAGE, PAGE);
        return Reply.page("mail/outbox", visit.frame("Postvak uit", "Outbox"))
                .with("messages", messages).with("page", page).with("pages", (int) Math.max(1, (total + PAGE - 1) / PAGE))
                .with("sending", !host.isBlank());
    }
}
