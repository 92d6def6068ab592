package nl.draagvlak.drafting.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Role;
import nl.draagvlak.people.Sessions;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader said and what came of it, found again with the receipt code on any device; and erased for good from there. */
@Controller
@RequestMapping("/programmas/{programme}/meelezen")
@Allowed(Role.PUBLIC)
class OwnPages {

    private static final int MOST_WRONG = 10;

    private final Rounds rounds;
    private final Remarks remarks;
    private final Readers readers;
    private final Guests guests;
    private final Showing showing;
    private final Sessions sessions;
    private final Erasing erasing;

    OwnPages(Rounds rounds, Remarks remarks, Readers readers, Guests guests, Showing showing, Sessions sessions, Erasing erasing) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.readers = readers;
        this.guests = guests;
        this.showing = showing;
        this.sessions = sessions;
        this.erasing = erasing;
    }

    @GetMapping("/bewijs")
    Reply ask(Visit visit) {
        return askPage(visit, Form.empty());
    }

    private static Reply.Page askPage(Visit visit, Form form) {
        return Reply.page("drafting/reading/receipt", visit.frame("Wat u zei bij het meelezen", "What you said when reading along")).with("form", form);
    }

    @PostMapping("/bewijs")
    Reply open(Visit visit, Form form, HttpServletRequest request, HttpServletResponse response) {
        String code = form.required("code", 40);
        String from = "leescode:" + visit.whence();
        if (form.ok() && sessions.wereAttempts(from, MOST_WRONG, visit.now())) {
            form.error("code", "Er is te vaak een verkeerde code ingevuld. Wacht een kwartier.", "A wrong code was filled in too often. Wait a quarter of an hour.");
        }
        Optional<Reader> reader = form.ok() ? readers.findByReceipt(code).filter(found -> found.programmeId().equals(visit.programmeId())) : Optional.empty();
        if (form.ok() && reader.isEmpty()) {
            sessions.tooManyAttempts(from, visit.now());
            form.error("code", "Deze code kennen wij niet.", "We do not know this code.");
        }
        if (!form.ok()) {
            return Reply.invalid(askPage(visit, form));
        }
        guests.rememberByReceipt(request, response, code);
        return Reply.redirect(visit.at(rounds.find(visit.programmeId(), reader.get().roundId()).orElseThrow().publicPath() + "/mijn"));
    }

    @GetMapping("/{number}/mijn")
    Reply own(Visit visit, @PathVariable int number, HttpServletRequest request) {
        Round round = round(visit, number);
        return guests.find(visit, request, round).<Reply>map(reader -> ownPage(visit, round, reader, Form.empty())).orElseGet(() -> Reply.redirect(visit.at("/meelezen/bewijs")));
    }

    private Reply.Page ownPage(Visit visit, Round round, Reader reader, Form form) {
        return Reply.page("drafting/reading/own", visit.frame("Wat u zei en wat ermee is gedaan", "What you said and what was done with it")).with("round", round).with("form", form)
                .with("remarks", showing.of(visit.language(), remark -> true, remarks.ofReader(reader.id()).stream().filter(remark -> !remark.erased()).toList()))
                .with("titles", rounds.sections(round.id()).stream().collect(java.util.stream.Collectors.toMap(Round.ReadSection::section, Round.ReadSection::title)))
                .with("account", reader.account() != null);
    }

    @PostMapping("/{number}/mijn/{id}/wissing")
    Reply erase(Visit visit, @PathVariable int number, @PathVariable UUID id, HttpServletRequest request) {
        Round round = round(visit, number);
        Reader reader = NotHere.unless(guests.find(visit, request, round));
        Remark remark = NotHere.unless(remarks.find(visit.programmeId(), id).filter(each -> reader.id().equals(each.reader()) && !each.erased()));
        remarks.erase(new Act(reader.id(), visit.now()), remark);
        visit.tell("Gewist. Uw woorden staan nergens meer.", "Erased. Your words stand nowhere any more.");
        return Reply.redirect(visit.at(round.publicPath() + "/mijn"));
    }

    @PostMapping("/{number}/mijn/wissing")
    Reply eraseAll(Visit visit, @PathVariable int number, Form form, HttpServletRequest request, HttpServletResponse response) {
        Round round = round(visit, number);
        Reader reader = NotHere.unless(guests.find(visit, request, round));
        if (!form.checked("zeker")) {
            return Reply.invalid(ownPage(visit, round, reader, form.error("zeker", "Zet hier een vinkje als u alles wilt wissen.", "Tick this if you want to erase everything.")));
        }
        erasing.everything(new Act(reader.id(), visit.now()), reader);
        guests.forget(request, response);
        visit.tell("Alles wat u zei is gewist. Ook uw code werkt niet meer.", "All that you said was erased. Your code no longer works either.");
        return Reply.redirect(visit.at("/meelezen/bewijs"));
    }

    private Round round(Visit visit, int number) {
        return NotHere.unless(rounds.find(visit.programmeId(), number));
    }
}
