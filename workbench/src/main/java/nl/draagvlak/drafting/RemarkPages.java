package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.drafting.reading.Showing;
import nl.draagvlak.drafting.reading.Shown;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The remarks of a round: finding them, answering one of them, and taking one's own back. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class RemarkPages {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final Remarks remarks;
    private final Showing showing;

    RemarkPages(Rounds rounds, Remarks remarks, Showing showing) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.showing = showing;
    }

    @GetMapping("/rondes/{id}/opmerkingen")
    Reply list(Visit visit, @PathVariable UUID id, Form form) {
        Round round = round(visit, id);
        Integer asked = form.whole("pagina", 1, 100_000);
        String state = form.value("stand");
        Remarks.Wanted wanted = new Remarks.Wanted(form.value("zoek"), state.equals("wacht"),
                Arrays.stream(Verdict.values()).filter(verdict -> verdict.name().equals(state)).findFirst().orElse(null),
                Arrays.stream(RemarkKind.values()).filter(kind -> kind.name().equals(form.value("soort"))).findFirst().orElse(null));
        Page<Remark> page = remarks.page(round.id(), wanted, asked == null ? 1 : asked, PAGE);
        List<Option> states = new java.util.ArrayList<>(List.of(new Option("wacht", visit.language().of("Wacht op antwoord", "Waits for an answer"))));
        states.addAll(options(visit, Verdict.values()));
        return Reply.page("drafting/remarks", visit.frame(visit.language().of("Opmerkingen: ", "Remarks: ") + round.title())).with("round", round).with("form", form)
                .with("page", page).with("shown", shown(visit, page.items())).with("titles", titles(round)).with("states", states)
                .with("kinds", options(visit, RemarkKind.values()));
    }

    @GetMapping("/opmerkingen/{id}")
    Reply show(Visit visit, @PathVariable UUID id) {
        Remark remark = remark(visit, id);
        return remarkPage(visit, remark, Form.empty().with("oordeel", remark.answered() ? remark.verdict().name() : "").with("antwoord", remark.answer()));
    }

    private Reply.Page remarkPage(Visit visit, Remark remark, Form form) {
        Round round = round(visit, remark.roundId());
        return Reply.page("drafting/remark", visit.frame("Opmerking " + remark.number(), "Remark " + remark.number())).with("round", round)
                .with("shown", shown(visit, List.of(remark)).getFirst()).with("title", titles(round).get(remark.section())).with("form", form)
                .with("verdicts", options(visit, Verdict.values()));
    }

    /** Answers one remark; many at once are answered on the page of their bundle. */
    @PostMapping("/opmerkingen/{id}/antwoord")
    @Allowed(Role.TEAM)
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Remark remark = remark(visit, id);
        String verdict = form.oneOf("oordeel", Arrays.stream(Verdict.values()).map(Enum::name).toList());
        String answer = form.required("antwoord", Remarks.LONGEST);
        Round round = round(visit, remark.roundId());
        if (remark.withdrawn() || !round.open()) {
            form.error("antwoord", "Hier kan geen ander antwoord meer bij.", "This can no longer be answered otherwise.");
        }
        if (!form.ok()) {
            return Reply.invalid(remarkPage(visit, remark, form));
        }
        remarks.answer(visit.act(), remark, Verdict.valueOf(verdict), answer);
        visit.tell("Het antwoord is bewaard. De lezers zien het nu.", "The answer was kept. The readers see it now.");
        Page<Remark> waiting = remarks.page(round.id(), new Remarks.Wanted("", true, null, null), 1, 1);
        return Reply.redirect(visit.at(waiting.items().isEmpty() ? round.path() : "/concepten/opmerkingen/" + waiting.items().getFirst().id()));
    }

    @PostMapping("/opmerkingen/{id}/intrekking")
    Reply withdraw(Visit visit, @PathVariable UUID id) {
        return setWithdrawn(visit, id, true);
    }

    @PostMapping("/opmerkingen/{id}/terugzetting")
    Reply restore(Visit visit, @PathVariable UUID id) {
        return setWithdrawn(visit, id, false);
    }

    private Reply setWithdrawn(Visit visit, UUID id, boolean withdrawn) {
        Remark remark = remark(visit, id);
        Round round = round(visit, remark.roundId());
        if (!mine(visit, remark) || remark.answered() || !round.open()) {
            throw new NotAllowed();
        }
        remarks.setWithdrawn(visit.act(), remark, withdrawn);
        visit.tellSaved();
        return Reply.redirect(visit.at(round.path() + "/onderdelen/" + remark.section()) + "#opmerkingen");
    }

    private static boolean mine(Visit visit, Remark remark) {
        return remark.author().equals(visit.account().id());
    }

    private List<Shown> shown(Visit visit, List<Remark> found) {
        return showing.of(visit.language(), remark -> mine(visit, remark), found);
    }

    private static List<Option> options(Visit visit, RemarkKind[] kinds) {
        return Arrays.stream(kinds).map(kind -> new Option(kind.name(), kind.label().in(visit.language()))).toList();
    }

    private static List<Option> options(Visit visit, Verdict[] verdicts) {
        return Arrays.stream(verdicts).map(verdict -> new Option(verdict.name(), verdict.label().in(visit.language()))).toList();
    }

    private Map<String, String> titles(Round round) {
        return rounds.sections(round.id()).stream().collect(java.util.stream.Collectors.toMap(ReadSection::section, ReadSection::title));
    }

    private Round round(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }

    private Remark remark(Visit visit, UUID id) {
        return NotHere.unless(remarks.find(visit.programmeId(), id));
    }
}
