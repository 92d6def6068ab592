package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.drafting.Stance;
import nl.draagvlak.people.Role;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reading a section with an account: remarking, for one's organisation or without its name, and saying how far one agrees. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/rondes/{id}/onderdelen/{section}")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class ReadPages {

    private static final String UNNAMED = "niemand";

    private final Rounds rounds;
    private final Remarks remarks;
    private final Readers readers;
    private final Agreements agreements;
    private final Desk desk;
    private final Organisations organisations;
    private final Representatives representatives;

    ReadPages(Rounds rounds, Remarks remarks, Readers readers, Agreements agreements, Desk desk, Organisations organisations, Representatives representatives) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.readers = readers;
        this.agreements = agreements;
        this.desk = desk;
        this.organisations = organisations;
        this.representatives = representatives;
    }

    @GetMapping
    Reply read(Visit visit, @PathVariable UUID id, @PathVariable String section) {
        Round round = round(visit, id);
        return page(visit, round, section(round, section), Form.empty());
    }

    private Reply.Page page(Visit visit, Round round, ReadSection section, Form form) {
        UUID me = visit.account().id();
        return desk.page(visit, round, section, new Desk.Seat(readers.findByAccount(round.id(), me), round.path() + "/onderdelen/", behalf(visit), true,
                remark -> remark.author().equals(me)), form);
    }

    /** The team and facilitators write down what came by letter or mail, for whoever said it; another speaks for their organisation, or without its name. */
    private List<Option> behalf(Visit visit) {
        if (writesForOthers(visit)) {
            return organisations.list(visit.programmeId()).stream().map(each -> new Option(each.id().toString(), each.name())).toList();
        }
        List<Option> options = new ArrayList<>();
        own(visit).ifPresent(organisation -> {
            options.add(new Option(organisation.toString(), organisations.names(List.of(organisation)).get(organisation)));
            options.add(new Option(UNNAMED, visit.language().of("Niet zichtbaar voor anderen", "Not to be seen by others")));
        });
        return options;
    }

    private static boolean writesForOthers(Visit visit) {
        return visit.has(Role.TEAM, Role.FACILITATOR);
    }

    private Optional<UUID> own(Visit visit) {
        return representatives.organisationOf(visit.programmeId(), visit.account().id());
    }

    @PostMapping
    Reply add(Visit visit, @PathVariable UUID id, @PathVariable String section, Form form) {
        Round round = round(visit, id);
        ReadSection about = section(round, section);
        String behalf = form.maybeOneOf("namens", behalf(visit).stream().map(Option::value).toList());
        UUID organisation = behalf == null ? writesForOthers(visit) ? null : own(visit).orElse(null) : behalf.equals(UNNAMED) ? null : UUID.fromString(behalf);
        Remarks.Draft draft = desk.read(visit, round, about, organisation, null, form);
        if (draft == null) {
            return Reply.invalid(page(visit, round, about, form));
        }
        // What the team writes down for others is no reading of its own: then there is nobody to tell the answer.
        UUID reader = writesForOthers(visit) ? null : reader(visit, round).id();
        remarks.add(visit.act(), round, new Remarks.Draft(draft.section(), draft.elementId(), organisation, draft.kind(), draft.text(), reader, draft.place()));
        visit.tell("Uw opmerking is bewaard. U krijgt antwoord.", "Your remark was kept. You will get an answer.");
        return Reply.redirect(visit.at(round.path() + "/onderdelen/" + about.section()) + "#opmerkingen");
    }

    @PostMapping("/oordeel")
    @Allowed({Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
    Reply agree(Visit visit, @PathVariable UUID id, @PathVariable String section, Form form) {
        Round round = round(visit, id);
        ReadSection about = section(round, section);
        Stance stance = stance(round, form);
        if (!form.ok()) {
            return Reply.invalid(page(visit, round, about, form));
        }
        agreements.give(visit.act(), round, reader(visit, round), about.section(), stance, form.value("bezwaar").strip(), own(visit).orElse(null));
        visit.tellSaved();
        return Reply.redirect(visit.at(round.path() + "/onderdelen/" + about.section()) + "#oordeel");
    }

    static Stance stance(Round round, Form form) {
        String stance = form.oneOf("stand", Arrays.stream(Stance.values()).map(Enum::name).toList());
        String reason = form.optional("bezwaar", Remarks.LONGEST);
        if (Stance.OBJECT.name().equals(stance) && reason.isEmpty()) {
            form.error("bezwaar", "Zeg wat uw bezwaar is. U krijgt er antwoord op.", "Say what your objection is. You get an answer to it.");
        }
        if (!round.open()) {
            form.error("stand", "Deze ronde is gesloten.", "This round is closed.");
        }
        return stance == null ? null : Stance.valueOf(stance);
    }

    private Reader reader(Visit visit, Round round) {
        UUID organisation = own(visit).orElse(null);
        String sector = organisation == null ? "" : organisations.byIds(List.of(organisation)).get(organisation).sector();
        return readers.ofAccount(visit.act(), round, visit.account().id(), organisation, "", sector);
    }

    private Round round(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }

    private ReadSection section(Round round, String key) {
        return NotHere.unless(rounds.sections(round.id()).stream().filter(each -> each.section().equals(key)).findFirst());
    }
}
