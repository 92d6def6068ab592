package nl.draagvlak.decisions.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.budget.Money;
import nl.draagvlak.budget.MoneyState;
import nl.draagvlak.decisions.AgendaSource;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.stakeholders.Body;
import org.springframework.stereotype.Component;

/** What waits in the rooms before this one: late steps, actions that nobody can carry out, money, remarks without an answer. They cannot tell of it themselves, not knowing this room. */
@Component
class EarlierRooms implements AgendaSource {

    private final Steps steps;
    private final Actions actions;
    private final Money money;
    private final Rounds rounds;
    private final Remarks remarks;

    EarlierRooms(Steps steps, Actions actions, Money money, Rounds rounds, Remarks remarks) {
        this.steps = steps;
        this.actions = actions;
        this.money = money;
        this.rounds = rounds;
        this.remarks = remarks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Waiting> waiting(Programme programme, Body body, LocalDate day) {
        List<Waiting> found = new ArrayList<>();
        steps.list(programme.id()).stream().filter(step -> step.overdue(day)).forEach(step -> found.add(step(step)));
        actions.list(programme.id()).forEach(action -> action(action, found));
        money.list(programme.id()).stream().filter(year -> year.year() >= day.getYear() && year.over() > 0).forEach(year -> found.add(year(year)));
        long waiting = remarks.countWaiting(programme.id());
        if (waiting > 0) {
            String path = rounds.findOpen(programme.id()).map(round -> round.path()).orElse("/concepten/rondes");
            found.add(new Waiting("remarks", Text.of("Opmerkingen van meelezers beantwoorden", "Answer the remarks of readers"),
                    Text.of(waiting == 1 ? "1 opmerking wacht op antwoord." : waiting + " opmerkingen wachten op antwoord.",
                            waiting == 1 ? "1 remark waits for an answer." : waiting + " remarks wait for an answer."), path, false));
        }
        return found;
    }

    private static Waiting step(Step step) {
        return new Waiting("step-" + step.id(), Text.of("De stap ‘" + step.name().nl() + "’ loopt uit", "The step ‘" + step.name().en() + "’ runs late"),
                Text.of("Had klaar moeten zijn.", "Should have been done."), step.path(), true);
    }

    private static void action(ActionDetail action, List<Waiting> found) {
        Text title = Text.of("Actie " + action.code() + ": " + action.text(), "Action " + action.code() + ": " + action.text());
        if (!action.held()) {
            found.add(new Waiting("holder-" + action.id(), title, Text.of("Geen organisatie heeft deze actie op zich genomen.", "No organisation has taken this action on."), path(action), false));
        } else if (!action.holder().wordAwaited() && action.holder().feasible() != Feasible.YES) {
            found.add(new Waiting("feasible-" + action.id(), title, Text.of("De houder zegt dat het niet of maar deels kan.", "The holder says that it cannot or only partly be done."),
                    path(action), true));
        }
    }

    private static String path(ActionDetail action) {
        return "/acties/" + action.id();
    }

    private static Waiting year(MoneyState year) {
        return new Waiting("money-" + year.year(), Text.of("Het geld van " + year.year(), "The money of " + year.year()),
                Text.of("Er is meer gepland dan er is.", "More is planned than there is."), "/budget/prioriteiten?jaar=" + year.year(), true);
    }
}
