package nl.draagvlak.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Lines;
import nl.draagvlak.actions.Milestone;
import nl.draagvlak.actions.Milestones;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was said of one action, and saying it: by its holder, or by the team on paper. */
@Controller
@RequestMapping("/programmas/{programme}/voortgang")
@Allowed({Role.TEAM, Role.HOLDER})
class ReportPages {

    private static final int LESSONS = 4;

    private final Reports reports;
    private final Reporters reporters;
    private final Requests requests;
    private final Results results;
    private final Lessons lessons;
    private final Stands stands;
    private final Moments moments;
    private final Actions actions;
    private final Lines lines;
    private final Milestones milestones;
    private final Organisations organisations;
    private final Neighbours neighbours;
    private final Asking asking;

    ReportPages(Reports reports, Reporters reporters, Requests requests, Results results, Lessons lessons, Stands stands, Moments moments, Actions actions,
                Lines lines, Milestones milestones, Organisations organisations, Neighbours neighbours, Asking asking) {
        this.reports = reports;
        this.reporters = reporters;
        this.requests = requests;
        this.results = results;
        this.lessons = lessons;
        this.stands = stands;
        this.moments = moments;
        this.actions = actions;
        this.lines = lines;
        this.milestones = milestones;
        this.organisations = organisations;
        this.neighbours = neighbours;
        this.asking = asking;
    }

    /** The holder's own actions, those that wait for word first. */
    @GetMapping("/mijn")
    @Allowed(Role.HOLDER)
    Reply mine(Visit visit) {
        Optional<UUID> own = reporters.organisation(visit);
        Window window = moments.window(visit.programmeId(), SteeringPages.today(visit));
        List<Stand> held = stands.list(visit.programmeId(), window, "").stream()
                .filter(stand -> stand.held() && own.filter(stand.holder()::equals).isPresent()).toList();
        List<UUID> ids = held.stream().map(Stand::action).toList();
        return Reply.page("progress/mine", visit.frame("Mijn berichten", "My reports"))
                .with("organisation", own.flatMap(id -> organisations.find(visit.programmeId(), id)).map(Organisation::name).orElse(null))
                .with("waiting", held.stream().filter(stand -> stand.silent(window) || stand.late()).toList())
                .with("rest", held.stream().filter(stand -> !stand.silent(window) && !stand.late()).toList())
                .with("words", new SteeringPages.Words(actions.byIds(ids), reports.byIds(held.stream().map(Stand::report).filter(Objects::nonNull).toList())))
                .with("milestones", milestones.of(ids)).with("window", window);
    }

    @GetMapping("/acties/{id}")
    @Allowed({Role.TEAM, Role.HOLDER, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.FACILITATOR})
    Reply show(Visit visit, @PathVariable UUID id) {
        ActionDetail action = get(visit, id);
        List<Report> history = reports.of(id);
        return page(visit, action, history, ReportForm.filled(history.isEmpty() ? null : history.getFirst(), open(id)));
    }

    private Reply.Page page(Visit visit, ActionDetail action, List<Report> history, Form form) {
        LocalDate today = SteeringPages.today(visit);
        Frame frame = visit.frame("Voortgang van actie " + action.code(), "Progress of action " + action.code());
        List<Milestone> all = milestones.of(List.of(action.id())).getOrDefault(action.id(), List.of());
        List<Milestone> open = all.stream().filter(m -> !m.reached()).toList();
        boolean may = reporters.may(visit, action);
        Map<UUID, String> names = organisations.names(history.stream().map(Report::organisationId).filter(Objects::nonNull).distinct().toList());
        return Reply.page("progress/report", frame).with("action", action).with("line", lines.find(visit.programmeId(), action.lineId()).orElse(null))
                .with("history", history).with("names", names).with("form", form).with("may", may)
                .with("holds", reporters.holds(visit, action)).with("milestones", all).with("today", today)
                .with("next", ReportForm.milestones(open, today, frame, true)).with("reachable", ReportForm.milestones(open, today, frame, false))
                .with("asked", requests.last(action.id()).orElse(null)).with("results", results.of(action.id()))
                .with("lessons", lessons.forLine(visit.programmeId(), action.lineId(), LESSONS)).with("neighbours", neighbours.of(visit, action.id()));
    }

    @PostMapping("/acties/{id}/berichten")
    Reply report(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = get(visit, id);
        reporters.require(visit, action);
        ReportForm filled = ReportForm.read(form, open(id), SteeringPages.today(visit));
        if (!form.ok()) {
            return Reply.invalid(page(visit, action, reports.of(id), form));
        }
        reports.add(visit.act(), action, filled.report(), !reporters.holds(visit, action));
        asking.heard(visit.act(), action);
        if (filled.reached() != null) {
            milestones.reach(visit.act(), filled.reached().id(), filled.reachedOn(), filled.reachedReason());
        }
        visit.tellSaved();
        return Reply.redirect(visit.at("/voortgang/acties/" + id));
    }

    @PostMapping("/acties/{id}/berichten/{report}/intrekking")
    Reply takeBack(Visit visit, @PathVariable UUID id, @PathVariable UUID report) {
        ActionDetail action = get(visit, id);
        reporters.require(visit, action);
        reports.takeBack(visit.act(), NotHere.unless(reports.find(id, report)));
        visit.tell("Het bericht is teruggenomen. Het vorige telt weer.", "The report was taken back. The one before counts again.");
        return Reply.redirect(visit.at("/voortgang/acties/" + id));
    }

    @PostMapping("/acties/{id}/mijlpalen/{milestone}/heropening")
    Reply reopen(Visit visit, @PathVariable UUID id, @PathVariable UUID milestone) {
        ActionDetail action = get(visit, id);
        reporters.require(visit, action);
        Milestone reached = NotHere.unless(milestones.find(id, milestone));
        milestones.reach(visit.act(), reached.id(), null, "");
        visit.tell("De mijlpaal staat weer open.", "The milestone is open again.");
        return Reply.redirect(visit.at("/voortgang/acties/" + id));
    }

    private List<Milestone> open(UUID action) {
        return milestones.of(List.of(action)).getOrDefault(action, List.of()).stream().filter(m -> !m.reached()).toList();
    }

    private ActionDetail get(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id));
    }
}
