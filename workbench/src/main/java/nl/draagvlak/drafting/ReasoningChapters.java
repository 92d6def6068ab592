package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.draagvlak.anthology.Quote;
import nl.draagvlak.anthology.Quotes;
import nl.draagvlak.anthology.Standing;
import nl.draagvlak.causes.Arrow;
import nl.draagvlak.causes.Arrows;
import nl.draagvlak.causes.CauseGrammar;
import nl.draagvlak.causes.Causes;
import nl.draagvlak.causes.Problem;
import nl.draagvlak.causes.Problems;
import nl.draagvlak.disclosure.Publishable;
import nl.draagvlak.disclosure.Disclosure;
import nl.draagvlak.disclosure.Use;
import nl.draagvlak.goals.AmbitionLevels;
import nl.draagvlak.goals.Goal;
import nl.draagvlak.goals.GoalGrammar;
import nl.draagvlak.goals.Goals;
import nl.draagvlak.goals.Visions;
import nl.draagvlak.process.Charters;
import nl.draagvlak.reasoning.Element;
import nl.draagvlak.reasoning.Link;
import nl.draagvlak.reasoning.Links;
import org.springframework.stereotype.Component;

/** The chapters that say why: the problem, the vision, the goals. */
@Component
class ReasoningChapters {

    private final Problems problems;
    private final Causes causes;
    private final Arrows arrows;
    private final Goals goals;
    private final Visions visions;
    private final AmbitionLevels levels;
    private final Charters charters;
    private final Quotes quotes;
    private final Links links;

    ReasoningChapters(Problems problems, Causes causes, Arrows arrows, Goals goals, Visions visions, AmbitionLevels levels, Charters charters,
                      Quotes quotes, Links links) {
        this.problems = problems;
        this.causes = causes;
        this.arrows = arrows;
        this.goals = goals;
        this.visions = visions;
        this.levels = levels;
        this.charters = charters;
        this.quotes = quotes;
        this.links = links;
    }

