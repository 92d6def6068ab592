package nl.draagvlak.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.draagvlak.actions.ActionDetail;
import nl.draagvlak.actions.Actions;
import nl.draagvlak.actions.Contributions;
import nl.draagvlak.actions.Costs;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.Choice;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.reasoning.Neighbours;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.NotHere;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which actions come first: members weigh them by the programme's criteria, and the year's money draws the line. */
@Controller
@RequestMapping("/programmas/{programme}/budget/prioriteiten")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class PriorityPages {

    private static final int SIZE = 50;

    private final Scores scores;
    private final Money money;
    private final Actions actions;
    private final Costs costs;
    private final Contributions contributions;
    private final Programmes programmes;
    private final Neighbours neighbours;

    PriorityPages(Scores scores, Money money, Actions actions, Costs costs, Contributions contributions, Programmes programmes, Neighbours neighbours) {
        this.scores = scores;
        this.money = money;
        this.actions = actions;
        this.costs = costs;
        this.contributions = contributions;
        this.programmes = programmes;
        this.neighbours = neighbours;
    }

    @GetMapping
    Reply list(Visit visit, Form form) {
        List<MoneyState> states = money.list(visit.programmeId());
        int year = year(visit, form, states);
        Integer asked = form.whole("pagina", 1, 100_000);
        int page = asked == null ? 1 : asked;
        UUID account = visit.account().id();
        return Reply.page("budget/priorities", visit.frame("Prioriteiten", "Priorities")).with("ranked", scores.ranked(visit.programmeId(), year, (page - 1) * SIZE, SIZE))
                .with("page", page).with("size", SIZE).with("total", actions.count(visit.programmeId())).with("state", states.stream().filter(each -> each.year() == year).findFirst().orElse(MoneyState.unknown(year)))
                .with("years", states.stream().map(MoneyState::year).toList()).with("criteria", criteria(visit)).with("weights", scores.weights(visit.programmeId()))
                .with("mine", scores.countScored(visit.programmeId(), account)).with("members", scores.countMembers(visit.programmeId()))
                .with("next", scores.nextUnscored(visit.programmeId(), account, null).orElse(null));
    }

    @GetMapping("/gewichten")
    @Allowed(Role.TEAM)
    Reply weights(Visit visit) {
        Form form = Form.empty();
        scores.weights(visit.programmeId()).forEach((criterion, weight) -> form.with("weight-" + criterion, weight));
        return weightPage(visit, form);
    }

    private Reply.Page weightPage(Visit visit, Form form) {
        criteria(visit).stream().filter(each -> form.value("weight-" + each.key()).isEmpty() && form.ok()).forEach(each -> form.with("weight-" + each.key(), 1));
        return Reply.page("budget/weights", visit.frame("Gewichten van de criteria", "Weights of the criteria")).with("form", form).with("criteria", criteria(visit));
    }

    @PostMapping("/gewichten")
    @Allowed(Role.TEAM)
    Reply setWeights(Visit visit, Form form) {
        Map<String, Integer> weights = new HashMap<>();
        for (Choice criterion : criteria(visit)) {
            Integer weight = form.whole("weight-" + criterion.key(), 0, Scores.HEAVIEST);
            weights.put(criterion.key(), weight == null ? 1 : weight);
        }
        if (form.ok() && !weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
            form.error("weight-" + criteria(visit).getFirst().key(), "Minstens één criterium moet meetellen.", "At least one criterion must count.");
        }
        if (!form.ok()) {
            return Reply.invalid(weightPage(visit, form));
        }
        scores.weigh(visit.act(), visit.programmeId(), weights);
        visit.tellSaved();
        return Reply.redirect(visit.at("/budget/prioriteiten"));
    }

    @GetMapping("/lijst.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        int year = year(visit, form, money.list(visit.programmeId()));
        List<String> header = visit.language() == nl.draagvlak.programme.Language.NL
                ? List.of("plaats", "nummer", "actie", "score", "leden", "kosten in " + year, "samen met wat ervoor staat")
                : List.of("place", "number", "action", "score", "members", "cost in " + year, "together with what comes before");
        List<Scores.Ranked> all = scores.ranked(visit.programmeId(), year, 0, 1_000_000);
        return Fields.csv(visit, "prioriteiten-" + year, header, java.util.stream.IntStream.range(0, all.size()).mapToObj(i -> List.of(String.valueOf(i + 1), all.get(i).code(),
                all.get(i).text(), all.get(i).score() == null ? "" : String.format(visit.language().locale(), "%.2f", all.get(i).score()),
                String.valueOf(all.get(i).members()), String.valueOf(all.get(i).cost()), String.valueOf(all.get(i).together()))).toList());
    }

    /** The year that was asked for, else this year when there is something in it, else the first to come. */
    private static int year(Visit visit, Form form, List<MoneyState> states) {
        if (form.value("jaar").matches("(19|20|21)\\d\\d")) {
            return Integer.parseInt(form.value("jaar"));
        }
        int thisYear = Fields.today(visit).getYear();
        List<Integer> years = states.stream().map(MoneyState::year).toList();
        return years.stream().filter(each -> each >= thisYear).findFirst().orElse(years.isEmpty() ? thisYear : years.getLast());
    }

    @GetMapping("/{id}")
    Reply weigh(Visit visit, @PathVariable UUID id) {
        Form form = Form.empty();
        scores.of(id, visit.account().id()).forEach((criterion, score) -> form.with("score-" + criterion, score));
        return weighPage(visit, id, form);
    }

    private Reply.Page weighPage(Visit visit, UUID id, Form form) {
        ActionDetail action = active(visit, id);
        return Reply.page("budget/weigh", visit.frame("Actie " + action.code() + " wegen", "Weigh action " + action.code())).with("action", action).with("form", form)
                .with("criteria", criteria(visit)).with("years", costs.of(List.of(id)).getOrDefault(id, List.of()))
                .with("partners", contributions.of(List.of(id)).getOrDefault(id, List.of())).with("neighbours", neighbours.of(visit, id));
    }

    @PostMapping("/{id}")
    Reply give(Visit visit, @PathVariable UUID id, Form form) {
        active(visit, id);
        Map<String, Integer> given = new HashMap<>();
        for (Choice criterion : criteria(visit)) {
            Integer score = form.whole("score-" + criterion.key(), Scores.LOWEST, Scores.HIGHEST);
            if (score != null) {
                given.put(criterion.key(), score);
            }
        }
        if (!form.ok()) {
            return Reply.invalid(weighPage(visit, id, form));
        }
        scores.give(visit.act(), visit.programmeId(), id, visit.account().id(), given);
        visit.tellSaved();
        Optional<UUID> next = form.checked("next") ? scores.nextUnscored(visit.programmeId(), visit.account().id(), id) : Optional.empty();
        return Reply.redirect(visit.at("/budget/prioriteiten" + next.map(action -> "/" + action).orElse("")));
    }

    private List<Choice> criteria(Visit visit) {
        return programmes.list(visit.programmeId(), ListName.CRITERION);
    }

    private ActionDetail active(Visit visit, UUID id) {
        return NotHere.unless(actions.find(visit.programmeId(), id).filter(action -> action.element().active()));
    }
}
