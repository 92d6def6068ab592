package nl.draagvlak.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.Cause;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.programme.Language;
import nl.draagvlak.programme.Programme;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.rendering.Align;
import nl.draagvlak.rendering.Document;
import nl.draagvlak.rendering.DocumentBuilder;
import nl.draagvlak.rendering.DocumentBuilder.Knot;
import org.springframework.stereotype.Component;

/** The problem–cause analysis as a document: what people see, what brings it about, who sees it otherwise, and the map of each problem. */
@Component
class AnalysisDocument {

    /** How far back from a problem its map goes; further than this no picture on paper can be read. */
    private static final int STEPS_BACK = 2;
    private static final int MOST_KNOTS = 12;

    private final Problems problems;
    private final Causes causes;
    private final Arrows arrows;
    private final ReasoningChapters reasoning;

    AnalysisDocument(Problems problems, Causes causes, Arrows arrows, ReasoningChapters reasoning) {
        this.problems = problems;
        this.causes = causes;
        this.arrows = arrows;
        this.reasoning = reasoning;
    }

    boolean isThere(UUID programmeId) {
        return !problems.list(programmeId).isEmpty();
    }

    Document document(Programme programme, Language language, LocalDate date) {
        Draft draft = ThreadPapers.begin(programme, language, date, "Probleem- en oorzaakanalyse", "Problem and cause analysis");
        DocumentBuilder document = draft.document();
        document.paragraph(draft.own("Deze analyse zegt welke problemen mensen zien, wat eraan voorafgaat, en waar zij het niet over eens zijn. Zij is gemaakt met de mensen om wie "
                        + "het gaat en met wie met hen werkt.",
                "This analysis says which problems people see, what comes before them, and on what they do not agree. It was made with the people concerned and with those who work with them."));
        document.contents(1);
        draft.heading(1, "De problemen en wat eraan voorafgaat", "The problems and what comes before them");
        reasoning.problem(draft);
        maps(draft, "De kaart per probleem", "The map of each problem");
        draft.heading(1, "Alle oorzaken", "All causes");
        List<Cause> all = causes.list(programme.id());
        Map<UUID, Long> effects = arrows.list(programme.id()).stream().collect(Collectors.groupingBy(Arrow::from, Collectors.counting()));
        boolean known = all.stream().anyMatch(cause -> !cause.support().isBlank());
        document.table(known ? draft.own("Oorzaken, en wie ze herkent", "Causes, and who recognises them") : draft.own("Oorzaken, en tot hoeveel zij leiden", "Causes, and how much they lead to"), table -> {
            table.column(draft.own("Oorzaak", "Cause"), Align.LEFT, known ? 6 : 9);
            if (known) {
                table.column(draft.own("Wie dit herkent", "Who recognises this"), Align.LEFT, 4);
            }
            table.column(draft.own("Leidt tot", "Leads to"), Align.RIGHT, 2);
            for (Cause cause : all) {
                List<Publishable<String>> cells = new ArrayList<>(List.of(Draft.own(code(cause.element()) + ". " + cause.element().text())));
                if (known) {
                    cells.add(Draft.own(cause.support()));
                }
                cells.add(draft.number(effects.getOrDefault(cause.id(), 0L)));
                table.row(cause.id(), cells);
            }
        });
        return document.build();
    }

    /** For each problem a map of what comes before it, as a living block. */
    void maps(Draft draft) {
        maps(draft, "", "");
    }

    private void maps(Draft draft, String chapterNl, String chapterEn) {
        Map<UUID, Element> known = new LinkedHashMap<>();
        causes.list(draft.programmeId()).forEach(cause -> known.put(cause.id(), cause.element()));
        List<Problem> all = problems.list(draft.programmeId());
        all.forEach(problem -> known.put(problem.id(), problem.element()));
        List<Arrow> drawn = arrows.list(draft.programmeId()).stream().filter(arrow -> known.containsKey(arrow.from()) && known.containsKey(arrow.to())).toList();
        if (drawn.isEmpty()) {
            return;
        }
        if (!chapterNl.isEmpty()) {
            draft.heading(1, chapterNl, chapterEn);
        }
        for (Problem problem : all) {
            Set<UUID> shown = before(problem.id(), drawn);
            if (shown.size() < 2) {
                continue;
            }
            List<Arrow> between = drawn.stream().filter(arrow -> shown.contains(arrow.from()) && shown.contains(arrow.to())).toList();
            draft.document().heading(2, Draft.own(code(problem.element()) + ". " + problem.element().text()), problem.id());
            draft.document().graph(draft.own("Wat voorafgaat aan " + code(problem.element()), "What comes before " + code(problem.element())),
                    draft.own("Aan dit probleem gaan " + (shown.size() - 1) + " oorzaken vooraf, met " + between.size() + " verbanden. De tabel eronder noemt ze een voor een.",
                            (shown.size() - 1) + " causes come before this problem, with " + between.size() + " relations. The table below names them one by one."),
                    shown.stream().map(id -> new Knot(id.toString(), known.get(id).kind(), Draft.own(code(known.get(id)) + " " + known.get(id).text()))).toList(),
                    between.stream().map(arrow -> new DocumentBuilder.Arrow(arrow.from().toString(), arrow.to().toString(), "", Draft.own(""))).toList());
        }
    }

    /** The problem, its causes and their causes, the nearest first, as many as a page can show. */
    private static Set<UUID> before(UUID problem, List<Arrow> drawn) {
        Set<UUID> shown = new LinkedHashSet<>(List.of(problem));
        List<UUID> edge = List.of(problem);
        for (int step = 0; step < STEPS_BACK; step++) {
            List<UUID> next = new ArrayList<>();
            for (Arrow arrow : drawn) {
                if (edge.contains(arrow.to()) && shown.size() < MOST_KNOTS && shown.add(arrow.from())) {
                    next.add(arrow.from());
                }
            }
            edge = next;
        }
        return shown;
    }

    private static String code(Element element) {
        return (element.kind().equals(CauseGrammar.PROBLEM.name()) ? CauseGrammar.PROBLEM : CauseGrammar.CAUSE).letter() + element.number();
    }
}
