package nl.draagvlak.drafting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.drafting.Round.ReadSection;
import nl.draagvlak.people.Role;
import nl.draagvlak.reasoning.Page;
import nl.draagvlak.rendering.HtmlRendering;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotAllowed;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Option;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import nl.draagvlak.stakeholders.Organisation;
import nl.draagvlak.stakeholders.Organisations;
import nl.draagvlak.stakeholders.Representatives;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reading a section with the remarks beside it, remarking, and answering. */
@Controller
@RequestMapping("/programmas/{programme}/concepten")
@Allowed({Role.TEAM, Role.FACILITATOR, Role.WORKING_GROUP, Role.STEERING_GROUP, Role.HOLDER})
class RemarkPages {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final Remarks remarks;
    private final Actions actions;
    private final Organisations organisations;
    private final Representatives representatives;

    RemarkPages(Rounds rounds, Remarks remarks, Actions actions, Organisations organisations, Representatives representatives) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.actions = actions;
        this.organisations = organisations;
        this.representatives = representatives;
    }

    /** What a remark is shown with. */
    record Shown(Remark remark, String organisation, String actionCode, boolean mine) {}

    @GetMapping("/rondes/{id}/onderdelen/{section}")
    Reply read(Visit visit, @PathVariable UUID id, @PathVariable String section) {
        Round round = round(visit, id);
        return readPage(visit, round, section(round, section), Form.empty());
    }

    private Reply.Page readPage(Visit visit, Round round, ReadSection section, Form form) {
        List<ReadSection> all = rounds.sections(round.id());
        int place = all.indexOf(section);
        return Reply.page("drafting/read", visit.frame(section.title())).with("round", round).with("section", section).with("form", form)
                .with("article", HtmlRendering.article(rounds.document(section))).with("remarks", shown(visit, remarks.ofSection(round.id(), section.section())))
                .with("previous", place > 0 ? all.get(place - 1) : null).with("next", place + 1 < all.size() ? all.get(place + 1) : null)
                .with("kinds", options(visit, RemarkKind.values())).with("actions", actionOptions(visit, round, section))
                .with("organisations", onBehalf(visit) ? organisationOptions(visit) : List.<Option>of());
    }

    /** The team writes down what came in by letter or mail, for the organisation that said it. */
    private static boolean onBehalf(Visit visit) {
        return visit.has(Role.TEAM, Role.FACILITATOR);
    }

    @PostMapping("/rondes/{id}/onderdelen/{section}")
    Reply add(Visit visit, @PathVariable UUID id, @PathVariable String section, Form form) {
        Round round = round(visit, id);
        ReadSection about = section(round, section);
        String kind = form.oneOf("soort", Arrays.stream(RemarkKind.values()).map(Enum::name).toList());
        String text = form.required("opmerking", Remarks.LONGEST);
        String action = form.maybeOneOf("actie", values(actionOptions(visit, round, about)));
        UUID organisation = onBehalf(visit) ? uuid(form.maybeOneOf("namens", values(organisationOptions(visit))))
                : representatives.organisationOf(visit.programmeId(), visit.account().id()).orElse(null);
        if (!round.open()) {
            form.error("opmerking", "Deze ronde is gesloten. Uw opmerking is niet bewaard; kopieer haar.", "This round is closed. Your remark was not kept; copy it.");
        }
        if (!form.ok()) {
            return Reply.invalid(readPage(visit, round, about, form));
        }
        remarks.add(visit.act(), round, new Remarks.Draft(about.section(), uuid(action), organisation, RemarkKind.valueOf(kind), text));
        visit.tell("Uw opmerking is bewaard. U krijgt antwoord.", "Your remark was kept. You will get an answer.");
        return Reply.redirect(visit.at(round.path() + "/onderdelen/" + about.section()) + "#opmerkingen");
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
        Map<UUID, String> names = organisations.names(ids(found.stream().map(Remark::organisationId).toList()));
        Map<UUID, ActionDetail> about = actions.byIds(ids(found.stream().map(Remark::elementId).toList()));
        return found.stream().map(remark -> new Shown(remark,
                remark.organisationId() == null ? visit.language().of("een meelezer", "a reader") : names.get(remark.organisationId()),
                remark.elementId() == null || !about.containsKey(remark.elementId()) ? "" : about.get(remark.elementId()).code(), mine(visit, remark))).toList();
    }

    private static Collection<UUID> ids(List<UUID> some) {
        return some.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The actions of the line that is read; none for another section or when nothing can be said any more. */
    private List<Option> actionOptions(Visit visit, Round round, ReadSection section) {
        if (!round.open() || !section.section().startsWith(Section.LINE)) {
            return List.of();
        }
        return actions.list(visit.programmeId()).stream().filter(action -> section.section().equals(Section.LINE + action.lineId()))
                .map(action -> new Option(action.id().toString(), action.code() + " " + action.text())).toList();
    }

    private List<Option> organisationOptions(Visit visit) {
        return organisations.list(visit.programmeId()).stream().map((Organisation each) -> new Option(each.id().toString(), each.name())).toList();
    }

    private static List<Option> options(Visit visit, RemarkKind[] kinds) {
        return Arrays.stream(kinds).map(kind -> new Option(kind.name(), kind.label().in(visit.language()))).toList();
    }

    private static List<Option> options(Visit visit, Verdict[] verdicts) {
        return Arrays.stream(verdicts).map(verdict -> new Option(verdict.name(), verdict.label().in(visit.language()))).toList();
    }

    private static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    private static UUID uuid(String value) {
        return value == null ? null : UUID.fromString(value);
    }

    private Map<String, String> titles(Round round) {
        return rounds.sections(round.id()).stream().collect(java.util.stream.Collectors.toMap(ReadSection::section, ReadSection::title));
    }

    private Round round(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }

    private ReadSection section(Round round, String key) {
        return NotHere.unless(rounds.sections(round.id()).stream().filter(each -> each.section().equals(key)).findFirst());
    }

    private Remark remark(Visit visit, UUID id) {
        return NotHere.unless(remarks.find(visit.programmeId(), id));
    }
}
