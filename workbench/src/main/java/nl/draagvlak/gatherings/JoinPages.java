package nl.draagvlak.gatherings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Participant;
import nl.draagvlak.people.Participants;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.people.Tokens;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Cookies;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Taking part by phone, without an account. These pages say nothing of the programme's subject: somebody may look over a shoulder. */
@Controller
@RequestMapping("/meedoen")
@Allowed(Role.PUBLIC)
class JoinPages {

    /** Wrong codes from one address in a quarter of an hour: a whole room may be behind one address. */
    static final int MOST_WRONG = 60;
    /** Holds the personal code until the participant says that it was written down. */
    private static final String CODE_COOKIE = "draagvlak_persoonlijk";
    private static final Duration ON_THIS_PHONE = Duration.ofDays(2);

    private final Gatherings gatherings;
    private final Settings settings;
    private final Joinings joinings;
    private final Participants participants;
    private final Sessions sessions;
    private final Programmes programmes;
    private final Invitations invitations;
    private final Organisations organisations;

    JoinPages(Gatherings gatherings, Settings settings, Joinings joinings, Participants participants, Sessions sessions, Programmes programmes, Invitations invitations,
              Organisations organisations) {
        this.gatherings = gatherings;
        this.settings = settings;
        this.joinings = joinings;
        this.participants = participants;
        this.sessions = sessions;
        this.programmes = programmes;
        this.invitations = invitations;
        this.organisations = organisations;
    }

    @GetMapping
    Reply code(Visit visit) {
        return codePage(visit, Form.empty());
    }

    private Reply.Page codePage(Visit visit, Form form) {
        boolean joined = visit.visitor().participant().flatMap(p -> joinings.findLatest(p.id())).isPresent();
        return Reply.page("gatherings/code", visit.frame("Meedoen", "Take part")).with("form", form).with("joined", joined);
    }

    @PostMapping
    Reply enter(Visit visit, Form form) {
        String code = form.required("code", 20);
        Optional<Gathering> gathering = form.ok() ? guess(visit, form, code) : Optional.empty();
        return gathering.isPresent() ? Reply.redirect("/meedoen/" + gathering.get().joinCode()) : Reply.invalid(codePage(visit, form));
    }

    /** The gathering with this code; wrong ones are counted, so that nobody can try them all. */
    private Optional<Gathering> guess(Visit visit, Form form, String code) {
        String from = "meedoen:" + visit.whence();
        if (sessions.wereAttempts(from, MOST_WRONG, visit.now())) {
            form.error("code", "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier of vraag hulp in de zaal.",
                    "A wrong code was filled in too often. Wait a quarter of an hour or ask for help in the room.");
            return Optional.empty();
        }
        Optional<Gathering> found = gatherings.findByCode(code);
        if (found.isEmpty()) {
            sessions.tooManyAttempts(from, visit.now());
            form.error("code", "Deze code kennen wij niet. Kijk nog eens op het scherm of op uw uitnodiging.",
                    "We do not know this code. Look again at the screen or at your invitation.");
        }
        return found;
    }

    @GetMapping("/{code}")
    Reply welcome(Visit visit, @PathVariable String code) {
        return welcome(visit, code, gathering -> "");
    }

    /** The link of somebody who was invited: it knows from which side they look. Who they are stays out of it, and which link was used is not kept. */
    @GetMapping("/{code}/{invitation}")
    Reply invited(Visit visit, @PathVariable String code, @PathVariable UUID invitation) {
        return welcome(visit, code, gathering -> invitations.find(gathering.id(), invitation)
                .flatMap(found -> organisations.find(gathering.programmeId(), found.organisationId())).map(Organisation::perspective).orElse(""));
    }

    private Reply welcome(Visit visit, String code, Function<Gathering, String> perspective) {
        Form form = Form.empty().with("code", code);
        Optional<Gathering> gathering = guess(visit, form, code);
        if (gathering.isEmpty()) {
            return new Reply.Page("gatherings/code", codePage(visit, form).parameters(), 404);
        }
        Optional<Participant> known = known(visit, gathering.get());
        Form fresh = Form.empty().with("pseudoniem", Pseudonyms.suggest(visit.language())).with("perspectief", perspective.apply(gathering.get()));
        known.flatMap(p -> joinings.find(p.id(), gathering.get().id())).ifPresent(joining -> {
            fresh.with("tafel", joining.tableNumber() == null ? "" : joining.tableNumber()).with("scherm", joining.onScreen() ? "ja" : "nee");
        });
        return welcomePage(visit, gathering.get(), fresh);
    }

    private Reply.Page welcomePage(Visit visit, Gathering gathering, Form form) {
        List<Option> tables = settings.tables(gathering.id()).stream()
                .map(table -> new Option(String.valueOf(table.number()), visit.language().of("Tafel ", "Table ") + table.number())).toList();
        List<Option> perspectives = Option.of(programmes.list(gathering.programmeId(), ListName.PERSPECTIVE), visit.language());
        return Reply.page("gatherings/welcome", visit.frame("Welkom", "Welcome")).with("form", form).with("gathering", gathering)
                .with("tables", tables).with("perspectives", perspectives).with("known", known(visit, gathering).map(Participant::pseudonym).orElse(""));
    }

