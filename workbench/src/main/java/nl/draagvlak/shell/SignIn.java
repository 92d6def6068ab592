package nl.draagvlak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.people.Account;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with address and password, out again, and setting a first password by invitation. */
@Controller
@Allowed(Role.PUBLIC)
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final ObjectProvider<SampleSignIns> samples;

    SignIn(Accounts accounts, Sessions sessions, ObjectProvider<SampleSignIns> samples) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.samples = samples;
    }

    @GetMapping("/aanmelden")
    Reply form(Visit visit, Form form) {
        return page(visit, Form.empty().with("terug", form.value("terug")));
    }

    private Reply.Page page(Visit visit, Form form) {
        List<SampleSignIns.SignIn> offered = samples.stream().flatMap(s -> s.list().stream()).toList();
        return Reply.page("shell/signin", visit.frame("Aanmelden", "Sign in")).with("form", form).with("samples", offered);
    }

    @PostMapping("/aanmelden")
    Reply signIn(Visit visit, Form form, HttpServletRequest request, HttpServletResponse response) {
        String email = form.required("email", 200);
        String password = form.value("wachtwoord");
        if (password.isEmpty()) {
            form.error("wachtwoord", "Vul uw wachtwoord in.", "Fill in your password.");
        }
        if (form.ok() && sessions.tooManyAttempts("aanmelden:" + email.toLowerCase(), visit.now())) {
            form.error("email", "Te veel pogingen. Wacht een kwartier en probeer het dan opnieuw.", "Too many attempts. Wait a quarter of an hour and try again.");
        }
        Optional<Account> account = form.ok() ? accounts.findByEmail(email) : Optional.empty();
        if (form.ok() && account.filter(a -> accounts.passwordMatches(a.id(), password)).isEmpty()) {
            form.error("email", "Dit adres en wachtwoord horen niet bij elkaar.", "This address and password do not belong together.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form.with("wachtwoord", "")));
        }
        sessions.forgetAttempts("aanmelden:" + email.toLowerCase());
        String token = sessions.openForAccount(account.orElseThrow().id(), visit.now());
        Cookies.write(request, response, Cookies.ACCOUNT, token, Duration.ofHours(12));
        return Reply.redirect(safeReturn(form.value("terug")));
    }

    @PostMapping("/afmelden")
    Reply signOut(HttpServletRequest request, HttpServletResponse response) {
        Cookies.read(request, Cookies.ACCOUNT).ifPresent(sessions::close);
        Cookies.write(request, response, Cookies.ACCOUNT, "", Duration.ZERO);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Reply.redirect("/aanmelden");
    }

    @GetMapping("/uitnodiging/{secret}")
    Reply invited(Visit visit, @PathVariable String secret) {
        return invitation(visit, secret, Form.empty());
    }

    private Reply.Page invitation(Visit visit, String secret, Form form) {
        boolean valid = accounts.findInvited(secret, visit.now()).isPresent();
        return Reply.page("shell/invitation", visit.frame("Kies een wachtwoord", "Choose a password"))
                .with("form", form).with("secret", secret).with("valid", valid);
    }

    @PostMapping("/uitnodiging/{secret}")
    Reply accept(Visit visit, @PathVariable String secret, Form form) {
        String password = form.value("wachtwoord");
        if (password.length() < 12) {
            form.error("wachtwoord", "Kies een wachtwoord van minstens 12 tekens. Een zin werkt goed.", "Choose a password of at least 12 characters. A sentence works well.");
        }
        if (password.length() > 200) {
            form.error("wachtwoord", "Kies een wachtwoord van hoogstens 200 tekens.", "Choose a password of at most 200 characters.");
        }
        if (form.ok() && !accounts.accept(secret, password, visit.now())) {
            form.error("wachtwoord", "Deze uitnodiging is al gebruikt of verlopen. Vraag het programmateam om een nieuwe.", "This invitation was used or is too old. Ask the programme team for a new one.");
        }
        if (!form.ok()) {
            return Reply.invalid(invitation(visit, secret, form.with("wachtwoord", "")));
        }
        visit.tell("Uw wachtwoord is opgeslagen. Meld u nu aan.", "Your password was saved. Sign in now.");
        return Reply.redirect("/aanmelden");
    }

    /** Only an address of this house: never a way out. */
    static String safeReturn(String path) {
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*") ? path : "/programmas";
    }
}
