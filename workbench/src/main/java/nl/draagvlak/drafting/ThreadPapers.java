package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.goals.Visions;
import nl.draagvlak.process.Steps;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.programme.Text;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentSource;
import org.springframework.stereotype.Component;

/** The documents that follow from the thread alone: the analysis, the process report, the vision and the response notes. */
@Component
class ThreadPapers implements DocumentSource {

    private final AnalysisDocument analysis;
    private final ReasoningChapters reasoning;
    private final ProcessChapter process;
    private final OrganisationChapter organisations;
    private final ActionChapters actions;
    private final ResponseNote responses;
    private final Rounds rounds;
    private final Visions visions;
    private final Goals goals;
    private final Steps steps;

    ThreadPapers(AnalysisDocument analysis, ReasoningChapters reasoning, ProcessChapter process, OrganisationChapter organisations, ActionChapters actions, ResponseNote responses,
                 Rounds rounds, Visions visions, Goals goals, Steps steps) {
        this.analysis = analysis;
        this.reasoning = reasoning;
        this.process = process;
        this.organisations = organisations;
        this.actions = actions;
        this.responses = responses;
        this.rounds = rounds;
        this.visions = visions;
        this.goals = goals;
        this.steps = steps;
    }

    @Override
    public List<Offer> offers(Programme programme, LocalDate date) {
        Language language = programme.language();
        List<Offer> offers = new ArrayList<>();
        if (!steps.list(programme.id()).isEmpty()) {
            offers.add(new Offer("procesverslag", () -> processReport(programme, language, date)));
        }
        if (analysis.isThere(programme.id())) {
            offers.add(new Offer("probleemanalyse", () -> analysis.document(programme, language, date)));
        }
        if (visions.current(programme.id()).isPresent() || !goals.strategic(programme.id()).isEmpty()) {
            offers.add(new Offer("visie", () -> vision(programme, language, date)));
        }
        for (Round round : rounds.list(programme.id()).reversed()) {
            offers.add(new Offer("reactienota-" + round.number(), () -> responses.document(programme, language, round, date)));
        }
        return offers;
    }

    /** A document about the programme with its title page. */
    static Draft begin(Programme programme, Language language, LocalDate date, String nl, String en) {
        DocumentBuilder document = Document.titled(Disclosure.ownWords(Text.of(nl, en), language), language).subtitle(Disclosure.ownWords(programme.name())).date(date);
        if (programme.hasNotice()) {
            document.note(Disclosure.ownWords(Text.of("Let op", "Please note"), language), Disclosure.ownWords(programme.notice()));
        }
        return new Draft(programme, language, Map.of(), document);
    }

    private Document processReport(Programme programme, Language language, LocalDate date) {
        Draft draft = begin(programme, language, date, "Procesverslag", "Process report");
        draft.document().paragraph(draft.own("Dit verslag zegt hoe het plan tot stand kwam: welke stappen zijn gezet, wie wanneer meesprak en wat daarvan kwam. "
                        + "Het is geschreven uit wat is vastgelegd, niet uit wat de bedoeling was.",
                "This report says how the plan came about: which steps were taken, who had a say when and what came of it. It was written from what was recorded, not from what was meant."));
        draft.document().contents(2);
        draft.heading(1, "Hoe het plan tot stand kwam", "How the plan came about");
        process.write(draft);
        draft.heading(1, "Wie meedoet", "Who takes part");
        Map<UUID, List<ActionDetail>> byLine = actions.byLine(programme.id());
        organisations.write(draft, byLine.values().stream().flatMap(List::stream)
                .sorted(Comparator.comparingInt(ActionDetail::lineNumber).thenComparing(ActionDetail::position, Comparator.nullsLast(Integer::compare))).toList());
        return draft.document().build();
    }

    private Document vision(Programme programme, Language language, LocalDate date) {
        Draft draft = begin(programme, language, date, "Visie", "Vision");
        draft.document().contents(2);
        draft.heading(1, "Van nu naar straks", "From now to then");
        reasoning.vision(draft);
        draft.heading(1, "Strategische doelen", "Strategic goals");
        reasoning.goals(draft);
        return draft.document().build();
    }
}
