package nl.draagvlak.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** What an action holder with an account sees and answers: the actions of the own organisation, and of no other. */
@Controller
@RequestMapping("/programmas/{programme}/mijn-acties")
@Allowed(Role.HOLDER)
class MyActionPages {

    private final Actions actions;
    private final ActionList list;
    private final Holders holders;
    private final HandingOver handingOver;
    private final HolderMail mail;
    private final Contributions contributions;
    private final Milestones milestones;
    private final Costs costs;
    private final Dependencies dependencies;
    private final Organisations organisations;
    private final Representatives representatives;

    MyActionPages(Actions actions, ActionList list, Holders holders, HandingOver handingOver, HolderMail mail, Contributions contributions, Milestones milestones, Costs costs,
                  Dependencies dependencies, Organisations organisations, Representatives representatives) {
        this.actions = actions;
        this.list = list;
        this.holders = holders;
        this.handingOver = handingOver;
        this.mail = mail;
        this.contributions = contributions;
        this.milestones = milestones;
        this.costs = costs;
        this.dependencies = dependencies;
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
        List<Mine> all = own.map(o -> all(visit, o.id())).orElse(List.of());
        List<UUID> held = all.stream().filter(each -> each.own().accepted()).map(each -> each.action().id()).toList();
        return Reply.page("actions/mine", visit.frame("Mijn acties", "My actions")).with("organisation", own.orElse(null))
                .with("waiting", all.stream().filter(each -> each.own().awaited()).toList())
                .with("held", all.stream().filter(each -> !each.own().awaited()).toList())
                .with("onMe", dependencies.waitingOn(visit.programmeId(), held)).with("onOthers", dependencies.waitedForBy(visit.programmeId(), held))
                .with("partner", own.map(o -> List.copyOf(actions.byIds(contributions.actionsOf(o.id())).values())).orElse(List.of()))
                .with("milestones", milestones.of(all.stream().map(each -> each.action().id()).toList())).with("today", ActionPages.today(visit));
    }

    private List<Mine> all(Visit visit, UUID organisation) {
        List<Mine> all = new ArrayList<>();
        list.heldBy(visit.programmeId(), organisation).forEach(action -> all.add(new Mine(action, action.holder())));
        List<Holder> besides = holders.besides(visit.programmeId(), organisation);
        Map<UUID, ActionDetail> found = actions.byIds(besides.stream().map(Holder::actionId).toList());
        besides.forEach(holder -> all.add(new Mine(found.get(holder.actionId()), holder)));
        all.sort(Comparator.comparing((Mine each) -> each.action().lineNumber()).thenComparing(each -> each.action().position() == null ? 0 : each.action().position()));
        return all;
    }

    @GetMapping("/{id}")
    Reply open(Visit visit, @PathVariable UUID id) {
        Mine mine = mine(visit, id);
        return answerPage(visit, mine, Answer.filled(mine.own(), visit.account().name()));
    }

    @PostMapping("/{id}/antwoord")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Mine mine = mine(visit, id);
        Answer answer = Answer.read(form, mine.own(), false);
        if (!form.ok()) {
            return Reply.invalid(answerPage(visit, mine, form));
        }
        answer.give(visit.act(), holders, mine.own(), visit.account().name(), false);
        visit.tell("Dank u. Uw antwoord is opgeslagen.", "Thank you. Your answer was saved.");
        return Reply.redirect(visit.at("/mijn-acties"));
    }

    /** The holder asks another organisation to take the action over. */
    @PostMapping("/{id}/overdracht")
    Reply handOver(Visit visit, @PathVariable UUID id, Form form) {
        Mine mine = mine(visit, id);
        holding(mine);
        HandingOver.Wish wish = handingOver.read(form, visit.programmeId(), id);
        if (!form.ok()) {
            return Reply.invalid(answerPage(visit, mine, form));
        }
        handingOver.carryOut(visit, visit.act(), visit.programmeId(), mine.own(), wish);
        return Reply.redirect(visit.at("/mijn-acties"));
    }

    /** Gives a colleague a personal link. */
    @PostMapping("/{id}/collega")
    Reply passOn(Visit visit, @PathVariable UUID id, Form form) {
        Mine mine = mine(visit, id);
        HolderContact colleague = HolderContact.read(form, true, "colleague-");
        if (!form.ok()) {
            return Reply.invalid(answerPage(visit, mine, form));
        }
        mail.personal(visit, visit.act(), visit.programmeId(), mine.own(), colleague.name(), colleague.email(), null);
        visit.tell(colleague.name() + " kreeg een eigen link.", colleague.name() + " got a link of their own.");
        return Reply.redirect(visit.at("/mijn-acties"));
    }

    private Reply.Page answerPage(Visit visit, Mine mine, Form form) {
        UUID id = mine.action().id();
        Form filled = form.errors().isEmpty() || form.value("feasible").isEmpty() && mine.own().accepted() ? Answer.filled(mine.own(), visit.account().name()) : form;
        return Reply.page("actions/answer", visit.frame("Actie " + mine.action().code(), "Action " + mine.action().code())).with("action", mine.action())
                .with("holder", mine.own()).with("form", filled).with("besides", form).with("feasibilities", Answer.feasibilities(visit.language()))
                .with("to", visit.at("/mijn-acties/" + id + "/antwoord")).with("onPaper", false)
                .with("years", costs.of(List.of(id)).getOrDefault(id, List.of()))
                .with("milestones", milestones.of(List.of(id)).getOrDefault(id, List.of()))
                .with("partners", contributions.of(List.of(id)).getOrDefault(id, List.of()));
    }

    private Optional<UUID> own(Visit visit) {
        return representatives.organisationOf(visit.programmeId(), visit.account().id());
    }

    private static void holding(Mine mine) {
        if (!mine.own().accepted() || mine.own().part() != Holder.Part.HOLDER) {
            throw new NotAllowed();
        }
    }

    /** The action, if this person's organisation was asked for it or holds it. */
    private Mine mine(Visit visit, UUID id) {
        ActionDetail action = NotHere.unless(actions.find(visit.programmeId(), id).filter(a -> a.element().active()));
        if (holders.history(id).isEmpty()) {
            throw new NotHere();
        }
        return new Mine(action, own(visit).flatMap(organisation -> holders.currentOf(id, organisation)).orElseThrow(NotAllowed::new));
    }
}
