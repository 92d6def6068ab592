package nl.draagvlak.drafting.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.journal.Act;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reading along without an account, by a link of one's own or by the link that everybody has. */
@Controller
@RequestMapping("/programmas/{programme}/meelezen")
@Allowed(Role.PUBLIC)
class GuestPages {

    private static final int MOST_REMARKS = 200;

    private final Rounds rounds;
    private final Remarks remarks;
    private final Readers readers;
    private final Agreements agreements;
    private final Guests guests;
    private final Desk desk;
    private final Programmes programmes;

    GuestPages(Rounds rounds, Remarks remarks, Readers readers, Agreements agreements, Guests guests, Desk desk, Programmes programmes) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.readers = readers;
        this.agreements = agreements;
        this.guests = guests;
        this.desk = desk;
        this.programmes = programmes;
    }

    /** What a link leads to: a round, and the reader whose own link it is; empty for the common link. */
    private record Door(Round round, Optional<Reader> reader) {}

    private Door door(Visit visit, String key) {
        Optional<Reader> own = readers.findByKey(key).filter(reader -> reader.programmeId().equals(visit.programmeId()));
        return NotHere.unless(own.map(reader -> new Door(rounds.find(visit.programmeId(), reader.roundId()).orElseThrow(), own))
                .or(() -> rounds.list(visit.programmeId()).stream().filter(round -> key.equals(round.openKey())).findFirst().map(round -> new Door(round, Optional.empty()))));
    }

    @GetMapping("/sleutel/{key}")
    Reply arrive(Visit visit, @PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        Door door = door(visit, key);
        if (door.reader().filter(Reader::begun).isPresent()) {
            guests.remember(request, response, key);
            return Reply.redirect(visit.at(door.round().publicPath()));
        }
        if (door.reader().isEmpty() && guests.find(visit, request, door.round()).isPresent()) {
            return Reply.redirect(visit.at(door.round().publicPath()));
        }
        Form form = Form.empty();
        door.reader().ifPresent(reader -> form.with("namens", reader.speaksFor()).with("sector", reader.sector()).with("adres", reader.email()));
        return introductionPage(visit, key, door.round(), form);
    }

    private Reply.Page introductionPage(Visit visit, String key, Round round, Form form) {
        return Reply.page("drafting/reading/introduction", visit.frame("Meelezen", "Reading along")).with("round", round).with("key", key).with("form", form)
                .with("sectors", Option.of(programmes.list(visit.programmeId(), ListName.SECTOR), visit.language()));
    }

    @PostMapping("/sleutel/{key}")
    Reply begin(Visit visit, @PathVariable String key, Form form, HttpServletRequest request, HttpServletResponse response) {
        Door door = door(visit, key);
        String speaksFor = form.optional("namens", 120);
        String sector = form.maybeOneOf("sector", programmes.list(visit.programmeId(), ListName.SECTOR).stream().map(Choice::key).toList());
        String address = form.optional("adres", 200);
        if (!address.isEmpty() && !address.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+")) {
            form.error("adres", "Dit lijkt geen e-mailadres.", "This does not look like an e-mail address.");
        }
        if (!door.round().open() && door.reader().isEmpty()) {
            form.error("namens", "Deze ronde is gesloten.", "This round is closed.");
        }
        if (!form.ok()) {
            return Reply.invalid(introductionPage(visit, key, door.round(), form));
        }
        Reader reader = door.reader().orElse(null);
        String own = key;
        if (reader == null) {
            Readers.Told told = readers.welcome(Act.bySystem(visit.now()), door.round());
            reader = readers.find(told.reader()).orElseThrow();
            own = told.secret();
        }
        Readers.Told told = readers.begin(new Act(reader.id(), visit.now()), reader,
                new Readers.Introduction(speaksFor, sector == null ? "" : sector, address, form.checked("zichtbaar")));
        guests.remember(request, response, own);
        guests.show(request, response, told.secret());
        return Reply.redirect(visit.at(door.round().publicPath() + "/code"));
    }

    /** The receipt code: shown until the reader says that it was written down, and then never again. */
    @GetMapping("/{number}/code")
    Reply code(Visit visit, @PathVariable int number, HttpServletRequest request) {
        Round round = round(visit, number);
        return guests.shown(request).<Reply>map(code -> Reply.page("drafting/reading/code", visit.frame("Uw code", "Your code")).with("code", code).with("round", round))
                .orElseGet(() -> Reply.redirect(visit.at(round.publicPath())));
    }

    @PostMapping("/{number}/code")
    Reply noted(Visit visit, @PathVariable int number, HttpServletRequest request, HttpServletResponse response) {
        guests.noted(request, response);
        return Reply.redirect(visit.at(round(visit, number).publicPath()));
    }

    @GetMapping("/{number}")
    Reply contents(Visit visit, @PathVariable int number, HttpServletRequest request) {
        Round round = round(visit, number);
        Optional<Reader> reader = guests.find(visit, request, round);
        if (reader.isEmpty()) {
            return Reply.redirect(visit.at("/meelezen/bewijs"));
        }
        return Reply.page("drafting/reading/contents", visit.frame(round.title())).with("round", round).with("sections", rounds.sections(round.id()))
                .with("own", remarks.ofReader(reader.get().id()).stream().filter(remark -> !remark.withdrawn()).toList())
                .with("given", agreements.list(round.id()).stream().filter(each -> each.reader().equals(reader.get().id())).map(Agreements.Given::section).toList());
    }

    @GetMapping("/{number}/onderdelen/{section}")
    Reply read(Visit visit, @PathVariable int number, @PathVariable String section, HttpServletRequest request) {
        Round round = round(visit, number);
        Optional<Reader> reader = guests.find(visit, request, round);
        return reader.isEmpty() ? Reply.redirect(visit.at("/meelezen/bewijs")) : page(visit, round, section(round, section), reader.get(), Form.empty());
    }

    private Reply.Page page(Visit visit, Round round, ReadSection section, Reader reader, Form form) {
        return desk.page(visit, round, section, new Desk.Seat(Optional.of(reader), round.publicPath() + "/onderdelen/", List.of(), false,
                remark -> reader.id().equals(remark.reader())), form);
    }

    @PostMapping("/{number}/onderdelen/{section}")
    Reply add(Visit visit, @PathVariable int number, @PathVariable String section, Form form, HttpServletRequest request) {
        Round round = round(visit, number);
        ReadSection about = section(round, section);
        Optional<Reader> reader = guests.find(visit, request, round);
        if (reader.isEmpty()) {
            return Reply.redirect(visit.at("/meelezen/bewijs"));
        }
        if (remarks.ofReader(reader.get().id()).size() >= MOST_REMARKS) {
            form.error("opmerking", "U maakte al " + MOST_REMARKS + " opmerkingen. Stuur de rest in een brief.", "You made " + MOST_REMARKS + " remarks already. Send the rest in a letter.");
        }
        // Others see for whom somebody speaks only when they chose so; then the words that they gave are shown, not the organisation that was asked.
        Remarks.Draft draft = desk.read(visit, round, about, null, reader.get().id(), form);
        if (draft == null) {
            return Reply.invalid(page(visit, round, about, reader.get(), form));
        }
        remarks.add(new Act(reader.get().id(), visit.now()), round, draft);
        visit.tell("Uw opmerking is bewaard. U krijgt antwoord.", "Your remark was kept. You will get an answer.");
        return Reply.redirect(visit.at(round.publicPath() + "/onderdelen/" + about.section()) + "#opmerkingen");
    }

    @PostMapping("/{number}/onderdelen/{section}/oordeel")
    Reply agree(Visit visit, @PathVariable int number, @PathVariable String section, Form form, HttpServletRequest request) {
        Round round = round(visit, number);
        ReadSection about = section(round, section);
        Optional<Reader> reader = guests.find(visit, request, round);
        if (reader.isEmpty()) {
            return Reply.redirect(visit.at("/meelezen/bewijs"));
        }
        Stance stance = ReadPages.stance(round, form);
        if (!form.ok()) {
            return Reply.invalid(page(visit, round, about, reader.get(), form));
        }
        agreements.give(new Act(reader.get().id(), visit.now()), round, reader.get(), about.section(), stance, form.value("bezwaar").strip(), null);
        visit.tellSaved();
        return Reply.redirect(visit.at(round.publicPath() + "/onderdelen/" + about.section()) + "#oordeel");
    }

    private Round round(Visit visit, int number) {
        return NotHere.unless(rounds.find(visit.programmeId(), number));
    }

    private ReadSection section(Round round, String key) {
        return NotHere.unless(rounds.sections(round.id()).stream().filter(each -> each.section().equals(key)).findFirst());
    }
}
