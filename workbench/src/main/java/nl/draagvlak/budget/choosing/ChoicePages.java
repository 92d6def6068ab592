package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.draagvlak.budget.Money;
import nl.draagvlak.budget.MoneyState;
import nl.draagvlak.methods.allocation.Utility;
import nl.draagvlak.methods.allocation.VoteType;
import nl.draagvlak.people.Role;
import nl.draagvlak.rendering.Qr;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The choices within limits: made, opened for voting, closed. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class ChoicePages {

    private final Choices choices;
    private final Ballots ballots;
    private final Resolutions resolutions;
    private final Money money;
    private final Desk desk;
    private final BallotVoter voter;
    private final PublicAddress addresses;

    ChoicePages(Choices choices, Ballots ballots, Resolutions resolutions, Money money, Desk desk, BallotVoter voter, PublicAddress addresses) {
        this.choices = choices;
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.money = money;
        this.desk = desk;
        this.voter = voter;
        this.addresses = addresses;
    }

    @GetMapping
    Reply list(Visit visit) {
        return Reply.page("budget/choosing/choices", visit.frame("Keuzes", "Choices")).with("choices", choices.list(visit.programmeId())).with("counts", ballots.counts(visit.programmeId()));
    }

    @GetMapping("/nieuw")
    @Allowed(Role.TEAM)
    Reply blank(Visit visit) {
        List<MoneyState> states = money.list(visit.programmeId());
        int thisYear = visit.now().atZone(Frame.ZONE).getYear();
        MoneyState next = states.stream().filter(s -> s.year() >= thisYear).findFirst().orElse(null);
        Form form = Form.empty().with("firstYear", next == null ? thisYear : next.year()).with("lastYear", next == null ? thisYear : next.year())
                .with("money", next == null || !next.described() ? null : ChoiceForm.typed(BigDecimal.valueOf(next.roomForActions())))
                .with("fte", next == null || next.known().fte() == null ? null : ChoiceForm.typed(next.known().fte()))
                .with("voteType", VoteType.APPROVAL.word()).with("voters", Choice.Voters.ORGANISATION).with("points", 10).with("method", Method.EQUAL_SHARES)
                .with("utility", Utility.COST.word()).with("completion", "add1-greedy");
        return formPage(visit, form, null);
    }

    @PostMapping
    @Allowed(Role.TEAM)
    Reply create(Visit visit, Form form) {
        Choice.Draft draft = ChoiceForm.read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, null));
        }
        UUID id = choices.add(visit.act(), visit.programmeId(), draft);
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/keuzes/" + id + "/kandidaten"));
    }

    @GetMapping("/{id}/wijzigen")
    @Allowed(Role.TEAM)
    Reply edit(Visit visit, @PathVariable UUID id) {
        Choice choice = preparing(visit, id);
        return formPage(visit, ChoiceForm.filled(choice), choice);
    }

    @PostMapping("/{id}")
    @Allowed(Role.TEAM)
    Reply change(Visit visit, @PathVariable UUID id, Form form) {
        Choice choice = preparing(visit, id);
        Choice.Draft draft = ChoiceForm.read(form);
        if (!form.ok()) {
            return Reply.invalid(formPage(visit, form, choice));
        }
        choices.change(visit.act(), choice, draft);
        visit.tellSaved();
        return Reply.redirect(visit.at(choice.path()));
    }

    private Reply.Page formPage(Visit visit, Form form, Choice choice) {
        return Reply.page("budget/choosing/form", choice == null ? visit.frame("Nieuwe keuze", "New choice") : visit.frame("Keuze wijzigen", "Change the choice")).with("form", form)
                .with("choice", choice).with("types", ChoiceForm.types(visit)).with("voters", ChoiceForm.voters(visit)).with("methods", ChoiceForm.methods(visit))
                .with("utilities", ChoiceForm.utilities(visit)).with("completions", ChoiceForm.completions(visit));
    }

    @GetMapping("/{id}")
    Reply detail(Visit visit, @PathVariable UUID id) {
        Choice choice = desk.find(visit, id);
        Case all = desk.of(visit, choice);
        String ballot = addresses.of(visit, visit.at(choice.path() + "/stembiljet"));
        return Reply.page("budget/choosing/choice", visit.frame(choice.code())).with("all", all).with("ballot", ballot)
                .with("qr", choice.state() == Choice.State.OPEN ? Qr.svg(ballot, visit.language().of("Stemmen met de telefoon", "Vote by phone")) : null).with("voted", choice.imported() ? all.election().ballots().size() : ballots.count(id))
                .with("mayVote", voter.of(visit, choice, null).isPresent()).with("decisions", resolutions.list(id)).with("result", choice.counted() ? Solving.quickly(all, all.announced()) : null);
    }

    @PostMapping("/{id}/opening")
    @Allowed(Role.TEAM)
    Reply open(Visit visit, @PathVariable UUID id) {
        Choice choice = preparing(visit, id);
        if (choices.candidates(id).size() < 2) {
            visit.tell("Zet eerst minstens twee kandidaten klaar.", "First put at least two candidates ready.");
            return Reply.redirect(visit.at(choice.path() + "/kandidaten"));
        }
        choices.open(visit.act(), choice);
        visit.tell("Het stemmen is open.", "The voting is open.");
        return Reply.redirect(visit.at(choice.path()));
    }

    @PostMapping("/{id}/sluiting")
    @Allowed(Role.TEAM)
    Reply close(Visit visit, @PathVariable UUID id) {
        Choice choice = desk.find(visit, id);
        if (choices.candidates(id).size() < 2 && !choice.counted()) {
            visit.tell("Zet eerst minstens twee kandidaten klaar.", "First put at least two candidates ready.");
            return Reply.redirect(visit.at(choice.path() + "/kandidaten"));
        }
        choices.close(visit.act(), choice);
        visit.tell("Gesloten. U kunt de uitkomst nu bekijken.", "Closed. You can look at the outcome now.");
        return Reply.redirect(visit.at(choice.path()));
    }

    private Choice preparing(Visit visit, UUID id) {
        Choice choice = desk.find(visit, id);
        if (choice.state() != Choice.State.PREPARING) {
            throw new NotHere();
        }
        return choice;
    }
}
