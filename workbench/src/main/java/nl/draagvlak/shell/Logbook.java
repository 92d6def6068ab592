package nl.draagvlak.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.journal.Entry;
import nl.draagvlak.journal.Journal;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The journal as the programme team reads it: who did what when. A participant is never named. */
@Controller
@RequestMapping("/programmas/{programme}/logboek")
@Allowed(Role.TEAM)
class Logbook {

    private static final int PAGE = 50;

    private final Journal journal;
    private final Accounts accounts;

    Logbook(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    @Bean
    static Room logbookRoom() {
        return new Room(90, "/logboek", Text.of("Logboek", "Logbook"), Set.of(Role.TEAM));
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        Integer asked = form.whole("pagina", 1, 1_000_000);
        int page = asked == null ? 1 : asked;
        long total = journal.count(visit.programmeId());
        List<Entry> entries = journal.list(visit.programmeId(), (page - 1) * PAGE, PAGE);
        Set<UUID> actors = new HashSet<>();
        entries.forEach(entry -> actors.add(entry.actor()));
        Map<UUID, String> names = accounts.names(actors);
        names.put(Act.SYSTEM, visit.language().of("de werkbank zelf", "the workbench itself"));
        return Reply.page("shell/logbook", visit.frame("Logboek", "Logbook")).with("entries", entries).with("names", names)
                .with("page", page).with("pages", (int) Math.max(1, (total + PAGE - 1) / PAGE)).with("total", total);
    }
}
