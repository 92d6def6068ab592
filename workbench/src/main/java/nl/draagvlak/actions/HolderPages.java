package nl.draagvlak.actions;

import java.util.List;
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
    private final HolderMail mail;
    private final PartnerField partnerField;
    private final ActionPages pages;

    HolderPages(Actions actions, Holders holders, HolderMail mail, PartnerField partnerField, ActionPages pages) {
        this.actions = actions;
        this.holders = holders;
        this.mail = mail;
        this.partnerField = partnerField;
        this.pages = pages;
    }

    @PostMapping("/{id}/verzoek")
    Reply ask(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = active(visit, id);
        Organisation organisation = organisation(visit, form);
        if (action.holder() != null) {
            form.error("organisation", "Er is al een organisatie gevraagd. Draag de actie over als een ander haar moet krijgen.",
                    "An organisation was asked already. Hand the action over if another should get it.");
        }
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        holders.ask(visit.act(), visit.programmeId(), id, organisation.id());
        tellAsked(visit, organisation);
        return Reply.redirect(visit.at("/acties/" + id));
    }

    @PostMapping("/{id}/overdracht")
    Reply handOver(Visit visit, @PathVariable UUID id, Form form) {
        Holder holder = holder(visit, id);
        Organisation organisation = organisation(visit, form);
        String reason = form.required("reason", ActionForm.LONG);
        if (organisation != null && organisation.id().equals(holder.organisationId())) {
            form.error("organisation", "Deze organisatie heeft de actie al.", "This organisation has the action already.");
        }
        if (!form.ok()) {
            return Reply.invalid(pages.detailPage(visit, id, form));
        }
        holders.handOver(visit.act(), holder, reason);
        holders.ask(visit.act(), visit.programmeId(), id, organisation.id());
        tellAsked(visit, organisation);
        return Reply.redirect(visit.at("/acties/" + id));
    }

    private Organisation organisation(Visit visit, Form form) {
        form.required("organisation", 200);
        return partnerField.read(form, "organisation", visit.programmeId()).orElse(null);
    }

    private void tellAsked(Visit visit, Organisation organisation) {
        int people = mail.asked(visit, organisation.id());
        if (people == 0) {
            visit.tell("De vraag is vastgelegd. Niemand meldt zich namens deze organisatie aan: stel de vraag zelf en schrijf het antwoord hier op.",
                    "The question was recorded. Nobody signs in for this organisation: ask yourself and write down the answer here.");
        } else {
            visit.tell("De vraag is verstuurd aan " + people + (people == 1 ? " persoon." : " personen."),
                    "The question was sent to " + people + (people == 1 ? " person." : " people."));
        }
    }

    @PostMapping("/{id}/navraag")
    Reply askWord(Visit visit, @PathVariable UUID id) {
        Holder holder = holder(visit, id);
        if (holder.accepted()) {
            holders.askWord(visit.act(), holder);
            mail.askedWord(visit, holder.organisationId());
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
        asked.forEach(organisation -> mail.askedWord(visit, organisation));
        visit.tell("Gevraagd of het kan: " + all.size() + " acties, " + asked.size() + " organisaties.",
                "Asked whether it can be done: " + all.size() + " actions, " + asked.size() + " organisations.");
        return Reply.redirect(visit.at("/acties?stand=wacht-op-woord"));
    }

    @GetMapping("/{id}/antwoord")
    Reply paper(Visit visit, @PathVariable UUID id) {
        ActionDetail action = active(visit, id);
        Holder holder = holder(visit, id);
        return paperPage(visit, action, holder, Answer.filled(holder));
    }

    @PostMapping("/{id}/antwoord")
    Reply onPaper(Visit visit, @PathVariable UUID id, Form form) {
        ActionDetail action = active(visit, id);
        Holder holder = holder(visit, id);
        Answer answer = Answer.read(form, holder);
        if (!form.ok()) {
            return Reply.invalid(paperPage(visit, action, holder, form));
        }
        answer.give(visit.act(), holders, holder, true);
        visit.tellSaved();
        return Reply.redirect(visit.at("/acties/" + id));
    }

    private Reply.Page paperPage(Visit visit, ActionDetail action, Holder holder, Form form) {
        return Reply.page("actions/answer", visit.frame("Antwoord dat u op een andere manier kreeg", "An answer that you got in another way"))
                .with("action", action).with("holder", holder).with("form", form).with("feasibilities", Answer.feasibilities(visit.language()))
                .with("to", visit.at("/acties/" + action.id() + "/antwoord")).with("onPaper", true);
    }

    private ActionDetail active(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id).filter(action -> action.element().active()));
    }

    private Holder holder(Visit visit, UUID id) {
        return NotHere.unless(active(visit, id).current());
    }
}
