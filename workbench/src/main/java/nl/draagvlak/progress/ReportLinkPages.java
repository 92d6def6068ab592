package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Contacts;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Saying how one's actions stand by a personal link, on a phone and without an account: one action a screen. Opening the link changes nothing
 * and leaves no trace; who knows the secret sees what the own organisation holds and nothing else of the programme.
 */
@Controller
@RequestMapping("/melden")
@Allowed(Role.PUBLIC)
class ReportLinkPages {

    private final ReportLinks links;
    private final ReportRounds rounds;
    private final Asking asking;
    private final Actions actions;
    private final Milestones milestones;
    private final Reports reports;
    private final Organisations organisations;
    private final PublicAddress address;

    ReportLinkPages(ReportLinks links, ReportRounds rounds, Asking asking, Actions actions, Milestones milestones, Reports reports, Organisations organisations, PublicAddress address) {
        this.links = links;
        this.rounds = rounds;
        this.asking = asking;
        this.actions = actions;
        this.milestones = milestones;
        this.reports = reports;
        this.organisations = organisations;
        this.address = address;
    }

    static String path(String secret) {
        return "/melden/" + secret;
    }

    /** What a link that works leads to: its round and what its organisation holds now. */
    private record Opened(String secret, ReportLink link, ReportRound round, List<Stand> held) {

        Act act(Visit visit) {
            return new Act(link.id(), visit.now());
        }

        boolean told(Stand stand) {
            return stand.reportedAt() != null && !stand.reportedAt().isBefore(round.openedAt());
        }

        Optional<Stand> stand(UUID action) {
            return held.stream().filter(each -> each.action().equals(action)).findFirst();
        }

        /** The next action of which nothing was told yet. */
        Optional<Stand> next() {
            return held.stream().filter(each -> !told(each)).findFirst();
        }
    }

    private Optional<Opened> opened(Visit visit, String secret) {
        return links.findBySecret(secret).filter(link -> link.opens(visit.now()))
                .flatMap(link -> rounds.find(link.programmeId(), link.roundId())
                        .map(round -> new Opened(secret, link, round, asking.held(link.programmeId(), visit.now()).getOrDefault(link.organisationId(), List.of()))));
    }

    @GetMapping({"/{secret}", "/{secret}/"})
    Reply list(Visit visit, @PathVariable String secret) {
        Optional<Opened> opened = opened(visit, secret);
        return opened.isPresent() ? listPage(visit, opened.get(), Form.empty()) : gone(visit);
    }

    private Reply.Page listPage(Visit visit, Opened opened, Form form) {
        List<UUID> ids = opened.held().stream().map(Stand::action).toList();
        return Reply.page("progress/linklist", visit.frame("Hoe staat het?", "How does it stand?")).with("own", opened.link()).with("round", opened.round())
                .with("organisation", organisations.find(opened.link().programmeId(), opened.link().organisationId()).map(Organisation::name).orElse(""))
                .with("waiting", opened.held().stream().filter(each -> !opened.told(each)).toList()).with("told", opened.held().stream().filter(opened::told).toList())
                .with("actions", actions.byIds(ids)).with("to", path(opened.secret())).with("form", form).with("colleagues", links.passedOn(opened.link()));
    }

    private static Reply gone(Visit visit) {
        Reply.Page page = Reply.page("progress/linkgone", visit.frame("Deze link werkt niet (meer)", "This link does not work (any more)"));
        return new Reply.Page(page.template(), page.parameters(), HttpStatus.NOT_FOUND.value());
    }

    @GetMapping("/{secret}/acties/{id}")
    Reply show(Visit visit, @PathVariable String secret, @PathVariable UUID id) {
        Optional<Opened> opened = opened(visit, secret);
        if (opened.isEmpty()) {
            return gone(visit);
        }
        Stand stand = NotHere.unless(opened.get().stand(id));
        Report latest = latest(stand);
        return actionPage(visit, opened.get(), stand, latest, ReportForm.filled(latest, open(id)));
    }

    private Report latest(Stand stand) {
        return stand.report() == null ? null : reports.find(stand.action(), stand.report()).orElse(null);
    }

