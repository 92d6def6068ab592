package nl.draagvlak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Programmes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What belongs to no step: the language, one's programmes, the gallery of components, leaving quickly. */
@Controller
class Corridor {

    private final Programmes programmes;
    private final Sessions sessions;
    private final String neutralSite;

    Corridor(Programmes programmes, Sessions sessions, @Value("${draagvlak.neutral-site:}") String neutralSite) {
        this.programmes = programmes;
        this.sessions = sessions;
        this.neutralSite = neutralSite.strip();
    }

    @PostMapping("/taal")
    @Allowed(Role.PUBLIC)
    Reply language(Form form, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.from(form.value("taal"));
        Cookies.write(request, response, Cookies.LANGUAGE, language.code(), Duration.ofDays(365));
        String back = form.value("terug");
        return Reply.redirect(back.equals("/") ? "/" : SignIn.safeReturn(back));
    }

    @GetMapping("/programmas")
    @Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply mine(Visit visit) {
        List<Programme> mine = programmes.listAll().stream()
                .filter(programme -> visit.visitor().rolesIn(programme.id()).size() > 1).toList();
        return Reply.page("shell/programmes", visit.frame("Programma's", "Programmes"))
                .with("programmes", mine).with("mayStart", visit.visitor().teamSomewhere());
    }

    @GetMapping("/onderdelen")
    @Allowed(Role.TEAM)
    Reply gallery(Visit visit) {
        return Reply.page("shell/gallery", visit.frame("Onderdelen", "Components"));
    }

    /**
     * Leaves at once to a neutral site, or to a page about the weather where none was configured, and takes the traces of taking part along: whoever
     * goes back in this browser is nobody, and the personal code leads back to what was said.
     */
    @GetMapping("/snel-weg")
    @Allowed(Role.PUBLIC)
    Reply away(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Cookies.read(request, Cookies.PARTICIPANT).ifPresent(sessions::close);
        Cookies.write(request, response, Cookies.PARTICIPANT, "", Duration.ZERO);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setHeader("Cache-Control", "no-store");
        if (!neutralSite.isEmpty()) {
            return Reply.redirect(neutralSite);
        }
        return Reply.page("shell/away", visit.frame("Weer", "Weather"));
    }
}
