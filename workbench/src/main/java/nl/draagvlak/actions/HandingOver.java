package nl.draagvlak.actions;

import java.util.UUID;
import nl.draagvlak.journal.Act;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import org.springframework.stereotype.Component;

/** How an action goes to another organisation: that one is asked, and until it accepts the holder stays the holder. */
@Component
class HandingOver {

    private final Holders holders;
    private final PartnerField partnerField;
    private final HolderMail mail;

    HandingOver(Holders holders, PartnerField partnerField, HolderMail mail) {
        this.holders = holders;
        this.partnerField = partnerField;
        this.mail = mail;
    }

    /** What is asked, as it was typed; judge it by {@link Form#ok()}. */
    record Wish(Organisation organisation, String reason, HolderContact contact) {}

    Wish read(Form form, UUID programmeId, UUID action) {
        form.required("organisation", 200);
        Organisation organisation = partnerField.read(form, "organisation", programmeId).orElse(null);
        String reason = form.required("overReason", ActionForm.LONG);
        HolderContact contact = HolderContact.read(form, false);
        if (organisation != null && form.errorAt("organisation") == null && holders.currentOf(action, organisation.id()).isPresent()) {
            form.error("organisation", "Deze organisatie heeft de actie al, of is er al voor gevraagd.", "This organisation has the action already, or was asked for it.");
        }
        return new Wish(organisation, reason, contact);
    }

    void carryOut(Visit visit, Act act, UUID programmeId, Holder holder, Wish wish) {
        Holder asked = holders.find(holders.handOver(act, holder, wish.organisation().id(), wish.reason())).orElseThrow();
        tell(visit, act, programmeId, asked, wish.contact());
    }

    /** Tells whoever speaks for an organisation that it was asked, and says on the next page to how many that went. */
    void tell(Visit visit, Act act, UUID programmeId, Holder asked, HolderContact contact) {
        boolean named = !contact.email().isEmpty();
        if (named) {
            mail.personal(visit, act, programmeId, asked, contact.name(), contact.email(), null);
        }
        int people = mail.asked(visit, programmeId, asked.organisationId()) + (named ? 1 : 0);
        if (people == 0) {
            visit.tell("De vraag is vastgelegd. Niemand meldt zich namens deze organisatie aan: het programmateam stuurt iemand een persoonlijke link of stelt de vraag zelf.",
                    "The question was recorded. Nobody signs in for this organisation: the programme team sends somebody a personal link or asks itself.");
        } else {
            visit.tell("De vraag is verstuurd aan " + people + (people == 1 ? " persoon." : " personen."),
                    "The question was sent to " + people + (people == 1 ? " person." : " people."));
        }
    }
}
