package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Measured;
import nl.draagvlak.shell.Frame;
import nl.draagvlak.stakeholders.Organisations;
import org.springframework.stereotype.Component;

/** The response note of a round of reading along: every remark with its answer. Readers are told that it is made; of them only the organisation they spoke for is named. */
@Component
class ResponseNote {

    private final Rounds rounds;
    private final Remarks remarks;
    private final Organisations organisations;

    ResponseNote(Rounds rounds, Remarks remarks, Organisations organisations) {
        this.rounds = rounds;
        this.remarks = remarks;
        this.organisations = organisations;
    }

    Document document(Programme programme, Language language, Round round, LocalDate date) {
        Draft draft = ThreadPapers.begin(programme, language, date, "Reactienota: " + round.title(), "Response note: " + round.title());
        DocumentBuilder document = draft.document();
        Remarks.Tally tally = remarks.talliesByRound(programme.id()).getOrDefault(round.id(), Remarks.Tally.NONE);
        document.paragraph(draft.own(round.open()
                        ? "De ronde loopt tot en met " + draft.date(round.deadline()) + ". Hier staat elke opmerking die tot nu toe is gemaakt, met het antwoord als dat er al is."
                        : "De ronde liep van " + draft.date(round.openedAt().atZone(Frame.ZONE).toLocalDate()) + " tot en met " + draft.date(round.closedAt().atZone(Frame.ZONE).toLocalDate())
                                + ". Hier staat elke opmerking die is gemaakt, met ons antwoord en waarom.",
                round.open() ? "The round runs until " + draft.date(round.deadline()) + ". Every remark made so far stands here, with its answer if there is one."
                        : "The round ran from " + draft.date(round.openedAt().atZone(Frame.ZONE).toLocalDate()) + " until " + draft.date(round.closedAt().atZone(Frame.ZONE).toLocalDate())
                                + ". Every remark that was made stands here, with our answer and why."));
        if (tally.made() == 0) {
            return document.paragraph(draft.own("In deze ronde zijn geen opmerkingen gemaakt.", "No remarks were made in this round.")).build();
        }
        figures(draft, round, tally);
        document.contents(1);
        remarks(draft, round, 1);
        return document.build();
    }

    /** Every remark of a round that was not taken back, under a heading of this level for each section. */
    void remarks(Draft draft, Round round, int level) {
        for (Round.ReadSection section : rounds.sections(round.id())) {
            section(draft, level, section, remarks.ofSection(round.id(), section.section()).stream().filter(remark -> !remark.withdrawn()).toList());
        }
    }

    private void figures(Draft draft, Round round, Remarks.Tally tally) {
        Map<Verdict, Long> verdicts = remarks.verdicts(round.id());
        List<Measured> bars = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            bars.add(new Measured(draft.own(verdict.label()), Disclosure.ofThings(verdicts.getOrDefault(verdict, 0L))));
        }
        if (tally.waiting() > 0) {
            bars.add(new Measured(draft.own("Nog geen antwoord", "No answer yet"), Disclosure.ofThings(tally.waiting())));
        }
        draft.document().bars(draft.own("Wat wij met de opmerkingen deden", "What we did with the remarks"),
                Draft.own(draft.language().of("Van de " + tally.made() + " opmerkingen zijn er " + verdicts.getOrDefault(Verdict.ADOPTED, 0L) + " helemaal en "
                                + verdicts.getOrDefault(Verdict.PARTLY, 0L) + " deels overgenomen; " + verdicts.getOrDefault(Verdict.NOT, 0L) + " zijn niet overgenomen.",
                        "Of the " + tally.made() + " remarks " + verdicts.getOrDefault(Verdict.ADOPTED, 0L) + " were adopted wholly and " + verdicts.getOrDefault(Verdict.PARTLY, 0L)
                                + " partly; " + verdicts.getOrDefault(Verdict.NOT, 0L) + " were not adopted.")),
                draft.own("opmerkingen", "remarks"), bars, null);
    }

    private void section(Draft draft, int level, Round.ReadSection section, List<Remark> made) {
        if (made.isEmpty()) {
            return;
        }
        Map<UUID, String> names = organisations.names(made.stream().map(Remark::organisationId).filter(Objects::nonNull).distinct().toList());
        draft.document().heading(level, Draft.own(section.title()));
        draft.document().table(Draft.own(draft.language().of("Opmerkingen bij ‘" + section.title() + "’, met ons antwoord", "Remarks on ‘" + section.title() + "’, with our answer")), table -> {
            table.column(draft.own("Nr.", "No."), Align.LEFT, 2).column(draft.own("Opmerking", "Remark"), Align.LEFT, 9).column(draft.own("Antwoord", "Answer"), Align.LEFT, 9);
            made.forEach(remark -> table.cells(remark.id(), row -> row.cell(Draft.own(String.valueOf(remark.number()))).cell(line -> {
                line.text(Draft.own(remark.text())).lineBreak().emphasis(Draft.own(remark.kind().label().in(draft.language())
                        + (remark.organisationId() == null ? "" : draft.language().of(" – namens ", " – for ") + names.get(remark.organisationId()))));
            }).cell(line -> {
                if (remark.answered()) {
                    line.strong(Draft.own(remark.verdict().label().in(draft.language()) + ". ")).text(Draft.own(remark.answer()));
                } else {
                    line.emphasis(draft.own("Nog geen antwoord", "No answer yet"));
                }
            })));
        });
    }
}
