package nl.draagvlak.drafting.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.drafting.Remark;
import nl.draagvlak.drafting.Remarks;
import nl.draagvlak.drafting.Round;
import nl.draagvlak.drafting.Rounds;
import nl.draagvlak.drafting.Verdict;
import nl.draagvlak.journal.Ids;
import nl.draagvlak.people.Role;
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

/** Putting remarks together that belong together, and answering them at once; each reader gets an answer of their own. */
@Controller
@RequestMapping("/programmas/{programme}/concepten/rondes/{id}")
@Allowed(Role.TEAM)
class BundlePages {

    private static final int SHOWN = 100;

    private final Rounds rounds;
    private final Remarks remarks;
    private final Bundles bundles;
    private final RoundPieces pieces;
    private final RemarkChanges changes;
    private final Showing showing;
    private final Answers answers;

    BundlePages(Rounds rounds, Remarks remarks, Bundles bundles, RoundPieces pieces, RemarkChanges changes, Showing showing, Answers answers) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.bundles = bundles;
        this.pieces = pieces;
        this.changes = changes;
        this.showing = showing;
        this.answers = answers;
    }

    @GetMapping("/bundels")
    Reply sort(Visit visit, @PathVariable UUID id) {
        return sortPage(visit, round(visit, id), Form.empty());
    }

    private Reply.Page sortPage(Visit visit, Round round, Form form) {
        List<Remark> all = remarks.ofRound(round.id()).stream().filter(remark -> !remark.withdrawn()).toList();
        List<List<Remark>> proposed = bundles.proposed(round.id(), all);
        Map<UUID, List<Remark>> made = all.stream().filter(remark -> remark.bundle() != null).collect(Collectors.groupingBy(Remark::bundle, LinkedHashMap::new, Collectors.toList()));
        List<Remark> loose = all.stream().filter(remark -> remark.waits() && remark.bundle() == null).toList();
        Set<Remark> visible = new LinkedHashSet<>(loose.subList(0, Math.min(SHOWN, loose.size())));
        proposed.forEach(visible::addAll);
        made.values().forEach(visible::addAll);
        Map<UUID, Shown> shown = showing.of(visit.language(), remark -> false, List.copyOf(visible)).stream()
                .collect(Collectors.toMap(each -> each.remark().id(), each -> each));
        return Reply.page("drafting/reading/bundles", visit.frame("Opmerkingen bij elkaar zetten", "Put remarks together")).with("round", round).with("form", form)
                .with("proposed", proposed).with("made", made).with("loose", loose.subList(0, Math.min(SHOWN, loose.size()))).with("looseTotal", loose.size())
                .with("shown", shown).with("titles", titles(round));
    }

    /** Puts the ticked remarks together, in a new bundle or in one that is there. */
    @PostMapping("/bundels")
    Reply bundle(Visit visit, @PathVariable UUID id, Form form) {
        Round round = round(visit, id);
        List<Remark> chosen = waiting(round, form.ids("opmerking"));
        UUID into = form.id("bundel");
        boolean known = into != null && remarks.ofRound(id).stream().anyMatch(remark -> into.equals(remark.bundle()));
        if (chosen.isEmpty() || !known && chosen.size() < 2) {
            form.error("opmerking", "Vink ten minste twee opmerkingen aan.", "Tick at least two remarks.");
        }
        if (!form.ok()) {
            return Reply.invalid(sortPage(visit, round, form));
        }
        UUID bundle = known ? into : Ids.next();
        remarks.bundle(visit.act(), visit.programmeId(), chosen.stream().map(Remark::id).toList(), bundle);
        visit.tellSaved();
        return Reply.redirect(visit.at(round.path() + "/bundels") + "#bundel-" + bundle);
    }

    @PostMapping("/bundels/los")
    Reply part(Visit visit, @PathVariable UUID id, Form form) {
        Round round = round(visit, id);
        List<UUID> chosen = remarks.byIds(visit.programmeId(), form.ids("opmerking")).stream().filter(remark -> remark.roundId().equals(id) && remark.waits()).map(Remark::id).toList();
        remarks.bundle(visit.act(), visit.programmeId(), chosen, null);
        visit.tellSaved();
        return Reply.redirect(visit.at(round.path() + "/bundels"));
    }

    private List<Remark> waiting(Round round, List<UUID> ids) {
        return remarks.byIds(round.programmeId(), ids).stream().filter(remark -> remark.roundId().equals(round.id()) && remark.waits()).toList();
    }

    /** One page for the answer to one or more remarks. */
    @GetMapping("/antwoord")
    Reply ask(Visit visit, @PathVariable UUID id, Form form) {
        Round round = round(visit, id);
        List<Remark> chosen = remarks.byIds(visit.programmeId(), form.ids("opmerking")).stream().filter(remark -> remark.roundId().equals(id) && !remark.withdrawn()).toList();
        if (chosen.isEmpty()) {
            return Reply.redirect(visit.at(round.path() + "/bundels"));
        }
        Remark first = chosen.getFirst();
        Form filled = Form.empty().withAll("opmerking", chosen.stream().map(Remark::id).toList());
        if (first.answered()) {
            filled.with("oordeel", first.verdict().name()).with("antwoord", first.answer());
        }
        filled.withAll("zin", suggested(chosen));
        return answerPage(visit, round, chosen, filled);
    }

    private Reply.Page answerPage(Visit visit, Round round, List<Remark> chosen, Form form) {
        return Reply.page("drafting/reading/answer", visit.frame(chosen.size() == 1 ? visit.language().of("Opmerking " + chosen.getFirst().number(), "Remark " + chosen.getFirst().number())
                        : visit.language().of(chosen.size() + " opmerkingen beantwoorden", "Answer " + chosen.size() + " remarks"))).with("round", round).with("form", form)
                .with("remarks", showing.of(visit.language(), remark -> false, chosen)).with("titles", titles(round)).with("sentences", sentences(round, chosen))
                .with("verdicts", Arrays.stream(Verdict.values()).map(verdict -> new Option(verdict.name(), verdict.label().in(visit.language()))).toList())
                .with("sections", chosen.stream().map(Remark::section).distinct().toList());
    }

    /** The sentences that can have been changed because of these remarks: those of their sections that are new or read otherwise since the round opened. */
    private List<Option> sentences(Round round, List<Remark> chosen) {
        List<Option> options = new ArrayList<>();
        chosen.stream().map(Remark::section).distinct().forEach(section -> changes.since(round.programmeId(), section, round.openedAt())
                .forEach(changed -> options.add(new Option(changed.sentence().toString(), changed.text()))));
        return options;
    }

    /** What was linked before; else the sentences under the remarks, as far as they were changed. */
    private List<UUID> suggested(List<Remark> chosen) {
        List<UUID> linked = changes.of(chosen.stream().map(Remark::id).toList()).values().stream().flatMap(List::stream).map(RemarkChanges.Changed::sentence).distinct().toList();
        if (!linked.isEmpty()) {
            return linked;
        }
        return chosen.stream().filter(remark -> remark.place() != null).flatMap(remark -> pieces.of(remark.roundId(), remark.section()).stream()
                        .filter(piece -> piece.position() >= remark.place().first() && piece.position() <= remark.place().last())).map(RoundPieces.Piece::sentence)
                .filter(java.util.Objects::nonNull).distinct().toList();
    }

    @PostMapping("/antwoord")
    Reply answer(Visit visit, @PathVariable UUID id, Form form) {
        Round round = round(visit, id);
        List<Remark> chosen = remarks.byIds(visit.programmeId(), form.ids("opmerking")).stream().filter(remark -> remark.roundId().equals(id) && !remark.withdrawn()).toList();
        if (chosen.isEmpty()) {
            return Reply.redirect(visit.at(round.path() + "/bundels"));
        }
        String verdict = form.oneOf("oordeel", Arrays.stream(Verdict.values()).map(Enum::name).toList());
        String answer = form.required("antwoord", Remarks.LONGEST);
        Set<String> sentences = form.someOf("zin", sentences(round, chosen).stream().map(Option::value).toList());
        Map<UUID, String> own = new HashMap<>();
        chosen.forEach(remark -> own.put(remark.id(), form.optional("eigen-" + remark.number(), Remarks.LONGEST)));
        if (!round.open()) {
            form.error("antwoord", "Hier kan geen ander antwoord meer bij.", "This can no longer be answered otherwise.");
        }
        if (!form.ok()) {
            return Reply.invalid(answerPage(visit, round, chosen, form));
        }
        answers.give(visit.act(), chosen, new Answers.Given(Verdict.valueOf(verdict), answer, own, sentences.stream().map(UUID::fromString).toList()));
        visit.tell(chosen.size() == 1 ? "Het antwoord is bewaard. De lezers zien het nu." : chosen.size() + " antwoorden zijn bewaard. De lezers zien ze nu.",
                chosen.size() == 1 ? "The answer was kept. The readers see it now." : chosen.size() + " answers were kept. The readers see them now.");
        return Reply.redirect(visit.at(round.path() + "/bundels"));
    }

    private Map<String, String> titles(Round round) {
        return rounds.sections(round.id()).stream().collect(Collectors.toMap(Round.ReadSection::section, Round.ReadSection::title));
    }

    private Round round(Visit visit, UUID id) {
        return NotHere.unless(rounds.find(visit.programmeId(), id));
    }
}
