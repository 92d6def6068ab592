package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.SmallCells;
import nl.draagvlak.gatherings.Attendance;
import nl.draagvlak.gatherings.Gathering;
import nl.draagvlak.gatherings.GatheringKind;
import nl.draagvlak.gatherings.Gatherings;
import nl.draagvlak.goals.Visions;
import nl.draagvlak.process.Gates;
import nl.draagvlak.process.OutsideIn;
import nl.draagvlak.process.OwnProblems;
import nl.draagvlak.process.Step;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Elements;
import nl.draagvlak.reasoning.Kind;
import nl.draagvlak.reasoning.Kinds;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.shell.Frame;
import org.springframework.stereotype.Component;

/** The annex that says how the plan came about, written from what was really done and not from what was meant. */
@Component
class ProcessChapter {

    private final Steps steps;
    private final Gates gates;
    private final OutsideIn outsideIn;
    private final OwnProblems ownProblems;
    private final Visions visions;
    private final Gatherings gatherings;
    private final Attendance attendance;
    private final Elements elements;
    private final Kinds kinds;
    private final Rounds rounds;
    private final Remarks remarks;

    ProcessChapter(Steps steps, Gates gates, OutsideIn outsideIn, OwnProblems ownProblems, Visions visions, Gatherings gatherings, Attendance attendance,
                   Elements elements, Kinds kinds, Rounds rounds, Remarks remarks) {
        this.steps = steps;
        this.gates = gates;
        this.outsideIn = outsideIn;
        this.ownProblems = ownProblems;
        this.visions = visions;
        this.gatherings = gatherings;
        this.attendance = attendance;
        this.elements = elements;
        this.kinds = kinds;
        this.rounds = rounds;
        this.remarks = remarks;
    }

    void write(Draft draft) {
        List<Gathering> held = gatherings.list(draft.programmeId()).stream().filter(Gathering::closed).toList();
        whatCameFirst(draft, held);
        steps(draft);
        meetings(draft, held);
        fromSaidToDone(draft);
        reading(draft);
    }

    private void whatCameFirst(Draft draft, List<Gathering> held) {
        Optional<LocalDate> field = held.stream().map(Gathering::date).min(LocalDate::compareTo);
        Optional<LocalDate> own = Stream.concat(ownProblems.firstWritten(draft.programmeId()).stream(),
                visions.list(draft.programmeId()).stream().map(vision -> vision.writtenAt().atZone(Frame.ZONE).toLocalDate())).min(LocalDate::compareTo);
        List<OutsideIn.EarlyOpening> early = outsideIn.listEarly(draft.programmeId());
        if (field.isEmpty() && own.isEmpty() && early.isEmpty()) {
            return;
        }
        draft.heading(2, "Wat er eerst was", "What came first");
        draft.document().paragraph(draft.own(order(draft, field, own)));
        if (!early.isEmpty()) {
            draft.document().paragraph(draft.own("Het eigen beeld is eerder geopend dan de bedoeling was:", "The own view was opened earlier than was meant:"));
            draft.document().bullets(early.stream().map(opening -> Draft.own(draft.date(opening.on()) + ": " + opening.reason())).toList());
        }
    }

    private static Text order(Draft draft, Optional<LocalDate> field, Optional<LocalDate> own) {
        if (own.isEmpty()) {
            return field.map(day -> Text.of("Het werkveld sprak voor het eerst op " + draft.date(day) + ". Het programma heeft zijn eigen beeld niet apart opgeschreven.",
                    "The field spoke for the first time on " + draft.date(day) + ". The programme did not write down its own view apart."))
                    .orElse(Text.of("Er is nog geen bijeenkomst geweest.", "There has been no meeting yet."));
        }
        if (field.isEmpty()) {
            return Text.of("Het programma schreef zijn eigen beeld op " + draft.date(own.get()) + " op. Er is nog geen bijeenkomst met het werkveld geweest.",
                    "The programme wrote down its own view on " + draft.date(own.get()) + ". There has been no meeting with the field yet.");
        }
        boolean fieldFirst = !own.get().isBefore(field.get());
        return fieldFirst
                ? Text.of("Het werkveld was het eerst aan het woord, op " + draft.date(field.get()) + ". Pas daarna, op " + draft.date(own.get())
                        + ", schreef het programma op hoe het er zelf naar keek.",
                "The field spoke first, on " + draft.date(field.get()) + ". Only after that, on " + draft.date(own.get()) + ", did the programme write down its own view.")
                : Text.of("Het programma schreef zijn eigen beeld op " + draft.date(own.get()) + " op, voordat het werkveld op " + draft.date(field.get()) + " aan het woord kwam.",
                "The programme wrote down its own view on " + draft.date(own.get()) + ", before the field spoke on " + draft.date(field.get()) + ".");
    }