    /** Who takes part in this programme on this device already. */
    private static Optional<Participant> known(Visit visit, Gathering gathering) {
        return visit.visitor().participant().filter(p -> p.programmeId().equals(gathering.programmeId()));
    }

    @PostMapping("/{code}")
    Reply join(Visit visit, @PathVariable String code, Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<Gathering> found = guess(visit, form, code);
        if (found.isEmpty()) {
            return Reply.invalid(codePage(visit, form.with("code", code)));
        }
        Gathering gathering = found.get();
        if (!gathering.open()) {
            return Reply.invalid(welcomePage(visit, gathering, form));
        }
        Optional<Participant> known = known(visit, gathering).or(() -> byReceipt(visit, form, gathering));
        boolean withReceipt = !form.value("persoonlijk").isBlank();
        String pseudonym = known.isPresent() || withReceipt ? "" : form.required("pseudoniem", 40);
        String perspective = form.maybeOneOf("perspectief", programmes.list(gathering.programmeId(), ListName.PERSPECTIVE).stream().map(Choice::key).toList());
        String table = form.maybeOneOf("tafel", settings.tables(gathering.id()).stream().map(t -> String.valueOf(t.number())).toList());
        String screen = form.oneOf("scherm", List.of("ja", "nee"));
        if (!form.ok()) {
            return Reply.invalid(welcomePage(visit, gathering, form));
        }
        Participant participant = known.orElseGet(() -> welcomed(visit, gathering, pseudonym, perspective, request, response));
        if (known(visit, gathering).isEmpty()) {
            Cookies.write(request, response, Cookies.PARTICIPANT, sessions.openForParticipant(participant.id(), visit.now()), ON_THIS_PHONE);
        }
        joinings.join(new Act(participant.id(), visit.now()), gathering, participant.id(), table == null ? null : Integer.valueOf(table), "ja".equals(screen));
        return Reply.redirect(known.isPresent() ? "/meedoen/vragen" : "/meedoen/code");
    }

    private Optional<Participant> byReceipt(Visit visit, Form form, Gathering gathering) {
        String receipt = form.optional("persoonlijk", 40);
        if (receipt.isEmpty()) {
            return Optional.empty();
        }
        String from = "terugblik:" + visit.whence();
        if (sessions.wereAttempts(from, MOST_WRONG, visit.now())) {
            form.error("persoonlijk", "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier.", "A wrong code was filled in too often. Wait a quarter of an hour.");
            return Optional.empty();
        }
        Optional<Participant> found = participants.findByReceipt(receipt).filter(p -> p.programmeId().equals(gathering.programmeId()));
        if (found.isEmpty()) {
            sessions.tooManyAttempts(from, visit.now());
            form.error("persoonlijk", "Deze persoonlijke code kennen wij niet. Laat dit leeg om opnieuw te beginnen.",
                    "We do not know this personal code. Leave this empty to start afresh.");
        }
        return found;
    }

    private Participant welcomed(Visit visit, Gathering gathering, String pseudonym, String perspective, HttpServletRequest request, HttpServletResponse response) {
        Participants.Welcome welcome = participants.join(visit.now(), gathering.programmeId(), pseudonym, perspective);
        Cookies.write(request, response, CODE_COOKIE, welcome.receiptCode(), Duration.ofMinutes(30));
        return welcome.participant();
    }

    /** The personal code: shown until the participant says that it was written down, and then never again. */
    @GetMapping("/code")
    Reply receipt(Visit visit, HttpServletRequest request) {
        Optional<String> code = Cookies.read(request, CODE_COOKIE).filter(c -> c.equals(spelled(c)));
        return code.isEmpty() ? Reply.redirect("/meedoen/vragen")
                : Reply.page("gatherings/receipt", visit.frame("Uw persoonlijke code", "Your personal code")).with("code", code.get());
    }

    /** As a code is written: a cookie can hold anything. */
    private static String spelled(String code) {
        return Stream.of(Tokens.normalised(code).split("(?<=\\G.{4})")).collect(java.util.stream.Collectors.joining("-"));
    }

    @PostMapping("/code")
    Reply noted(HttpServletRequest request, HttpServletResponse response) {
        Cookies.write(request, response, CODE_COOKIE, "", Duration.ZERO);
        return Reply.redirect("/meedoen/vragen");
    }

    /** Leaves no trace on this device; what was said stays, and the personal code leads back to it. */
    @PostMapping("/afsluiting")
    Reply leave(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Cookies.read(request, Cookies.PARTICIPANT).ifPresent(sessions::close);
        Cookies.write(request, response, Cookies.PARTICIPANT, "", Duration.ZERO);
        Cookies.write(request, response, CODE_COOKIE, "", Duration.ZERO);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        visit.tell("Dit toestel weet niet meer wie u bent.", "This device no longer knows who you are.");
        return Reply.redirect("/meedoen");
    }
}
