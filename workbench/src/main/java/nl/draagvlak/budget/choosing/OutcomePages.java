package nl.draagvlak.budget.choosing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.draagvlak.budget.choosing.Desk.Look;
import nl.draagvlak.methods.allocation.Receipt;
import nl.draagvlak.people.Role;
import nl.draagvlak.programme.ListName;
import nl.draagvlak.programme.Programmes;
import nl.draagvlak.shell.Allowed;
import nl.draagvlak.shell.Form;
import nl.draagvlak.shell.Reply;
import nl.draagvlak.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What comes out of a choice: by one rule with its receipts, by all rules side by side, with a line that one draws oneself, and what would flip it. */
@Controller
@RequestMapping("/programmas/{programme}/budget/keuzes/{id}")
@Allowed({Role.TEAM, Role.WORKING_GROUP, Role.STEERING_GROUP})
class OutcomePages {

    private final Ballots ballots;
    private final Programmes programmes;
    private final Desk desk;

    OutcomePages(Ballots ballots, Programmes programmes, Desk desk) {
        this.ballots = ballots;
        this.programmes = programmes;
        this.desk = desk;
    }

    /** A setting with what came out of it. */
    record Column(Look look, Result result) {}

    @GetMapping("/uitkomst")
    Reply outcome(Visit visit, @PathVariable UUID id, Form form) {
        Case all = desk.counted(visit, id);
        Look look = desk.look(visit, all, form);
        Result result = Solving.of(all, look.setting());
        Map<String, Receipt> receipts = new HashMap<>();
        result.outcome().ifPresent(outcome -> outcome.receipts().forEach(receipt -> receipts.put(receipt.project(), receipt)));
        Map<String, String> perspectives = new HashMap<>();
        programmes.list(visit.programmeId(), ListName.PERSPECTIVE).forEach(p -> perspectives.put(p.key(), p.in(visit.language())));
        List<Gains.Gain> gains = all.choice().imported() ? List.of() : Gains.of(ballots.list(id), new HashSet<>(result.chosen()), !all.choice().named());
        return Reply.page("budget/choosing/outcome", visit.frame("Uitkomst", "Outcome")).with("all", all).with("look", look).with("looks", desk.looks(visit, all)).with("result", result)
                .with("receipts", receipts).with("votes", all.votes()).with("gains", gains).with("perspectives", perspectives);
    }

    @GetMapping("/regels")
    Reply rules(Visit visit, @PathVariable UUID id) {
        Case all = desk.counted(visit, id);
        return ScenarioPages.page(visit, all, columns(visit, all, desk), Form.empty());
    }

    static List<Column> columns(Visit visit, Case all, Desk desk) {
        return desk.looks(visit, all).stream().map(look -> new Column(look, desk.result(all, look))).toList();
    }

    @GetMapping("/streep")
    Reply line(Visit visit, @PathVariable UUID id, Form form) {
        Case all = desk.counted(visit, id);
        Look look = desk.look(visit, all, form);
        List<String> order = Solving.ordered(all, look.setting());
        Integer asked = form.whole("tot", 0, order.size());
        int until = asked == null ? fitting(all, order) : asked;
        return linePage(visit, all, look, order, until, form.value("tot").isEmpty() ? form.with("tot", until) : form);
    }

    Reply.Page linePage(Visit visit, Case all, Look look, List<String> order, int until, Form form) {
        Result result = Solving.quickly(all, hand(all, order.subList(0, until)));
        return Reply.page("budget/choosing/line", visit.frame("De streep", "The line")).with("all", all).with("look", look).with("looks", desk.looks(visit, all).stream()
                .filter(l -> l.setting().way().method() != Method.HAND).toList()).with("order", order).with("until", until).with("result", result).with("form", form);
    }

    static Setting hand(Case all, List<String> picked) {
        return new Setting(Way.of(Method.HAND, all.choice().voteType()), all.choice().money(), all.choice().fte(), all.weights(), List.copyOf(picked));
    }

    /** How many from the top fit within money and people together. */
    private static int fitting(Case all, List<String> order) {
        BigDecimal money = BigDecimal.ZERO;
        BigDecimal people = BigDecimal.ZERO;
        for (int i = 0; i < order.size(); i++) {
            money = money.add(all.candidate(order.get(i)).cost());
            people = people.add(all.candidate(order.get(i)).fte());
            if (money.compareTo(all.choice().money()) > 0 || all.choice().fte() != null && people.compareTo(all.choice().fte()) > 0) {
                return i;
            }
        }
        return order.size();
    }

    @GetMapping("/kantelpunten")
    Reply flips(Visit visit, @PathVariable UUID id, Form form) {
        Case all = desk.counted(visit, id);
        Look look = desk.look(visit, all, form);
        boolean possible = look.setting().way().method() != Method.HAND && Flips.feasible(all);
        var frame = visit.frame("Wat zou de keuze kantelen?", "What would flip the choice?");
        Flips flips = possible ? new Flips(all, look.setting(), frame) : null;
        return Reply.page("budget/choosing/flips", frame).with("all", all).with("look", look).with("looks", desk.looks(visit, all)).with("possible", possible)
                .with("flips", possible ? flips.candidates() : List.<Flip>of()).with("weights", possible ? flips.weights() : List.<Flip>of());
    }
}
