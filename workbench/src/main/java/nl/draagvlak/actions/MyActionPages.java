package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Text;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Room;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What an action holder sees and answers: the actions of the own organisation, and of no other. */
@Controller
@RequestMapping("/programmas/{programme}/mijn-acties")
@Allowed(Role.HOLDER)
class MyActionPages {

    private final Actions actions;
    private final ActionList list;
    private final Holders holders;
    private final Contributions contributions;
    private final Milestones milestones;
    private final Costs costs;
    private final Organisations organisations;
    private final Representatives representatives;

    MyActionPages(Actions actions, ActionList list, Holders holders, Contributions contributions, Milestones milestones, Costs costs,
                  Organisations organisations, Representatives representatives) {
        this.actions = actions;
        this.list = list;
        this.holders = holders;
        this.contributions = contributions;
        this.milestones = milestones;
        this.costs = costs;
        this.organisations = organisations;
        this.representatives = representatives;
    }

    @Bean
    static Room myActionRoom() {
        return new Room(1, "/mijn-acties", Text.of("Mijn acties", "My actions"), Set.of(Role.HOLDER));
    }

    @GetMapping
    Reply mine(Visit visit) {
        Optional<Organisation> own = own(visit).flatMap(id -> organisations.find(visit.programmeId(), id));
        List<ActionDetail> all = own.map(o -> list.heldBy(visit.programmeId(), o.id())).orElse(List.of());
        return Reply.page("actions/mine", visit.frame("Mijn acties", "My actions")).with("organisation", own.orElse(null))
                .with("waiting", all.stream().filter(a -> a.holder().awaited()).toList())
                .with("held", all.stream().filter(a -> !a.holder().awaited()).toList())
                .with("partner", own.map(o -> List.copyOf(actions.byIds(contributions.actionsOf(o.id())).values())).orElse(List.of()))
                .with("milestones", milestones.of(all.stream().map(ActionDetail::id).toList())).with("today", ActionPages.today(visit));
    }

    @GetMapping("/{id}")
    Reply open(Visit visit, @PathVariable UUID id) {
        ActionDetail action = own(visit, id);
        return answerPage(visit, action, Answer.filled(action.holder()));
    }

    @PostMapping("/{id}/antwoord")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = own(visit, id);
        Answer answer = Answer.read(form, action.holder());
        if (!form.ok()) {
            return Reply.invalid(answerPage(visit, action, form));
        }
        answer.give(visit.act(), holders, action.holder(), false);
        visit.tell("Dank u. Uw antwoord is opgeslagen.", "Thank you. Your answer was saved.");
        return Reply.redirect(visit.at("/mijn-acties"));
    }

    private Reply.Page answerPage(Visit visit, ActionDetail action, Form form) {
        UUID id = action.id();
        return Reply.page("actions/answer", visit.frame("Actie " + action.code(), "Action " + action.code())).with("action", action)
                .with("holder", action.holder()).with("form", form).with("feasibilities", Answer.feasibilities(visit.language()))
                .with("to", visit.at("/mijn-acties/" + id + "/antwoord")).with("onPaper", false)
                .with("years", costs.of(List.of(id)).getOrDefault(id, List.of()))
                .with("milestones", milestones.of(List.of(id)).getOrDefault(id, List.of()))
                .with("partners", contributions.of(List.of(id)).getOrDefault(id, List.of()));
    }

    private Optional<UUID> own(Visit visit) {
        return representatives.organisationOf(visit.programmeId(), visit.account().id());
    }

    /** The action, if this person's organisation was asked for it or holds it. */
    private ActionDetail own(Visit visit, UUID id) {
        ActionDetail action = NotHere.unless(actions.find(visit.programmeId(), id).filter(a -> a.element().active() && a.holder() != null));
        if (!own(visit).filter(action.holder().organisationId()::equals).isPresent()) {
            throw new NotAllowed();
        }
        return action;
    }
}
