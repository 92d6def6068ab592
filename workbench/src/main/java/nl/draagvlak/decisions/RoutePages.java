package nl.draagvlak.decisions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.drafting.Version;
import nl.draagvlak.drafting.Versions;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The way of a frozen plan: asking each stop, and recording what it said. Who asks does not record. */
@Controller
@RequestMapping("/programmas/{programme}/besluiten/route")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class RoutePages {

    private final Versions versions;
    private final Approvals approvals;
    private final Approving approving;
    private final Notes notes;
    private final Accounts accounts;

    RoutePages(Versions versions, Approvals approvals, Approving approving, Notes notes, Accounts accounts) {
        this.versions = versions;
        this.approvals = approvals;
        this.approving = approving;
        this.notes = notes;
        this.accounts = accounts;
    }

    /** The way of the newest version. */
    @GetMapping
    Reply newest(Visit visit) {
        return versions.findLatest(visit.programmeId()).map(version -> routePage(visit, version))
                .orElseGet(() -> Reply.page("decisions/noroute", visit.frame("Route van het plan", "The way of the plan")));
    }

    @GetMapping("/{number}")
    Reply of(Visit visit, @PathVariable int number) {
        return routePage(visit, version(visit, number));
    }

    private Reply.Page routePage(Visit visit, Version version) {
        Map<Stop, Approval> all = approvals.of(version.id());
        return Reply.page("decisions/route", visit.frame("Route van versie " + version.number(), "The way of version " + version.number())).with("version", version)
                .with("approvals", all).with("names", names(visit, all)).with("versions", versions.list(visit.programmeId())).with("unexplained", approving.unexplained(version, Stop.STEERING_GROUP))
                .with("note", notes.findByVersion(version.id()).orElse(null)).with("today", today(visit));
    }

    /** The names of who asked and who recorded, for the team only. */
    private Map<UUID, String> names(Visit visit, Map<Stop, Approval> all) {
        Set<UUID> ids = all.values().stream().flatMap(each -> Stream.of(each.askedBy(), each.recordedBy())).filter(Objects::nonNull).collect(Collectors.toSet());
        return visit.has(Role.TEAM) ? accounts.names(ids) : Map.of();
    }

    @GetMapping("/{number}/{stop}")
    Reply stop(Visit visit, @PathVariable int number, @PathVariable String stop) {
        Version version = version(visit, number);
        Stop shown = stop(stop);
        Form form = Form.empty();
        approvals.find(version.id(), shown).ifPresent(approval -> form.with("vraag", approval.request()).with("gepland", approval.planned()));
        return stopPage(visit, version, shown, form.with("werkelijk", today(visit)));
    }

    private Reply.Page stopPage(Visit visit, Version version, Stop stop, Form form) {
        Map<Stop, Approval> all = approvals.of(version.id());
        Approval approval = all.get(stop);
        return Reply.page("decisions/stop", visit.frame(stop.label())).with("version", version).with("stop", stop).with("approval", approval).with("form", form)
                .with("silent", Approving.silentBefore(stop, all).orElse(null)).with("names", names(visit, all))
                .with("mine", approval != null && approval.askedBy().equals(visit.account().id())).with("mayRecord", stop.recorders().stream().anyMatch(visit::has))
                .with("outcomes", outcomes(visit));
    }

    private static List<Option> outcomes(Visit visit) {
        return Arrays.stream(Outcome.values()).map(outcome -> new Option(outcome.name(), outcome.label().in(visit.language()))).toList();
    }

    @PostMapping("/{number}/{stop}/aanvraag")
    @Allowed(Role.TEAM)
    Reply ask(Visit visit, @PathVariable int number, @PathVariable String stop, Form form) {
        Version version = version(visit, number);
        Stop asked = stop(stop);
        String request = form.required("vraag", 500);
        LocalDate planned = form.requiredDate("gepland");
        if (approvals.find(version.id(), asked).filter(Approval::recorded).isPresent()) {
            form.error("vraag", "Hier is al op geantwoord.", "This was answered already.");
        }
        if (asked == Stop.MINISTER && notes.findByVersion(version.id()).isEmpty()) {
            form.error("vraag", "Een bewindspersoon beslist op een beslisnota. Schrijf die eerst.", "A minister decides on a decision note. Write it first.");
        }
        long unexplained = approving.unexplained(version, asked);
        if (unexplained > 0) {
            form.error("vraag", (unexplained == 1 ? "Eén wijziging heeft" : unexplained + " wijzigingen hebben") + " nog geen reden. Vul eerst de wijzigingstabel in.",
                    (unexplained == 1 ? "One change has" : unexplained + " changes have") + " no reason yet. First fill in the change table.");
        }
        if (!form.ok()) {
            return Reply.invalid(stopPage(visit, version, asked, form));
        }
        approving.ask(visit.act(), version, asked, request, planned);
        visit.tell("De vraag staat klaar. Een collega legt vast wat ervan kwam.", "The question is there. A colleague records what came of it.");
        return Reply.redirect(visit.at("/besluiten/route/" + number));
    }

    @PostMapping("/{number}/{stop}/uitkomst")
    @Allowed({Role.TEAM, Role.STEERING_GROUP})
    Reply record(Visit visit, @PathVariable int number, @PathVariable String stop, Form form) {
        Version version = version(visit, number);
        Stop recorded = stop(stop);
        if (recorded.recorders().stream().noneMatch(visit::has)) {
            throw new NotAllowed();
        }
        Approval approval = NotHere.unless(approvals.find(version.id(), recorded).filter(each -> !each.recorded()));
        Approving.Result result = read(visit, form, approval, Approving.silentBefore(recorded, approvals.of(version.id())));
        if (approval.askedBy().equals(visit.account().id())) {
            form.error("uitkomst", "U vroeg dit zelf. Laat een collega de uitkomst vastleggen.", "You asked for this yourself. Let a colleague record the outcome.");
        }
        if (result.outcome() != null && result.outcome().judges()) {
            otherEyes(visit, version, form);
        }
        if (!form.ok()) {
            return Reply.invalid(stopPage(visit, version, recorded, form));
        }
        approving.record(visit.act(), visit.programme(), version, approval, result);
        visit.tellSaved();
        return Reply.redirect(visit.at("/besluiten/route/" + number));
    }

    /** Nobody judges their own version, and nobody judges twice. */
    private void otherEyes(Visit visit, Version version, Form form) {
        UUID me = visit.account().id();
        if (version.frozenBy().equals(me)) {
            form.error("uitkomst", "U legde deze versie zelf vast. Laat een collega het oordeel vastleggen.", "You froze this version yourself. Let a colleague record the judgement.");
        }
        approvals.of(version.id()).values().stream().filter(other -> other.judgedBy(me)).findFirst().ifPresent(other -> form.error("uitkomst",
                "U legde al het oordeel vast bij: " + other.stop().label().nl() + ". Bij elke halte kijkt een ander.",
                "You recorded the judgement already at: " + other.stop().label().en() + ". At every stop another looks."));
    }

    private static Approving.Result read(Visit visit, Form form, Approval approval, Optional<Stop> silent) {
        String outcome = form.oneOf("uitkomst", Arrays.stream(Outcome.values()).map(Enum::name).toList());
        LocalDate actual = form.requiredDate("werkelijk");
        String words = form.optional("woorden", 1000);
        String delay = form.optional("verschil", 1000);
        String early = form.optional("eerder", 1000);
        if (actual != null && actual.isAfter(today(visit))) {
            form.error("werkelijk", "Deze dag moet nog komen.", "This day is still to come.");
        }
        if (actual != null && !actual.equals(approval.planned()) && delay.isEmpty()) {
            form.error("verschil", "De dag is een andere dan gepland. Zeg waarom.", "The day is another than planned. Say why.");
        }
        silent.filter(stop -> early.isEmpty()).ifPresent(stop -> form.error("eerder", stop.label().nl() + " heeft nog geen akkoord gegeven. Zeg waarom dit toch kan.",
                stop.label().en() + " has not agreed yet. Say why this can be done nevertheless."));
        return new Approving.Result(actual, outcome == null ? null : Outcome.valueOf(outcome), words, delay, silent.isEmpty() ? "" : early);
    }

    private Version version(Visit visit, int number) {
        return NotHere.unless(versions.find(visit.programmeId(), number));
    }

    private static Stop stop(String key) {
        return NotHere.unless(Arrays.stream(Stop.values()).filter(stop -> stop.path().equals(key)).findFirst());
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(Frame.ZONE).toLocalDate();
    }
}
