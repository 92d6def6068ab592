package nl.draagvlak.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Accounts;
import nl.draagvlak.people.Role;
import nl.draagvlak.process.OutsideIn.EarlyOpening;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The team's own view of the problem, which waits for the view of others; and which of the two came first. */
@Controller
@RequestMapping("/programmas/{programme}/aanpak/eigen-probleem")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class OwnProblemPages {

    private static final String WHAT = "own-problem";

    /**
     * The order of views.
     *
     * @param round the step in which others speak first; null when the approach has none
     * @param own   null while nothing was written
     */
    record Order(Step round, List<EarlyOpening> early, Map<UUID, String> names, OwnProblem own, boolean mayWrite) {

        boolean roundClosed() {
            return round != null && round.closed();
        }

        /** Whether others spoke before the team wrote: unknown while one of the two has not happened. */
        Optional<Boolean> othersFirst() {
            if (own == null) {
                return Optional.empty();
            }
            LocalDate closed = round == null ? null : round.dates().end();
            return Optional.of(closed != null && !own.firstWritten().isBefore(closed));
        }
    }

    private final OutsideIn outsideIn;
    private final OwnProblems problems;
    private final Accounts accounts;

    OwnProblemPages(OutsideIn outsideIn, OwnProblems problems, Accounts accounts) {
        this.outsideIn = outsideIn;
        this.problems = problems;
        this.accounts = accounts;
    }

    @GetMapping
    Reply show(Visit visit) {
        Form form = Form.empty();
        problems.find(visit.programmeId()).ifPresent(own -> form.with("tekst", own.text()).with("geleerd", own.learned()));
        return page(visit, form);
    }

    private Reply.Page page(Visit visit, Form form) {
        UUID programme = visit.programmeId();
        List<EarlyOpening> early = outsideIn.listEarly(programme);
        Order order = new Order(outsideIn.firstRound(programme).orElse(null), early,
                accounts.names(early.stream().map(EarlyOpening::by).collect(Collectors.toSet())), problems.find(programme).orElse(null),
                outsideIn.mayWrite(programme));
        return Reply.page("process/ownproblem", visit.frame("Ons eigen beeld", "Our own view")).with("order", order).with("form", form);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply write(Visit visit, Form form) {
        String text = form.required("tekst", 4000);
        String learned = form.optional("geleerd", 4000);
        if (!outsideIn.mayWrite(visit.programmeId())) {
            form.error("tekst", "Dit kan pas als de eerste ronde is gesloten, of als u opschrijft waarom u niet wacht.",
                    "This is possible once the first round is closed, or when you write down why you do not wait.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        problems.write(visit.act(), visit.programmeId(), text, learned);
        visit.tellSaved();
        return Reply.redirect(visit.at("/aanpak/eigen-probleem"));
    }

    @PostMapping("/opening")
    @Allowed(Role.TEAM)
    Reply open(Visit visit, Form form) {
        String reason = form.required("reden", 1000);
        if (!form.ok()) {
            return Reply.invalid(page(visit, form));
        }
        if (!outsideIn.mayWrite(visit.programmeId())) {
            outsideIn.openWithReason(visit.act(), visit.programmeId(), WHAT, reason);
            visit.tell("Het eigen beeld is nu open. De reden blijft staan.", "The own view is open now. The reason stays.");
        }
        return Reply.redirect(visit.at("/aanpak/eigen-probleem"));
    }
}
