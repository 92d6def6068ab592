package nl.draagvlak.actions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The team asks organisations to hold actions, asks them once more whether it can be done, and writes down what was answered on paper. */
@Controller
@RequestMapping("/programmas/{programme}/acties")
@Allowed(Role.TEAM)
class HolderPages {

    private final Actions actions;
    private final Holders holders;
    private final HolderLinks links;
    private final HolderMail mail;
    private final HandingOver handingOver;
    private final PartnerField partnerField;
    private final ActionPages pages;

    HolderPages(Actions actions, Holders holders, HolderLinks links, HolderMail mail, HandingOver handingOver, PartnerField partnerField, ActionPages pages) {
        this.actions = actions;
        this.holders = holders;
        this.links = links;
        this.mail = mail;
        this.handingOver = handingOver;
        this.partnerField = partnerField;
        this.pages = pages;
    }

    @PostMapping("/{id}/verzoek")
    Reply ask(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = active(visit, id);
        Organisation organisation = organisation(visit, form);
        HolderContact contact = HolderContact.read(form, false);
        if (action.holder() != null) {
            form.error("organisation", "Er is al een organisatie gevraagd. Draag de actie over als een ander haar moet krijgen.",
                    "An organisation was asked already. Hand the action over if another should get it.");
        }
        notTwice(form, id, organisation);
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        tell(visit, holders.ask(visit.act(), visit.programmeId(), id, organisation.id()), contact);
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/mede-houders")
    Reply askAlong(Visit visit, @PathVariable UUID id, Form form) {
        active(visit, id);
        String typed = form.required("along", 200);
        Organisation organisation = typed == null ? null : partnerField.read(form, "along", visit.programmeId()).orElse(null);
        HolderContact contact = HolderContact.read(form, false, "along-");
        if (organisation != null && holders.currentOf(id, organisation.id()).isPresent()) {
            form.error("along", "Deze organisatie is al gevraagd voor deze actie.", "This organisation was asked for this action already.");
        }
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        tell(visit, holders.askAlong(visit.act(), visit.programmeId(), id, organisation.id()), contact);
        return Reply.redirect(visit.at("/acties/" + id));
    }

    /** Lets a co-holder go, or takes the question to a successor back. */
    @PostMapping("/{id}/mede-houders/{holder}/einde")
    Reply release(Visit visit, @PathVariable UUID id, @PathVariable("holder") UUID which, Form form) {
        Holder holder = besides(visit, id, which);
        String reason = form.required("release-" + which, ActionForm.LONG);
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        holders.release(visit.act(), holder, reason);
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/overdracht")
    Reply handOver(Visit visit, @PathVariable UUID id, Form form) {
        Holder holder = holder(visit, id);
        HandingOver.Wish wish = handingOver.read(form, visit.programmeId(), id);
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        handingOver.carryOut(visit, visit.act(), visit.programmeId(), holder, wish);
        return Reply.redirect(visit.at("/acties/" + id));
    }

    /** Sends somebody of an organisation that was asked a personal link, or a new one when the former was lost. */
    @PostMapping("/{id}/links")
    Reply send(Visit visit, @PathVariable UUID id, Form form) {
        Holder holder = any(visit, id, form.id("holder"));
        HolderContact contact = HolderContact.read(form, true, "link-");
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        mail.personal(visit, visit.act(), visit.programmeId(), holder, contact.name(), contact.email(), null);
        visit.tell("De persoonlijke link is verstuurd aan " + contact.name() + ".", "The personal link was sent to " + contact.name() + ".");
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/links/{link}/intrekking")
    Reply revoke(Visit visit, @PathVariable UUID id, @PathVariable UUID link, Form form) {
        Holder holder = any(visit, id, form.id("holder"));
        links.revoke(visit.act(), holder, NotHere.unless(links.find(holder.id(), link)));
        visit.tell("De link werkt niet meer.", "The link no longer works.");
        return Reply.redirect(visit.at("/acties/" + id));
    }

    private void tell(Visit visit, UUID asked, HolderContact contact) {
        handingOver.tell(visit, visit.act(), visit.programmeId(), holders.find(asked).orElseThrow(), contact);
    }

    private Organisation organisation(Visit visit, Form form) {
        form.required("organisation", 200);
        return partnerField.read(form, "organisation", visit.programmeId()).orElse(null);
    }

    private void notTwice(Form form, UUID action, Organisation organisation) {
        if (organisation != null && form.errorAt("organisation") == null && holders.currentOf(action, organisation.id()).isPresent()) {
            form.error("organisation", "Deze organisatie heeft de actie al, of is er al voor gevraagd.", "This organisation has the action already, or was asked for it.");
        }
    }

    @PostMapping("/{id}/navraag")
    Reply askWord(Visit visit, @PathVariable UUID id) {
        Holder holder = holder(visit, id);
        if (holder.accepted()) {
            holders.askWord(visit.act(), holder);
            mail.askedWord(visit, holder);
            visit.tell("De houder is gevraagd of het kan.", "The holder was asked whether it can be done.");
        }
        return Reply.redirect(visit.at("/acties/" + id));
    }

    /** Asks all holders once more, one message an organisation; who was asked today already is left in peace. */
    @PostMapping("/navraag")
    Reply askAllWords(Visit visit) {
        List<Holder> all = holders.notAskedSince(visit.programmeId(), ActionPages.today(visit).atStartOfDay(nl.draagvlak.shell.Frame.ZONE).toInstant());
        all.forEach(holder -> holders.askWord(visit.act(), holder));
        Set<UUID> asked = all.stream().map(Holder::organisationId).collect(Collectors.toSet());
        all.stream().collect(Collectors.toMap(Holder::organisationId, holder -> holder, (one, other) -> one)).values().forEach(holder -> mail.askedWord(visit, holder));
        visit.tell("Gevraagd of het kan: " + all.size() + " acties, " + asked.size() + " organisaties.",
                "Asked whether it can be done: " + all.size() + " actions, " + asked.size() + " organisations.");
        return Reply.redirect(visit.at("/acties?stand=wacht-op-woord"));
    }

    @GetMapping("/{id}/antwoord")
    Reply paper(Visit visit, @PathVariable UUID id, Form asked) {
        ActionDetail action = active(visit, id);
        Holder holder = asked.value("houder").isBlank() ? holder(visit, id) : any(visit, id, asked.id("houder"));
        return paperPage(visit, action, holder, Answer.filled(holder, ""));
    }

    @PostMapping("/{id}/antwoord")
    Reply onPaper(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = active(visit, id);
        Holder holder = form.value("houder").isBlank() ? holder(visit, id) : any(visit, id, form.id("houder"));
        Answer answer = Answer.read(form, holder, true);
        if (!form.ok()) {
            return Reply.invalid(paperPage(visit, action, holder, form));
        }
        answer.give(visit.act(), holders, holder, "", true);
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/" + id));
    }

    private Reply.Page paperPage(Visit visit, ActionDetail action, Holder holder, Form form) {
        return Reply.page("actions/answer", visit.frame("Antwoord dat u op een andere manier kreeg", "An answer that you got in another way"))
                .with("action", action).with("holder", holder).with("form", form).with("feasibilities", Answer.feasibilities(visit.language()))
                .with("to", visit.at("/acties/" + action.id() + "/antwoord?houder=" + holder.id())).with("onPaper", true);
    }

    private ActionDetail active(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id).filter(action -> action.element().active()));
    }

    private Holder holder(Visit visit, UUID id) {
        return NotHere.unless(active(visit, id).current());
    }

    /** An organisation that is asked for this action now, or holds it. */
    private Holder any(Visit visit, UUID action, UUID holder) {
        active(visit, action);
        return NotHere.unless(Optional.ofNullable(holder).flatMap(holders::find).filter(h -> h.actionId().equals(action) && (h.invited() || h.accepted())));
    }

    private Holder besides(Visit visit, UUID action, UUID holder) {
        return NotHere.unless(Optional.of(any(visit, action, holder)).filter(h -> h.part() != Holder.Part.HOLDER));
    }
}
