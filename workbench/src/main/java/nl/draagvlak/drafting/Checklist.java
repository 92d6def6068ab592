package nl.draagvlak.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.ActionGrammar;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Feasible;
import nl.draagvlak.budget.Money;
import nl.draagvlak.programme.Text;
import nl.draagvlak.reasoning.Expectation;
import nl.draagvlak.reasoning.Gaps;
import nl.draagvlak.reasoning.Kinds;
import org.springframework.stereotype.Component;

/** What is looked at before the plan is frozen. A remark without an answer stops it; the rest is a warning that is passed with a reason. */
@Component
class Checklist {

    private static final int NAMED = 6;

    private final Actions actions;
    private final Remarks remarks;
    private final Rounds rounds;
    private final Sections sections;
    private final SectionTexts texts;
    private final Gaps gaps;
    private final Kinds kinds;
    private final Money money;

    Checklist(Actions actions, Remarks remarks, Rounds rounds, Sections sections, SectionTexts texts, Gaps gaps, Kinds kinds, Money money) {
        this.actions = actions;
        this.remarks = remarks;
        this.rounds = rounds;
        this.sections = sections;
        this.texts = texts;
        this.gaps = gaps;
        this.kinds = kinds;
        this.money = money;
    }

    /** What is not in order; what stops the freezing comes first. */
    List<Finding> of(UUID programmeId) {
        List<Finding> found = new ArrayList<>();
        List<ActionDetail> all = actions.list(programmeId);
        remarks(programmeId, found);
        if (all.isEmpty()) {
            found.add(new Finding(Text.of("Er staat nog geen actie in het plan.", "There is no action in the plan yet."), "/acties", true));
        }
        rounds.findOpen(programmeId).ifPresent(round -> found.add(new Finding(
                Text.of("De meeleesronde “" + round.title() + "” loopt nog.", "The reading round “" + round.title() + "” is still open."), round.path(), false)));
        holders(all, found);
        ownText(programmeId, found);
        money(programmeId, found);
        gaps.list(programmeId, 0).stream().filter(gap -> gap.total() > 0 && ofThePlan(gap.expectation())).forEach(gap -> found.add(new Finding(
                Text.of(gap.total() + " × " + gap.expectation().gap().nl().toLowerCase() + ".", gap.total() + " × " + gap.expectation().gap().en().toLowerCase() + "."),
                "/redeneerlijn/hiaten", false)));
        return found;
    }

    /** What comes after the plan, such as results, cannot be missing from it. */
    private boolean ofThePlan(Expectation expectation) {
        return expectation.others().stream().anyMatch(name -> kinds.get(name).rank() <= ActionGrammar.ACTION.rank());
    }

    private void remarks(UUID programmeId, List<Finding> found) {
        long waiting = remarks.countWaiting(programmeId);
        if (waiting > 0) {
            found.add(new Finding(waiting == 1
                    ? Text.of("Eén opmerking van een meelezer heeft nog geen antwoord.", "One remark of a reader has no answer yet.")
                    : Text.of(waiting + " opmerkingen van meelezers hebben nog geen antwoord.", waiting + " remarks of readers have no answer yet."),
                    "/concepten/rondes", true));
        }
    }

    private static void holders(List<ActionDetail> all, List<Finding> found) {
        some(found, all, action -> !action.held(), "zonder actiehouder die ja heeft gezegd", "without a holder who said yes", "zonder-houder");
        some(found, all, action -> action.held() && action.holder().wordAwaited(), "zonder het woord van de houder of het kan",
                "without the holder's word on whether it can be done", "wacht-op-woord");
        some(found, all, action -> action.held() && !action.holder().wordAwaited() && action.holder().feasible() != Feasible.YES,
                "waarvan de houder twijfelt of het kan", "of which the holder doubts that it can be done", "kan-niet");
    }

    private static void some(List<Finding> found, List<ActionDetail> all, Predicate<ActionDetail> wrong, String nl, String en, String standing) {
        List<String> codes = all.stream().filter(wrong).map(ActionDetail::code).toList();
        if (!codes.isEmpty()) {
            String named = codes.stream().limit(NAMED).collect(Collectors.joining(", ")) + (codes.size() > NAMED ? ", …" : "");
            found.add(new Finding(Text.of((codes.size() == 1 ? "1 actie " : codes.size() + " acties ") + nl + " (" + named + ").",
                    (codes.size() == 1 ? "1 action " : codes.size() + " actions ") + en + " (" + named + ")."), "/acties?stand=" + standing, false));
        }
    }

    private void ownText(UUID programmeId, List<Finding> found) {
        Map<String, SectionText> written = texts.current(programmeId);
        sections.list(programmeId).stream().filter(section -> section.needsText() && !written.containsKey(section.key())).forEach(section -> found.add(new Finding(
                Text.of("“" + section.title().nl() + "” heeft nog geen eigen tekst.", "“" + section.title().en() + "” has no own text yet."), section.path(), false)));
    }

    private void money(UUID programmeId, List<Finding> found) {
        money.list(programmeId).stream().filter(year -> year.over() > 0).forEach(year -> found.add(new Finding(
                Text.of("In " + year.year() + " kost het plan meer dan er geld is.", "In " + year.year() + " the plan costs more than there is money."), "/budget", false)));
    }
}
