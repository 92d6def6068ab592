package nl.draagvlak.statements;

import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.SmallCells;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.PublicAddress;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The team writes once what was done with what people said, and sends it to who wants it. */
@Controller
@RequestMapping("/programmas/{programme}/bijeenkomsten/{id}/terugmelding")
@Allowed({Role.TEAM, Role.FACILITATOR})
class ReportBackPages {

    private static final int MOST = 4000;

    private final ReportBacks reports;
    private final Gatherings gatherings;
    private final PublicAddress addresses;

    ReportBackPages(ReportBacks reports, Gatherings gatherings, PublicAddress addresses) {
        this.reports = reports;
        this.gatherings = gatherings;
        this.addresses = addresses;
    }

    @GetMapping
    Reply write(Visit visit, @PathVariable UUID id) {
        Gathering gathering = gathering(visit, id);
        return page(visit, gathering, Form.empty().with("woorden", reports.find(id).map(ReportBacks.ReportBack::words).orElse(gathering.outcome())));
    }

    private Reply.Page page(Visit visit, Gathering gathering, Form form) {
        return Reply.page("statements/reportback", visit.frame("Dit is ermee gedaan", "This is what was done with it")).with("form", form).with("gathering", gathering)
                .with("report", reports.find(gathering.id()).orElse(null))
                .with("wanted", Disclosure.count(reports.wanted(gathering.id()), SmallCells.ROOM).value().in(visit.language()));
    }

    @PostMapping
    Reply keep(Visit visit, @PathVariable UUID id, Form form) {
        Gathering gathering = gathering(visit, id);
        String words = form.required("woorden", MOST);
        if (reports.find(id).filter(ReportBacks.ReportBack::sent).isPresent()) {
            form.error("woorden", "Dit is al verstuurd en staat vast.", "This was sent already and stands.");
        }
        if (!form.ok()) {
            return Reply.invalid(page(visit, gathering, form));
        }
        reports.write(visit.act(), gathering, words);
        visit.tellSaved();
        return Reply.redirect(visit.at(gathering.path() + "/terugmelding"));
    }

    @PostMapping("/verzending")
    Reply send(Visit visit, @PathVariable UUID id) {
        Gathering gathering = gathering(visit, id);
        NotHere.unless(reports.find(id));
        reports.send(visit.act(), gathering, visit.programme().language(), addresses.of(visit, "/terugblik"));
        visit.tell("Verstuurd. Iedereen met een code leest het op de terugblik. De adressen zijn gewist.",
                "Sent. Everybody with a code reads it when looking back. The addresses are erased.");
        return Reply.redirect(visit.at(gathering.path() + "/terugmelding"));
    }

    private Gathering gathering(Visit visit, UUID id) {
        return NotHere.unless(gatherings.find(visit.programmeId(), id));
    }
}