    private void steps(Draft draft) {
        List<Step> all = steps.list(draft.programmeId());
        if (all.isEmpty()) {
            return;
        }
        draft.heading(2, "De stappen, zoals bedoeld en zoals gezet", "The steps, as meant and as taken");
        draft.document().table(draft.own("Stappen met hun geplande en werkelijke data", "Steps with their planned and real dates"), table -> {
            table.column(draft.own("Stap en product", "Step and product")).column(draft.own("Gepland", "Planned")).column(draft.own("Werkelijk", "Real"))
                    .column(draft.own("Waarom anders", "Why different"));
            all.forEach(step -> table.row(
                    Draft.own(step.name().in(draft.language()) + (step.hasProduct() ? " → " + step.product().in(draft.language()) : "")),
                    Draft.own(draft.period(step.dates().plannedStart(), step.dates().plannedEnd())),
                    Draft.own(step.dates().start() == null ? draft.language().of("nog niet begonnen", "not begun yet")
                            : step.dates().end() == null ? draft.language().of("loopt sinds ", "running since ") + draft.date(step.dates().start())
                            : draft.period(step.dates().start(), step.dates().end())),
                    Draft.own(step.delayReason())));
        });
        passages(draft, all.stream().collect(Collectors.toMap(Step::id, step -> step)));
    }

    private void passages(Draft draft, Map<UUID, Step> byId) {
        List<Gates.Passage> passed = gates.list(draft.programmeId()).stream().filter(passage -> byId.containsKey(passage.stepId())).toList();
        if (!passed.isEmpty()) {
            draft.document().paragraph(draft.own("Deze stappen begonnen voordat het product van de stap ervoor er was:",
                    "These steps began before the product of the step before them was there:"));
            draft.document().bullets(list -> passed.forEach(passage -> list.item(null, line -> line
                    .strong(Draft.own(byId.get(passage.stepId()).name().in(draft.language())))
                    .text(Draft.own(draft.language().of(", op ", ", on ") + draft.date(passage.on()) + draft.language().of(", zonder: ", ", without: ") + passage.waitingFor() + ". "))
                    .text(Draft.own(passage.reason())))));
        }
    }

    private void meetings(Draft draft, List<Gathering> held) {
        if (held.isEmpty()) {
            return;
        }
        Map<UUID, Attendance.Total> totals = attendance.totals(held.stream().map(Gathering::id).toList());
        draft.heading(2, "De bijeenkomsten", "The meetings");
        draft.document().table(draft.own("Bijeenkomsten, met hoeveel mensen van hoeveel organisaties", "Meetings, with how many people of how many organisations"), table -> {
            table.column(draft.own("Bijeenkomst", "Meeting")).column(draft.own("Datum", "Date")).column(draft.own("Deelnemers", "Participants"), Align.RIGHT)
                    .column(draft.own("Organisaties", "Organisations"), Align.RIGHT);
            held.forEach(gathering -> {
                Attendance.Total came = totals.getOrDefault(gathering.id(), Attendance.Total.NONE);
                table.row(Draft.own(gathering.title().in(draft.language())), Draft.own(draft.date(gathering.date())),
                        Disclosure.in(draft.language(), Disclosure.count(came.people(), smallest(gathering))), draft.number(came.organisations()));
            });
        });
        held.stream().filter(gathering -> !gathering.outcome().isBlank()).forEach(gathering -> draft.document().paragraph(line -> line
                .strong(Draft.own(ReasoningChapters.sentence(gathering.title().in(draft.language())) + " ")).text(Draft.own(gathering.outcome()))));
    }

    /** A consultation is with one group, which may be the people whom the problem touches: their rule is the stricter one. */
    private static SmallCells smallest(Gathering gathering) {
        return gathering.kind() == GatheringKind.CONSULTATION ? SmallCells.AFFECTED : SmallCells.ROOM;
    }

    /** From what was said to what will be done, in numbers. */
    private void fromSaidToDone(Draft draft) {
        Map<String, Long> counts = elements.counts(draft.programmeId());
        List<Kind> counted = kinds.listAll().stream().filter(kind -> counts.getOrDefault(kind.name(), 0L) > 0).toList();
        if (!counted.isEmpty()) {
            draft.heading(2, "Van wat is gezegd naar wat er gebeurt", "From what was said to what is done");
            draft.document().bullets(counted.stream().map(kind -> {
                long count = counts.get(kind.name());
                return Draft.own(draft.number(count).value() + " " + (count == 1 ? kind.one() : kind.many()).in(draft.language()));
            }).toList());
        }
    }

    private void reading(Draft draft) {
        List<Round> all = rounds.list(draft.programmeId()).reversed();
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, Remarks.Tally> tallies = remarks.talliesByRound(draft.programmeId());
        draft.heading(2, "Het meelezen", "Reading along");
        draft.document().bullets(list -> all.forEach(round -> list.item(null, line -> line.strong(Draft.own(round.title()))
                .text(Draft.own(" (" + draft.period(day(round.openedAt()), round.open() ? null : day(round.closedAt())) + "): "
                        + told(draft, tallies.getOrDefault(round.id(), Remarks.Tally.NONE), remarks.verdicts(round.id())))))));
    }

    private static String told(Draft draft, Remarks.Tally tally, Map<Verdict, Long> verdicts) {
        if (tally.made() == 0) {
            return draft.language().of("geen opmerkingen.", "no remarks.");
        }
        String answers = Stream.of(Verdict.values()).filter(verdicts::containsKey)
                .map(verdict -> verdicts.get(verdict) + " " + verdict.label().in(draft.language()).toLowerCase()).collect(Collectors.joining(", "));
        return draft.number(tally.made()).value() + (tally.made() == 1 ? draft.language().of(" opmerking", " remark") : draft.language().of(" opmerkingen", " remarks"))
                + (answers.isEmpty() ? "." : ": " + answers + ".");
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(Frame.ZONE).toLocalDate();
    }
}