    private Reply.Page actionPage(Visit visit, Opened opened, Stand stand, Report latest, Form form) {
        LocalDate today = SteeringPages.today(visit);
        Frame frame = visit.frame("Hoe staat het?", "How does it stand?");
        List<Milestone> open = open(stand.action());
        return Reply.page("progress/linkaction", frame).with("action", actions.byIds(List.of(stand.action())).get(stand.action())).with("latest", latest).with("form", form)
                .with("next", ReportForm.milestones(open, today, frame, true)).with("reachable", ReportForm.milestones(open, today, frame, false)).with("today", today)
                .with("to", path(opened.secret())).with("number", opened.held().indexOf(stand) + 1).with("total", opened.held().size());
    }

    private List<Milestone> open(UUID action) {
        return milestones.of(List.of(action)).getOrDefault(action, List.of()).stream().filter(m -> !m.reached()).toList();
    }

    @PostMapping("/{secret}/acties/{id}")
    Reply report(Visit visit, @PathVariable String secret, @PathVariable UUID id, Form form) {
        Optional<Opened> found = opened(visit, secret);
        if (found.isEmpty()) {
            return gone(visit);
        }
        Opened opened = found.get();
        Stand stand = NotHere.unless(opened.stand(id));
        ReportForm filled = ReportForm.read(form, open(id), SteeringPages.today(visit));
        if (!form.ok()) {
            return Reply.invalid(actionPage(visit, opened, stand, latest(stand), form));
        }
        ActionDetail action = actions.byIds(List.of(id)).get(id);
        links.used(opened.act(visit), opened.link());
        reports.add(opened.act(visit), action, filled.report(), false);
        if (filled.reached() != null) {
            milestones.reach(opened.act(visit), filled.reached().id(), filled.reachedOn(), filled.reachedReason());
        }
        asking.heard(opened.act(visit), action);
        visit.tellSaved();
        return Reply.redirect(onward(visit, secret, id).map(UUID::toString).orElse("../"));
    }

    /** The next action of which nothing was told; ways onward are relative, because what a form led to is kept and the secret must not be. */
    private Optional<UUID> onward(Visit visit, String secret, UUID told) {
        return opened(visit, secret).flatMap(Opened::next).map(Stand::action).filter(next -> !next.equals(told));
    }

    /** "Nothing changed": the last word again, as of now. */
    @PostMapping("/{secret}/acties/{id}/ongewijzigd")
    Reply unchanged(Visit visit, @PathVariable String secret, @PathVariable UUID id) {
        Opened opened = NotHere.unless(opened(visit, secret));
        Stand stand = NotHere.unless(opened.stand(id));
        Report latest = NotHere.unless(Optional.ofNullable(latest(stand)));
        ActionDetail action = actions.byIds(List.of(id)).get(id);
        links.used(opened.act(visit), opened.link());
        reports.add(opened.act(visit), action, new Report.Draft(latest.status(), visit.language().of("Niets veranderd sinds het vorige bericht.", "Nothing changed since the former word."),
                latest.obstacle(), latest.help(), latest.nextStep(), latest.nextOn(), latest.spent()), false);
        asking.heard(opened.act(visit), action);
        visit.tellSaved();
        return Reply.redirect("../" + onward(visit, secret, id).map(UUID::toString).orElse("../"));
    }

    /** Gives a colleague a link of their own; who gave it sees it and can take it back. */
    @PostMapping("/{secret}/collega")
    Reply passOn(Visit visit, @PathVariable String secret, Form form) {
        Opened opened = NotHere.unless(opened(visit, secret));
        Contacts.Contact colleague = RoundPages.contact(form, visit.language());
        if (form.errorAt("email") == null && colleague.email().equalsIgnoreCase(opened.link().email())) {
            form.error("email", "Dit is uw eigen adres: u hebt al een link.", "This is your own address: you have a link already.");
        }
        if (!form.ok()) {
            return Reply.invalid(listPage(visit, opened, form));
        }
        asking.invite(opened.act(visit), opened.round(), opened.link().organisationId(), colleague, opened.link(), to -> address.of(visit, to));
        visit.tell(colleague.name() + " kreeg een eigen link.", colleague.name() + " got a link of their own.");
        return Reply.redirect("./");
    }

    @PostMapping("/{secret}/collega/{link}/intrekking")
    Reply takeBack(Visit visit, @PathVariable String secret, @PathVariable UUID link) {
        Opened opened = NotHere.unless(opened(visit, secret));
        ReportLink colleague = NotHere.unless(links.passedOn(opened.link()).stream().filter(each -> each.id().equals(link)).findFirst());
        links.revoke(opened.act(visit), colleague);
        visit.tell("De link van " + colleague.name() + " werkt niet meer.", "The link of " + colleague.name() + " no longer works.");
        return Reply.redirect("../../");
    }
}