    void problem(Draft draft) {
        Map<UUID, Element> known = causes.list(draft.programmeId()).stream().collect(Collectors.toMap(cause -> cause.id(), cause -> cause.element()));
        Map<UUID, List<Arrow>> into = arrows.list(draft.programmeId()).stream().filter(arrow -> known.containsKey(arrow.from()))
                .collect(Collectors.groupingBy(Arrow::to));
        List<Problem> all = problems.list(draft.programmeId());
        Map<UUID, List<UUID>> shown = links.listFrom(all.stream().map(Problem::id).toList()).stream().filter(link -> link.relation().equals(CauseGrammar.SHOWS_FROM))
                .collect(Collectors.groupingBy(Link::from, Collectors.mapping(Link::to, Collectors.toList())));
        Map<UUID, Quote> said = quotes.byIds(shown.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        for (Problem problem : all) {
            paragraph(draft, problem);
            shown.getOrDefault(problem.id(), List.of()).stream().map(said::get).filter(Objects::nonNull).filter(quote -> quote.standing() != Standing.LEFT_OUT)
                    .forEach(quote -> Disclosure.quote(quote.element().id(), quote.agreement(), Use.PLAN).ifPresent(draft.document()::quote));
            List<Arrow> own = into.getOrDefault(problem.id(), List.of());
            if (!own.isEmpty()) {
                draft.document().bullets(list -> own.forEach(arrow -> list.item(arrow.from(), line -> {
                    line.text(Draft.own(known.get(arrow.from()).text()));
                    if (!arrow.dissent().isBlank()) {
                        line.text(Draft.own(" ")).emphasis(draft.own("Niet iedereen ziet dit zo: ", "Not everybody sees it so: ")).emphasis(Draft.own(sentence(lower(arrow.dissent()))));
                    }
                })));
            }
        }
    }

    private static void paragraph(Draft draft, Problem problem) {
        draft.document().paragraph(problem.id(), line -> {
            line.strong(Draft.own(CauseGrammar.PROBLEM.letter() + problem.element().number() + ". " + problem.element().text()));
            List<String> more = new ArrayList<>();
            if (!problem.since().isBlank()) {
                more.add(sentence(draft.language().of("Sinds: ", "Since: ") + problem.since()));
            }
            if (!problem.widerIssue().isBlank()) {
                more.add(sentence(draft.language().of("Raakt aan: ", "Touches: ") + lower(problem.widerIssue())));
            }
            if (!problem.dissent().isBlank()) {
                more.add(sentence(draft.language().of("Niet iedereen ziet dit zo: ", "Not everybody sees it so: ") + lower(problem.dissent())));
            }
            if (!more.isEmpty()) {
                line.text(Draft.own(" " + String.join(" ", more)));
            }
        });
    }

    /** With a stop at its end, whether it was written with one or not. */
    static String sentence(String text) {
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** As it goes on after a colon; an abbreviation keeps its capitals. */
    private static String lower(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1)) ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    void vision(Draft draft) {
        visions.current(draft.programmeId()).ifPresent(vision -> {
            part(draft, "Waar wij nu staan", "Where we stand now", vision.undesiredPresent());
            part(draft, "Waar wij naartoe willen", "Where we want to be", vision.desiredFuture());
        });
        String ambition = charters.get(draft.programmeId()).ambition();
        part(draft, "Onze ambitie", "Our ambition", visions.current(draft.programmeId()).map(vision -> vision.ambition()).filter(text -> !text.isBlank()).orElse(ambition));
        levels.current(draft.programmeId()).ifPresent(level -> {
            part(draft, "Hoe hoog wij de lat leggen", "How high we lay the bar", level.text());
            draft.document().paragraph(line -> line.text(draft.own("Dit ambitieniveau is gekozen op ", "This level of ambition was chosen on "))
                    .text(Draft.own(draft.date(level.decidedOn()) + ". ")).text(Draft.own(level.reason())));
        });
    }

    private static void part(Draft draft, String nl, String en, String text) {
        if (!text.isBlank()) {
            draft.heading(2, nl, en);
            draft.document().prose(Draft.own(text));
        }
    }

    void goals(Draft draft) {
        List<Element> strategic = goals.strategic(draft.programmeId());
        List<Goal> all = goals.list(draft.programmeId());
        Map<UUID, List<UUID>> served = goals.served(all.stream().map(Goal::id).toList());
        for (Element goal : strategic) {
            draft.document().heading(2, Draft.own(GoalGrammar.STRATEGIC_GOAL.letter() + goal.number() + ". " + goal.text()), goal.id());
            if (!goal.note().isBlank()) {
                draft.document().prose(Draft.own(goal.note()));
            }
            table(draft, all.stream().filter(each -> served.getOrDefault(each.id(), List.of()).contains(goal.id())).toList(),
                    draft.language().of("Doelen onder ", "Goals under ") + GoalGrammar.STRATEGIC_GOAL.letter() + goal.number());
        }
        List<Goal> others = all.stream().filter(each -> served.getOrDefault(each.id(), List.of()).isEmpty()).toList();
        if (!others.isEmpty()) {
            draft.heading(2, "Doelen die onder geen strategisch doel staan", "Goals under no strategic goal");
            table(draft, others, draft.language().of("Overige doelen", "Other goals"));
        }
    }

    private static void table(Draft draft, List<Goal> shown, String caption) {
        if (shown.isEmpty()) {
            draft.document().paragraph(draft.own("Hier staat nog geen operationeel doel onder.", "No operational goal stands under this yet."));
            return;
        }
        draft.document().table(Draft.own(caption), table -> {
            table.column(draft.own("Doel", "Goal")).column(draft.own("Waar wij het aan zien", "How we see it")).column(draft.own("Nu", "Now"))
                    .column(draft.own("Straks", "Then"));
            shown.forEach(goal -> table.row(goal.id(), row(draft, goal)));
        });
    }

    private static List<Publishable<String>> row(Draft draft, Goal goal) {
        Goal.Yardstick y = goal.yardstick();
        Publishable<String> words = Draft.own(GoalGrammar.GOAL.letter() + goal.element().number() + ". " + goal.element().text());
        if (y.directional()) {
            return List.of(words, Draft.own(draft.language().of("Geeft richting, geen getal: ", "Gives a direction, no figure: ") + y.directionalBecause()), Draft.own("–"), Draft.own("–"));
        }
        return List.of(words, Draft.own(y.indicator()), measured(draft, y.baseline(), y.unit(), y.baselineYear()), measured(draft, y.target(), y.unit(), y.targetYear()));
    }

    private static Publishable<String> measured(Draft draft, java.math.BigDecimal value, String unit, Integer year) {
        if (value == null) {
            return draft.own("nog niet bekend", "not known yet");
        }
        return Draft.own(draft.decimal(value).value() + (unit.isBlank() ? "" : unit.equals("%") ? "%" : " " + unit) + (year == null ? "" : " (" + year + ")"));
    }
}
