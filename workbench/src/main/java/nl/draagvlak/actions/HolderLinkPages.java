package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answering for an organisation by a personal link, on a phone and without an account. Opening the link changes nothing and leaves no trace; who
 * knows the secret may answer for this one action and see nothing else of the programme. Every answer leads back by a relative address: what was
 * answered is kept beside the form's key, and the secret must not be.
 */
@Controller
@RequestMapping("/antwoord")
@Allowed(Role.PUBLIC)
class HolderLinkPages {

    private static final String BACK = "./";

    private final HolderLinks links;
    private final Holders holders;
    private final Actions actions;
    private final HandingOver handingOver;
    private final HolderMail mail;
    private final Contributions contributions;
    private final Milestones milestones;
    private final Costs costs;

    HolderLinkPages(HolderLinks links, Holders holders, Actions actions, HandingOver handingOver, HolderMail mail, Contributions contributions, Milestones milestones, Costs costs) {
        this.links = links;
        this.holders = holders;
        this.actions = actions;
        this.handingOver = handingOver;
        this.mail = mail;
        this.contributions = contributions;
        this.milestones = milestones;
        this.costs = costs;
    }

    static String path(String secret) {
        return "/antwoord/" + secret;
    }

    /** What a link that works leads to. */
    private record Opened(String secret, HolderLink link, Holder holder, ActionDetail action) {

        Act act(Visit visit) {
            return new Act(link.id(), visit.now());
        }
    }

    @GetMapping({"/{secret}", "/{secret}/"})
    Reply open(Visit visit, @PathVariable String secret, Form asked) {
        Optional<Opened> opened = opened(visit, secret);
        return opened.isPresent() ? page(visit, opened.get(), Form.empty(), asked.value("antwoord").equals("ja") ? "yes" : asked.value("antwoord").equals("nee") ? "no" : "") : gone(visit, secret);
    }

    @PostMapping("/{secret}/antwoord")
    Reply answer(Visit visit, @PathVariable String secret, Form form) {
        Optional<Opened> found = opened(visit, secret).filter(opened -> opened.holder().invited() || opened.holder().accepted());
        if (found.isEmpty()) {
            return gone(visit, secret);
        }
        Opened opened = found.get();
        Answer answer = Answer.read(form, opened.holder(), false);
        if (!form.ok()) {
            return Reply.invalid(page(visit, opened, form, List.of("yes", "no").contains(form.value("answer")) ? form.value("answer") : ""));
        }
        links.used(opened.act(visit), opened.link(), answer.accepts());
        answer.give(opened.act(visit), holders, opened.holder(), opened.link().name(), false);
        visit.tell("Dank u. Uw antwoord is opgeslagen.", "Thank you. Your answer was saved.");
        return Reply.redirect(BACK);
    }

    /** Gives a colleague a link of their own; who gave it sees it and can take it back. */
    @PostMapping("/{secret}/collega")
    Reply passOn(Visit visit, @PathVariable String secret, Form form) {
        Opened opened = NotHere.unless(opened(visit, secret).filter(each -> each.holder().invited() || each.holder().accepted()));
        HolderContact colleague = HolderContact.read(form, true, "colleague-");
        if (form.errorAt("colleague-email") == null && colleague.email().equalsIgnoreCase(opened.link().email())) {
            form.error("colleague-email", "Dit is uw eigen adres: u hebt al een link.", "This is your own address: you have a link already.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, opened, form, ""));
        }
        mail.personal(visit, opened.act(visit), opened.link().programmeId(), opened.holder(), colleague.name(), colleague.email(), opened.link());
        visit.tell(colleague.name() + " kreeg een eigen link.", colleague.name() + " got a link of their own.");
        return Reply.redirect(BACK);
    }

    @PostMapping("/{secret}/collega/{link}/intrekking")
    Reply takeBack(Visit visit, @PathVariable String secret, @PathVariable UUID link) {
        Opened opened = NotHere.unless(opened(visit, secret));
        HolderLink colleague = NotHere.unless(links.find(opened.holder().id(), link).filter(each -> opened.link().id().equals(each.passedOnBy())));
        links.revoke(opened.act(visit), opened.holder(), colleague);
        visit.tell("De link van " + colleague.name() + " werkt niet meer.", "The link of " + colleague.name() + " no longer works.");
        return Reply.redirect("../../");
    }

    @PostMapping("/{secret}/overdracht")
    Reply handOver(Visit visit, @PathVariable String secret, Form form) {
        Opened opened = NotHere.unless(opened(visit, secret).filter(each -> each.holder().accepted() && each.holder().part() == Holder.Part.HOLDER));
        HandingOver.Wish wish = handingOver.read(form, opened.link().programmeId(), opened.action().id());
        if (!form.ok()) {
            return Reply.invalid(page(visit, opened, form, ""));
        }
        handingOver.carryOut(visit, opened.act(visit), opened.link().programmeId(), opened.holder(), wish);
        return Reply.redirect(BACK);
    }

    private Optional<Opened> opened(Visit visit, String secret) {
        return links.findBySecret(secret).filter(link -> link.opens(visit.now())).flatMap(link -> holders.find(link.holderId())
                .flatMap(holder -> actions.find(link.programmeId(), holder.actionId()).filter(action -> action.element().active())
                        .map(action -> new Opened(secret, link, holder, action))));
    }

    /** The same page for a link that never was and for one that no longer works, except that who had one hears why. */
    private Reply gone(Visit visit, String secret) {
        Optional<HolderLink> was = links.findBySecret(secret);
        boolean over = was.flatMap(link -> holders.find(link.holderId())).filter(holder -> holder.state() == Holder.State.HANDED_OVER).isPresent();
        boolean late = was.filter(link -> link.revokedAt() == null).isPresent();
        Reply.Page page = Reply.page("actions/linkgone", visit.frame("Deze link werkt niet (meer)", "This link does not work (any more)")).with("over", over).with("late", late);
        return new Reply.Page(page.template(), page.parameters(), HttpStatus.NOT_FOUND.value());
    }

    /** @param chosen {@code yes} or {@code no} when that was chosen already: one question a screen; else empty */
    private Reply.Page page(Visit visit, Opened opened, Form form, String chosen) {
        UUID id = opened.action().id();
        Holder holder = opened.holder();
        boolean answered = !form.value("answer").isEmpty() || !form.value("feasible").isEmpty() || form.errorAt("answer") != null || form.errorAt("feasible") != null;
        Form word = answered ? form : Answer.filled(holder, opened.link().name());
        return Reply.page("actions/link", visit.frame(holder.invited() ? "Een vraag aan uw organisatie" : "Wat uw organisatie toezegde",
                        holder.invited() ? "A question to your organisation" : "What your organisation promised"))
                .with("action", opened.action()).with("holder", holder).with("own", opened.link()).with("form", word).with("besides", form).with("chosen", chosen).with("to", path(opened.secret()))
                .with("feasibilities", Answer.feasibilities(visit.language())).with("successor", holders.successor(id).orElse(null))
                .with("held", holders.current(id).filter(Holder::accepted).orElse(null))
                .with("colleagues", links.list(holder.id()).stream().filter(each -> opened.link().id().equals(each.passedOnBy())).toList())
                .with("years", costs.of(List.of(id)).getOrDefault(id, List.of()))
                .with("milestones", milestones.of(List.of(id)).getOrDefault(id, List.of()))
                .with("partners", contributions.of(List.of(id)).getOrDefault(id, List.of())).with("today", ActionPages.today(visit));
    }
}
